"""Documents as pages and feeds offer them, and the artifact of each file."""

from collections.abc import Iterable, Iterator
from functools import partial

from builder.model.artifact import DOCUMENT_PART, Artifact, CleanDocument, Rank
from builder.model.attached import Enclosure
from builder.model.choices import AttachmentFormat
from builder.model.downloads import Download

_OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA_TYPES = {
    AttachmentFormat.PDF: "application/pdf",
    AttachmentFormat.WORD: f"{_OFFICE}.wordprocessingml.document",
    AttachmentFormat.SHEETS: f"{_OFFICE}.spreadsheetml.sheet",
    AttachmentFormat.SLIDES: f"{_OFFICE}.presentationml.presentation",
}
"""As the IANA has them."""
_COUNTED = {AttachmentFormat.PDF: "页", AttachmentFormat.SLIDES: "张"}
"""What such a document has several of that a reader would like to know."""


def download_of(enclosure: Enclosure) -> Download:
    """A document with everything a reader may know before it is fetched."""
    document = enclosure.document
    unit = _COUNTED.get(document.format, "")
    return Download(
        path=enclosure.url,
        title=enclosure.title,
        type=MEDIA_TYPES[document.format],
        sort=document.format.noun,
        size=size_in_words(document.bytes),
        length=f"{document.pages} {unit}" if unit and document.pages else "",
        bytes=document.bytes,
    )


def size_in_words(count: int) -> str:
    """Bytes as people read them: ``38 KB``, ``1.2 MB``."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} KB"
    return f"{count / 1_000_000:.1f} MB"


def document_artifacts(enclosures: Iterable[Enclosure]) -> Iterator[Artifact]:
    """The file of each document once, however many stories attach it."""
    for file, each in {each.file: each for each in enclosures}.items():
        recipe = partial(CleanDocument, each.document.source)
        yield Artifact(file, Rank.PICTURE, recipe, DOCUMENT_PART)
