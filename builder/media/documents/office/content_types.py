"""What the parts of an Office document are, by the list that it begins with; and so what it is."""

from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from builder.media.documents.facts import DocumentFormat
from builder.media.documents.office.archive import CONTENT_TYPES
from builder.media.documents.office.xml import parsed, serialised
from builder.media.documents.refusals import no_plain_document, unrecognised, with_macros

_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_IN_LIST = f"{{{_NAMESPACE}}}"
_USUAL = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_UNTOLD = "application/octet-stream"
_MACROS = ("macroenabled", "vbaproject", "activex", "macrosheet", "ms-excel.intlmacrosheet")
_FORMATS = {
    "wordprocessingml.document.main+xml": DocumentFormat.WORD,
    "spreadsheetml.sheet.main+xml": DocumentFormat.SHEETS,
    "presentationml.presentation.main+xml": DocumentFormat.SLIDES,
}
"""How the type of the part ends in which a document begins."""


def types_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The type of every part that has one; raises as ``parsed`` does, KeyError without a list."""
    listed = {_told_of(each): each for each in parsed(parts[CONTENT_TYPES])}
    found = {}
    for name in parts:
        told = listed.get(f"/{name.lower()}", listed.get(_extension(name)))
        if told is not None:
            found[name] = str(told.get("ContentType", ""))
    return found


def _told_of(element: Any) -> str:
    """Of which part an entry tells the type, after a slash; or of which extension."""
    return str(element.get("PartName") or element.get("Extension", "")).lower()


def format_of_types(types: Mapping[str, str], main: str) -> DocumentFormat:
    """What a document is that begins in this part; raises UnreadableDocument for one with macros,
    and for what is none."""
    if any(word in sort.lower() for sort in types.values() for word in _MACROS):
        raise with_macros()
    begins = types.get(main, "")
    for ending, sort in _FORMATS.items():
        if begins.endswith(ending):
            return sort
    if "template.main" in begins:
        raise no_plain_document("模板")
    if "slideshow.main" in begins:
        raise no_plain_document("自动放映的演示文稿")
    raise unrecognised()


def listed_types(names: Iterable[str], types: Mapping[str, str]) -> bytes:
    """The list of types for these parts: each by its own name."""
    root = etree.Element(_IN_LIST + "Types", nsmap={None: _NAMESPACE})
    for extension, sort in _USUAL.items():
        etree.SubElement(root, _IN_LIST + "Default", Extension=extension, ContentType=sort)
    for name in sorted(names):
        sort = types.get(name, _UNTOLD)
        etree.SubElement(root, _IN_LIST + "Override", PartName=f"/{name}", ContentType=sort)
    return serialised(root)


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower()
