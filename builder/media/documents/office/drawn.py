"""The shapes of a slide as they are drawn, one over the other: where each lies, what it is filled
with."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from builder.media.documents.office.colours import CLEAR, MIXED, SlideColours
from builder.media.documents.office.package import OfficePackage
from builder.media.documents.office.xml import attribute, local
from builder.media.documents.rectangle import Rectangle

_EMU = 12_700
"""English metric units in a point."""
_WIDTH, _HEIGHT = 9_144_000, 6_858_000
_SHAPES = {"sp", "pic", "cxnSp", "graphicFrame"}
_WHITE = "FFFFFF"
_PLAIN = "1001"
"""The background of a theme that is one colour; the others may be pictures."""
_FLAT = "1"
"""The filling of a theme that is one colour."""
_NO = ("0", "false")
_MOST = 4000
"""Shapes of a slide that are looked at."""


class DrawnShape(NamedTuple):
    """A shape: its element, where it lies (None where nothing says so), its filling (CLEAR or
    MIXED where it is no one colour)."""

    element: Any
    place: Rectangle | None
    fill: str


class _Space(NamedTuple):
    """How the numbers in a group become points of the slide."""

    x: float = 0
    y: float = 0
    across: float = 1 / _EMU
    down: float = 1 / _EMU

    def rectangle(self, x: float, y: float, width: float, height: float) -> Rectangle:
        left, near = self.x + x * self.across, self.y + y * self.down
        return Rectangle(left, near, left + width * self.across, near + height * self.down)


class SlideDrawing:
    """A slide, with the layout and the master that lie under it."""

    def __init__(self, package: OfficePackage, part: str) -> None:
        self.root = package.tree(part)
        layouts = package.led_to(part, "slideLayout")
        masters = package.led_to(layouts[0], "slideMaster") if layouts else []
        self._below = [package.tree(each) for each in (*masters, *layouts)]
        themes = package.led_to(masters[0], "theme") if masters else []
        theme = package.tree(themes[0]) if themes else None
        self.colours = SlideColours(theme, _mapping([*self._below, self.root]))
        self.sheet = _sheet(package.tree(package.main))

    @cached_property
    def background(self) -> str:
        """The colour of the slide behind all shapes."""
        for root in (self.root, *reversed(self._below)):
            for each in root.findall("{*}cSld/{*}bg"):
                return self._background_of(each)
        return _WHITE

    def _background_of(self, element: Any) -> str:
        for each in element.findall("{*}bgPr"):
            return self.colours.fill(each) or MIXED
        for each in element.findall("{*}bgRef"):
            return self.colours.colour(each) if each.get("idx") == _PLAIN else MIXED
        return MIXED

    @cached_property
    def below(self) -> tuple[DrawnShape, ...]:
        """What the master and the layout draw on it, from the lowest to the highest; their places
        for text they do not."""
        roots = [*self._below, self.root]
        hiding = [at for at, root in enumerate(roots) if root.get("showMasterSp") in _NO]
        shown = roots[max(hiding, default=0) : -1]
        drawn = (self._drawn(each, {}) for root in shown for each in _shapes(root))
        return tuple(each for each in drawn if not _key(each.element))

    @cached_property
    def shapes(self) -> tuple[DrawnShape, ...]:
        """Its own shapes, from the lowest to the highest."""
        models = (self._drawn(each, {}) for root in self._below for each in _shapes(root))
        places = {key: each for each in models if (key := _key(each.element))}
        return tuple(self._drawn(each, places) for each in _shapes(self.root))

    def _drawn(self, placed: tuple[Any, _Space], models: Mapping[str, DrawnShape]) -> DrawnShape:
        """A place for text has from its layout what it does not say itself."""
        element, space = placed
        model = models.get(_key(element)) or DrawnShape(element, None, CLEAR)
        place = _place(element, space)
        return DrawnShape(element, place or model.place, self._fill(element) or model.fill)

    def _fill(self, element: Any) -> str:
        if local(element) in ("pic", "graphicFrame"):
            return MIXED
        own = next((self.colours.fill(each) for each in element.findall("{*}spPr")), "")
        return own or self._styled(element)

    def _styled(self, element: Any) -> str:
        """By the style that it names; "" without one."""
        for each in element.findall("{*}style/{*}fillRef"):
            number = each.get("idx", "0")
            return CLEAR if number == "0" else self._flat(each, number)
        return ""

    def _flat(self, reference: Any, number: str) -> str:
        return self.colours.colour(reference) if number == _FLAT else MIXED


def _mapping(roots: list[Any]) -> dict[str, str]:
    """Which colours of the theme are those of text and paper; who lies higher has the last word."""
    found: dict[str, str] = {}
    for root in roots:
        for name in ("{*}clrMap", "{*}clrMapOvr/{*}overrideClrMapping"):
            for each in root.findall(name):
                found |= {local(key): value for key, value in each.attrib.items()}
    return found


def _sheet(main: Any) -> Rectangle:
    """The slide itself."""
    for each in main.iter("{*}sldSz"):
        return _Space().rectangle(
            0, 0, _number(each, "cx") or _WIDTH, _number(each, "cy") or _HEIGHT
        )
    return _Space().rectangle(0, 0, _WIDTH, _HEIGHT)


def _shapes(root: Any) -> Iterator[tuple[Any, _Space]]:
    """All shapes of a slide in the order they are drawn, those in groups too."""
    for tree in root.findall("{*}cSld/{*}spTree"):
        yield from islice(_within(tree, _Space()), _MOST)


def _within(group: Any, space: _Space) -> Iterator[tuple[Any, _Space]]:
    waiting = [(each, space) for each in reversed(group)]
    while waiting:
        element, around = waiting.pop()
        if local(element) in _SHAPES:
            yield element, around
        elif local(element) == "grpSp":
            inner = _space_of(element, around)
            waiting += [(each, inner) for each in reversed(element)]
        elif local(element) in ("AlternateContent", "Choice"):
            waiting += [(each, around) for each in reversed(element)]


def _space_of(group: Any, around: _Space) -> _Space:
    """The space of what a group holds."""
    for each in group.findall("{*}grpSpPr/{*}xfrm"):
        inner = _numbers(each, "chOff", "chExt")
        place = around.rectangle(*_numbers(each, "off", "ext"))
        across = (place.right - place.left) / (inner[2] or 1)
        down = (place.far - place.near) / (inner[3] or 1)
        return _Space(place.left - inner[0] * across, place.near - inner[1] * down, across, down)
    return around


def _place(element: Any, space: _Space) -> Rectangle | None:
    for each in (*element.findall("{*}spPr/{*}xfrm"), *element.findall("{*}xfrm")):
        place = space.rectangle(*_numbers(each, "off", "ext"))
        return _turned(place) if each.get("rot", "0") != "0" else place
    return None


def _turned(place: Rectangle) -> Rectangle:
    """What a shape may reach when it is turned, however far; one without room stays so."""
    reach = 0 if place.is_flat else max(place.right - place.left, place.far - place.near) / 2
    x, y = (place.left + place.right) / 2, (place.near + place.far) / 2
    return Rectangle(x - reach, y - reach, x + reach, y + reach)


def _numbers(transform: Any, start: str, size: str) -> tuple[float, float, float, float]:
    """Where something begins, and how large it is."""
    found = {local(each): each for each in transform}
    begin, extent = found.get(start, transform), found.get(size, transform)
    corner = _number(begin, "x"), _number(begin, "y")
    return *corner, _number(extent, "cx"), _number(extent, "cy")


def _number(element: Any, name: str) -> float:
    value = element.get(name, "0")
    return float(value) if value.lstrip("-").isdecimal() else 0.0


def _key(element: Any) -> str:
    """Which place for text of its layout a shape fills; "" of one that is drawn freely."""
    for each in element.iter("{*}ph"):
        number = attribute(each, "idx")
        return f"number {number}" if number else f"sort {attribute(each, 'type')}"
    return ""
