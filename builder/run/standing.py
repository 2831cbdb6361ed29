"""The standing of an output: what is remembered of how it was made, as one value."""

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
    """What staff were told of an edition; it still holds from ``since`` until ``until`` while no
    input changes."""

    published: int
    withheld: tuple[Withheld, ...]
    problems: tuple[Problem, ...]
    since: dt.datetime
    until: dt.datetime


class PublicStory(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A story that was published: the digest of its prose, its file, its title and name; whether it
    was a 公示 of which nothing but the title was left, and whether only screens showed it."""

    prose: Digest
    path: str
    title: str
    name: str
    concluded: bool = False
    is_pageless: bool = False


class SiteRecord(msgspec.Struct, frozen=True):
    """What a published site was planned from: the digest of everything but prose, and each story by
    its address."""

    outline: Digest
    stories: dict[Address, PublicStory]


class Standing(msgspec.Struct, frozen=True, dict=True):
    """What is remembered of an output.

    The output's ledger has its digest, so that it is never taken for that of another.
    """

    findings: Findings = msgspec.field(name="report")  # as stores of before call it
    encoded: msgspec.Raw

    @cached_property
    def record(self) -> SiteRecord:
        """What the output was planned from; decoded when it is first asked for."""
        return msgspec.msgpack.decode(self.encoded, type=SiteRecord)


_decode = msgspec.msgpack.Decoder(Standing).decode


def standing_of(options: BuildOptions, publication: Publication, store: Store) -> Standing | None:
    """What is remembered of the output as it stands; None where its ledger has the digest of
    another standing."""
    content = store.memo(memory_key(options))
    is_of_it = content and publication.mark.endswith(digest_of(content))
    return _decode(content) if content and is_of_it else None


def encoded_standing(findings: Findings, record: SiteRecord) -> bytes:
    """A standing as the store keeps it."""
    raw = msgspec.Raw(msgspec.msgpack.encode(record))
    return msgspec.msgpack.encode(Standing(findings, raw))


def memory_key(options: BuildOptions) -> Digest:
    """The key under which the store keeps the standing of this output."""
    return key_of("output", options.relative_output)


def record_of(plan: "Plan") -> SiteRecord:
    """What this plan is made from; the versions of the makers count to the outline."""
    site = plan.site
    pageless = (each for each in site.screened.stories if each.address in site.screened.pageless)
    stories = {
        **{each.address: _only_on_screens(each) for each in pageless},
        **{each.address: _on_a_page(each) for each in site.stories},
    }
    outline = key_of(versions.version_of_builder(), plan.theme, plan.site.outline)
    return SiteRecord(outline, stories)


def _on_a_page(story: Story) -> PublicStory:
    return PublicStory(key_of(story.prose), story.path, story.title, story.name, story.concluded)


def _only_on_screens(story: Story) -> PublicStory:
    """No file shows its prose."""
    return PublicStory(_UNSHOWN, story.path, story.title, story.name, is_pageless=True)


def plan_of_changes(plan: "Plan", now: SiteRecord, before: SiteRecord) -> "Plan":
    """The plan narrowed to the pages that can differ from those that were planned from ``before``.

    A story's page is a function of the site's outline and of that story's own prose, every other
    file one of the outline alone. So where the outline is the same, only the pages of stories with
    other prose can differ.
    """
    if before.outline != now.outline:
        return plan
    then = before.stories
    only = [at for at, story in now.stories.items() if then[at].prose != story.prose]
    return plan.narrowed(frozenset(only))


def standing_key(options: BuildOptions, snapshot: Snapshot, themes: Digest) -> str:
    """The beginning of the ledger's mark: public or private, and the digest of everything an
    edition is made from but the clock."""
    fonts = [face.digest for face in options.typefaces]
    switches = (options.theme, options.drafts, options.keep_going, options.confirmed)
    there = (snapshot.digests, snapshot.problems)
    inputs = key_of(versions.version_of_builder(), there, themes, fonts, switches)
    return f"{audience_of(options)}-{options.marked}-{inputs}-"


def themes_of(options: BuildOptions) -> Digest:
    """The digest of every theme at hand, since only the theme itself knows which of their files a
    page is made of."""
    return digest_of_folders((options.root / "theme", *options.theme_folders))


def sources_of(root: Path) -> tuple[Path, ...]:
    """The folders a build reads, which the output may not overlap: content, theme, store."""
    return tuple(root / name for name in ("content", "theme", "themes", ".fengcai"))


def audience_of(options: BuildOptions) -> str:
    """``private`` for an edition for staff alone, else ``public``."""
    return "private" if options.marked else "public"


def audience_clash(options: BuildOptions, publication: Publication) -> Problem | None:
    """FC813: a private edition may not replace the public site, nor the other way round."""
    if not publication.mark or publication.mark.startswith(audience_of(options)):
        return None
    there, here = ("公开的网站", "内部预览") if options.marked else ("内部预览", "公开的网站")
    return Problem(
        path=options.output.name,
        code="FC813",
        message=f"这个文件夹里放的是{there}，这次要生成的是{here}，两样不能放在一起",
        mend="用 --output 另指定一个文件夹",
    )
