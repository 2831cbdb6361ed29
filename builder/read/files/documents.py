"""The documents that stories attach, examined: remembered where their bytes are known, else read by
the crew, and rewritten to see that they can be."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from builder.digest import Digest, digest_of
from builder.media.documents.facts import (
    REMOVED_BY_REWRITING,
    Document,
    HiddenPart,
    RefusedDocument,
)
from builder.media.memory import LEAST, ROOM
from builder.model.attached import (
    FORMATS,
    AttachedDocument,
    PrivateNumbers,
    Unattachable,
    attached_by,
)
from builder.model.filenames import Filenames
from builder.model.story import Story
from builder.read.files.folder import File, papers_among
from builder.read.files.snapshot import Snapshot, bytes_listed_as
from builder.read.files.survey import Examination, Survey, SurveyTools

DocumentCheck = Callable[[Document], tuple[PrivateNumbers, ...]]
"""The numbers in a document's text that say who somebody is."""

_encode = msgspec.msgpack.Encoder().encode
_TIMES = 6
"""Bytes of memory that each byte of a document takes while it is read and written."""
_MOVED = Unattachable("在生成的时候被改动或移走了", "等它保存好（或同步完），再生成一次")
_DEADLY = Unattachable(
    "打不开：一打开它，程序的一个部分就意外停下，或者停不下来",
    "用原来的软件打开它，打印成 PDF，换上；还是这样，把它发给维护的人",
)


class ExaminedDocument(msgspec.Struct, frozen=True):
    """What is known of a document, or why it cannot be published."""

    document: AttachedDocument | None
    refused: Unattachable | None = None


_examined_of = msgspec.msgpack.Decoder(ExaminedDocument).decode


class _Task(msgspec.Struct, frozen=True):
    """A document to be read, wherever the crew works."""

    file: Path
    suffix: str
    digest: Digest
    check: DocumentCheck


class _Look(msgspec.Struct, frozen=True):
    """The result of examining a document, its text apart; ``lasts`` where it may be remembered."""

    found: ExaminedDocument
    words: bytes = b""
    lasts: bool = True


class Papers(msgspec.Struct, frozen=True):
    """The files that may be attached (``there``), and by path what those are that stories name."""

    there: frozenset[str]
    named: frozenset[str]
    found: dict[str, ExaminedDocument]

    @property
    def documents(self) -> dict[str, AttachedDocument]:
        """Those of them that can be published."""
        return {path: each.document for path, each in self.found.items() if each.document}

    @property
    def unattachable(self) -> dict[str, Unattachable]:
        """Why the others cannot."""
        return {path: each.refused for path, each in self.found.items() if each.refused}


def papers_of(
    survey: Survey, files: Iterable[File], stories: Iterable[Story], check: DocumentCheck
) -> Papers:
    """The documents among these files; only those that a story names are examined."""
    papers = papers_among(files)
    there = frozenset(file.path for file in papers)
    attached = attached_by(stories, Filenames(there)) if there else {}
    named = frozenset(each.path for several in attached.values() for each in several)
    wanted = [file for file in papers if file.path in named]
    return Papers(there, named, documents_of(survey, wanted, check))


def documents_of(
    survey: Survey, files: Sequence[File], check: DocumentCheck
) -> dict[str, ExaminedDocument]:
    """By path, what each of these files is, or why it cannot be published."""

    def examine(new: list[File]) -> dict[File, Examination]:
        tasks = [_task(file, survey.snapshot, check) for file in new]
        needs = [_need(file.size) for file in new]
        return dict(zip(new, _examinations(tasks, needs, survey.tools), strict=True))

    return survey.facts("document", files, _examined_of, examine)


def _task(file: File, snapshot: Snapshot, check: DocumentCheck) -> _Task:
    return _Task(snapshot.on_disk(file), file.suffix, snapshot.digest_of(file), check)


def _examinations(
    tasks: Sequence[_Task], needs: Sequence[int], tools: SurveyTools
) -> list[Examination]:
    """What each look gave, encoded; the text of each is kept apart."""
    looks = list(tools.crew.map(_look, tasks, 1, _fallen, needs))
    # Texts first: should the build be killed between, nothing names a text that was not kept.
    tools.memo.remember((digest_of(each.words), each.words) for each in looks if each.words)
    return [Examination(_encode(each.found), each.lasts) for each in looks]


def _need(size: int) -> int:
    """Bytes of memory that reading a document of this size takes."""
    return min(ROOM, LEAST + _TIMES * size)


def _look(task: _Task) -> _Look:
    content = bytes_listed_as(task.file, task.digest)
    if content is None:
        return _Look(ExaminedDocument(None, _MOVED), lasts=False)
    return _examined(content, task)


def _fallen(_: object) -> _Look:
    return _Look(ExaminedDocument(None, _DEADLY), lasts=False)


def _examined(content: bytes, task: _Task) -> _Look:
    """Read, and written anew: only what can be is accepted."""
    from builder.media.documents.look import document_of  # a build without documents opens none
    from builder.media.documents.rewritten import rewritten_document

    found = document_of(content, task.suffix)
    if isinstance(found, RefusedDocument):
        return _refused(found)
    made = rewritten_document(content)
    if isinstance(made, RefusedDocument):
        return _refused(made)
    words = "\n".join(each.text for each in found.all_texts()).encode()
    facts = msgspec.structs.replace(_facts(found, task), bytes=len(made), words=digest_of(words))
    return _Look(ExaminedDocument(facts), words)


def _refused(why: RefusedDocument) -> _Look:
    return _Look(ExaminedDocument(None, Unattachable(why.reason, why.mend)))


def _facts(found: Document, task: _Task) -> AttachedDocument:
    """All that is known of a document but what it weighs when it is written anew."""
    return AttachedDocument(
        source=task.digest,
        format=FORMATS[found.format.suffix],
        bytes=0,
        pages=found.pages,
        hidden=_each_once(str(each) for each in found.hidden if each.blocks),
        removed=_each_once(each.kind.value for each in found.hidden if _is_removed(each)),
        unjudged=found.unjudged,
        has_text=found.has_text,
        is_signed=found.is_signed,
        numbers=task.check(found),
    )


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _is_removed(hidden: HiddenPart) -> bool:
    """Whether a copy that is written anew no longer has it."""
    return hidden.kind in REMOVED_BY_REWRITING
