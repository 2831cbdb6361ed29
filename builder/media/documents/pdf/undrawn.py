"""Text of forms that no page draws as it stands: what a field or a stamp looks like when it is
chosen, pressed or hidden; patterns; what was left behind. It is read off scratch pages."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

import pikepdf

from builder.media.documents.pdf.instructions import forms_drawn, instructions_of
from builder.media.documents.pdf.text import page_texts
from builder.media.documents.pdf.walk import dictionary_at

_MOST = 3000
"""Forms that are read."""
_SHOWS_TEXT = (b"Tj", b"TJ", b"'", b'"')
"""Instructions by which letters are shown (9.4.3)."""
_PATTERN = 1
_NAME, _DRAW = "/X", b"/X Do"


def undrawn_text(pdf: pikepdf.Pdf) -> str:
    """All of it, a line for each form; raises UnreadableDocument."""
    forms = list(islice(_undrawn(pdf), _MOST))
    if not forms:
        return ""
    texts = (page.text.strip() for page in page_texts(_on_scratch_pages(forms, pdf)))
    return "\n".join(filter(None, texts))


def _undrawn(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """The forms and patterns that show letters, without those that pages draw."""
    drawn = _drawn(pdf)
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream) and each.objgen not in drawn and _is_form(each):
            instructions = instructions_of(each)
            if any(word in instructions for word in _SHOWS_TEXT):
                yield each


def _is_form(stream: Any) -> bool:
    return bool(stream.get("/Subtype") == "/Form" or stream.get("/PatternType") == _PATTERN)


def _drawn(pdf: pikepdf.Pdf) -> set[tuple[int, int]]:
    """The forms that pages draw, those in forms too."""
    waiting, seen = [page.obj for page in pdf.pages], set[tuple[int, int]]()
    while waiting:
        found = waiting.pop()
        if found.objgen not in seen:
            seen.add(found.objgen)
            waiting += forms_drawn(found, instructions_of(found))
    return seen


def _on_scratch_pages(forms: list[Any], pdf: pikepdf.Pdf) -> bytes:
    """A document that draws each of them on a page of its own."""
    usual = dictionary_at(dictionary_at(pdf.Root, "/AcroForm"), "/DR")
    scratch, out = pikepdf.Pdf.new(), BytesIO()
    letters = scratch.copy_foreign(pdf.make_indirect(usual))
    for form in forms:
        copied = scratch.copy_foreign(form)
        copied.Type, copied.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        copied.Resources = copied.get("/Resources", letters)
        _draw(copied, scratch)
    scratch.save(out)
    return out.getvalue()


def _draw(form: Any, scratch: pikepdf.Pdf) -> None:
    page = scratch.add_blank_page()
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary({_NAME: form}))
    page.Contents = pikepdf.Stream(scratch, _DRAW)
