"""The whole contract with themes: what a template is given, and nothing else.

Every path in a view is relative to the site's root (``members/lamp.html``); a template writes
``{{ root }}{{ path }}``, where ``root`` leads from its page back to the root. Text is plain and
escaped by the template; only ``body`` parts hold HTML, already sanitised.
"""

import msgspec

from builder.digest import Digest
from builder.model.albums import Roll, shared_credit
from builder.model.almanac import Quarter, Subscription
from builder.model.charts import Chart, ShownFigure
from builder.model.directory import Directory, WhatWasHeld
from builder.model.downloads import Download
from builder.model.filtered import CardsView
from builder.model.frame import Head, Mourning
from builder.model.home import HomeView
from builder.model.parts import (
    Card,
    Choices,
    CountedLink,
    Fact,
    FeedEntry,
    Group,
    Image,
    Item,
    Link,
    Month,
    ShownDay,
    TreeNode,
    Video,
)
from builder.model.recordings import Audio
from builder.model.registers import RegisterView
from builder.model.slides import Slide
from builder.model.slips import OpenSpan
from builder.model.stele import Stele


class StoryView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="story"):
    """A story's page. ``standfirst`` is the summary where one was written: the beginning of the
    text, which stands for it on cards, would say the same twice here; ``author`` and
    ``photographer`` are what was typed, piece by piece, a person with a page as a link; ``facts``
    holds every filled field of its kind by English key; ``section`` is the path of its kind's list
    (it marks the nav); ``opening`` is the picture it opens with, which stands nowhere else on the
    page; ``images`` are pictures that
    fields name (``logo``), and blocks (``before_after.0.after``); ``pictures`` are those the body
    names, in its numbering; ``videos`` stand among those of ``gallery``; ``recording`` is
    somebody who reads it aloud; ``files`` are documents to take along; ``groups`` are the stories it is tied to, by kind: a branch gathers its people,
    activities and brands there; ``album`` leads to the album of a branch, a brand or a venue, with
    how many pictures it has; ``held`` is what was held of what it sets down; ``subscription`` is
    the calendar of what a branch does; ``series_years`` are the years of its series, each leading
    to what there was, its own marked; ``contents`` lead to the headings of a text that has many; ``size`` is its newest count, ``growth`` is drawn from its counts by year; ``tree``
    goes from the one above it to those directly below it; ``open`` is when a notice takes
    objections.
    """

    path: str
    head: Head
    section: str
    crumbs: tuple[Link, ...]
    card: Card
    standfirst: str = ""
    body: Digest = Digest("")
    contents: tuple[Link, ...] = ()
    updated: ShownDay | None = None
    series: Link | None = None
    series_years: tuple[CountedLink, ...] = ()
    tags: tuple[Link, ...] = ()
    source: str = ""
    author: tuple[Link, ...] = ()
    photographer: tuple[Link, ...] = ()
    minutes: int = 1
    facts: dict[str, Fact] = {}
    images: dict[str, Image] = {}
    opening: Image | None = None
    pictures: tuple[Image | None, ...] = ()
    links: tuple[str, ...] = ()
    gallery: tuple[Image, ...] = ()
    videos: tuple[Video, ...] = ()
    recording: Audio | None = None
    files: tuple[Download, ...] = ()
    groups: tuple[Group, ...] = ()
    album: CountedLink | None = None
    subscription: Subscription | None = None
    size: Item | None = None
    growth: Chart | None = None
    tree: tuple["TreeNode", ...] = ()
    held: tuple[WhatWasHeld, ...] = ()
    open: OpenSpan | None = None
    related: tuple[Card, ...] = ()
    older: Card | None = None
    newer: Card | None = None

    @property
    def credit(self) -> str:
        """Who took all of its pictures, where one took them all; it is said once."""
        named = (each for each in self.images.values() if each.credit)
        placed = (each for each in (self.opening, *self.pictures) if each)
        return shared_credit((*placed, *named, *self.gallery))


