"""One story: its files become a typed story with its body, and everything that is wrong with
them."""

from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from builder.chinese import count_characters, shorten
from builder.digest import Digest, digest_of, key_of
from builder.model.addresses import is_slug, slug_meant, slug_of
from builder.model.kinds.known import Kinds, kinds_of
from builder.model.kinds.own import NO_KINDS, OwnKinds
from builder.model.library import TextCheck, Unread
from builder.model.prose import Manuscript, Prose
from builder.model.story import Story
from builder.model.vocabulary import Vocabulary
from builder.problems import Problem, Where, certain, shape_of
from builder.read.fate import fate_in, fate_of, keys_in
from builder.read.fields.schema import Typed, known_keys, typed
from builder.read.fields.spots import WrittenMetadata
from builder.read.files.decode import decode, dropped_controls
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import Body, render
from builder.read.prose.opening import summary_of
from builder.read.samples import told_samples
from builder.read.sources import MetadataAndBody, SourceText, metadata_and_body
from builder.read.strangers import attributes_of, is_of_its_kind

_Kind = TypeVar("_Kind", bound=Story)
OPENING_CHARACTERS = 120
"""Characters of a story's beginning that stand for its summary, where it has none."""


class ReadingContext(msgspec.Struct, frozen=True):
    """What reading a story takes from the settings; part of the key under which its reading is
    remembered.

    ``own`` are the kinds that the site declares.
    """

    vocabularies: tuple[Vocabulary, ...]
    timezone: str = "Asia/Shanghai"
    own: OwnKinds = NO_KINDS

    @property
    def kinds(self) -> Kinds:
        """Every kind of the site."""
        return kinds_of(self.own)

    def of_kind(self, folder: str) -> "ReadingContext":
        """The part of it that matters to stories of one kind, so that other kinds' words and fields
        are not in their keys."""
        others = {each.name for each in self.kinds.vocabularies} - {
            each.name for each in kinds_of(self.own.only(folder)).vocabularies
        }
        words = tuple(each for each in self.vocabularies if each.name not in others)
        return ReadingContext(words, self.timezone, self.own.only(folder))


class StoryReading(msgspec.Struct, Generic[_Kind], frozen=True, kw_only=True):
    """A story of any of a site's kinds (None where its required fields could not be read), its HTML
    with placeholders, and its problems.

    ``unread`` is what such a story says of itself: a draft may lack anything and stop nothing, and
    what was withdrawn leaves however broken it is. ``is_of_its_kind`` is whether it says anything
    that only stories of its kind do.
    """

    story: _Kind | None
    body: str
    problems: tuple[Problem, ...]
    unread: Unread = Unread()
    is_of_its_kind: bool = True


