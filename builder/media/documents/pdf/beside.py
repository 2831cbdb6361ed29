"""What a PDF says beside its pages: its title and headings, annotations, form fields, attached
files, layers that are switched off, words for pictures."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pikepdf

from builder.media.documents.facts import DocumentText, EmbeddedFile, HiddenKind, HiddenPart
from builder.media.documents.pdf.instructions import unpacked
from builder.media.documents.pdf.walk import (
    annotations,
    dictionaries,
    dictionary_at,
    fields,
    name_at,
    text_at,
    texts_at,
)

_WORDS = ("/Contents", "/RC", "/Subj")
"""What is written in an annotation."""
_VALUES = ("/V", "/DV", "/RV", "/Opt", "/TU")
"""What is written in a field, is written there at first, in fat letters too, may be chosen, and is
told about it."""
_CAPTIONS = ("/CA", "/RC", "/AC")
"""What stands on a button (12.5.6.19)."""
_SPOKEN = ("/Alt", "/ActualText", "/E")
"""What a screen reader says instead of a picture, a text or an abbreviation."""
_ATTACHED = ("FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D")
_MOST = 20_000
"""Headings, or words for pictures, that are read."""


def title_of(pdf: pikepdf.Pdf) -> str:
    """What the author's program calls it; "" where that is nothing."""
    return text_at(dictionary_at(pdf.trailer, "/Info"), "/Title")


def headings(pdf: pikepdf.Pdf) -> Iterator[DocumentText]:
    """The lines of its outline, each once."""
    waiting = [dictionary_at(pdf.Root, "/Outlines").get("/First")]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < _MOST:
        item = waiting.pop()
        if isinstance(item, pikepdf.Dictionary) and item.objgen not in seen:
            seen.add(item.objgen)
            waiting += [item.get("/Next"), item.get("/First")]
            if title := text_at(item, "/Title"):
                yield DocumentText("书签", title)


def hidden_in(pdf: pikepdf.Pdf) -> Iterator[HiddenPart]:
    """Everything that is not seen on the pages at once."""
    for number, page in enumerate(pdf.pages, 1):
        for _, each in annotations(page):
            yield from _annotated(each, f"第 {number} 页")
    yield from _filled_in(pdf)
    yield from (HiddenPart(HiddenKind.ATTACHED, name, name) for name in pdf.attachments)
    yield from _switched_off(pdf)
    yield from islice(_spoken(pdf), _MOST)


def files_within(pdf: pikepdf.Pdf) -> Iterator[EmbeddedFile]:
    """Every file that stands whole in the document, whatever leads to it (7.11.4)."""
    for each in dictionaries(pdf):
        for key in ("/UF", "/F"):
            file = dictionary_at(each, "/EF").get(key)
            if isinstance(file, pikepdf.Stream):
                yield EmbeddedFile(_name_of_file(each), unpacked(file))
                break


def is_signed(pdf: pikepdf.Pdf) -> bool:
    """Whether someone signed it electronically."""
    return any(name_at(each, "/FT") == "Sig" and "/V" in each for each in fields(pdf))


def _annotated(annotation: Any, where: str) -> Iterator[HiddenPart]:
    sort = name_at(annotation, "/Subtype")
    if sort in _ATTACHED:
        yield HiddenPart(HiddenKind.ATTACHED, where, _file_name(annotation))
    elif sort == "Widget":
        yield from _texts(annotation, _VALUES, HiddenKind.FORM, where)
        yield from _texts(dictionary_at(annotation, "/MK"), _CAPTIONS, HiddenKind.FORM, where)
    else:
        kind = HiddenKind.ALTERNATIVE if sort in ("Link", "FreeText") else HiddenKind.REMARK
        yield from _texts(annotation, _WORDS, kind, where)


def _file_name(annotation: Any) -> str:
    return _name_of_file(dictionary_at(annotation, "/FS"))


def _name_of_file(file: Any) -> str:
    return text_at(file, "/UF") or text_at(file, "/F")


def _filled_in(pdf: pikepdf.Pdf) -> Iterator[HiddenPart]:
    for each in fields(pdf):
        yield from _texts(each, _VALUES, HiddenKind.FORM, text_at(each, "/T"))


def _switched_off(pdf: pikepdf.Pdf) -> Iterator[HiddenPart]:
    """Layers that are not shown when the document is opened."""
    usual = dictionary_at(dictionary_at(pdf.Root, "/OCProperties"), "/D")
    for each in usual.get("/OFF", ()):
        yield HiddenPart(HiddenKind.LAYER, text_at(each, "/Name"))
    if name_at(usual, "/BaseState") == "OFF":
        yield HiddenPart(HiddenKind.LAYER)


def _spoken(pdf: pikepdf.Pdf) -> Iterator[HiddenPart]:
    for each in dictionaries(pdf):
        yield from _texts(each, _SPOKEN, HiddenKind.ALTERNATIVE, "")


def _texts(
    holder: Any, keys: tuple[str, ...], kind: HiddenKind, where: str
) -> Iterator[HiddenPart]:
    for text in dict.fromkeys(text for key in keys for text in texts_at(holder, key)):
        if text:
            yield HiddenPart(kind, where, text)
