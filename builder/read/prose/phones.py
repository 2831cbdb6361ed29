"""Telephone numbers in a body can be called, and neither they nor ranges of numbers break over a
line."""

import re

_MOBILE = r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}"
_LANDLINE = (
    r"(?:\+86[ -]?)?(?:[(（]0\d{2,3}[)）] ?|0\d{2,3}[-－—– ]?)[1-9]\d{6,7}(?:(?:-| ?转 ?)\d{1,5})?"
)
_SERVICE = r"[48]00[- ]?\d{3,4}[- ]?\d{3,4}"
_LOCAL = r"(?:(?:拨打|热线|电话|致电|咨询)[:：是为]?[ ]?)(?P<local>[2-9]\d{6,7}|12\d{3}|96\d{3,4}|1[12][0-9](?![\d人个户件名位元]))"
_RANGE = r"\d[\d:.,]*(?:[-–—~～]\d[\d:.,]*)+(?:%|℃)?"
_NUMBER = re.compile(
    rf"(?<![\w*.@/=#%+-])(?P<number>{_MOBILE}|{_LANDLINE}|{_SERVICE})(?![\dA-Za-z*@/-])"
    rf"|(?<=[\u4e00-\u9fff：、，。；（ ])(?P<beside>{_MOBILE}|{_LANDLINE}|{_SERVICE})(?![\dA-Za-z*@/-])"
    rf"|{_LOCAL}(?![\dA-Za-z*@/-])"
    rf"|(?<![\dA-Za-z*.@/=#:,-])(?P<range>{_RANGE})(?![\dA-Za-z*@/-])"
)
_MAYBE = re.compile(r"\d[ ()（）:.—–~～-]*\d")
"""A cheap test: most texts have no number of two digits."""
_HOLDERS = ("a", "code", "pre")


def with_calls(html: str) -> str:
    """The HTML with its telephone numbers as ``tel:`` links; those in links and code stay."""
    if not _MAYBE.search(html):
        return html
    written: list[str] = []
    done = 0
    for found in _NUMBER.finditer(html):
        name = found.lastgroup or "number"
        start, end = found.span(name)
        if _is_text(html, start):
            written += [html[done:start], _wrapped(found[name], is_range=name == "range")]
            done = end
    return "".join((*written, html[done:])) if written else html


def _is_text(html: str, at: int) -> bool:
    if html.rfind("<", 0, at) > html.rfind(">", 0, at):
        return False
    return all(
        html.rfind(f"<{name}", 0, at) <= html.rfind(f"</{name}>", 0, at) for name in _HOLDERS
    )


def _wrapped(number: str, *, is_range: bool) -> str:
    if is_range:
        return f'<span class="whole">{number}</span>'
    return f'<a href="tel:{_dialled(number)}">{number}</a>'


def _dialled(number: str) -> str:
    """As a telephone takes it; an extension is dialled after a pause."""
    main, _, extension = number.partition("转")
    digits = "".join(each for each in main if each.isdigit() or each == "+")
    return f"{digits},{extension.strip()}" if extension else digits