class ListView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="list"):
    """One page of a list. Numbered from the oldest; ``number`` 0 is the newest page, at the list's
    own address.

    ``shape`` says how its cards are shown, ``span`` which dates an older page covers. Only the
    newest page carries what changes: ``total``, ``choices``, ``months``, ``tree``; there
    ``registers`` are the pages that gather a field of the kind, ``facets`` is the file by which
    readers filter by several words at once, in which ``chosen`` is what this list stands for;
    ``calendar`` leads to the calendar of the whole year, and ``subscription`` is that of a series.
    A kind that is looked up has its ``directory``, and no second page; one that is read by year and
    rank the ``stelae`` of the page's stories.
    """

    path: str
    head: Head
    section: str
    crumbs: tuple[Link, ...]
    kind: str
    label: str
    heading: str
    shape: str = "plain"
    note: str = ""
    cards: tuple[Card, ...] = ()
    number: int = 0
    span: str = ""
    total: int = 0
    counter: str = ""
    choices: tuple[Choices, ...] = ()
    facets: str = ""
    chosen: str = ""
    tree: tuple[TreeNode, ...] = ()
    months: tuple[Month, ...] = ()
    directory: Directory | None = None
    stelae: tuple[Stele, ...] = ()
    calendar: Link | None = None
    subscription: Subscription | None = None
    registers: tuple[CountedLink, ...] = ()
    newest: str = ""
    newer: str = ""
    older: str = ""


class CalendarView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="calendar"):
    """A year of days: what stands in it, month by month, by quarters.

    ``coming`` are the newest days of all, the newest first: which of them are still to come only the
    reader's own clock knows. ``shown`` is the month that opens the page, the newest one with an
    activity; ``years`` lead to the other years; ``subscription`` is the whole site's calendar.
    """

    path: str
    head: Head
    section: str
    crumbs: tuple[Link, ...]
    label: str
    heading: str
    total: int
    counter: str
    shown: Month
    quarters: tuple[Quarter, ...]
    coming: tuple[Card, ...] = ()
    years: tuple[CountedLink, ...] = ()
    subscription: Subscription | None = None


class AlbumView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="album"):
    """One page of an album: of all pictures, a year's, a branch's or a brand's; under their
    stories, newest first.

    Numbered as lists are. Only the newest page carries what changes: ``total`` counts the pictures,
    ``stories`` where they are from; ``choices`` are the ways to narrow the wall, or a narrowed
    album's siblings. ``owner`` leads to the branch or brand itself.
    """

    path: str
    head: Head
    section: str
    crumbs: tuple[Link, ...]
    label: str
    heading: str
    rolls: tuple[Roll, ...]
    owner: Link | None = None
    number: int = 0
    span: str = ""
    total: int = 0
    stories: int = 0
    choices: tuple[Choices, ...] = ()
    newest: str = ""
    newer: str = ""
    older: str = ""

    @property
    def credit(self) -> str:
        """Who took all of its pictures, where one took them all; it is said once."""
        return shared_credit([image for roll in self.rolls for image in roll.images])


class FiguresView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="figures"):
    """The page of figures: those the site keeps (``kept``), those its stories tell (``told``), and
    what it can count itself (``counted``)."""

    path: str
    head: Head
    section: str
    crumbs: tuple[Link, ...]
    heading: str
    kept: tuple[ShownFigure, ...] = ()
    told: tuple[ShownFigure, ...] = ()
    counted: tuple[ShownFigure, ...] = ()


class PlainView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="plain"):
    """A page with nothing of its own: 404."""

    path: str
    head: Head


class RedirectView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="redirect"):
    """An old address that leads to ``target``."""

    path: str
    target: str
    title: str
    canonical: str = ""


class FeedView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="feed"):
    """A feed, as Atom (RFC 4287) or JSON Feed: newest entries of a section or term."""

    path: str
    title: str
    url: str
    home: str
    updated: str
    author: str
    entries: tuple[FeedEntry, ...]


class SitemapView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="sitemap"):
    """sitemap.xml: absolute address and last change (ISO date or ""); an index names sitemaps."""

    path: str
    urls: tuple[tuple[str, str], ...]
    is_index: bool = False


class RobotsView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="robots"):
    """robots.txt."""

    path: str
    sitemap: str
    closed: bool


class ScreenView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="screen"):
    """A lobby screen; ``release`` names this edition, ``released`` is the newest date in its
    content (never today).

    Its folder plays by itself, from a stick too: paths of slides and ``assets`` are relative to
    that folder. ``offset`` is the site's time zone in minutes east of UTC; ``scale`` says how much
    larger than on a 55-inch screen at 5 m type must be; ``marked`` is a warning to show (drafts),
    ``mourning`` are the days on which all is grey.
    """

    path: str
    name: str
    title: str
    slides: tuple[Slide, ...]
    release: str
    released: str
    clock: bool = True
    motion: bool = True
    scale: float = 1.0
    offset: int = 480
    marked: str = ""
    assets: dict[str, str] = {}
    mourning: Mourning = Mourning()


View = (
    StoryView
    | ListView
    | CardsView
    | AlbumView
    | CalendarView
    | RegisterView
    | HomeView
    | FiguresView
    | PlainView
    | RedirectView
    | FeedView
    | SitemapView
    | RobotsView
    | ScreenView
)
