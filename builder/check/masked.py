"""A problem may quote what was typed, but never a whole number that says who someone is."""

import re

import msgspec

from builder.check.numbers import RUN, WIDTHS, LongNumber, is_bank_card, is_id_number
from builder.problems import Problem


def masked(problem: Problem) -> Problem:
    """The same problem with ID and card numbers cut short; fixes that would spell one are left
    out."""
    message, mend = shortened(problem.message), shortened(problem.mend)
    spelt = any(
        shortened(text) != text for fix in problem.fixes for text in (*fix.texts, fix.written)
    )
    if not spelt and (message, mend) == (problem.message, problem.mend):
        return problem
    return msgspec.structs.replace(
        problem, message=message, mend=mend, fixes=() if spelt else problem.fixes
    )


def shortened(text: str) -> str:
    """The text with each such number as its first three and last two digits."""
    if sum(map(str.isdigit, text)) < 16:
        return text
    for found in reversed(list(RUN.finditer(text.translate(WIDTHS)))):
        number = LongNumber(re.sub("[ -]", "", found[0]).upper(), found.start())
        if is_id_number(number.digits) or is_bank_card(number.digits):
            text = text[: found.start()] + number.masked + text[found.end() :]
    return text
