"""The site → promises: one file here for each kind of output, and its line in PLANS."""

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
from builder.plan import media
from builder.plan.catalogue import Catalogue
from builder.plan.machine import calendars, feeds, redirects, sitemap
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
    sitemap.plan,
    folder.plan,
)


def entry_name(plan: Callable[[Catalogue], Iterator[Artifact]]) -> str:
    """What staff call that which this entry of PLANS promises: the word in its own file."""
    return str(getattr(sys.modules[plan.__module__], "CALLED", plan.__module__))


class Plan(msgspec.Struct, frozen=True, dict=True):
    """Everything an edition of the site consists of; touches no disk, knows no time.

    A value of the site and the theme: another process that is given these two draws up the very
    same plan. ``only`` names the stories whose pages alone are wanted, since nothing else can
    differ from what stands.
    """

    site: Site
    theme: ThemeFacts
    only: frozenset[Address] | None = None

    @cached_property
    def catalogue(self) -> Catalogue:
        """The site laid out."""
        return Catalogue(self.site, self.theme, lambda: self.paths)

    @cached_property
    def whole(self) -> tuple[Artifact, ...]:
        """Every promise of the site, whether it is wanted now or not."""
        return tuple(artifact for each in PLANS for artifact in each(self.catalogue))

    @cached_property
    def paths(self) -> frozenset[str]:
        """The path of every file that the site consists of."""
        return frozenset(artifact.path for artifact in self.whole)

    def knows(self, paths: Iterable[str]) -> None:
        """Spares it to draw up all ``paths``, where they are known from a time with the same
        outline."""
        self.__dict__.setdefault("paths", frozenset(paths))

    @cached_property
    def artifacts(self) -> tuple[Artifact, ...]:
        """Every promise that is wanted, none of them worked out yet; none where the theme cannot
        print a story."""
        if "story.html" not in self.theme.templates:
            return ()
        if self.only is not None:
            return tuple(
                stories.pages(
                    self.catalogue, [self.site.by_address[address] for address in self.only]
                )
            )
        return self.whole

    def work_out_shared(self) -> None:
        """Works out what pages ask of many stories, once, before workers have a copy each: every
        card, and whatever the first page of each folder asks for."""
        for card in self.catalogue.cards_of(self.site.stories):
            _ = card.digest
        pages = (each for each in reversed(self.artifacts) if each.rank is Rank.PAGE)
        for page in {each.path.partition("/")[0]: each for each in pages}.values():
            page.recipe()

    def narrowed(self, only: frozenset[Address]) -> "Plan":
        """The plan of these stories' pages alone, knowing all that was worked out for this one."""
        plan = Plan(self.site, self.theme, only)
        plan.__dict__["catalogue"] = self.catalogue
        return plan

    @property
    def by_entry(self) -> Iterator[tuple[str, Artifact]]:
        """Every promise of a whole plan, with what staff call the entry of PLANS that gave it."""
        for each in PLANS if "story.html" in self.theme.templates else ():
            for artifact in each(self.catalogue):
                yield entry_name(each), artifact

    def after_an_edit(self, before: "Plan", only: frozenset[Address] | None) -> "Plan":
        """This plan, knowing all that was worked out for the one before, whose site had the same
        outline."""
        plan = Plan(self.site, self.theme, only)
        plan.__dict__["catalogue"] = before.catalogue.after_an_edit(self.site)
        return plan

    @property
    def is_partial(self) -> bool:
        """Whether files that are not in it stand as they are."""
        return self.only is not None

    @property
    def frames(self) -> dict[Digest, Frame]:
        """The frames that recipes name by digest."""
        return {self.catalogue.frame_digest: self.catalogue.frame}


class Planner:
    """Plans of sites with one theme: however often the same site is asked for, it is planned
    once."""

    def __init__(self, theme: ThemeFacts) -> None:
        self.theme = theme
        self.plans: list[Plan] = []

    def plan(self, site: Site) -> Plan:
        """The plan of this site."""
        if found := next((each for each in self.plans if each.site == site), None):
            return found
        self.plans.append(Plan(site, self.theme))
        return self.plans[-1]
