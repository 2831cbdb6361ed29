"""Planning: the site becomes artifacts. One file here for each kind of output, and its line in
PLANS."""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import msgspec

from builder.digest import Digest
from builder.model.artifact import Artifact, Rank
from builder.model.frame import Frame
from builder.model.site import Site
from builder.model.story import Address
from builder.model.theme import ThemeFacts
from builder.model.traditional import Spelling
from builder.plan import media
from builder.plan.catalogue import Catalogue
from builder.plan.machine import calendars, facets, feeds, redirects, scripts, sitemap
from builder.plan.pages import albums, calendar, figures, home, lists, not_found, registers, stories
from builder.plan.screens import folder

PLANS: tuple[Callable[[Catalogue], Iterator[Artifact]], ...] = (
    media.plan,
    home.plan,
    stories.plan,
    lists.plan,
    albums.plan,
    calendar.plan,
    figures.plan,
    registers.plan,
    not_found.plan,
    redirects.plan,
    feeds.plan,
    calendars.plan,
    facets.plan,
    sitemap.plan,
    scripts.plan,
    folder.plan,
)

_PAGES = frozenset(
    (home.plan, stories.plan, lists.plan, albums.plan, calendar.plan, figures.plan, registers.plan)
)
IN_BOTH_SCRIPTS = _PAGES | {feeds.plan}
"""What a site with a Traditional edition has twice: what residents read, and what follows it."""


def _planned(
    plan: Callable[[Catalogue], Iterator[Artifact]], catalogue: Catalogue
) -> Iterator[Artifact]:
    """What an entry of PLANS promises, in every script that the site has it in."""
    return twinned(plan(catalogue), catalogue) if plan in IN_BOTH_SCRIPTS else plan(catalogue)


def twinned(pages: Iterable[Artifact], catalogue: Catalogue) -> Iterator[Artifact]:
    """These pages, each followed by its twin where the site has a Traditional edition."""
    twins = catalogue.twins
    for page in pages:
        yield from twins.both(page) if twins else (page,)


def entry_name(plan: Callable[[Catalogue], Iterator[Artifact]]) -> str:
    """What staff call the output of this entry of PLANS: CALLED in the entry's own file."""
    return str(getattr(sys.modules[plan.__module__], "CALLED", plan.__module__))


class Plan(msgspec.Struct, frozen=True, dict=True):
    """Everything an edition of the site consists of; a pure value of site and theme, so that
    another process that is given these two plans the very same.

    ``only`` names the stories whose pages alone are wanted, since nothing else can differ from what
    stands; None: everything is wanted.
    """

    site: Site
    theme: ThemeFacts
    only: frozenset[Address] | None = None

    @cached_property
    def catalogue(self) -> Catalogue:
        """The site laid out."""
        return Catalogue(self.site, self.theme, lambda: self.paths)

    @cached_property
    def all_artifacts(self) -> tuple[Artifact, ...]:
        """Every artifact of the site, whether it is wanted now or not."""
        return tuple(each for entry in PLANS for each in _planned(entry, self.catalogue))

    @cached_property
    def paths(self) -> frozenset[str]:
        """The path below the output of every file that the site consists of."""
        return frozenset(artifact.path for artifact in self.all_artifacts)

    def supply_paths(self, paths: Iterable[str]) -> None:
        """Gives it all its ``paths`` where they are known from a site with the same outline, so
        that they need not be worked out."""
        self.__dict__.setdefault("paths", frozenset(paths))

    @cached_property
    def artifacts(self) -> tuple[Artifact, ...]:
        """Every artifact that is wanted, its recipe not worked out yet; none where the theme cannot
        print a story."""
        if "story.html" not in self.theme.templates:
            return ()
        if self.only is not None:
            edited = [self.site.by_address[address] for address in self.only]
            return tuple(twinned(stories.pages(self.catalogue, edited), self.catalogue))
        return self.all_artifacts

    def work_out_shared(self) -> None:
        """Works out what many pages ask for, once, before workers have a copy each: every card, and
        whatever the first page of each folder asks for."""
        for card in self.catalogue.cards_of(self.site.stories):
            _ = card.digest
        pages = (each for each in reversed(self.artifacts) if each.rank is Rank.PAGE)
        for page in {each.path.partition("/")[0]: each for each in pages}.values():
            page.recipe()

    def narrowed(self, only: frozenset[Address]) -> "Plan":
        """The plan of these stories' pages alone; shares what was worked out for this one."""
        plan = Plan(self.site, self.theme, only)
        plan.__dict__["catalogue"] = self.catalogue
        return plan

    @property
    def by_entry(self) -> Iterator[tuple[str, Artifact]]:
        """Every artifact of the site, after what staff call the entry of PLANS that gave it."""
        for each in PLANS if "story.html" in self.theme.templates else ():
            for artifact in _planned(each, self.catalogue):
                yield entry_name(each), artifact

    def after_an_edit(self, before: "Plan", only: frozenset[Address] | None) -> "Plan":
        """This plan, sharing what was worked out for the one before, whose site had the same
        outline (only bodies differ)."""
        plan = Plan(self.site, self.theme, only)
        plan.__dict__["catalogue"] = before.catalogue.after_an_edit(self.site)
        return plan

    @property
    def is_partial(self) -> bool:
        """Whether the site has more files than this plan, which stay as they stand."""
        return self.only is not None

    @property
    def frames(self) -> dict[Digest, Frame]:
        """The frames that recipes name by digest."""
        found, twins = self.catalogue, self.catalogue.twins
        of_twins = {twins.frame_digest: twins.frame} if twins else {}
        return {found.frame_digest: found.frame, **of_twins}

    @property
    def spellings(self) -> dict[Digest, Spelling]:
        """The spelling of a Traditional edition, by the digest by which recipes name it."""
        twins = self.catalogue.twins
        return {twins.spelling_digest: twins.spelling} if twins else {}


class Planner:
    """Plans sites with one theme; however often the same site is asked for, it is planned once."""

    def __init__(self, theme: ThemeFacts) -> None:
        self.theme = theme
        self.plans: list[Plan] = []

    def plan(self, site: Site) -> Plan:
        """The plan of this site."""
        if found := next((each for each in self.plans if each.site == site), None):
            return found
        self.plans.append(Plan(site, self.theme))
        return self.plans[-1]
