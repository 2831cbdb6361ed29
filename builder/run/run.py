"""One run under way: what is asked for, what lies in the site's folder, what stands in the
output."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Self

import msgspec

from builder.digest import Digest
from builder.problems import Problem
from builder.publish import Publication
from builder.read.files.snapshot import Snapshot, take_snapshot
from builder.run.build_options import BuildOptions
from builder.run.progress import Stopwatch, Tell
from builder.run.standing import (
    Standing,
    audience_clash,
    sources_of,
    standing_key,
    standing_of,
    themes_of,
)
from builder.store.store import Store


class Run(msgspec.Struct, frozen=True, dict=True):
    """One run: its options and its tools; what is looked up is looked up once."""

    options: BuildOptions
    publication: Publication
    store: Store
    tell: Tell
    watch: Stopwatch

    def anew(self) -> Self:
        """The same run, with nothing looked up yet."""
        return msgspec.structs.replace(self)

    @cached_property
    def snapshot(self) -> Snapshot:
        """Every file of content/, with its digest."""
        with self.watch.timing("scan"):
            return take_snapshot(self.options.root, self.store)

    @cached_property
    def themes(self) -> Digest:
        """The digest of all themes at hand."""
        with self.watch.timing("scan"):
            return themes_of(self.options)

    @property
    def theme_problems(self) -> tuple[Problem, ...]:
        """FC713 where a file of a theme has changed since this run began."""
        if themes_of(self.options) == self.themes:
            return ()
        said, mend = "主题的文件在生成的时候被改动了", "等它保存好（或同步完），再生成一次"
        return (Problem(path="theme", code="FC713", message=said, mend=mend),)

    @cached_property
    def mark(self) -> str:
        """The digest of everything that this run is made from, but the clock."""
        return standing_key(self.options, self.snapshot, self.themes)

    @cached_property
    def standing(self) -> Standing | None:
        """What is remembered of the output as it stands, None where nothing is."""
        return standing_of(self.options, self.publication, self.store)


@contextmanager
def opened(options: BuildOptions, tell: Tell) -> Iterator[Run | Problem]:
    """Opens the output and the store for a run, and closes them after it; gives a problem where
    they cannot be opened.

    What the store learns is kept, unless the run fails.
    """
    watch = Stopwatch()
    with watch.timing("survey"):
        publication = Publication.open(options.output, sources_of(options.root))
    if isinstance(publication, Problem):
        yield publication
        return
    with publication, Store.open(options.root / ".fengcai", options.day) as store:
        yield audience_clash(options, publication) or Run(options, publication, store, tell, watch)
        with watch.timing("store"):
            store.commit()