class _Parts(NamedTuple):
    """A story's files, understood: the metadata as written and as values, the body rendered."""

    source: SourceText
    found: MetadataAndBody
    fields: Typed[Story]
    body: Body

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with them, whatever the story says."""
        dropped, told = _dropped(self.source), _told(self.found, self.fields)
        return (*dropped, *told, *self.body.problems)


def read_story(
    source: SourceText, context: ReadingContext, check: TextCheck
) -> StoryReading[Story]:
    """Everything one story's own files say; nothing here depends on another story, on photos or on
    the day.

    ``check`` judges its text.
    """
    kind = context.kinds.of(source.kind)
    assert kind, f"{source.kind} is no kind: the library asks only for those that are"
    found = metadata_and_body(source, known_keys(kind))
    if isinstance(found, Problem):
        return _unparsed(source, kind, found)
    parts = _understood(source, found, kind, context)
    story, told = _judged(parts, check)
    return StoryReading(
        story=story,
        body=parts.body.html,
        problems=(*parts.problems, *told),
        unread=Unread() if story else fate_of(found.block.entries),
        is_of_its_kind=_is_at_home(found, kind, parts.fields),
    )


def _is_at_home(found: MetadataAndBody, kind: type[Story], fields: Typed[Story]) -> bool:
    """Whether it says anything of its kind alone; a key behind which nothing stands yet says so,
    too."""
    typed_keys = attributes_of(kind, (each.key for each in found.block.entries))
    return is_of_its_kind(kind, (*fields.lines, *typed_keys))


def _unparsed(source: SourceText, kind: type[Story], problem: Problem) -> StoryReading[Story]:
    """A story whose metadata cannot be told from its text."""
    text = _legible(source)
    own = is_of_its_kind(kind, attributes_of(kind, keys_in(text)))
    return StoryReading(
        story=None, body="", problems=(problem,), unread=fate_in(text), is_of_its_kind=own
    )


def _understood(
    source: SourceText, found: MetadataAndBody, kind: type[Story], context: ReadingContext
) -> _Parts:
    """The files of a story with their metadata as values and their body rendered."""
    words = {each.name: each for each in context.vocabularies}
    fields = typed(found.block, kind, found.fields_path, words, ZoneInfo(context.timezone))
    body = render(clean(found.body), source.path, found.body, found.body_line)
    return _Parts(source, found, fields, body)


def _judged(parts: _Parts, check: TextCheck) -> tuple[Story | None, tuple[Problem, ...]]:
    """The story, None where its required fields could not be read, and what is wrong with what it
    says."""
    found, written = parts.found, parts.fields.value
    if written is None:
        return None, ()
    story = _completed(written, parts)
    checked = check(story, Manuscript(found.body, found.body_line, parts.body.text))
    return story, (*_slug_problems(written.slug, parts), *checked)


def _told(found: MetadataAndBody, fields: Typed[Story]) -> Iterator[Problem]:
    """What is wrong with the metadata."""
    yield from fields.problems if found.block.entries else (_headless(found),)
    yield from told_samples(fields.samples, found.fields_path)


def _dropped(source: SourceText) -> Iterator[Problem]:
    """FC224, for each of its files."""
    yield from dropped_controls(source.text, source.path)
    yield from dropped_controls(source.sidecar or b"", source.sidecar_path)


def _legible(source: SourceText) -> str:
    """Both files as far as they can be read at all."""
    decoded = (decode(each, "") for each in (source.sidecar or b"", source.text))
    return "\n".join(each for each in decoded if isinstance(each, str))


def _headless(found: MetadataAndBody) -> Problem:
    said = "这一份没有开头（标题、日期这些），不知道是哪一类稿件"
    mend = "是稿件的，照 fengcai new 建的样子在最上面补上两行 --- 和中间的各项；是备注的，在文件名前面加一个下划线"
    return Where(found.fields_path, 1).problem("FC107", said, mend)


def _completed(story: Story, parts: _Parts) -> Story:
    """The story with what its file's name, its lines and its body say."""
    source, body = parts.source, parts.body
    return msgspec.structs.replace(
        story,
        slug=story.slug if is_slug(story.slug) else slug_of(source.name),
        path=source.path,
        sidecar=source.sidecar_path if source.has_sidecar else "",
        lines=parts.fields.lines,
        headings=body.headings,
        opening=_opening(story, body),
        prose=_prose(source, body),
    )


def _opening(story: Story, body: Body) -> str:
    """What stands for a missing summary."""
    if story.summary:
        return ""
    return shorten(summary_of(body.opening, story.title), OPENING_CHARACTERS)


def _prose(source: SourceText, body: Body) -> Prose:
    """What other parts of the house may know of a body."""
    return Prose(
        body=digest_of(body.html.encode()),
        digest=_digest_of(source),
        characters=count_characters(body.text),
        pictures=body.pictures,
        links=body.links,
    )


def _slug_problems(typed_slug: str, parts: _Parts) -> tuple[Problem, ...]:
    """FC207: a slug that no address can hold; the one that is meant, where there is one."""
    if not typed_slug or is_slug(typed_slug):
        return ()
    path, line = parts.found.fields_path, parts.fields.lines.get("slug", 0)
    meant = slug_meant(typed_slug)
    spot = WrittenMetadata(path, parts.found.block).value(line, typed_slug) if meant else None
    fix = certain(spot, meant) if spot else shape_of("网址名: door-bell", "网址名")
    said = f"“网址名”写成了“{shorten(typed_slug, 40)}”，网址里用不了"
    mend = "只用小写字母、数字和短横线，con、aux、index 这几个词也不行；不写，程序会起一个"
    return (Where(path, line).problem("FC207", said, mend, fix),)


def _digest_of(source: SourceText) -> Digest:
    return digest_of(source.text) if source.sidecar is None else key_of(source.text, source.sidecar)
