"""Takedown comes first: what was withdrawn, has expired or was deleted leaves the output.

Usually it leaves with a whole build. Where nothing can be built, because of whatever else is
wrong, the files that name it are taken away and all others stay as they are.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import msgspec

from builder.digest import Digest, digest_of
from builder.model.addresses import is_slug, slug_of
from builder.model.kinds.known import Kinds
from builder.model.library import Library, Withheld
from builder.model.story import Address
from builder.problems import Problem, Severity
from builder.publish import Publication, Summary
from builder.regex import regex
from builder.run.mentions import files_naming
from builder.run.prepare import Prepared
from builder.run.result import RunResult, result_of
from builder.run.run import Run
from builder.run.standing import (
    PublicStory,
    SiteRecord,
    Standing,
    audience_of,
    encoded_standing,
    memory_key,
)
from builder.store.store import Lost

_SHARE = 0.3
_FEW = 3
"""Up to a share of last time's stories, and fewer than a few, may be deleted without a word."""
MANY_MISSING = "FC816"
_UNREADABLE = ("FC112", "FC114")
_HEADLINE = regex(r"<h1[^>]*>(.*?)</h1>", re.S)
_UNKNOWN = Digest("")


PublicBefore = Mapping[Address, PublicStory]
"""Stories that the output shows, by their address."""


def public_before(
    standing: Standing | None, publication: Publication, kinds: Kinds
) -> dict[Address, PublicStory]:
    """The stories that the output shows, by address; from its pages where nothing is remembered of
    it."""
    if standing:
        return standing.record.stories
    pages = (Address(path) for path in publication.stands if _is_story(path, kinds))
    return {page: PublicStory(_UNKNOWN, "", _title(publication.root / page), "") for page in pages}


def _is_story(path: str, kinds: Kinds) -> bool:
    folder, _, name = path.partition("/")
    return kinds.of(folder) is not None and is_slug(name.removesuffix(".html"))


def _title(page: Path) -> str:
    """A page's headline without its marks, "" where there is none."""
    try:
        text = page.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    found = _HEADLINE.search(text)
    return unescape(re.sub(r"<[^>]*>", "", found[1])).strip() if found else ""


def many_missing(
    before: PublicBefore, library: Library, problems: Iterable[Problem]
) -> Problem | None:
    """FC816 where so many of last time's stories are missing that they were hardly all deleted.

    A stick that is not plugged in, or a folder that has not synchronised, is no takedown.
    """
    lost = _lost(before, library)
    closed = [each.path for each in problems if each.code in _UNREADABLE]
    is_shut = any(_is_below(story.path, at) for story in lost.values() for at in closed)
    return _told_missing(lost, before) if is_shut or _is_much(len(lost), len(before)) else None


def _is_much(lost: int, before: int) -> bool:
    """Whether so many stories are more than staff delete at a time."""
    return (lost >= _FEW and lost > _SHARE * before) or lost == before > 1


def _told_missing(lost: PublicBefore, before: PublicBefore) -> Problem:
    """FC816, with the first few titles."""
    titles = "、".join(f"《{each.title}》" for each in [*lost.values()][:_FEW])
    others = "等" if len(lost) > _FEW else ""
    return Problem(
        path="content",
        code=MANY_MISSING,
        message=f"上次公开的 {len(before)} 篇里，有 {len(lost)} 篇的文件这次找不到或读不出来："
        f"{titles}{others}；没有当作撤下，它们还在网站上",
        mend="U 盘没有插好、网盘没有同步完的，等文件齐了再生成一次；确实都删掉了的，"
        "加上 --yes 再生成一次",
    )


def _lost(before: PublicBefore, library: Library) -> dict[Address, PublicStory]:
    """Those of last time that are neither at their path nor at their address."""
    paths = {story.path for story in library.stories} | library.unread.keys()
    addresses = {story.address for story in library.stories}
    return {
        at: story for at, story in before.items() if story.path not in paths and at not in addresses
    }


def _is_below(path: str, place: str) -> bool:
    return path == place or path.startswith(f"{place}/")


class Leaving(msgspec.Struct, frozen=True):
    """The stories that must leave the output, by address, and the files in it that name them."""

    stories: dict[Address, PublicStory]
    files: frozenset[str]


def leaving(before: PublicBefore, prepared: Prepared, publication: Publication) -> Leaving:
    """What must leave the output now: withdrawn, expired, ended and deleted stories; but not what
    is merely missing from a folder that is not all there."""
    stories = {
        **dict(_taken_down(before, prepared)),
        **dict(_ended(before, prepared)),
        **dict(_deleted(before, prepared)),
    }
    standing = {at: stories[at] for at in stories if at in before}
    return Leaving(
        standing, frozenset(files_naming(standing, publication)) if standing else frozenset()
    )


