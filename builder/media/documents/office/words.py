"""What a Word document hides in its text: changes that were tracked, runs that are not shown, or
that nobody can see."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from builder.media.documents.facts import HiddenKind, HiddenPart
from builder.media.documents.office.package import OfficePackage
from builder.media.documents.office.xml import all_text, attribute, is_set, local

_OF_WORD = "wordprocessingml"
_WRITTEN = {"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"}
_SHAPED = {
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
    *("tblGridChange", "tblPrExChange", "numberingChange"),
}
"""Changes of text, and of how it looks, that can still be taken back (ECMA-376, 17.13.5)."""
_WHITE = ("FFFFFF", "FEFEFE", "FDFDFD", "FCFCFC", "FBFBFB", "FAFAFA")
_TINY = ("1", "2", "3")
"""Half points."""
_CLEAR = ("", "AUTO", *_WHITE)
_DRAWN = ("txbxContent", "textbox")
_LOOKS = {"r": "rPr", "p": "pPr", "tc": "tcPr", "tbl": "tblPr"}
"""Where the shading of a run, a paragraph, a cell and a table stands."""
_STYLES = ("rStyle", "pStyle", "tblStyle")
_DEEPEST = 12
"""Styles that may be built one on the other."""


class _Look(NamedTuple):
    """Something that makes a text unseen: the element that says so, and whether it does."""

    name: str
    is_so: Callable[[Any], bool]

    def said_by(self, element: Any) -> bool | None:
        """What a run or a style says of it itself; None where it says nothing."""
        said = [each for looks in element.findall("{*}rPr") for each in looks.findall(self.path)]
        return self.is_so(said[-1]) if said else None

    @property
    def path(self) -> str:
        return "{*}" + self.name


_VANISHED = _Look("vanish", is_set)
_WHITE_INK = _Look("color", lambda each: attribute(each, "val").upper() in _WHITE)
_TINY_SIZE = _Look("sz", lambda each: attribute(each, "val") in _TINY)


def hidden_in_words(package: OfficePackage, part: str, where: str) -> Iterator[HiddenPart]:
    """What a part of a Word document hides; nothing of a part that holds no text."""
    root = package.tree(part)
    changes = [each for each in root.iter() if _is_change(each)]
    if changes:
        yield HiddenPart(HiddenKind.CHANGE, where, _changed(changes))
    sight = _Sight(list(_styles_of(package)))
    unseen = (all_text(each) for each in root.iter("{*}r") if sight.misses(each))
    if text := "".join(unseen):
        yield HiddenPart(HiddenKind.TEXT, where, text)


def _changed(changes: Iterable[Any]) -> str:
    """What was written, or struck out."""
    said = (all_text(each) for each in changes if local(each) in _WRITTEN)
    return "\n".join(filter(None, said))


def _is_change(element: Any) -> bool:
    return local(element) in _WRITTEN | _SHAPED and _OF_WORD in element.tag


def _styles_of(package: OfficePackage) -> Iterator[Any]:
    for part in package.led_to(package.main, "styles"):
        yield from package.tree(part).iter("{*}style")


class _Sight:
    """What a reader of the document sees, by the styles that it has."""

    def __init__(self, styles: Sequence[Any]) -> None:
        self._vanished = _styled(styles, _VANISHED)
        self._white = _styled(styles, _WHITE_INK)
        self._tiny = _styled(styles, _TINY_SIZE)
        self._shaded = {attribute(each, "styleId") for each in styles if _has_shading(each)}

    def misses(self, run: Any) -> bool:
        """Whether a run is not shown, or shown and too small, or white on white."""
        return (
            _has(run, _VANISHED, self._vanished)
            or _has(run, _TINY_SIZE, self._tiny)
            or (_has(run, _WHITE_INK, self._white) and not _is_on_a_ground(run, self._shaded))
        )


def _styled(styles: Sequence[Any], look: _Look) -> set[str]:
    """The styles whose text has this look, those that are built on them too."""
    found: set[str] = set()
    for _ in range(_DEEPEST):
        more = {attribute(each, "styleId") for each in styles if _is_styled(each, look, found)}
        if more <= found:
            break
        found |= more
    return found


def _is_styled(style: Any, look: _Look, known: set[str]) -> bool:
    own = look.said_by(style)
    if own is not None:
        return own
    return any(attribute(each, "val") in known for each in style.findall("{*}basedOn"))


def _has(run: Any, look: _Look, styles: set[str]) -> bool:
    """Whether a run has this look, by itself, by its style, or by that of its paragraph."""
    own = look.said_by(run)
    if own is not None:
        return own
    paragraph = next(run.iterancestors("{*}p"), run)
    named = (*run.findall("{*}rPr/{*}rStyle"), *paragraph.findall("{*}pPr/{*}pStyle"))
    return any(attribute(each, "val") in styles for each in named)


def _has_shading(style: Any) -> bool:
    """Whether a style puts something behind a text."""
    return next(style.iter("{*}shd"), None) is not None


def _is_on_a_ground(run: Any, shaded: set[str]) -> bool:
    """Whether something that is not white may lie behind it: a drawn shape, the page's own colour, a
    shaded style, a shading of the run or of what it stands in."""
    around = [run, *run.iterancestors()]
    if any(local(each) in _DRAWN or each.findall("{*}background") for each in around):
        return True
    looks = [each for one in around for each in one.findall("{*}" + _LOOKS.get(local(one), "-"))]
    styles = (each for one in looks for each in one if local(each) in _STYLES)
    return any(attribute(each, "val") in shaded for each in styles) or any(map(_is_shaded, looks))


def _is_shaded(looks: Any) -> bool:
    fills = (attribute(each, "fill").upper() for each in looks.findall("{*}shd"))
    return bool(looks.findall("{*}highlight")) or any(each not in _CLEAR for each in fills)
