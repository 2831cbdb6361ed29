"""Telephone numbers in a text, and how they are dialled; ranges of numbers, which no line breaks."""

import re
from collections.abc import Iterator

from builder.regex import regex

_MOBILE = r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}"
_SUBSCRIBER = r"[1-9](?:\d{6,7}|\d{2,3}[ -]\d{4})(?:(?:-| ?转 ?)\d{1,5})?"
_LANDLINE = rf"(?:\+86[ -]?)?(?:[(（]0\d{{2,3}}[)）] ?|0\d{{2,3}}[-－—– ]?){_SUBSCRIBER}"
_SERVICE = r"[48]00[- ]?\d{3,4}[- ]?\d{3,4}"
_WHOLE = rf"(?:{_MOBILE}|{_LANDLINE}|{_SERVICE})"
_SHORT = (
    r"(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))[2-8](?:\d{6,7}|\d{2,3}[ -]\d{4})"
    r"(?![\d人个户件名位元万])"
)
"""A number without its area code, and no day as 20260501."""
_LOCAL = r"(?:[2-9]\d{6,7}|12\d{3}|96\d{3,4}|1[12][0-9](?![\d人个户件名位元]))"
_SPOKEN_OF = r"(?:拨打|热线|电话|致电|咨询)[:：是为]?[ ]?"
_MORE = rf"(?:(?: ?[、/，,；;或和及] ?| ){_SHORT}|(?: ?[、/，,；;或和及] ?| ){_WHOLE})*"
_END = r"(?![\dA-Za-z*@]|-[\dA-Za-z]|/(?!\d\d?(?!\d))[\dA-Za-z])"
_RANGE = r"\d[\d:.,]*(?:[-–—~～]\d[\d:.,]*)+(?:%|℃)?"
_NUMBERS = regex(
    rf"(?<![^\W\u4e00-\u9fff])(?<![*.@/=#%+-])(?P<whole>{_WHOLE}{_MORE}){_END}"
    rf"|{_SPOKEN_OF}(?P<local>{_LOCAL}{_MORE}){_END}"
    rf"|(?<![\dA-Za-z*.@/=#:,-])(?P<range>{_RANGE})(?![\dA-Za-z*@/-])"
)
"""One telephone number or several in a row, or a range."""
_ONE = regex(rf"(?P<whole>{_WHOLE})|{_SHORT}|{_LOCAL}")
_AREA = regex(r"(?:\+86[ -]?)?[(（]?(0\d{2,3})[)）]?[-－—– ]?")
_CLUE = regex(r"[0-9](?:[0-9]{2}|(?=[0-9:.,]{0,30}[-–—~～][0-9]))")
"""What every number and range holds, at its beginning or a few characters behind."""
_BEFORE_CLUE = 5
"""Characters of ``+86 (`` or ``咨询： ``."""


def callable_text(html: str) -> str:
    """Escaped text without tags, with its telephone numbers as ``tel:`` links and its ranges of
    numbers kept on one line."""
    written: list[str] = []
    done = 0
    for found in numbers_in_html(html):
        sort = found.lastgroup or ""
        written += [html[done : found.start(sort)], written_as_call(found[sort], sort)]
        done = found.end(sort)
    return "".join((*written, html[done:]))


def numbers_in_html(html: str) -> Iterator[re.Match[str]]:
    """The matches of all numbers and ranges in some HTML; only text with a sign of one is searched,
    as digits are rare."""
    done = 0
    for clue in _CLUE.finditer(html):
        for at in range(max(done, clue.start() - _BEFORE_CLUE), clue.start() + 1):
            if found := _NUMBERS.match(html, at):
                yield found
                done = found.end()
                break


def written_as_call(text: str, sort: str) -> str:
    """Some HTML text with its telephone numbers as links and its ranges in one piece."""
    is_range = sort == "range"
    return f'<span class="whole">{text}</span>' if is_range else "".join(_linked(text))


def _linked(numbers: str) -> Iterator[str]:
    """Numbers in a row as links; one without an area code has that of the last before it."""
    done, area = 0, ""
    for found in _ONE.finditer(numbers):
        number = found[0]
        if found["whole"]:
            code = _AREA.match(number)
            area = code[1] if code else ""
        dialled = _dialled(number if found["whole"] else area + number)
        yield f'{numbers[done : found.start()]}<a href="tel:{dialled}">{number}</a>'
        done = found.end()
    yield numbers[done:]


def _dialled(number: str) -> str:
    """As a telephone takes it; an extension is dialled after a pause."""
    main, _, extension = number.partition("转")
    digits = "".join(each for each in main if each.isdigit() or each == "+")
    return f"{digits},{extension.strip()}" if extension else digits
