"""One story's files → a typed story with its body, and everything that is wrong with them."""

from collections.abc import Iterator
from functools import cache
from zoneinfo import ZoneInfo

import msgspec

from builder.chinese import count_characters, shorten
from builder.digest import Digest, digest_of, key_of
from builder.model.addresses import is_slug, slug_meant, slug_of
from builder.model.kinds import AnyStory, kind_of
from builder.model.library import Unread
from builder.model.prose import Manuscript, Prose
from builder.model.story import Story, TextCheck
from builder.model.vocabulary import Vocabulary
from builder.problems import Problem, certain, shape_of
from builder.read.fate import fate_in, fate_of
from builder.read.fields.frontmatter import CutFile, parse, split
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.spots import value_spot
from builder.read.fields.tree import Entries
from builder.read.files.decode import decode, decode_prose, dropped_controls, without_soft_breaks
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import Body, render
from builder.read.prose.opening import summary_of
from builder.read.samples import told_samples

OPENING_CHARACTERS = 120
"""Characters of a story's beginning that stand for its summary, where it has none."""


class SourceText(msgspec.Struct, frozen=True, kw_only=True):
    """A story as it lies on disk: ``kind`` is its top folder, ``name`` its file or folder name.

    Paths are relative to the site's folder, with forward slashes
    (``content/members/lamp/index.md``).
    """

    path: str
    kind: str
    name: str
    text: bytes
    sidecar: bytes | None = None
    sidecar_path: str = ""


class ReadingContext(msgspec.Struct, frozen=True):
    """What reading a story takes from the settings; part of a memo's key."""

    vocabularies: tuple[Vocabulary, ...]
    timezone: str = "Asia/Shanghai"


class StoryReading(msgspec.Struct, frozen=True, kw_only=True):
    """A story (None where its required fields could not be read), its HTML with placeholders, and
    its problems.

    ``unread`` is what such a story says of itself: a draft may lack anything and stop nothing, and
    what was withdrawn leaves however broken it is.
    """

    story: AnyStory | None
    body: str
    problems: tuple[Problem, ...]
    unread: Unread = Unread()


class _Sources(msgspec.Struct, frozen=True):
    """The metadata and the body of a story, wherever each was found."""

    block: Entries
    fields_path: str
    body: str
    body_line: int


def read_story(source: SourceText, context: ReadingContext, check: TextCheck) -> StoryReading:
    """Everything one story's own files say; nothing here depends on another story, on photos or on
    the day.

    ``check`` judges its text.
    """
    found = _sources(source)
    if isinstance(found, Problem):
        fate = fate_in(_plain(source))
        return StoryReading(story=None, body="", problems=(found,), unread=fate)
    kind = kind_of(source.kind)
    assert kind is not None, f"{source.kind} is no kind: the library asks only for those that are"
    words = {each.name: each for each in context.vocabularies}
    fields = typed(found.block, kind, found.fields_path, words, ZoneInfo(context.timezone))
    body = render(clean(found.body), source.path, found.body, found.body_line)
    told = fields.problems if found.block.entries else (_headless(found),)
    samples = told_samples(fields.samples, found.fields_path)
    problems = (*_unseen(source), *told, *samples, *body.problems)
    if fields.value is None:
        fate = fate_of(found.block.entries)
        return StoryReading(story=None, body=body.html, problems=problems, unread=fate)
    story = _completed(fields.value, source, fields.lines, body)
    slug = _slug_problems(fields.value, found, fields.lines)
    checked = check(story, Manuscript(found.body, found.body_line, body.text))
    return StoryReading(story=story, body=body.html, problems=(*problems, *slug, *checked))


def _unseen(source: SourceText) -> Iterator[Problem]:
    yield from dropped_controls(source.text, source.path)
    yield from dropped_controls(source.sidecar or b"", source.sidecar_path)