def _taken_down(before: PublicBefore, prepared: Prepared) -> Iterator[tuple[Address, PublicStory]]:
    """Those that say so themselves, under the address they have now and the one they had."""
    now = {story.path: story.address for story in prepared.library.stories}
    then = {story.path: at for at, story in before.items() if story.path}
    for each in prepared.edition.withheld:
        if each.is_taken_down and not _stays_on_screens(each, then, before):
            here = now.get(each.path) or _guessed(each.path)
            for at in dict.fromkeys((here, then.get(each.path, here))):
                yield at, before.get(at) or _unknown(each)


def _unknown(story: Withheld) -> PublicStory:
    """One of which nothing is remembered but what it says itself."""
    return PublicStory(_UNKNOWN, story.path, story.title, "")


def _stays_on_screens(story: Withheld, then: Mapping[str, Address], before: PublicBefore) -> bool:
    """Whether nothing but screens showed it, and they may go on."""
    at = then.get(story.path)
    return story.is_on_screens and at is not None and before[at].is_pageless


def _ended(before: PublicBefore, prepared: Prepared) -> Iterator[tuple[Address, PublicStory]]:
    """公示 whose days are over, of which more than the title is shown yet."""
    over = prepared.edition.concluded
    addresses = {story.address for story in prepared.library.stories if story.path in over}
    for at, each in before.items():
        if (at in addresses or each.path in over) and not each.concluded:
            yield at, each


def _guessed(path: str) -> Address:
    """Where a story's page would stand, by its path alone."""
    file = Path(path)
    name = file.parent.name if file.stem.lower() == "index" else file.stem
    return Address(f"{file.parts[1]}/{slug_of(name)}.html")


def _deleted(before: PublicBefore, prepared: Prepared) -> Iterator[tuple[Address, PublicStory]]:
    """Those whose file is gone, unless it only seems so."""
    library = prepared.library
    if not any(each.code == MANY_MISSING for each in prepared.problems):
        yield from _lost(before, library).items()


@contextmanager
def takedown_after_a_fault(prepared: Prepared, run: Run) -> Iterator[None]:
    """Where the block fails by a fault of ours, takes down what must leave before the exception
    goes on; a damaged store is no fault."""
    try:
        yield
    except (Lost, msgspec.DecodeError):
        raise
    except Exception:
        take_down(prepared, run, result_of(prepared))
        raise


def take_down(prepared: Prepared, run: Run, result: RunResult) -> RunResult:
    """Publishes nothing but what must leave; gives the result unchanged where nothing must."""
    if not run.options.keep_going or run.options.marked:
        return result
    before = public_before(run.standing, run.publication, prepared.library.kinds)
    gone = leaving(before, prepared, run.publication)
    return _published_without(gone, run, result) if gone.files else result


def _published_without(gone: Leaving, run: Run, result: RunResult) -> RunResult:
    """The published site without these, remembered as it is then."""
    standing = _standing_without(gone, run)
    committed = _commit_without(gone.files, standing, run)
    if not isinstance(committed, Summary):
        return result.telling(committed)
    run.store.remember([(memory_key(run.options), standing)])
    said = takedown_notice(gone.stories, run.options.output.name)
    told = result.telling((said, *committed.notices))
    return msgspec.structs.replace(told, summary=committed, only_removed=True)


def _commit_without(
    files: Container[str], standing: bytes, run: Run
) -> Summary | tuple[Problem, ...]:
    """All but these files stay. The ledger is given a mark that no build has, so that the next one
    makes all anew."""
    kept = run.publication.kept().values()
    stay = tuple(promise for promise in kept if promise.path not in files)
    return run.publication.commit(stay, f"{audience_of(run.options)}-{digest_of(standing)}")


def _standing_without(gone: Leaving, run: Run) -> bytes:
    """What is remembered of the output once they are gone: the others, and no plan."""
    before = run.standing
    if before is None:
        return b""
    stories = {at: each for at, each in before.record.stories.items() if at not in gone.stories}
    findings = msgspec.structs.replace(before.findings, until=before.findings.since)
    return encoded_standing(findings, SiteRecord(_UNKNOWN, stories))


def takedown_notice(stories: PublicBefore, output: str) -> Problem:
    """FC818: which stories left although nothing else could be published."""
    titles = "、".join(f"《{story.title}》" if story.title else at for at, story in stories.items())
    return Problem(
        path=output,
        code="FC818",
        message=f"先撤下了 {len(stories)} 篇：{titles}；网站上提到它们的文件都删去了，其余没有更新",
        mend="改好上面的错误，再生成一次，网站就完整了",
        severity=Severity.WARNING,
    )
