"""What distinguishes a kind of story besides its fields."""

import msgspec

from builder.model.field import Choice


class Ownership(msgspec.Struct, frozen=True):
    """How stories of other kinds belong to one of this kind, so that lists and albums gather them
    (a branch's activities).

    Those belong that say so; where it ``gathers``, also those it names or that name it. ``segment``
    is the folder in addresses (``activities/branch/first/``), ``label`` what this way to narrow a
    list is called, ``weight`` how related two stories of one owner are (a shared tag: 1).
    """

    segment: str
    label: str
    weight: int
    gathers: bool = False


class LookedUp(msgspec.Struct, frozen=True):
    """The trait of a kind that is looked up rather than read: all its stories stand in one
    directory with what their fields say, by the words of two listed fields and by place.

    Readers choose a word of ``first``, then of ``second``; ``at`` is the reference to the place.
    """

    first: str
    second: str
    at: str


class Ranking(msgspec.Struct, frozen=True):
    """The trait of a kind that is read year by year, and in each year from the highest rank.

    ``by`` is the field whose vocabulary ranks its stories, ``to`` the field with who received them,
    ``giver`` the one with who gave them; the ``wide`` highest ranks stand over the full width.
    """

    by: str
    to: str
    giver: str
    wide: int = 0


class Tally(msgspec.Struct, frozen=True):
    """How a kind's stories are counted on the plate of what they belong to: the word before the
    number (活动 9).

    Where it names a field (``by``), only stories whose field is one of ``among`` count (通知 2).
    """

    word: str
    by: str = ""
    among: frozenset[Choice] = frozenset()


class Kind(msgspec.Struct, frozen=True):
    """What distinguishes a kind besides its fields: folder, name, how its stories are counted,
    schema.org type.

    A section has lists, a feed and a place in the navigation, where a row of many has its ``short``
    word of two characters ("": its label). ``shape`` is the card it is shown by
    (``parts/cards.html``), ``home`` how many of them the home page shows, ``calendar`` whether its
    stories are days to come to: lists show the days of a month, and people subscribe to them,
    ``note_stands_alone`` whether the note of a card has lines of its own that end as a headline's
    do, ``named_without_page`` whether others may name one that has no page here,
    ``came_later`` whether a site of before may have its folder for something else, ``looked_up`` that
    it has a directory, ``ranking`` that its lists are read by year and rank. A kind with a
    reference that means ABOVE is a tree: ``plate`` names the fields that each of its stories shows
    there, beside the newest count of a field that is one of ``growth``. ``tallies`` says how a
    kind's stories are counted on the plate of whom they belong to: the first that counts any.
    """

    folder: str
    label: str
    counter: str
    schema: str = "Article"
    is_section: bool = True
    sorted_by_date: bool = True
    shape: str = "plain"
    home: int = 6
    calendar: bool = False
    note_stands_alone: bool = False
    named_without_page: bool = False
    came_later: bool = False
    owns: Ownership | None = None
    looked_up: LookedUp | None = None
    ranking: Ranking | None = None
    plate: tuple[str, ...] = ()
    tallies: tuple[Tally, ...] = ()
    short: str = ""