def _plain(source: SourceText) -> str:
    """Both files as far as they can be read at all."""
    decoded = (decode(each, "") for each in (source.sidecar or b"", source.text))
    return "\n".join(each for each in decoded if isinstance(each, str))


def _sources(source: SourceText) -> _Sources | Problem:
    known = _known_of(source.kind)
    text = decode_prose(source.text, source.path)
    if isinstance(text, Problem):
        return text
    parts = split(text, source.path, frozenset() if source.sidecar else known)
    if isinstance(parts, Problem):
        return parts
    if source.sidecar is not None:
        return _with_sidecar(source, source.sidecar, parts, known)
    block = parse(without_soft_breaks(parts.block or ""), source.path, parts.block_line, known)
    return (
        block
        if isinstance(block, Problem)
        else _Sources(block, source.path, parts.body, parts.body_line)
    )


@cache
def _known_of(folder: str) -> frozenset[str]:
    kind = kind_of(folder)
    return known_keys(kind) if kind else frozenset()


def _with_sidecar(
    source: SourceText, sidecar: bytes, parts: CutFile, known: frozenset[str]
) -> _Sources | Problem:
    if parts.block is not None and parts.block.strip():
        return _two_places(source)
    text = decode(sidecar, source.sidecar_path)
    if isinstance(text, Problem):
        return text
    metadata = split(text, source.sidecar_path, frozenset())
    if isinstance(metadata, Problem):
        return metadata
    block_text = metadata.body if metadata.block is None else metadata.block
    line = metadata.body_line if metadata.block is None else metadata.block_line
    block = parse(block_text, source.sidecar_path, line, known)
    if isinstance(block, Problem):
        return block
    return _Sources(block, source.sidecar_path, parts.body, parts.body_line)


def _two_places(source: SourceText) -> Problem:
    return Problem(
        path=source.path,
        line=1,
        code="FC106",
        message=f"稿件开头写了项目，旁边又有“{source.sidecar_path}”，不知道以哪个为准",
        mend="只留一处：把两处的内容合到一起，再删掉另一处",
    )


def _headless(found: _Sources) -> Problem:
    return Problem(
        path=found.fields_path,
        line=1,
        code="FC107",
        message="这一份没有开头（标题、日期这些），不知道是哪一类稿件",
        mend="是稿件的，照 fengcai new 建的样子在最上面补上两行 --- 和中间的各项；是备注的，在文件名前面加一个下划线",
    )


def _completed(story: Story, source: SourceText, lines: dict[str, int], body: Body) -> Story:
    sidecar = source.sidecar_path if source.sidecar is not None else ""
    slug = story.slug if is_slug(story.slug) else slug_of(source.name)
    return msgspec.structs.replace(
        story,
        slug=slug,
        path=source.path,
        sidecar=sidecar,
        lines=lines,
        headings=body.headings,
        opening=""
        if story.summary
        else shorten(summary_of(body.opening, story.title), OPENING_CHARACTERS),
        prose=Prose(
            body=digest_of(body.html.encode()),
            digest=_digest_of(source),
            characters=count_characters(body.text),
            pictures=body.pictures,
            links=body.links,
        ),
    )


def _slug_problems(story: Story, found: _Sources, lines: dict[str, int]) -> tuple[Problem, ...]:
    if not story.slug or is_slug(story.slug):
        return ()
    path, line, meant = found.fields_path, lines.get("slug", 0), slug_meant(story.slug)
    spot = value_spot(found.block, path, line, story.slug) if meant else None
    problem = Problem(
        path=path,
        line=line,
        code="FC207",
        message=f"“网址名”写成了“{story.slug}”，网址里用不了",
        mend="只用小写字母、数字和短横线，con、aux、index 这几个词也不行；不写，程序会起一个",
        fixes=(certain(spot, meant) if spot else shape_of("网址名: door-bell", "网址名"),),
    )
    return (problem,)


def _digest_of(source: SourceText) -> Digest:
    return digest_of(source.text) if source.sidecar is None else key_of(source.text, source.sidecar)
