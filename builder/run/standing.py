"""One build under way, and what is remembered of the one that made the output as it stands."""

import datetime as dt
from functools import cached_property
from pathlib import Path

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.model.library import Withheld
from builder.model.story import Address
from builder.plan import Plan
from builder.problems import Problem
from builder.publish import Publication
from builder.read.files.folder import Stock
from builder.read.files.stock import name_of_folders, take_stock
from builder.run import versions
from builder.run.order import Order, Stopwatch, Tell
from builder.store.store import Store


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What staff are told of an edition; it holds from ``since`` until ``until``, as long as no
    input changes."""

    published: int
    withheld: tuple[Withheld, ...]
    problems: tuple[Problem, ...]
    since: dt.datetime
    until: dt.datetime


class Remembered(msgspec.Struct, frozen=True):
    """What the store keeps of an output for the next build; the output's ledger names it, so it is
    of no other."""

    report: Report
    record: msgspec.Raw


class Run(msgspec.Struct, frozen=True, dict=True):
    """What a build was asked for, what it found in the folder, and what it works with."""

    order: Order
    stock: Stock
    themes: Digest
    store: Store
    publication: Publication
    tell: Tell
    watch: Stopwatch

    @property
    def memory_key(self) -> Digest:
        """Where the store keeps what was remembered of this output."""
        return key_of("output", str(self.order.output.absolute()))

    @cached_property
    def remembered(self) -> Remembered | None:
        """What was remembered of the output that stands; nothing of an earlier one, which its
        ledger does not name."""
        content = self.store.memo(self.memory_key) or b""
        is_of_it = self.publication.mark.endswith(digest_of(content))
        return msgspec.msgpack.decode(content, type=Remembered) if is_of_it else None

    @cached_property
    def mark(self) -> str:
        """Which sort of edition a folder holds, and the name of everything it was made from but the
        clock."""
        order = self.order
        fonts = [face.digest for face in order.typefaces]
        inputs = key_of(
            versions.everything(),
            self.stock.digests,
            self.themes,
            fonts,
            order.theme,
            order.drafts,
            order.keep_going,
        )
        return f"{sort_of(order)}-{order.marked}-{inputs}-"


def run_of(
    order: Order, store: Store, publication: Publication, tell: Tell, watch: Stopwatch
) -> Run:
    """Takes stock of all that lies there."""
    with watch.timing("stock"):
        return Run(
            order, take_stock(order.root, store), themes_of(order), store, publication, tell, watch
        )


def themes_of(order: Order) -> Digest:
    """The name of every theme at hand: which of their files a page is made of, only the theme
    itself knows."""
    return name_of_folders((order.root / "theme", *order.theme_folders))


def sources_of(root: Path) -> tuple[Path, ...]:
    """The folders a build reads; the output may not touch them."""
    return (root / "content", root / "theme", root / ".fengcai")


def sort_of(order: Order) -> str:
    """Whether this edition is meant for everybody."""
    return "private" if order.marked else "public"


def mixed_up(order: Order, publication: Publication) -> Problem | None:
    """A private edition never replaces the public site, nor the other way round."""
    if not publication.mark or publication.mark.startswith(sort_of(order)):
        return None
    there, here = ("公开的网站", "内部预览") if order.marked else ("内部预览", "公开的网站")
    return Problem(
        path=order.output.name,
        code="FC813",
        message=f"这个文件夹里放的是{there}，这次要生成的是{here}，两样不能放在一起",
        mend="用 --output 另指定一个文件夹",
    )


class Record(msgspec.Struct, frozen=True):
    """What a published site was planned from: everything but prose by one name, the prose of each
    story by its own."""

    outline: Digest
    prose: dict[Address, Digest]


def record_of(plan: Plan) -> Record:
    """The names of what this plan is a function of; the makers' versions count as the outline's."""
    prose = {story.address: key_of(story.prose) for story in plan.site.stories}
    return Record(key_of(versions.everything(), plan.theme, plan.site.outline), prose)


def revised(plan: Plan, now: Record, before: Record) -> Plan:
    """The plan of those pages alone that can differ from what was made by the record before, where
    that is known."""
    if before.outline != now.outline:
        return plan
    only = frozenset(
        address for address, prose in now.prose.items() if before.prose[address] != prose
    )
    return msgspec.structs.replace(plan, only=only)
