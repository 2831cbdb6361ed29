"""Which sort of document a file is, by its bytes; its name must promise the same."""

from builder.media.documents.facts import DocumentFormat
from builder.media.documents.refusals import (
    LARGEST_DOCUMENT,
    UnreadableDocument,
    empty,
    foreign,
    locked,
    misnamed,
    outdated,
    too_large,
    unrecognised,
)
from builder.media.signature import HEAD, known_by

_PDF, _WITHIN = b"%PDF-", 1024
"""How a PDF begins, and within how many bytes: some programs write a few before."""

_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an Office document begins; and how an old one, or one with a password, does ([MS-CFB])."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OF_COMPOUND = {
    "WordDocument": "Word 文档",
    "Workbook": "Excel 表格",
    "PowerPoint": "PowerPoint 演示文稿",
}
"""The old sorts, by the name of the stream that each has."""


def is_pdf(content: bytes) -> bool:
    """Whether a document is a PDF, or else an Office document by its beginning; raises
    UnreadableDocument for what is neither, or too large."""
    if not content:
        raise empty()
    if len(content) > LARGEST_DOCUMENT:
        raise too_large(len(content))
    if content.startswith(_ZIP):
        return False  # a PDF may stand right at its beginning, embedded
    if _PDF in content[:_WITHIN]:
        return True
    raise _no_document(content)


def refuse_other_name(sort: DocumentFormat, suffix: str) -> None:
    """Raises UnreadableDocument where a file's name ends as those of another sort do."""
    if suffix.lower() != sort.suffix:
        raise misnamed(sort.value, suffix, sort.suffix)


def _no_document(content: bytes) -> UnreadableDocument:
    if content.startswith(_COMPOUND):
        return locked() if _ENCRYPTED in content else outdated(_sort_of_compound(content))
    known = known_by(content[:HEAD])
    return foreign(known.noun) if known else unrecognised()


def _sort_of_compound(content: bytes) -> str:
    found = (noun for name, noun in _OF_COMPOUND.items() if name.encode("utf-16-le") in content)
    return next(found, "Office 文档")
