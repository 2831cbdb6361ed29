"""What stands in an output, and what is remembered of how it came to be: one value."""

import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.model.library import Withheld
from builder.model.story import Address, Story
from builder.problems import Problem
from builder.publish import Publication
from builder.read.files.snapshot import Snapshot, digest_of_folders
from builder.run import versions
from builder.run.build_options import BuildOptions
from builder.store.store import Store

if TYPE_CHECKING:
    from builder.plan import Plan  # a build with nothing to do plans nothing


_UNSHOWN = Digest("")


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """What staff are told of an edition; it holds from ``since`` until ``until``, as long as no
    input changes."""

    published: int
    withheld: tuple[Withheld, ...]
    problems: tuple[Problem, ...]
    since: dt.datetime
    until: dt.datetime


class Public(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A story that was published: its prose by digest, the file it came from, what it is called,
    whether it was a 公示 of which nothing but the title was left, whether only screens showed it."""

    prose: Digest
    path: str
    title: str
    name: str
    concluded: bool = False
    is_pageless: bool = False


class Record(msgspec.Struct, frozen=True):
    """What a published site was planned from: everything but prose by one name, and each story."""

    outline: Digest
    stories: dict[Address, Public]


class Standing(msgspec.Struct, frozen=True, dict=True):
    """What is remembered of an output; the output's ledger names it, so it is of no other."""

    findings: Findings = msgspec.field(name="report")  # as stores of before call it
    encoded: msgspec.Raw

    @cached_property
    def record(self) -> Record:
        """What it was planned from."""
        return msgspec.msgpack.decode(self.encoded, type=Record)


_decode = msgspec.msgpack.Decoder(Standing).decode


def standing_of(options: BuildOptions, publication: Publication, store: Store) -> Standing | None:
    """What is remembered of the output as it stands; None of one that the ledger does not name."""
    content = store.memo(memory_key(options))
    is_of_it = content and publication.mark.endswith(digest_of(content))
    return _decode(content) if content and is_of_it else None


def encoded_standing(findings: Findings, record: Record) -> bytes:
    """A standing, as the store keeps it."""
    raw = msgspec.Raw(msgspec.msgpack.encode(record))
    return msgspec.msgpack.encode(Standing(findings, raw))


def memory_key(options: BuildOptions) -> Digest:
    """Where the store keeps what is remembered of this output."""
    return key_of("output", options.relative_output)


def record_of(plan: "Plan") -> Record:
    """The names of what this plan is a function of; the makers' versions count as the outline's."""
    site = plan.site
    pageless = (each for each in site.screened.stories if each.address in site.screened.pageless)
    stories = {
        **{each.address: _only_on_screens(each) for each in pageless},
        **{each.address: _on_a_page(each) for each in site.stories},
    }
    outline = key_of(versions.version_of_builder(), plan.theme, plan.site.outline)
    return Record(outline, stories)


def _on_a_page(story: Story) -> Public:
    return Public(key_of(story.prose), story.path, story.title, story.name, story.concluded)


def _only_on_screens(story: Story) -> Public:
    """No file shows its prose."""
    return Public(_UNSHOWN, story.path, story.title, story.name, is_pageless=True)


def revised(plan: "Plan", now: Record, before: Record) -> "Plan":
    """The plan of those pages alone that can differ from what was made by the record before.

    A story's page is a function of the site's outline and of that story's own prose, every other
    file one of the outline alone. So where the outline is the same, only pages whose prose is
    another can be others.
    """
    if before.outline != now.outline:
        return plan
    then = before.stories
    only = [at for at, story in now.stories.items() if then[at].prose != story.prose]
    return plan.narrowed(frozenset(only))


def standing_key(options: BuildOptions, snapshot: Snapshot, themes: Digest) -> str:
    """Which sort of edition a folder holds, and the name of everything it was made from but the
    clock."""
    fonts = [face.digest for face in options.typefaces]
    switches = (options.theme, options.drafts, options.keep_going, options.confirmed)
    there = (snapshot.digests, snapshot.problems)
    inputs = key_of(versions.version_of_builder(), there, themes, fonts, switches)
    return f"{audience_of(options)}-{options.marked}-{inputs}-"


def themes_of(options: BuildOptions) -> Digest:
    """The name of every theme at hand: which of their files a page is made of, only the theme
    itself knows."""
    return digest_of_folders((options.root / "theme", *options.theme_folders))


def sources_of(root: Path) -> tuple[Path, ...]:
    """The folders a build reads; the output may not touch them."""
    return (root / "content", root / "theme", root / ".fengcai")


def audience_of(options: BuildOptions) -> str:
    """Whether this edition is meant for everybody."""
    return "private" if options.marked else "public"


def mixed_up(options: BuildOptions, publication: Publication) -> Problem | None:
    """A private edition never replaces the public site, nor the other way round."""
    if not publication.mark or publication.mark.startswith(audience_of(options)):
        return None
    there, here = ("公开的网站", "内部预览") if options.marked else ("内部预览", "公开的网站")
    return Problem(
        path=options.output.name,
        code="FC813",
        message=f"这个文件夹里放的是{there}，这次要生成的是{here}，两样不能放在一起",
        mend="用 --output 另指定一个文件夹",
    )
