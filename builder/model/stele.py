"""What the roll of a ranked kind is made of: a stele for each year, its rows, its lines."""

import msgspec

from builder.model.parts import Card, Item


class Inscription(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of a stele: what was given, of which rank, to whom, and by whom."""

    card: Card
    rank: Item
    to: tuple[Item, ...] = ()
    giver: Item | None = None


class SteleRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """What has one rank, or one term of a group; ``wide`` over the full width, else in a column."""

    label: Item
    inscriptions: tuple[Inscription, ...]
    wide: bool = False


class Stele(msgspec.Struct, frozen=True, omit_defaults=True):
    """A year of a kind that is read by rank, the highest first; ``year`` 0 for a group's, whose rows
    are its terms."""

    rows: tuple[SteleRow, ...]
    year: int = 0
    path: str = ""
