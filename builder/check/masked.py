"""A problem may quote what was typed, but never a whole number that says who someone is."""

import msgspec

from builder.check.numbers import is_bank_card, is_id_number, numbers_in
from builder.problems import Fix, Problem

_FEWEST = 16
"""Digits of a card; an ID number has more."""


def masked(problem: Problem) -> Problem:
    """The same problem with ID and card numbers cut short; fixes that would spell one are left
    out."""
    message, mend = shortened(problem.message), shortened(problem.mend)
    fixes = () if any(map(_spells_one, problem.fixes)) else problem.fixes
    if (message, mend, fixes) == (problem.message, problem.mend, problem.fixes):
        return problem
    return msgspec.structs.replace(problem, message=message, mend=mend, fixes=fixes)


def _spells_one(fix: Fix) -> bool:
    return any(shortened(text) != text for text in (*fix.texts, fix.written))


def shortened(text: str) -> str:
    """The text with each such number as its first three and last two digits."""
    if sum(map(str.isdigit, text)) < _FEWEST:
        return text
    for number in reversed(numbers_in(text)):
        if is_id_number(number.digits) or is_bank_card(number.digits):
            text = text[: number.at] + number.masked + text[number.end :]
    return text
