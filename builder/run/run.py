"""One run under way: what was asked for, what lies in the folder, what stands in the output."""

from functools import cached_property

import msgspec

from builder.digest import Digest
from builder.problems import Problem
from builder.publish import Publication
from builder.read.files.snapshot import Snapshot, take_snapshot
from builder.run.order import Order, Stopwatch, Tell
from builder.run.standing import Standing, standing_key, standing_of, themes_of
from builder.store.store import Store


class Run(msgspec.Struct, frozen=True, dict=True):
    """An order, and what it is carried out with; each thing is looked up once."""

    order: Order
    publication: Publication
    store: Store
    tell: Tell
    watch: Stopwatch

    @cached_property
    def snapshot(self) -> Snapshot:
        """Every file of the folder, by its bytes."""
        with self.watch.timing("scan"):
            return take_snapshot(self.order.root, self.store)

    @cached_property
    def themes(self) -> Digest:
        """The name of all themes at hand."""
        with self.watch.timing("scan"):
            return themes_of(self.order)

    @property
    def moved(self) -> tuple[Problem, ...]:
        """FC713 where a theme's files are others by now than when this run began."""
        if themes_of(self.order) == self.themes:
            return ()
        said, mend = "主题的文件在生成的时候被改动了", "等它保存好（或同步完），再生成一次"
        return (Problem(path="theme", code="FC713", message=said, mend=mend),)

    @cached_property
    def mark(self) -> str:
        """The name of everything that this run is made from, but the clock."""
        return standing_key(self.order, self.snapshot, self.themes)

    @cached_property
    def standing(self) -> Standing | None:
        """What is remembered of the output, None where nothing is."""
        return standing_of(self.order, self.publication, self.store)
