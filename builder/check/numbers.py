"""Numbers that must not be published: who a person is, where their money is, how to reach them."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from builder.regex import regex

_STYLED = {0x1D7CE + place: ord("0") + place % 10 for place in range(50)}
"""𝟎 to 𝟿, the digits of mathematics, with which editors of WeChat articles decorate."""
_WIDTHS = {
    **str.maketrans("０１２３４５６７８９Ｘｘ－—–‐‑−　\xa0\t", "0123456789Xx------   "),
    **_STYLED,
}
_GAP = "[ .·•・/,，、_|-]{0,3}"
_ANY = regex(r"[0-9０-９](?:[ 　\xa0\t－—–‐‑−.·•・/,，、_|()（）-]{0,3}[0-9０-９]){10}")
_RUN = regex(r"(?<![\dA-Za-z.])\d(?:[ -]{0,2}\d){10,18}(?:[ -]?[Xx])?(?![\dA-Za-z])")
_PARTED_ID = regex(rf"(?<!\d)\d{{6}}{_GAP}\d{{4}}{_GAP}\d\d{_GAP}\d\d{_GAP}\d{{3}}[\dXx](?!\d)")
"""An ID number where people part it: the place, the birthday, the rest."""
_PARTED_MOBILE = regex(r"(?<![\d.])1[3-9]\d(?:[.·•)）] ?| )\d{4}[ .·•-]?\d{4}(?![\d.])")
_BEHIND_LETTERS = regex(r"(?<=[A-Za-z])\d{17}[\dXx](?![\dA-Za-z])")
_MARKS = regex(r"[^0-9A-Za-z]")
_SHORTEST = 11
_BIRTH = regex(r"(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_ID = regex(r"[1-9]\d{16}[\dX]")
_OLD_ID = regex(r"[1-9]\d{5}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}")
_MOBILE = regex(r"(?:86)?1[3-9]\d{9}")
_CARD = regex(r"[34569]\d{15,18}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


class LongNumber(msgspec.Struct, frozen=True):
    """A number found in a text: its digits alone, and where it begins and ends (positions in
    characters)."""

    digits: str
    at: int
    end: int

    @property
    def masked(self) -> str:
        """Its first three and last two digits, with marks for the others."""
        return f"{self.digits[:3]}{'*' * (len(self.digits) - 5)}{self.digits[-2:]}"


def numbers_in(text: str) -> list[LongNumber]:
    """Every run of eleven to nineteen digits in a text, in its order.

    Digits may be full-width, decorated, or parted by spaces and hyphens; ID and mobile numbers are
    found also where other marks part them, ID numbers also behind letters.
    """
    if not has_digits(text) or not (_ANY.search(text) or _has_styled(text)):
        return []
    plain, found = text.translate(_WIDTHS), list[LongNumber]()
    for pattern, is_one in _FORMS:
        some = [number for number in _matches(pattern, plain) if is_one(number.digits)]
        plain = _without(plain, some)  # what has been found is no part of another number
        found += some
    return sorted(found, key=lambda number: number.at)


def _without(text: str, numbers: Iterable[LongNumber]) -> str:
    """The text with so many line breaks in the place of each number."""
    for number in numbers:
        text = text[: number.at] + "\n" * (number.end - number.at) + text[number.end :]
    return text


def _matches(pattern: re.Pattern[str], plain: str) -> Iterator[LongNumber]:
    for found in pattern.finditer(plain):
        yield LongNumber(_MARKS.sub("", found[0]).upper(), found.start(), found.end())


def has_digits(text: str) -> bool:
    """Whether a text has enough digits to hold such a number; a cheap test that most texts fail."""
    if len(text) < _SHORTEST:
        return False
    narrow = text.encode("ascii", "ignore")
    if len(narrow) - len(narrow.translate(None, b"0123456789")) >= _SHORTEST:
        return True
    return any(map(text.__contains__, "０１２３４５６７８９")) or _has_styled(text)


def _has_styled(text: str) -> bool:
    is_beyond = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
    return is_beyond and any(ord(each) in _STYLED for each in text)


def is_id_number(digits: str) -> bool:
    """An 18-digit 公民身份号码 with its check digit (GB 11643-1999, ISO 7064 MOD 11-2) and a possible
    birthday."""
    if not _ID.fullmatch(digits) or not _BIRTH.match(digits[6:14]):
        return False
    products = (weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return "10X98765432"[sum(products) % 11] == digits[17]


def may_be_id_number(digits: str) -> bool:
    """18 digits with a possible birthday, whatever the check digit (somebody may have mistyped it),
    or the 15 of the first generation (GB 11643-1989): enough where the words around name it."""
    if _ID.fullmatch(digits):
        return _BIRTH.match(digits[6:14]) is not None
    return _OLD_ID.fullmatch(digits) is not None


def is_bank_card(digits: str) -> bool:
    """Whether these are 16 to 19 digits that begin as cards do (3–6, 9) and end in a valid check
    digit (ISO/IEC 7812-1, Luhn)."""
    if not _CARD.fullmatch(digits):
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def is_mobile(digits: str) -> bool:
    """Whether this is a mobile number of the mainland, with or without 86."""
    return _MOBILE.fullmatch(digits) is not None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_PARTED_ID, is_id_number),
    (_BEHIND_LETTERS, is_id_number),
    (_PARTED_MOBILE, is_mobile),
    (_RUN, bool),
)
"""How numbers are written, and which of what looks like it is one."""
