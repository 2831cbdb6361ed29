"""What an Office document holds beside what it shows: remarks, embedded files, the data behind a
table, hidden shapes, words for pictures."""

from collections.abc import Iterator
from typing import Any

from builder.media.documents.facts import EmbeddedFile, HiddenKind, HiddenPart
from builder.media.documents.legible import legible_text
from builder.media.documents.office.kept import is_kept, kept_parts
from builder.media.documents.office.package import OfficePackage
from builder.media.documents.office.xml import all_text, attribute, is_on, local

_KINDS = {
    **dict.fromkeys(("comments", "threadedComment"), HiddenKind.REMARK),
    **dict.fromkeys(
        ("oleObject", "package", "audio", "video", "media", "aFChunk"), HiddenKind.ATTACHED
    ),
    **dict.fromkeys(("externalLink",), HiddenKind.ATTACHED),
    **dict.fromkeys(("pivotCacheDefinition", "pivotCacheRecords"), HiddenKind.SOURCE),
    **dict.fromkeys(("revisionHeaders", "revisionLog"), HiddenKind.CHANGE),
}
"""What is not shown, by the sort of relationship that leads to it."""
_NAMED = {"docPr", "cNvPr"}
"""Elements that name a picture or a shape, say what it shows, and whether it is hidden."""
_VALUES = {"s", "n", "d", "x"}
"""Values in the data behind a table (ECMA-376, 18.10)."""


def hidden_beside(package: OfficePackage) -> Iterator[HiddenPart]:
    """Everything that other parts hold, and what is hidden among the shapes of those that are
    seen."""
    for part, kind in _not_shown(package).items():
        yield HiddenPart(kind, _file_name(part), _text_of(package, part))
    for part in kept_parts(package):
        if part and package.root(part) is not None:
            yield from _among_shapes(package.root(part))
        elif package.is_drawing(part) and (text := legible_text(package.parts[part])):
            yield HiddenPart(HiddenKind.PICTURED, _file_name(part), text)


def _not_shown(package: OfficePackage) -> dict[str, HiddenKind]:
    """The parts that are not shown, and what they are; whatever leads to them, seen or not."""
    found: dict[str, HiddenKind] = {}
    for part in ("", *package.parts):
        for each in package.relationships(part):
            is_shown = not package.is_there(each) or is_kept(package, part, each)
            if each.sort in _KINDS and not is_shown:
                found[each.target] = _KINDS[each.sort]
    return found


def embedded_files(package: OfficePackage) -> Iterator[EmbeddedFile]:
    """Whole files that stand in the document: other documents, objects of other programs."""
    for part, kind in _not_shown(package).items():
        if kind is HiddenKind.ATTACHED and package.root(part) is None:
            yield EmbeddedFile(_file_name(part), package.parts[part])


def _file_name(part: str) -> str:
    return part.rpartition("/")[2]


def _text_of(package: OfficePackage, part: str) -> str:
    root: Any = package.root(part)
    if root is None:
        return ""
    values = (attribute(each, "v") for each in root.iter() if local(each) in _VALUES)
    return "\n".join(filter(None, (all_text(root), *values)))


def _among_shapes(root: Any) -> Iterator[HiddenPart]:
    for each in root.iter():
        if local(each) in _NAMED:
            name = attribute(each, "name")
            if is_on(each, "hidden"):
                yield HiddenPart(HiddenKind.SHAPE, name, _text_of_shape(each))
            said = dict.fromkeys((attribute(each, "descr"), attribute(each, "title")))
            yield from (HiddenPart(HiddenKind.ALTERNATIVE, name, text) for text in said if text)


def _text_of_shape(named: Any) -> str:
    """What stands in the shape or picture that an element names."""
    holder = named.getparent()
    if holder is not None and local(holder).startswith("nv"):
        holder = holder.getparent()
    return "" if holder is None else all_text(holder)
