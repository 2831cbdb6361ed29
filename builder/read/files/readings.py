"""The reading of every story: remembered where its files are the same, else done by the crew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.model.kinds.known import Kinds
from builder.model.library import TextCheck
from builder.model.story import Story
from builder.read.files.folder import File, moved
from builder.read.files.snapshot import bytes_listed_as
from builder.read.files.stories import StoryFiles
from builder.read.files.survey import Survey, SurveyTools
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, StoryReading, read_story

_encode = msgspec.msgpack.Encoder().encode
_Decode = Callable[[bytes], StoryReading[Story]]
_Kind = TypeVar("_Kind", bound=Story)


class ReadingTerms(msgspec.Struct, frozen=True):
    """On what terms stories are read: what the settings say, and how their texts are judged."""

    context: ReadingContext
    check: TextCheck


class _Kept(msgspec.Struct, Generic[_Kind], frozen=True):
    """A reading as the store keeps it, with its story's outline, which need not be worked out
    again."""

    reading: StoryReading[_Kind]
    outline: Digest = Digest("")


@lru_cache(maxsize=16)
def _decoding(kinds: Kinds) -> _Decode:
    """How a kept reading is read again; the same for the same kinds."""
    decode = msgspec.msgpack.Decoder(_Kept[kinds.union]).decode  # type: ignore[name-defined]

    def decoded(content: bytes) -> StoryReading[Story]:
        kept = decode(content)
        if story := kept.reading.story:
            story.__dict__["outline"] = kept.outline  # as its cached property is kept with it
        return kept.reading

    return decoded


class _Task(msgspec.Struct, frozen=True):
    """A story to be read, wherever the crew works."""

    root: Path
    files: StoryFiles
    digests: tuple[Digest, Digest]
    terms: ReadingTerms


class _Read(msgspec.Struct, frozen=True):
    """An encoded reading without its body, the body, and whether the files were still those of the
    snapshot."""

    reading: bytes
    body: bytes = b""
    is_sure: bool = False


def readings_of(
    survey: Survey, sources: Sequence[StoryFiles], terms: ReadingTerms
) -> tuple[StoryReading[Story], ...]:
    """The reading of each story, in the order of their files."""
    keys = _keys(survey, sources, terms)
    decode = _decoding(terms.context.kinds)
    known = survey.tools.memo.recall(keys, decode)
    new = {key: files for files, key in zip(sources, keys, strict=True) if key not in known}
    read_now = _read_by_crew(new, survey, terms)
    found = {**known, **{key: decode(reading) for key, reading in read_now}}
    return tuple(found[key] for key in keys)


def _keys(survey: Survey, sources: Sequence[StoryFiles], terms: ReadingTerms) -> list[Digest]:
    """What each story's reading is remembered under: all that it depends on."""
    contexts = _contexts(sources, survey.tools, terms)
    return [_key(files, survey.snapshot.digests, contexts[files.kind]) for files in sources]


def _contexts(
    sources: Sequence[StoryFiles], reader: SurveyTools, terms: ReadingTerms
) -> dict[str, Digest]:
    """What the readings of each kind depend on besides a story's own files, by folder: a kind that
    was declared anew is read anew, all others are not."""
    folders = dict.fromkeys(files.kind for files in sources)
    return {each: key_of(reader.versions, terms.context.of_kind(each)) for each in folders}


def _read_by_crew(
    new: Mapping[Digest, StoryFiles], survey: Survey, terms: ReadingTerms
) -> Iterator[tuple[Digest, bytes]]:
    """The encoded readings of stories that nothing is remembered of. From now on it is, one by one:
    the bodies of all stories take more memory than anything else of them."""
    snapshot = survey.snapshot
    tasks = [
        _Task(snapshot.root, files, _digests(files, snapshot.digests), terms)
        for files in new.values()
    ]
    for key, read in zip(new, survey.tools.crew.map(_read_one, tasks), strict=True):
        survey.tools.memo.remember(_kept(key, read))
        yield key, read.reading


def _kept(key: Digest, read: _Read) -> Iterator[tuple[Digest, bytes]]:
    """What is remembered of a story. Its body first: should the build be killed between, no reading
    names a body that was not kept."""
    yield digest_of(read.body), read.body
    if read.is_sure:
        yield key, read.reading


def _key(files: StoryFiles, digests: Mapping[str, Digest], context: Digest) -> Digest:
    both = Digest("".join(_digests(files, digests)))
    return key_of(context, files.kind, files.name, files.text.path, both)


def _digests(files: StoryFiles, digests: Mapping[str, Digest]) -> tuple[Digest, Digest]:
    """The digests of the Markdown and of its sidecar, "" where it has none."""
    return digests[files.text.path], digests[files.sidecar.path] if files.sidecar else Digest("")


def _read_one(task: _Task) -> _Read:
    """One story; told and not remembered where its files are no longer as they were listed."""
    source = _source(task)
    if source is None:
        problems = (moved(task.files.text.path),)
        return _Read(_encode(_Kept(StoryReading(story=None, body="", problems=problems))))
    reading = read_story(source, task.terms.context, task.terms.check)
    outline = reading.story.outline if reading.story else Digest("")
    kept = _Kept(msgspec.structs.replace(reading, body=""), outline)
    return _Read(_encode(kept), reading.body.encode(), is_sure=True)


def _source(task: _Task) -> SourceText | None:
    """A story as it lies on disk; None where a file is no longer as it was listed."""
    files = task.files
    text = _bytes(task, files.text, task.digests[0])
    sidecar = _bytes(task, files.sidecar, task.digests[1]) if files.sidecar else None
    is_torn = files.sidecar is not None and sidecar is None
    return None if text is None or is_torn else _source_text(files, text, sidecar)


def _source_text(files: StoryFiles, text: bytes, sidecar: bytes | None) -> SourceText:
    return SourceText(
        path=files.text.path,
        kind=files.kind,
        name=files.name,
        text=text,
        sidecar=sidecar,
        sidecar_path=files.sidecar.path if files.sidecar else "",
    )


def _bytes(task: _Task, file: File, digest: Digest) -> bytes | None:
    return bytes_listed_as(task.root / file.path, digest)
