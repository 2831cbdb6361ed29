"""The roll of a kind that is read by rank (荣誉): a stele for each year, its rows, its lines."""

import msgspec

from builder.model.parts import Card, Item


class Inscription(msgspec.Struct, frozen=True, omit_defaults=True):
    """One award: what was given, of which rank, to whom, and by whom."""

    card: Card
    rank: Item
    to: tuple[Item, ...] = ()
    giver: Item | None = None


class SteleRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """The awards of one rank, or of one term of a group; ``wide`` ones stand over the full width,
    others in a column."""

    label: Item
    inscriptions: tuple[Inscription, ...]
    wide: bool = False


class Stele(msgspec.Struct, frozen=True, omit_defaults=True):
    """The awards of a year, the highest rank first; ``year`` is 0 for a group's, whose rows are its
    terms."""

    rows: tuple[SteleRow, ...]
    year: int = 0
    path: str = ""
