"""The filters that templates have: pure functions from values to text, which know neither the day
nor the disk."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from markupsafe import Markup, escape

from builder.lettering.phrases import phrases
from builder.make.literals import literal
from builder.make.page import dots
from builder.make.page.json_feed import json_feed
from builder.make.page.policy import rule
from builder.make.page.qr import qr
from builder.make.page.rows import room, sheets
from builder.model.map_links import map_search
from builder.model.parts import Card, Image, Item, Source
from builder.model.telephones import callable_text
from builder.regex import regex

_WBR = Markup("<wbr>")
_VERSE_MARKS = regex(r"[，。；、！？,;!?\s]+")
_LONGEST_VERSE = 9
_CLAUSE_ENDS = tuple("，：；！？")


@lru_cache(maxsize=4096)
def headline(parts: tuple[str, ...]) -> Markup:
    """The phrases of a headline with ``<wbr>`` between them: under ``word-break: keep-all`` a line
    ends only there.

    Each clause of a longer text stays on lines of its own as far as there is room (``.clause`` is
    an inline block).
    """
    clauses = list(_clauses(parts))
    if len(clauses) < 2:
        return _WBR.join(clauses[0]) if clauses else Markup()
    joined = (_WBR.join(clause) for clause in clauses)
    return Markup().join(Markup('<span class="clause">%s</span>') % clause for clause in joined)


def _clauses(parts: tuple[str, ...]) -> Iterator[list[str]]:
    clause: list[str] = []
    for part in parts:
        clause.append(part)
        if part[-1:] in _CLAUSE_ENDS:
            yield clause
            clause = []
    if clause:
        yield clause


_WIDTH = regex(r"(\d+)(vw|px)")
_MOTION = "(prefers-reduced-motion: no-preference)"


@lru_cache(maxsize=4096)
def _for_dense(sizes: str) -> str:
    """The last and narrowest of the sizes (``42vw``, ``119px``), on a phone with three pixels to a
    point, as if they were two: no eye sees the difference, and the file would be twice as large."""
    *wider, last = sizes.split(", ")
    if not (narrow := _WIDTH.fullmatch(last)):
        return sizes
    dense = f"(min-resolution:2.5dppx) {round(int(narrow[1]) * 2 / 3)}{narrow[2]}"
    return ", ".join([*wider, dense, last])


def _sources(sources: Sequence[Source], suffix: str, root: str, sizes: str) -> str:
    widths = ", ".join([f"{root}{source.path} {source.width}w" for source in sources])
    shown = escape(_for_dense(sizes))
    return (
        f'<source type="image/{suffix}" srcset="{escape(widths)}" sizes="{shown}">'
        if widths
        else ""
    )


def picture(
    image: Image,
    root: str,
    sizes: str,
    eager: bool | str = False,  # noqa: FBT001, FBT002
    alt: str | None = None,
) -> Markup:
    """``<picture>`` with AVIF, WebP and JPEG.

    ``sizes`` says how wide it is shown (HTML's attribute), ``eager`` is for the first of a page
    (``"row"`` for those beside it), ``alt`` replaces the picture's own. A moving one stands still for readers who ask for less
    motion. In Python, not a macro: a page has dozens, and this is ten times as fast.
    """
    source = _sources(image.webp, "webp", root, sizes)
    if image.avif:
        source = _sources(image.avif, "avif", root, sizes) + source
    if image.moving:
        source = f'<source type="image/webp" srcset="{escape(root + image.moving)}" media="{_MOTION}">{source}'
    later = 'decoding="async"' if eager else 'loading="lazy" decoding="async"'
    when = 'fetchpriority="high"' if eager is True else later
    focus = f' class="{rule("--f:%s", image.focus)}"' if image.focus else ""
    said = escape(image.alt if alt is None else alt)
    size = f'width="{image.width}" height="{image.height}"'
    return Markup(
        f'<picture>{source}<img src="{escape(root + image.jpeg.path)}" {size} alt="{said}" {when}{focus}></picture>'
    )


def verses(text: str) -> tuple[str, ...]:
    """A slogan cut at its marks into lines to be set vertically; () where a line would be too long
    for that."""
    lines = tuple(part for part in _VERSE_MARKS.split(text) if part)
    fits = len(lines) <= 4 and all(len(line) <= _LONGEST_VERSE for line in lines)
    return lines if fits else ()


def as_json(value: Any) -> Markup:
    """JSON that is safe inside a ``<script>``."""
    return Markup(literal(value))


def group_by_year(cards: Sequence[Any]) -> list[tuple[int, list[Any]]]:
    """Cards under the year of their date, in the order they come; 0 for those without one."""
    years: dict[int, list[Any]] = {}
    for card in cards:
        years.setdefault(card.date.year if card.date else 0, []).append(card)
    return list(years.items())


def group_by_month(cards: Sequence[Any]) -> list[tuple[int, list[Any]]]:
    """Cards of one year under the month of their date, in the order they come; 0 where it is not
    known to the month."""
    return [(month, list(of_month)) for month, of_month in groupby(cards, _month_of)]


def _month_of(card: Any) -> int:
    day = card.date
    is_known = day and (day.day or "月" in day.words)
    return day.month if day and is_known else 0


def pictureless_runs(cards: Sequence[Card]) -> list[list[Card]]:
    """Cards with a picture one by one, those without that follow each other together."""
    runs: list[list[Card]] = []
    for card in cards:
        if runs and not card.image and not runs[-1][-1].image:
            runs[-1].append(card)
        else:
            runs.append([card])
    return runs


def in_groups(items: Sequence[Item], key: str) -> list[tuple[str, list[Item]]]:
    """Items by the words of one of their parts, in the order in which these first come; "" for
    items without it."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        part = item.parts.get(key)
        groups.setdefault(part.text if part else "", []).append(item)
    return list(groups.items())


_BETWEEN_NUMBERS = regex(r"\s*[、，,；;/／]\s*|\s*或者?\s*")
_AREA = regex(r"(0\d{2,3}-)\d{7,8}\b")
_LOCAL = regex(r"\d{7,8}\b")


def separate_numbers(text: str) -> list[str]:
    """The telephone numbers in a text, each complete: ``0000-8600118、8600119`` are two, the second
    with the area code of the first."""
    area = _AREA.match(text.strip())
    parts = [part for part in _BETWEEN_NUMBERS.split(text.strip()) if part]
    return [f"{area[1]}{part}" if area and _LOCAL.match(part) else part for part in parts]


def telephone(number: str) -> str:
    """A telephone number as a ``tel:`` address takes it: digits and ``+`` only."""
    return "tel:" + re.sub(r"[^\d+]", "", number)


_SPOKEN = "电话："
"""Behind this a short number is one to call."""
_WEB_ADDRESS = regex(
    r"https?://[^\s<>\"'，。；、！？（）【】《》「」\u3000]+[^\s<>\"'，。；、！？（）【】《》「」\u3000.,;:!?)]"
)


def reachable(text: str, label: str = "") -> Markup:
    """A text with its telephone numbers and web addresses as links; ``label`` is the field's, which
    may say that it holds a telephone."""
    written: list[str] = []
    done = 0
    for found in _WEB_ADDRESS.finditer(text):
        address = escape(found[0])
        link = f'<a href="{address}" rel="noopener external">{address}</a>'
        written += [_with_calls(text[done : found.start()], label), link]
        done = found.end()
    return Markup("".join((*written, _with_calls(text[done:], label))))


def _with_calls(text: str, label: str) -> str:
    """Escaped, and with its telephone numbers as links."""
    plain = str(escape(text))
    if not any(word in label for word in ("电话", "热线")):
        return callable_text(plain)
    return callable_text(_SPOKEN + plain).removeprefix(_SPOKEN)


_MOST = 8192
"""Printed pieces that are kept at a time."""
_printed: dict[tuple[Any, ...], tuple[tuple[Any, ...], str]] = {}
"""By the macro and its values, those values (so that no other takes their place) and the text."""


def once(macro: Callable[..., str], *values: Any) -> str:
    """What a macro prints for these values, worked out once in a process: ``{{ plain|once(card,
    root) }}``.

    Only for macros that read nothing but their values. Texts are compared, all other values must be
    the very same object: as a card is on every page of one build.
    """
    key = (macro, *[value if type(value) is str else id(value) for value in values])
    kept = _printed.get(key)
    if kept is None:
        if len(_printed) >= _MOST:
            _printed.clear()
        kept = _printed[key] = values, macro(*values)
    return kept[1]


FILTERS: dict[str, Callable[..., Any]] = {
    "phrases": phrases,
    "headline": headline,
    "picture": picture,
    "verses": verses,
    "rule": rule,
    "qr": qr,
    "once": once,
    "json": as_json,
    "json_feed": json_feed,
    "by_year": group_by_year,
    "by_month": group_by_month,
    "pictureless_runs": pictureless_runs,
    "room": room,
    "sheets": sheets,
    "tel": telephone,
    "across": dots.across,
    "dots_height": dots.height,
    "filled": dots.filled,
    "hollow": dots.hollow,
    "numbers": separate_numbers,
    "map_search": map_search,
    "reachable": reachable,
    "in_groups": in_groups,
}
