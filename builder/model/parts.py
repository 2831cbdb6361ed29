"""What views are made of: pictures, links, cards, facts; plain values with every path relative to
the site's root."""

from functools import cached_property

import msgspec

from builder.digest import Digest, key_of
from builder.model.downloads import Download


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file of a picture and its width in pixels."""

    path: str
    width: int


class Image(msgspec.Struct, frozen=True, omit_defaults=True):
    """A picture ready to be shown: ``webp`` from narrow to wide, ``jpeg`` the fallback and the
    large view.

    ``avif`` are the same widths again where the site asks for them; ``moving`` is the path of the
    file in which a moving picture is played, for readers who do not ask for less motion.

    ``width`` and ``height`` are those of the widest file; ``color`` is the placeholder
    (``#rrggbb``); ``focus`` a CSS position (``50% 30%``). A ``decorative`` one has no words and
    opens nowhere.
    """

    webp: tuple[Source, ...]
    jpeg: Source
    width: int
    height: int
    color: str
    avif: tuple[Source, ...] = ()
    moving: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    focus: str = ""
    decorative: bool = False

    @property
    def ratio(self) -> float:
        """Width over height, to four places."""
        return round(self.width / self.height, 4)


class Video(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A film ready to be shown in a gallery, behind ``place`` of its pictures.

    ``still`` is the path of the picture that is shown before it plays, "" where there is none;
    ``color`` lies behind it; ``length`` is said as ``1:05``, "" where it is not known.
    """

    path: str
    type: str
    width: int
    height: int
    place: int
    color: str
    still: str = ""
    length: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""

    @property
    def ratio(self) -> float:
        """Width over height, to four places."""
        return round(self.width / self.height, 4)


class Link(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words, and where they lead (``path`` empty: nowhere)."""

    text: str
    path: str = ""


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """One value of a field, as people read it: text, where it leads, or its own parts by key.

    ``url`` is a whole address outside of the site.

    ``ratio`` (0–1) is there where the text is a progress such as 38/52 or 73%; ``number`` where it
    is a figure, with the ``unit`` that its text does not have.
    """

    text: str = ""
    path: str = ""
    url: str = ""
    parts: dict[str, "Item"] = {}
    ratio: float | None = None
    number: float | None = None
    unit: str = ""


class Stages(msgspec.Struct, frozen=True, omit_defaults=True):
    """Steps that follow each other in time (计划, 进行, 完成), and which of them has been reached,
    counted from 0."""

    words: tuple[str, ...]
    reached: int


class Fact(msgspec.Struct, frozen=True, omit_defaults=True):
    """A field of a story with its Chinese label and its values.

    Those of a ``long`` text are its paragraphs; those of a table have a part in each of its
    ``columns``, whose labels stand by their keys; ``stages`` are there where the word is one of
    several that follow each other.
    """

    label: str
    items: tuple[Item, ...]
    long: bool = False
    columns: dict[str, str] = {}
    stages: Stages | None = None

    @property
    def item(self) -> Item:
        """The first value, for fields that have one."""
        return self.items[0]


class ShownDay(msgspec.Struct, frozen=True, omit_defaults=True):
    """A date in every form a page needs.

    Where only the month, the season or the year is known, ``day`` is 0, ``weekday`` "", and
    ``words`` what was typed, cut where its lines may end in ``pieces`` (``2010年``, ``12月``,
    ``下旬``).
    """

    iso: str
    words: str
    year: int
    month: int
    day: int
    weekday: str
    pieces: tuple[str, ...] = ()


class Card(msgspec.Struct, frozen=True, omit_defaults=True, dict=True):
    """All that another page may know of a story.

    ``name`` is what it is called in a row (a person's shown name, else the title); ``phrases`` is
    the title cut where a headline may break, as are ``note_phrases`` (the note, for want of one the
    kicker, of kinds whose note stands alone) and ``quote_phrases``; ``label`` is its kind; ``kicker`` the most telling
    term (activity type, brand category, column, identity); ``note`` a short line (role, slogan,
    place); ``quote`` a person's sentence; ``figures`` a brand's leading results; ``stages`` how far
    it has come; ``year`` that of a kind which is read by year and rank; ``branch`` links to its
    单位; ``shape`` is how its kind is shown.
    """

    kind: str
    label: str
    path: str
    title: str
    name: str
    phrases: tuple[str, ...]
    summary: str = ""
    date: ShownDay | None = None
    image: Image | None = None
    kicker: Link | None = None
    branch: Link | None = None
    note: str = ""
    quote: str = ""
    note_phrases: tuple[str, ...] = ()
    quote_phrases: tuple[str, ...] = ()
    attendance: str = ""
    figures: tuple[Item, ...] = ()
    stages: Stages | None = None
    year: int = 0
    pinned: bool = False
    shape: str = "plain"

    @cached_property
    def digest(self) -> Digest:
        """Its digest, which stands for it in the keys of pages; computed once, however many pages
        show it."""
        return key_of(self)


class Group(msgspec.Struct, frozen=True, omit_defaults=True):
    """Cards under one heading: ``more`` leads to the rest, ``total`` counts all, ``shape`` says how
    to show them.

    On a story's page ``others`` are those that follow behind the cards, by their names alone; some
    have no page (``path`` empty).

    On the home page a kind with a calendar has its newest ``month``, one that is a tree the
    ``tree``, one that is looked up the ``doors`` by which readers look first.
    """

    label: str
    cards: tuple[Card, ...]
    kind: str = ""
    shape: str = "plain"
    more: str = ""
    total: int = 0
    counter: str = ""
    others: tuple[Link, ...] = ()
    month: "Month | None" = None
    tree: tuple["TreeNode", ...] = ()
    doors: tuple["CountedLink", ...] = ()


class TreeNode(msgspec.Struct, frozen=True, omit_defaults=True, dict=True):
    """One story of a kind that is a tree (党组织), with those below it.

    ``size`` is its newest count (of members), ``facts`` are the fields that a plate of its kind
    shows, by English key; ``tallies`` count the stories that belong to it and lead to them.
    ``current`` is the story on whose page the tree stands.
    """

    card: Card
    children: tuple["TreeNode", ...] = ()
    current: bool = False
    size: Item | None = None
    facts: dict[str, Fact] = {}
    tallies: tuple["CountedLink", ...] = ()

    @cached_property
    def height(self) -> int:
        """How many levels it has, its own among them."""
        return 1 + max((child.height for child in self.children), default=0)


class Choices(msgspec.Struct, frozen=True, omit_defaults=True):
    """One way to narrow a list: the field's label, and a link for each word of it."""

    label: str
    links: tuple["CountedLink", ...]


class CountedLink(msgspec.Struct, frozen=True, omit_defaults=True):
    """A category page and how many stories it has (0: not said, as on all pages but the newest)."""

    text: str
    path: str
    count: int = 0
    current: bool = False


class Month(msgspec.Struct, frozen=True, omit_defaults=True):
    """A calendar month: ``weeks`` of seven days, Monday first, 0 for a day outside; ``days`` with
    an activity and their cards; ``rough`` are those of which no day is known, ``theme`` is the
    month's theme from site.yaml."""

    year: int
    month: int
    weeks: tuple[tuple[int, ...], ...]
    days: dict[int, tuple[Card, ...]]
    theme: str = ""
    rough: tuple[Card, ...] = ()

    @property
    def count(self) -> int:
        """How many activities it has."""
        return sum(map(len, self.days.values()), len(self.rough))

    @property
    def diary(self) -> tuple[tuple[str, Card], ...]:
        """Every card by its day in words, those of which no day is known last."""
        days = sorted(self.days.items())
        dated = ((f"{number}日", card) for number, cards in days for card in cards)
        return (*dated, *((card.date.words if card.date else "", card) for card in self.rough))

    @property
    def iso(self) -> str:
        """``2026-05``."""
        return f"{self.year}-{self.month:02}"


class Number(msgspec.Struct, frozen=True, omit_defaults=True):
    """One figure of 数说, already set as people read it (``4,260``)."""

    text: str
    unit: str
    label: str
    note: str = ""
    note_phrases: tuple[str, ...] = ()


class FeedEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry of a feed; addresses and times are absolute (RFC 3339)."""

    title: str
    url: str
    updated: str
    published: str
    summary: str = ""
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    image: str = ""
    files: tuple[Download, ...] = ()
