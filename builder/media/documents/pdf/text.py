"""The text of a PDF's pages, and which of them cannot be read; by pdfium."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from builder.media.documents.pdf.drawn import drawn_on
from builder.media.documents.pdf.instructions import PDF_FAILURES
from builder.media.documents.pdf.unseen import unseen_text
from builder.media.documents.refusals import MOST_LETTERS, refusing, too_much_text

_FEW = 40
"""Letters of a page that may be a scanner's own line below a scan."""
_HALF = 0.5
"""Of a page that a picture covers, for its few letters not to count."""
_FIFTH, _SAMPLE = 0.2, 500
"""Of the first letters of a page that may be guessed."""


class PageText(NamedTuple):
    """The text of a page, counted from 1, seen or not, and what of it is ``unseen``; ``is_unjudged``
    where it shows something that cannot be read: a scan, letters drawn as lines, or of a font that
    does not say which they are."""

    number: int
    text: str
    is_unjudged: bool
    unseen: str = ""


def page_texts(content: bytes) -> Iterator[PageText]:
    """Page by page; raises UnreadableDocument."""
    letters = 0
    with refusing(pypdfium2.PdfiumError, *PDF_FAILURES):
        document = pypdfium2.PdfDocument(content)
        try:
            for index in range(len(document)):
                found = _page_text(document, index)
                letters += len(found.text)
                if letters > MOST_LETTERS:
                    raise too_much_text()
                yield found
        finally:
            document.close()


def _page_text(document: Any, index: int) -> PageText:
    page = _opened_page(document, index)
    letters = page.get_textpage()
    try:
        text = letters.get_text_range().replace("\r\n", "\n")
        unseen = unseen_text(page, letters) if text.strip() else ""
        return PageText(index + 1, text, _is_unjudged(page, letters, text), unseen)
    finally:
        letters.close()
        page.close()


def _opened_page(document: Any, index: int) -> Any:
    """A page with what its stamps, notes and form fields show drawn into it, as a reader sees
    them."""
    page = document[index]
    if raw.FPDFPage_GetAnnotCount(page) < 1:
        return page
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


def _is_unjudged(page: Any, letters: Any, text: str) -> bool:
    count = sum(not letter.isspace() for letter in text)
    if not count:
        return bool(raw.FPDFPage_CountObjects(page))
    is_scan = count < _FEW and _covered(page) > _HALF
    return is_scan or _guessed(letters) > _FIFTH


def _guessed(letters: Any) -> float:
    """Of how many letters the font does not say which they are: what is read of them may be
    anything."""
    count = min(letters.count_chars(), _SAMPLE)
    wrong = sum(raw.FPDFText_HasUnicodeMapError(letters, place) == 1 for place in range(count))
    return float(wrong / max(1, count))


def _covered(page: Any) -> float:
    """How much of a page its pictures cover, as they lie."""
    width, height = page.get_size()
    boxes = (each.box for each in drawn_on(page) if each.is_picture)
    total = sum((box.right - box.left) * (box.far - box.near) for box in boxes)
    return float(total / max(1.0, width * height))
