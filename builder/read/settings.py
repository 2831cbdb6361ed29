"""site.yaml and the playlists of screens: the same reading as a story's metadata, for the site
itself."""

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from builder.model.addresses import is_slug
from builder.model.screen import Playlist
from builder.model.site import Named, Settings
from builder.model.vocabulary import VOCABULARIES, Term
from builder.problems import Problem, Severity
from builder.read.fields.frontmatter import parse
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.tree import Block, Entry, Text
from builder.read.files.decode import decode

_URL = re.compile(r"https?://[^\s/]+(/\S*)?")


class PlaylistReading(msgspec.Struct, frozen=True):
    """A playlist, and what is wrong with it."""

    playlist: Playlist | None
    problems: tuple[Problem, ...]


def read_settings(path: str, content: bytes) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings; where they cannot be read, a bare site with the problems that say why."""
    block = _block(path, content, known_keys(Settings))
    if isinstance(block, Problem):
        return Settings(name="未命名"), (block,)
    found = typed(block, Settings, path, {})
    settings = msgspec.structs.replace(found.value or _nameless(block, path), lines=found.lines)
    return settings, (*found.problems, *_implausible(settings, path, found.lines))


def _nameless(block: Block, path: str) -> Settings:
    """All that a site.yaml without a name says otherwise, so that its words and tags are known."""
    named = Entry("name", block.line, Text(block.line, "未命名"))
    others = tuple(entry for entry in block.entries if entry.key.strip() not in ("名称", "name"))
    return typed(Block(block.line, (named, *others)), Settings, path, {}).value or Settings(
        name="未命名"
    )


def read_playlist(path: str, content: bytes) -> PlaylistReading:
    """One screen's playlist; its name is the file's."""
    block = _block(path, content, known_keys(Playlist))
    if isinstance(block, Problem):
        return PlaylistReading(None, (block,))
    slug = path.rpartition("/")[2].rpartition(".")[0].lower()
    if not is_slug(slug):
        return PlaylistReading(None, (_unfit_name(path, slug),))
    found = typed(block, Playlist, path, {})
    playlist = found.value and msgspec.structs.replace(
        found.value, slug=slug, path=path, lines=found.lines
    )
    return PlaylistReading(playlist, found.problems)


def _block(path: str, content: bytes, known: frozenset[str]) -> Block | Problem:
    text = decode(content, path)
    return text if isinstance(text, Problem) else parse(text, path, 1, known)


def _implausible(settings: Settings, path: str, lines: dict[str, int]) -> Iterator[Problem]:
    """Values of the right type that make no sense."""
    if settings.url and not _URL.fullmatch(settings.url):
        yield Problem(
            path=path,
            line=lines.get("url", 0),
            code="FC901",
            message=f"“网址”写成了“{settings.url}”，不是完整的网址",
            mend="从 https:// 写起，例如  网址: https://baizhouli.example/",
        )
    if not _is_zone(settings.timezone):
        yield Problem(
            path=path,
            line=lines.get("timezone", 0),
            code="FC902",
            message=f"“时区”写成了“{settings.timezone}”，没有这个时区",
            mend="写成  时区: Asia/Shanghai",
        )
    if settings.page_size < 1:
        yield Problem(
            path=path,
            line=lines.get("page_size", 0),
            code="FC903",
            message=f"“每页篇数”写成了“{settings.page_size}”，至少要有一篇",
            mend="写成  每页篇数: 12",
        )
    yield from _unfit_slugs(settings, path, lines)
    yield from _unknown_vocabularies(settings, path, lines)
    yield from _known_words(settings, path, lines)


def _unfit_slugs(settings: Settings, path: str, lines: dict[str, int]) -> Iterator[Problem]:
    """Slugs of tags, series and words that no address can hold."""
    lists = {"tags": settings.tags, "series": settings.series}
    lists |= {f"vocabularies.{name}": words for name, words in settings.vocabularies.items()}
    for key, listed in lists.items():
        for position, named in enumerate(listed):
            if not is_slug(named.slug):
                yield Problem(
                    path=path,
                    line=lines.get(f"{key}.{position}.slug", 0) or lines.get(key, 0),
                    code="FC904",
                    message=f"“{named.name}”的网址名写成了“{named.slug}”，网址里用不了",
                    mend="只用小写字母、数字和短横线，例如  网址名: launch-day",
                )


def _unknown_vocabularies(
    settings: Settings, path: str, lines: dict[str, int]
) -> Iterator[Problem]:
    """Words for a vocabulary that does not exist."""
    known = {each.name: each.label for each in VOCABULARIES}
    for name in settings.vocabularies:
        if name not in known:
            meant = next((each for each, label in known.items() if label == name), "")
            yield Problem(
                path=path,
                line=lines.get(f"vocabularies.{name}", 0),
                code="FC907",
                message=f"“词表”里写了“{name}”，没有叫这个名字的词表，下面的词没有用上",
                mend=f"写成  {meant}:"
                if meant
                else f"可以写：{'、'.join(f'{k}（{v}）' for k, v in known.items())}",
                severity=Severity.WARNING,
            )


def _known_words(settings: Settings, path: str, lines: dict[str, int]) -> Iterator[Problem]:
    """Words of the site's own whose name or address another word has already."""
    for vocabulary in VOCABULARIES:
        for position, named in enumerate(settings.vocabularies.get(vocabulary.name, ())):
            term = named.term
            holder, vocabulary = vocabulary.holder(term), vocabulary.extended((term,))
            if holder and not (holder.label == named.name and named.says_more):
                key = f"vocabularies.{vocabulary.name}.{position}"
                said, mend = _known_word(named, holder)
                yield Problem(
                    path=path,
                    line=lines.get(f"{key}.slug", 0) or lines.get(key, 0),
                    code="FC920",
                    message=said,
                    mend=mend,
                    severity=Severity.WARNING,
                )


def _known_word(named: Named, holder: Term) -> tuple[str, str]:
    if named.name == holder.label:
        return f"“{named.name}”这个词本来就有，这一条没有用上", "删掉这一条"
    said = f"“{named.name}”的网址名“{named.slug}”已经是“{holder.label}”的，给它另用了一个网址"
    return said, "换一个别的词没有用的网址名；两个词其实是一回事的，删掉这一条"


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _unfit_name(path: str, slug: str) -> Problem:
    return Problem(
        path=path,
        code="FC905",
        message=f"大屏文件叫“{slug}”，它要做网址用，这个名字用不了",
        mend="改成小写字母、数字和短横线，例如 lobby.yaml",
    )
