"""The colours of a slide: names of the theme become colours (ECMA-376, 20.1.2.3)."""

from collections.abc import Mapping
from typing import Any

from builder.media.documents.office.xml import local

CLEAR, MIXED = "clear", "mixed"
"""What stands for a colour where nothing is painted, and where nobody can say which one it is:
several, a picture, one that lets something through."""
_NAMED = {"white": "FFFFFF", "black": "000000"}
_USUAL = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_OF_PAPER = {"lt1": "FFFFFF", "dk1": "000000"}
"""The colours of the theme that every program begins with."""
_ALIKE = 10
"""Of 255: colours that differ by less look the same."""


class SlideColours:
    """The colours that the names of a theme mean on a slide."""

    def __init__(self, theme: Any, mapping: Mapping[str, str]) -> None:
        self._mapping = {**_USUAL, **mapping}
        self._theme = _OF_PAPER if theme is None else _OF_PAPER | _colours_of(theme)

    def fill(self, looks: Any) -> str:
        """The colour that something is filled with, as six hexadecimal digits; CLEAR where it says
        that it is not, MIXED, or "" where it does not say."""
        for each in looks if looks is not None else ():
            if local(each) == "solidFill":
                return self.colour(each)
            if local(each) in ("gradFill", "blipFill", "pattFill", "grpFill"):
                return MIXED
            if local(each) == "noFill":
                return CLEAR
        return ""

    def colour(self, holder: Any) -> str:
        """The colour that stands in an element; CLEAR of one that cannot be seen at all."""
        for each in holder:
            changed = {local(change): change.get("val", "") for change in each}
            if changed.get("alpha") == "0":
                return CLEAR
            return MIXED if changed else self._plain(each)
        return MIXED

    def _plain(self, element: Any) -> str:
        """Of a colour that is not made lighter or darker."""
        value = element.get("val", "")
        match local(element):
            case "srgbClr":
                return str(value).upper()
            case "sysClr":
                return str(element.get("lastClr", MIXED)).upper()
            case "prstClr":
                return _NAMED.get(value, MIXED)
            case "schemeClr":
                return self._theme.get(self._mapping.get(value, value), MIXED)
        return MIXED


def _colours_of(theme: Any) -> dict[str, str]:
    plain = SlideColours(None, {})
    schemes = theme.iter("{*}clrScheme")
    return {local(each): plain.colour(each) for scheme in schemes for each in scheme}


def are_alike(one: str, other: str) -> bool:
    """Whether two colours look the same; MIXED looks like nothing."""
    try:
        pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
        return all(abs(a - b) < _ALIKE for a, b in pairs)
    except ValueError:
        return False
