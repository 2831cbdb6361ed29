"""A site as it stands on one day: its settings and the stories that are published."""

import datetime as dt
from functools import cached_property

import msgspec

from builder.digest import Digest, key_of
from builder.model.attached import Enclosure
from builder.model.frame import Mourning
from builder.model.kinds.known import Kinds
from builder.model.metrics import Metric
from builder.model.photo import Picture
from builder.model.pictures import StoryPictures
from builder.model.recordings import Recording
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.model.story import Address, Story


class Cancelled(msgspec.Struct, frozen=True):
    """A day that was announced and withdrawn before it was over: its address, the first and the
    last day, whose it was and of which series. No other word of it is known to the site."""

    address: Address
    first: dt.date
    last: dt.date
    owners: tuple[Address, ...] = ()
    series: str = ""


class Site(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Published stories only: what ``now`` decided is already decided.

    ``names`` finds a story by what staff call it: kind folder → title, name, slug or path →
    address. ``withheld`` are the names of those that are not public, each with whether it is a title
    or a name that people read; no page gives any other. ``on_screens`` is what lobby screens may
    show, where that is not the same; ``pageless`` are its stories that no page may show. ``marked``
    says why this is not the public site (drafts, another day), "" where it is. ``cancelled`` are
    days of which calendars that people subscribe to must tell; ``mourning`` are the days on which
    all is grey.
    """

    settings: Settings
    stories: tuple[Story, ...]
    names: dict[str, dict[str, Address]]
    withheld: dict[str, bool] = {}
    pictures: dict[Address, StoryPictures]
    attachments: dict[Address, tuple[Enclosure, ...]] = {}
    recordings: dict[Address, Recording] = {}
    on_screens: "Site | None" = None
    pageless: frozenset[Address] = frozenset()
    screens: tuple[Playlist, ...] = ()
    metrics: tuple[Metric, ...] = ()
    emblem: Picture | None = None
    marked: str = ""
    cancelled: tuple[Cancelled, ...] = ()
    mourning: Mourning = Mourning()

    @property
    def kinds(self) -> Kinds:
        """Every kind of this site."""
        return self.settings.kinds

    @property
    def has_figures(self) -> bool:
        """Whether it keeps a figure, or a story of it tells one."""
        return bool(self.metrics) or any(story.figures for story in self.stories)

    @cached_property
    def by_address(self) -> dict[Address, Story]:
        """Every published story under its address."""
        return {story.address: story for story in self.stories}

    @cached_property
    def outline(self) -> Digest:
        """The digest of everything but the stories' prose: where it is the same, only pages of
        stories can differ."""
        stories = tuple(story.outline for story in self.stories)
        screened = self.on_screens.outline if self.on_screens else ""
        decided = (
            self.withheld,
            screened,
            sorted(self.pageless),
            self.marked,
            self.cancelled,
            self.mourning,
        )
        media = (self.pictures, self.attachments, self.recordings, self.emblem)
        return key_of(self.settings, stories, *decided, *media, self.screens, self.metrics)

    @property
    def ended(self) -> frozenset[Address]:
        """The addresses of the notices whose time for objections is over."""
        return frozenset(story.address for story in self.stories if story.concluded)

    @property
    def screened(self) -> "Site":
        """The site with the stories that lobby screens may show."""
        return self.on_screens or self

    @cached_property
    def enclosed(self) -> dict[str, str]:
        """The address of every document that a story attaches, by its path in content/."""
        found = (each for attached in self.attachments.values() for each in attached)
        return {each.path: each.url for each in found}

    def find(self, text: str, kinds: tuple[str, ...]) -> Story | None:
        """The published story that a reference names, None where it is withheld or plain text."""
        for folder in self.names if kinds == ("*",) else kinds:
            if folder in self.names and (address := self.names[folder].get(text)):
                return self.by_address[address]
        return None

    def bare_name(self, text: str, kinds: tuple[str, ...]) -> str:
        """The name to print where a reference leads to no page; "" where it leads to one, or is the
        address of what is not public."""
        return "" if self.find(text, kinds) or not self.withheld.get(text, True) else text
