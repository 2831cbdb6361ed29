"""Facets: by what the stories of a list can be filtered, which words there are, and which stories
each holds."""

import msgspec

from builder.model.artifact import Recipe


class FacetOption(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """One word of a facet and the stories it holds, by their numbers in the list, counted from 0
    for the oldest: ``gaps`` has the first number, then how far each is behind the one before.

    One that ``gathers`` holds the stories of others that stand below it, too.
    """

    label: str
    gaps: tuple[int, ...]
    gathers: bool = False


class Facet(msgspec.Struct, frozen=True):
    """One way to filter a list (单位, 年份), and what may be chosen."""

    label: str
    options: tuple[FacetOption, ...]


class WriteFacets(Recipe, frozen=True, tag="facets"):
    """The file in which a browser looks up which of a list's ``total`` stories have what was chosen.

    Their cards lie ``size`` to a file, beside it; ``stamps`` changes with what is in each of these
    files.
    """

    counter: str
    total: int
    size: int
    stamps: tuple[str, ...]
    facets: tuple[Facet, ...]
