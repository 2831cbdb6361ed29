"""The filters templates have: pure functions from values to text, nothing that knows the day or the disk."""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import segno
from markupsafe import Markup, escape

from builder.make.rows import justified
from builder.model.views import Image

_WBR = Markup("<wbr>")
_VERSE_MARKS = re.compile(r"[，。；、！？,;!?\s]+")
_LONGEST_VERSE = 9


def headline(phrases: Iterable[str]) -> Markup:
    """The phrases with ``<wbr>`` between them: where the style sheet forbids other breaks, only there a line may end."""
    return _WBR.join(escape(phrase) for phrase in phrases)


def srcset(image: Image, root: str) -> str:
    """``../media/a-320.webp 320w, …`` for a ``<source>``."""
    return ", ".join([f"{root}{source.path} {source.width}w" for source in image.webp])


def verses(text: str) -> tuple[str, ...]:
    """A slogan cut at its marks into lines to be set vertically; empty if a line would grow too long for that."""
    lines = tuple(part for part in _VERSE_MARKS.split(text) if part)
    fits = len(lines) <= 4 and all(len(line) <= _LONGEST_VERSE for line in lines)
    return lines if fits else ()


@lru_cache(maxsize=256)
def qr(text: str) -> Markup:
    """A QR code as inline SVG in the colour of the text around it; a fixed mask, since trying all eight costs 5 ms."""
    code = segno.make_qr(text, error="l", mask=2, boost_error=False)
    out = io.BytesIO()
    code.save(out, kind="svg", xmldecl=False, svgns=False, omitsize=True, border=0, svgclass=None, lineclass=None)
    drawing = out.getvalue().decode().strip().replace('stroke="#000"', 'stroke="currentColor"')
    return Markup(drawing.replace("<svg ", '<svg class="qr" aria-hidden="true" focusable="false" '))  # noqa: S704


def as_json(value: Any) -> Markup:
    """JSON that is safe inside a ``<script>``."""
    text = msgspec.json.encode(value).decode()
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704


def group_by_year(cards: Sequence[Any]) -> list[tuple[int, list[Any]]]:
    """Cards under the year of their date, in the order they come; 0 for those without one."""
    years: dict[int, list[Any]] = {}
    for card in cards:
        years.setdefault(card.date.year if card.date else 0, []).append(card)
    return list(years.items())


def telephone(number: str) -> str:
    """A telephone number as a ``tel:`` address takes it: digits and ``+`` only."""
    return "tel:" + re.sub(r"[^\d+]", "", number)


FILTERS: dict[str, Callable[..., Any]] = {
    "headline": headline,
    "srcset": srcset,
    "verses": verses,
    "qr": qr,
    "json": as_json,
    "by_year": group_by_year,
    "justified": justified,
    "tel": telephone,
}
