"""Problems with private numbers masked: one may quote what was typed, but never a whole number that
says who someone is."""

import msgspec

from builder.check.numbers import is_bank_card
from builder.check.seen_numbers import numbers_of
from builder.problems import Fix, Problem

_FEWEST = 15
"""Digits of an ID number of the first generation; cards have more."""


def masked(problem: Problem) -> Problem:
    """The same problem with ID and card numbers masked; fixes that would spell one out are left
    out."""
    message, mend = shortened(problem.message), shortened(problem.mend)
    fixes = () if any(map(_spells_one, problem.fixes)) else problem.fixes
    if (message, mend, fixes) == (problem.message, problem.mend, problem.fixes):
        return problem
    return msgspec.structs.replace(problem, message=message, mend=mend, fixes=fixes)


def _spells_one(fix: Fix) -> bool:
    return any(shortened(text) != text for text in (*fix.texts, fix.written))


def shortened(text: str) -> str:
    """The text with each such number masked, all but its first three and last two digits."""
    if sum(map(str.isdigit, text)) < _FEWEST:
        return text
    for found in reversed([*numbers_of(text)]):
        number = found.number
        if found.is_id or is_bank_card(number.digits):
            text = text[: number.at] + number.masked + text[number.end :]
    return text
