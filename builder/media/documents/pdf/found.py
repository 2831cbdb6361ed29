"""What a PDF holds of its authors and their computers, and where: to be told, and to be taken out."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf

from builder.media.documents.facts import DocumentTraceKind as Kind
from builder.media.documents.local_paths import is_local_path
from builder.media.documents.pdf.actions import is_harmless
from builder.media.documents.pdf.walk import (
    annotations,
    dictionaries,
    dictionary_at,
    fields,
    name_at,
    text_at,
)
from builder.media.traces import Trace

_OF_FILE = {
    *("/Root", "/Size", "/ID", "/Prev", "/XRefStm", "/Type", "/W", "/Index"),
    *("/Filter", "/DecodeParms", "/Length"),
}
"""What the end of a file needs (7.5.5), its cross-references among it."""
_OF_CATALOG = {
    *("/Type", "/Version", "/Extensions", "/Pages", "/PageLabels", "/Names", "/Dests"),
    *("/ViewerPreferences", "/PageLayout", "/PageMode", "/Outlines", "/OpenAction", "/AcroForm"),
    *("/StructTreeRoot", "/MarkInfo", "/Lang", "/OutputIntents", "/OCProperties", "/Metadata"),
}
"""What the document as a whole may have (7.7.2); ``/Metadata`` is found wherever it stands."""
_SORTS_OF_CATALOG = {
    "/AA": Kind.ACTION,
    "/AF": Kind.ATTACHED,
    "/Collection": Kind.ATTACHED,
    "/PieceInfo": Kind.EXTRA,
    "/Perms": Kind.SIGNATURE,
    "/DSS": Kind.SIGNATURE,
    "/Threads": Kind.AUTHOR,
}
_NAMED = {"/Dests"}
_SORTS_OF_NAMES = {"/EmbeddedFiles": Kind.ATTACHED, "/JavaScript": Kind.SCRIPT}
_OF_FORM = {"/Fields", "/DR", "/DA", "/Q", "/NeedAppearances", "/CO"}
_ANYWHERE: dict[str, tuple[type, Kind]] = {
    "/Metadata": (pikepdf.Stream, Kind.XMP),
    "/Thumb": (pikepdf.Stream, Kind.THUMBNAIL),
    "/PieceInfo": (pikepdf.Dictionary, Kind.EXTRA),
    "/CreatorInfo": (pikepdf.Dictionary, Kind.AUTHOR),
    "/LastModified": (pikepdf.String, Kind.TIME),
    "/AA": (pikepdf.Dictionary, Kind.ACTION),
    "/AF": (pikepdf.Array, Kind.ATTACHED),
    "/OPI": (pikepdf.Dictionary, Kind.PATH),
    "/PTEX.FileName": (pikepdf.String, Kind.PATH),
    "/PTEX.InfoDict": (pikepdf.Dictionary, Kind.AUTHOR),
    "/SpiderInfo": (pikepdf.Dictionary, Kind.EXTRA),
}
"""Keys that are traces in whatever they stand, if what they hold is of this sort; a picture may be
called by any of them."""
_ACTIONS = ("/A", "/PA")
_SPOKEN = ("/Alt", "/ActualText", "/T")
"""What a picture is called, if only by the name of its file."""
_SHOWN = {
    *("Link", "Widget", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Stamp"),
    *("Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Ink", "Watermark"),
}
"""Annotations that are part of what a page shows (12.5.6); the others are taken out."""
_REMARKS = {"Text", "Popup", "Redact"}
_HIDDEN = 0x2 | 0x20
"""Flags of annotations that are not shown on a screen (12.5.3)."""
_OF_ANNOTATION = {
    "/M": Kind.TIME,
    "/CreationDate": Kind.TIME,
    "/NM": Kind.EXTRA,
    "/RC": Kind.REMARK,
    "/Subj": Kind.REMARK,
    "/Popup": Kind.REMARK,
    "/IRT": Kind.REMARK,
    "/State": Kind.REMARK,
    "/StateModel": Kind.REMARK,
    "/ExData": Kind.EXTRA,
    "/FS": Kind.ATTACHED,
    "/Sound": Kind.ATTACHED,
    "/Movie": Kind.ATTACHED,
    "/RichMediaContent": Kind.ATTACHED,
}
_OF_MARK = {**_OF_ANNOTATION, "/T": Kind.AUTHOR, "/Contents": Kind.REMARK}
"""Of a mark its author and remark; of a link, a field and a text on the page something else."""
_TELLING = {*_ANYWHERE, *_ACTIONS, *_SPOKEN, "/Ref", "/Rect", *_OF_MARK}
"""Keys without which a dictionary tells nothing, whatever it is."""
_UNMARKED = {"Link", "Widget", "FreeText"}


class Found(NamedTuple):
    """A trace, and the dictionary or array it stands in, by which key or at which place."""

    trace: Trace
    holder: Any
    key: Any


def found_in(pdf: pikepdf.Pdf) -> Iterator[Found]:
    """Every trace but those in pictures."""
    yield from _beside_pages(pdf)
    yield from _opening(pdf)
    yield from _signatures(pdf)
    for each in dictionaries(pdf):
        yield from _anywhere(each)
    for number, page in enumerate(pdf.pages, 1):
        yield from _on_page(page, f"第 {number} 页")


def _beside_pages(pdf: pikepdf.Pdf) -> Iterator[Found]:
    """Keys of the document as a whole that are no part of what is seen."""
    names, form = dictionary_at(pdf.Root, "/Names"), dictionary_at(pdf.Root, "/AcroForm")
    yield from _unknown(pdf.trailer, _OF_FILE, {"/Info": Kind.AUTHOR})
    yield from _unknown(pdf.Root, _OF_CATALOG, _SORTS_OF_CATALOG)
    yield from _unknown(names, _NAMED, _SORTS_OF_NAMES)
    yield from _unknown(form, _OF_FORM, {"/SigFlags": Kind.SIGNATURE})


def _unknown(holder: Any, known: set[str], sorts: dict[str, Kind]) -> Iterator[Found]:
    """Keys that do not belong there."""
    for key in sorted(set(holder.keys()) - known):
        yield Found(Trace(sorts.get(key, Kind.EXTRA), key[1:]), holder, key)


def _opening(pdf: pikepdf.Pdf) -> Iterator[Found]:
    """What is done when the document is opened, unless it only leads to a page."""
    action = dictionary_at(pdf.Root, "/OpenAction")
    if action and not is_harmless(action):
        yield Found(Trace(Kind.ACTION, "OpenAction"), pdf.Root, "/OpenAction")
    if name_at(pdf.Root, "/PageMode") == "UseAttachments":
        yield Found(Trace(Kind.ATTACHED, "PageMode"), pdf.Root, "/PageMode")


def _signatures(pdf: pikepdf.Pdf) -> Iterator[Found]:
    for each in fields(pdf):
        if name_at(each, "/FT") == "Sig" and "/V" in each:
            yield Found(Trace(Kind.SIGNATURE, text_at(each, "/T")), each, "/V")


def _anywhere(holder: Any) -> Iterator[Found]:
    """What is a trace in whatever dictionary it stands. A document may have a hundred thousand, so
    each is asked once which keys it has."""
    keys = holder.keys()
    if keys.isdisjoint(_TELLING):
        return
    for key in sorted(keys & _ANYWHERE.keys()):
        sort, kind = _ANYWHERE[key]
        if isinstance(holder.get(key), sort):
            yield Found(Trace(kind), holder, key)
    yield from _actions(holder)
    yield from _outside(holder)
    if _is_annotation(holder, keys):
        yield from _of_annotation(holder)


def _actions(holder: Any) -> Iterator[Found]:
    for key in _ACTIONS:
        action = dictionary_at(holder, key)
        if "/S" in action and not is_harmless(action):
            yield Found(Trace(Kind.ACTION, name_at(action, "/S")), holder, key)


def _outside(holder: Any) -> Iterator[Found]:
    """What leads out of the document, or says from where on a computer something was taken."""
    for key in _SPOKEN:
        if is_local_path(text_at(holder, key)):
            yield Found(Trace(Kind.PATH, key[1:]), holder, key)
    if name_at(holder, "/Subtype") == "Form" and "/Ref" in holder:
        yield Found(Trace(Kind.ATTACHED), holder, "/Ref")


def _is_annotation(holder: Any, keys: set[str]) -> bool:
    """Whether it is one, on a page or no longer on any: a structure of the text may keep it."""
    return name_at(holder, "/Type") == "Annot" or {"/Subtype", "/Rect"} <= keys


def _of_annotation(annotation: Any) -> Iterator[Found]:
    """Who made it, when, and what was said about it."""
    sort = name_at(annotation, "/Subtype")
    for key, kind in (_OF_ANNOTATION if sort in _UNMARKED else _OF_MARK).items():
        if key in annotation:
            yield Found(Trace(kind, sort), annotation, key)


def _on_page(page: pikepdf.Page, where: str) -> Iterator[Found]:
    """Threads of articles, which name their authors; annotations, those that are not shown as a
    whole."""
    if "/B" in page.obj:
        yield Found(Trace(Kind.AUTHOR, where), page.obj, "/B")
    for index, each in annotations(page):
        kind = _kind_of_unshown(each)
        if kind is None:
            yield from _of_annotation(each)
        else:
            yield Found(Trace(kind, where), page.obj.Annots, index)


def _kind_of_unshown(annotation: Any) -> Kind | None:
    """What an annotation is that no page shows; None of one that is shown. A field may be hidden
    until another one is filled in."""
    sort = name_at(annotation, "/Subtype")
    if sort not in _SHOWN:
        return Kind.REMARK if sort in _REMARKS else Kind.ATTACHED
    flags = annotation.get("/F", 0)
    is_hidden = isinstance(flags, int) and flags & _HIDDEN != 0
    return Kind.HIDDEN if is_hidden and sort != "Widget" else None
