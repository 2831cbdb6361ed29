"""The whole contract with themes: what a template is given, and nothing else.

Every path in a view is relative to the site's root (``members/lamp.html``); a template writes
``{{ root }}{{ path }}``, where ``root`` leads from its page back to the root. Text is plain and
escaped by the template; only ``body`` parts hold HTML, already sanitised.
"""

import msgspec


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file of a picture and its width in pixels."""

    path: str
    width: int


class Image(msgspec.Struct, frozen=True, omit_defaults=True):
    """A picture ready to be shown: ``webp`` from narrow to wide, ``jpeg`` the fallback and the large view.

    ``width`` and ``height`` are those of the widest file; ``color`` is the placeholder (``#rrggbb``);
    ``focus`` a CSS position (``50% 30%``).
    """

    webp: tuple[Source, ...]
    jpeg: Source
    width: int
    height: int
    color: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    focus: str = ""

    @property
    def ratio(self) -> float:
        """Width over height, to four places."""
        return round(self.width / self.height, 4)


class Link(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words, and where they lead (``path`` empty: nowhere); ``current`` marks the section a page is in."""

    text: str
    path: str = ""


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """One value of a field, as people read it: text, where it leads, or its own parts by key.

    ``ratio`` (0–1) is there where the text is a progress such as 38/52 or 73%; ``number`` where it is a figure.
    """

    text: str = ""
    path: str = ""
    parts: dict[str, "Item"] = {}
    ratio: float | None = None
    number: float | None = None


class Fact(msgspec.Struct, frozen=True, omit_defaults=True):
    """A field of a story with its Chinese label and its values."""

    label: str
    items: tuple[Item, ...]

    @property
    def item(self) -> Item:
        """The first value, for fields that have one."""
        return self.items[0]


class Day(msgspec.Struct, frozen=True, omit_defaults=True):
    """A date in every form a page needs."""

    iso: str
    words: str
    year: int
    month: int
    day: int
    weekday: str


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that another page may know of a story.

    ``name`` is what it is called in a row (a person's shown name, else the title); ``phrases`` is the
    title cut where a headline may break; ``label`` is its kind; ``kicker`` the most telling term
    (activity type, brand category, column, identity); ``note`` a short line (role, slogan, place);
    ``quote`` a person's sentence; ``figures`` a brand's leading results; ``branch`` links to its 单位.
    """

    kind: str
    label: str
    path: str
    title: str
    name: str
    phrases: tuple[str, ...]
    summary: str = ""
    date: Day | None = None
    image: Image | None = None
    kicker: Link | None = None
    branch: Link | None = None
    note: str = ""
    quote: str = ""
    attendance: int | None = None
    figures: tuple[Item, ...] = ()
    pinned: bool = False


class Group(msgspec.Struct, frozen=True, omit_defaults=True):
    """Cards under one heading: ``more`` leads to the rest, ``total`` counts all, ``kind`` says how to show them."""

    label: str
    cards: tuple[Card, ...]
    kind: str = ""
    more: str = ""
    total: int = 0
    counter: str = ""


class Meta(msgspec.Struct, frozen=True, omit_defaults=True):
    """One ``<meta>``: ``name`` or ``property``, and its content."""

    name: str
    content: str


class Head(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What stands in a page's ``<head>`` besides the frame's: ``canonical`` and ``feed`` may be empty.

    ``metas`` are by name (description, SiteName, ColumnName …), ``properties`` Open Graph;
    ``json_ld`` is one JSON document, safe inside a ``<script>``.
    """

    title: str
    description: str = ""
    canonical: str = ""
    feed: str = ""
    metas: tuple[Meta, ...] = ()
    properties: tuple[Meta, ...] = ()
    json_ld: str = ""
    noindex: bool = False


class Frame(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The same on every page: no counts, no latest items, no date of today.

    ``assets`` gives the address of each asset by its name in the theme (``hong.css``); ``parameters``
    are the theme's own from theme.yaml; ``marked`` is a warning to show across the page (drafts);
    ``base`` is the site's base path on its server, used by 404 alone.
    """

    name: str
    subtitle: str = ""
    publisher: str = ""
    address: str = ""
    phone: str = ""
    records: tuple[str, ...] = ()
    nav: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    emblem: Image | None = None
    assets: dict[str, str] = {}
    parameters: dict[str, str] = {}
    feed: str = ""
    marked: str = ""
    base: str = "/"


class StoryView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="story"):
    """A story's page. ``facts`` holds every filled field of its kind by English key; ``section`` is the path of
    its kind's list (it marks the nav); ``images`` are pictures that fields name (``logo``);
    ``pictures`` are those the body names, in its numbering; ``groups`` are
    the stories it is related to, by relation; ``branch pages`` gather their people, activities and brands there.
    """

    path: str
    head: Head
    section: str
    crumbs: tuple[Link, ...]
    card: Card
    updated: Day | None = None
    series: Link | None = None
    tags: tuple[Link, ...] = ()
    source: str = ""
    author: str = ""
    photographer: str = ""
    minutes: int = 1
    facts: dict[str, Fact] = {}
    images: dict[str, Image] = {}
    pictures: tuple[Image | None, ...] = ()
    links: tuple[str, ...] = ()
    gallery: tuple[Image, ...] = ()
    groups: tuple[Group, ...] = ()
    tree: tuple["Node", ...] = ()
    related: tuple[Card, ...] = ()
    older: Card | None = None
    newer: Card | None = None


class Node(msgspec.Struct, frozen=True, omit_defaults=True):
    """One branch in the tree of 党组织."""

    card: Card
    children: tuple["Node", ...] = ()
    current: bool = False


class Choices(msgspec.Struct, frozen=True, omit_defaults=True):
    """One way to narrow a list: the field's label and its category pages; ``count`` is on the newest page only."""

    label: str
    links: tuple["CountedLink", ...]


class CountedLink(msgspec.Struct, frozen=True, omit_defaults=True):
    """A category page and how many stories it has (0: not said)."""

    text: str
    path: str
    count: int = 0
    current: bool = False


class Month(msgspec.Struct, frozen=True, omit_defaults=True):
    """A calendar month: ``weeks`` of seven days, Monday first, 0 for a day outside; ``days`` with an activity and
    their cards; ``theme`` is the month's theme from site.yaml."""

    year: int
    month: int
    weeks: tuple[tuple[int, ...], ...]
    days: dict[int, tuple[Card, ...]]
    theme: str = ""


class ListView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="list"):
    """One page of a list. Numbered from the oldest; ``number`` 0 is the newest page, at the list's own address.

    ``span`` says which dates an older page covers. Only the newest page carries what changes: ``total``,
    ``choices``, ``months``, ``tree``.
    """

    path: str
    head: Head
    section: str
    crumbs: tuple[Link, ...]
    kind: str
    label: str
    heading: str
    note: str = ""
    cards: tuple[Card, ...] = ()
    number: int = 0
    span: str = ""
    total: int = 0
    counter: str = ""
    choices: tuple[Choices, ...] = ()
    tree: tuple[Node, ...] = ()
    months: tuple[Month, ...] = ()
    newest: str = ""
    newer: str = ""
    older: str = ""


class Number(msgspec.Struct, frozen=True, omit_defaults=True):
    """One figure of 数说, already set as people read it (``4,260``)."""

    text: str
    unit: str
    label: str
    note: str = ""


class HomeView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="home"):
    """The home page: ``sections`` in the order of site.yaml, each naming what it shows.

    ``section.name`` is ``lead``, ``figures`` or a kind's folder; the group it shows, if any, is in ``groups[name]``.
    ``tree`` is there where ``branches`` is one of them.
    """

    path: str
    head: Head
    sections: tuple[str, ...]
    lead: Card | None = None
    groups: dict[str, Group] = {}
    month: Month | None = None
    figures: tuple[Number, ...] = ()
    tree: tuple[Node, ...] = ()


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


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry of a feed; addresses and times are absolute (RFC 3339)."""

    title: str
    url: str
    updated: str
    published: str
    summary: str = ""
    author: str = ""
    image: str = ""


class FeedView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="feed"):
    """An Atom feed (RFC 4287): newest entries of a section."""

    path: str
    title: str
    url: str
    home: str
    updated: str
    author: str
    entries: tuple[Entry, ...]


class SitemapView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="sitemap"):
    """sitemap.xml: absolute address and last change (ISO date or "")."""

    path: str
    urls: tuple[tuple[str, str], ...]


class RobotsView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="robots"):
    """robots.txt."""

    path: str
    sitemap: str
    closed: bool


class Slide(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One thing a lobby screen shows for ``seconds``; ``url`` becomes the QR code, "" where the site has no address.

    ``label`` is the kind's name; ``page`` of ``pages`` says which part of a long text this is, 0 where it is all.
    """

    title: tuple[str, ...]
    text: str
    kicker: str
    seconds: float
    image: Image | None = None
    url: str = ""
    label: str = ""
    page: int = 0
    pages: int = 1


class ScreenView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="screen"):
    """A lobby screen; ``release`` names this edition, ``released`` is the newest date in its content (never today).

    Its folder plays by itself, from a stick too: paths of slides and ``assets`` are relative to that folder.
    ``offset`` is the site's time zone in minutes east of UTC; ``scale`` says how much larger than on a 55-inch
    screen at 5 m type must be; ``marked`` is a warning to show (drafts).
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


class ReleaseView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="release"):
    """release.js: calls back with the name of the edition that is complete; published last of all."""

    path: str
    release: str


View = (
    StoryView
    | ListView
    | HomeView
    | PlainView
    | RedirectView
    | FeedView
    | SitemapView
    | RobotsView
    | ScreenView
    | ReleaseView
)
