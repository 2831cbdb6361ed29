"""What a Word document hides in its text: changes that were tracked, runs that are not shown, or
that nobody can see."""

from collections.abc import Iterable, Iterator
from typing import Any

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
_DEEPEST = 12
"""Styles that may be built one on the other."""


def hidden_in_words(package: OfficePackage, part: str, where: str) -> Iterator[HiddenPart]:
    """What a part of a Word document hides; nothing of a part that holds no text."""
    root = package.tree(part)
    changes = [each for each in root.iter() if _is_change(each)]
    if changes:
        yield HiddenPart(HiddenKind.CHANGE, where, _changed(changes))
    styles = _unseen_styles(package)
    dark = _dark_styles(package)
    unseen = (
        all_text(each)
        for each in root.iter("{*}r")
        if _is_unseen(each, styles) or _is_faint(each, dark)
    )
    if text := "".join(unseen):
        yield HiddenPart(HiddenKind.TEXT, where, text)


def _changed(changes: Iterable[Any]) -> str:
    """What was written, or struck out."""
    said = (all_text(each) for each in changes if local(each) in _WRITTEN)
    return "\n".join(filter(None, said))


def _is_change(element: Any) -> bool:
    return local(element) in _WRITTEN | _SHAPED and _OF_WORD in element.tag


def _unseen_styles(package: OfficePackage) -> set[str]:
    """Styles whose text is not shown, those that are built on them too."""
    found: set[str] = set()
    for part in package.led_to(package.main, "styles"):
        styles = list(package.tree(part).iter("{*}style"))
        for _ in range(_DEEPEST):
            more = {attribute(each, "styleId") for each in styles if _is_unseen_style(each, found)}
            if more <= found:
                break
            found |= more
    return found


def _is_unseen_style(style: Any, unseen: set[str]) -> bool:
    own = [each for looks in style.findall("{*}rPr") for each in looks.findall("{*}vanish")]
    if own:
        return is_set(own[-1])
    return any(attribute(each, "val") in unseen for each in style.findall("{*}basedOn"))


def _is_unseen(run: Any, styles: set[str]) -> bool:
    """Whether a run is not shown, by itself, by its style, or by that of its paragraph."""
    for looks in run.findall("{*}rPr"):
        for each in looks.findall("{*}vanish"):
            return is_set(each)
        if any(attribute(each, "val") in styles for each in looks.findall("{*}rStyle")):
            return True
    paragraph = next(run.iterancestors("{*}p"), run)
    named = paragraph.findall("{*}pPr/{*}pStyle")
    return any(attribute(each, "val") in styles for each in named)


def _is_faint(run: Any, dark: set[str]) -> bool:
    """Whether it is shown and nobody can see it: too small, or white on white."""
    return _is_tiny(run) or (_is_white(run) and not _is_on_a_ground(run, dark))


def _is_white(run: Any) -> bool:
    """Whether the run itself says so."""
    colours = run.findall("{*}rPr/{*}color")
    return any(attribute(each, "val").upper() in _WHITE for each in colours)


def _is_tiny(run: Any) -> bool:
    """Whether its letters are too small for anybody to read."""
    return any(attribute(each, "val") in _TINY for each in run.findall("{*}rPr/{*}sz"))


def _is_on_a_ground(run: Any, dark: set[str]) -> bool:
    """Whether something that is not white may lie behind it: a drawn shape, the page's own colour, a
    table of a shaded style, a shading of the run or of what it stands in."""
    around = [run, *run.iterancestors()]
    if any(local(each) in _DRAWN or each.findall("{*}background") for each in around):
        return True
    looks = [each for one in around for each in one.findall("{*}" + _LOOKS.get(local(one), "-"))]
    styles = (each for one in looks for each in one.findall("{*}tblStyle"))
    return any(attribute(each, "val") in dark for each in styles) or any(map(_is_shaded, looks))


def _is_shaded(looks: Any) -> bool:
    fills = (attribute(each, "fill").upper() for each in looks.findall("{*}shd"))
    return bool(looks.findall("{*}highlight")) or any(each not in _CLEAR for each in fills)


def _dark_styles(package: OfficePackage) -> set[str]:
    """Styles that put something behind a text."""
    styles = (
        each
        for part in package.led_to(package.main, "styles")
        for each in package.tree(part).iter("{*}style")
    )
    shaded = (each for each in styles if next(each.iter("{*}shd"), None) is not None)
    return {attribute(each, "styleId") for each in shaded}
