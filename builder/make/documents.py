"""Documents as they are published: rewritten, without what tells of their authors."""

from pathlib import Path

from builder.make.maker import Files, Maker, Unmakeable
from builder.make.materials import Sources
from builder.media.memory import LEAST, ROOM
from builder.model.artifact import DOCUMENT_PART, CleanDocument

_TIMES = 6
"""Bytes of memory that each byte of a document takes while it is written."""


def _cleaned(_recipe: CleanDocument, document: bytes, _sources: Sources) -> Files | Unmakeable:
    from builder.media.documents.facts import RefusedDocument  # most builds have none
    from builder.media.documents.rewritten import rewritten_document

    made = rewritten_document(document)
    if isinstance(made, RefusedDocument):
        return Unmakeable(made.reason, made.mend)
    return {DOCUMENT_PART: made}


def _memory_for_document(file: Path) -> int:
    return min(ROOM, LEAST + _TIMES * file.stat().st_size)


DOCUMENTS = Maker(
    make=_cleaned,
    inputs={"source": "原来的文档"},
    by_crew=True,
    noun="这个附件",
    need=_memory_for_document,
    modules=(
        "make/documents.py",
        "media/documents",
        "media/memory.py",
        "media/containers",
        "media/signature.py",
        "media/traces",
    ),
    libraries=("python", "pikepdf", "lxml"),
    codecs=("zlib",),
)
