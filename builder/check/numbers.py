"""Numbers that must not be published: who a person is, where their money is, how to reach them."""

import re
from collections.abc import Iterator

import msgspec

WIDTHS = str.maketrans("０１２３４５６７８９Ｘｘ－—–‐‑−　\xa0\t", "0123456789Xx------   ")
RUN = re.compile(r"(?<![\dA-Za-z.])\d(?:[ -]{0,2}\d){10,18}(?:[ -]?[Xx])?(?![\dA-Za-z])")
_BEHIND_LETTERS = re.compile(r"(?<=[A-Za-z])\d{17}[\dXx](?![\dA-Za-z])")
_ANY = re.compile(r"[0-9０-９](?:[ 　\xa0\t－—–‐‑−-]{0,2}[0-9０-９]){10}")
_SHORTEST = 11
_BIRTH = re.compile(r"(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_MOBILE = re.compile(r"(?:86)?1[3-9]\d{9}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


class LongNumber(msgspec.Struct, frozen=True):
    """A number found in a text: its digits alone, and where it begins."""

    digits: str
    at: int

    @property
    def masked(self) -> str:
        """The first three and the last two."""
        return f"{self.digits[:3]}{'*' * (len(self.digits) - 5)}{self.digits[-2:]}"


def numbers_in(text: str) -> Iterator[LongNumber]:
    """Every run of eleven to nineteen digits, be they full-width, or parted by spaces or hyphens;
    behind letters only what is an ID number."""
    if not has_digits(text) or not _ANY.search(text):
        return
    narrow = text.translate(WIDTHS)
    for found in RUN.finditer(narrow):
        yield LongNumber(re.sub("[ -]", "", found[0]).upper(), found.start())
    for found in _BEHIND_LETTERS.finditer(narrow):
        if is_id_number(found[0].upper()):
            yield LongNumber(found[0].upper(), found.start())


def has_digits(text: str) -> bool:
    """Whether there are enough for a number: a cheap test, and most texts have not."""
    if len(text) < _SHORTEST:
        return False
    narrow = text.encode("ascii", "ignore")
    return len(narrow) - len(narrow.translate(None, b"0123456789")) >= _SHORTEST or any(
        digit in text for digit in "０１２３４５６７８９"
    )


def is_id_number(digits: str) -> bool:
    """An 18-digit 公民身份号码 with its check digit (GB 11643-1999, ISO 7064 MOD 11-2) and a possible
    birthday."""
    if (
        len(digits) != 18
        or not digits[:17].isdigit()
        or not _BIRTH.match(digits[6:14])
        or digits[0] == "0"
    ):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return "10X98765432"[total % 11] == digits[17]


def is_bank_card(digits: str) -> bool:
    """16 to 19 digits, a first digit that cards have (3–6, 9), and a valid check digit (ISO/IEC
    7812-1, Luhn)."""
    if not 16 <= len(digits) <= 19 or not digits.isdigit() or digits[0] not in "34569":
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def is_mobile(digits: str) -> bool:
    """A mobile number of the mainland, with or without 86."""
    return _MOBILE.fullmatch(digits) is not None
