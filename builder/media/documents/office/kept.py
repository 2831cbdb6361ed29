"""Which parts of an Office document are what a reader sees, and what the others are."""

from collections.abc import Iterator
from typing import Any

from builder.media.documents.facts import DocumentTraceKind as Kind
from builder.media.documents.office.package import OfficePackage
from builder.media.documents.office.relationships import MAIN, Relationship
from builder.media.documents.office.xml import local, relationships_named

_KEPT = {
    *(MAIN, "styles", "theme", "themeOverride", "numbering", "settings", "fontTable", "font"),
    *("header", "footer", "footnotes", "endnotes", "image", "hyperlink"),
    *("chart", "chartStyle", "chartColorStyle", "chartUserShapes", "chartEx"),
    *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    *("drawing", "worksheet", "chartsheet", "sharedStrings", "table", "sheetMetadata"),
    *("rdRichValue", "rdRichValueStructure", "rdRichValueTypes", "richValueRel", "rdArray"),
    *("richStyles", "rdSupportingPropertyBag", "rdSupportingPropertyBagStructure"),
    *("slide", "slideLayout", "slideMaster", "tableStyles"),
}
"""Sorts of relationships that lead to what is seen, and to how it looks."""
_DRAWN_BESIDE, _HEADER_PICTURES = "vmlDrawing", "legacyDrawingHF"
"""Drawings of an old kind: those in the headers of a sheet are seen, those of remarks are not."""
_TRACES = {
    **dict.fromkeys(("core-properties", "extended-properties", "custom-properties"), Kind.AUTHOR),
    **dict.fromkeys(("people", "person", "commentAuthors", "authors", "usernames"), Kind.AUTHOR),
    **dict.fromkeys(("comments", "threadedComment", "commentsExtended"), Kind.REMARK),
    **dict.fromkeys(("commentsIds", "commentsExtensible", _DRAWN_BESIDE), Kind.REMARK),
    **dict.fromkeys(("oleObject", "package", "audio", "video", "media", "aFChunk"), Kind.ATTACHED),
    **dict.fromkeys(("externalLink", "externalLinkPath", "attachedTemplate"), Kind.PATH),
    **dict.fromkeys(("vbaProject", "control", "activeXControlBinary", "ctrlProp"), Kind.SCRIPT),
    **dict.fromkeys(("revisionHeaders", "revisionLog", "changesInfo"), Kind.CHANGE),
    **dict.fromkeys(("notesSlide", "pivotCacheDefinition", "pivotCacheRecords"), Kind.HIDDEN),
    "thumbnail": Kind.THUMBNAIL,
    "hyperlink": Kind.PATH,
    "image": Kind.PATH,
}
"""What a part is that is left out, by the sort of relationship that leads to it; or a link."""


def is_kept(package: OfficePackage, part: str, each: Relationship) -> bool:
    """Whether a relationship of this part leads to something that is seen."""
    if each.is_outside:
        return each.sort == "hyperlink" and each.is_address
    if each.sort == _DRAWN_BESIDE:
        return package.is_there(each) and each.id in _header_pictures(package.tree(part))
    return package.is_there(each) and each.sort in _KEPT


def kind_of_left_out(each: Relationship) -> Kind:
    """The sort of trace that a relationship leads to."""
    return _TRACES.get(each.sort, Kind.EXTRA)


def _header_pictures(root: Any) -> set[str]:
    found = (each for each in root.iter() if local(each) == _HEADER_PICTURES)
    return {id_ for each in found for _, id_ in relationships_named(each)}


def kept_parts(package: OfficePackage) -> Iterator[str]:
    """The parts that are seen, each once; first "", the document as a whole."""
    waiting, seen = [""], {""}
    while waiting:
        part = waiting.pop()
        yield part
        kept = [each for each in package.relationships(part) if is_kept(package, part, each)]
        new = {each.target for each in kept if not each.is_outside} - seen
        seen |= new
        waiting += sorted(new)
