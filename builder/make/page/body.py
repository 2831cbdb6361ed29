"""A story's body: sanitised HTML with numbered placeholders becomes parts that a template can
print."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import count
from typing import TypeVar

import msgspec
from markupsafe import Markup, escape

from builder.model.parts import Image
from builder.model.views import StoryView
from builder.regex import regex

_T = TypeVar("_T")
_PICTURE = regex("\x02([pi])(\\d+)\x03")
_ANCHOR = regex('<a\\b[^>]*?href="\x02l(\\d+)\x03"[^>]*>(.*?)</a>', re.DOTALL)
_OUTSIDE = regex("https?:", re.I)
_LINK = regex("\x02l(\\d+)\x03")
_TABLE = regex(r"(<table\b.*?</table>)", re.DOTALL)
_SCROLLER = r'<div class="table" role="region" aria-label="表格" tabindex="0">\1</div>'


class BodyPart(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of HTML, or a picture: a figure of its own, or ``inline`` within a line.

    ``number`` counts the page's pictures from 1, for addresses like ``#photo-7``.
    """

    html: Markup = Markup()
    image: Image | None = None
    inline: bool = False
    number: int = 0


def body_parts(html: str, view: StoryView, root: str) -> tuple[BodyPart, ...]:
    """The body with the view's pictures and links in place of the placeholders; a placeholder for
    which the view has nothing leaves nothing.

    ``root`` leads from the page to the site's root.
    """
    return tuple(_parts(_tables(linked(html, view.links, root)), view.pictures))


def linked(html: str, links: tuple[str, ...], root: str) -> str:
    """The HTML with every link in place of its placeholder, relative to ``root`` where it is within
    the site; an empty one leaves its words."""
    if "\x02l" not in html:
        return html
    return _LINK.sub(partial(_address, links, root), _ANCHOR.sub(partial(_anchor, links), html))


def _anchor(links: tuple[str, ...], match: re.Match[str]) -> str:
    """The link as it stands, or its words alone where it leads nowhere."""
    return match[0] if _at(links, int(match[1])) else match[2]


def _address(links: tuple[str, ...], root: str, match: re.Match[str]) -> str:
    link = _at(links, int(match[1])) or ""
    return str(escape(link if _OUTSIDE.match(link) else root + link))


def _tables(html: str) -> str:
    """A table too wide for a phone scrolls by itself, by keyboard too."""
    return _TABLE.sub(_SCROLLER, html) if "<table" in html else html


def _parts(html: str, pictures: tuple[Image | None, ...]) -> Iterator[BodyPart]:
    before, *rest = _PICTURE.split(html)
    yield from _words(before)
    numbers = count(1)
    for kind, place, after in zip(*[iter(rest)] * 3, strict=True):
        if image := _at(pictures, int(place)):
            yield BodyPart(image=image, inline=kind == "i", number=next(numbers))
        yield from _words(after)


def _words(html: str) -> Iterator[BodyPart]:
    if html:
        yield BodyPart(html=Markup(html))


def _at(values: tuple[_T, ...], index: int) -> _T | None:
    return values[index] if index < len(values) else None
