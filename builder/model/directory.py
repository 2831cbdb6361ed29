"""Directories: stories that are looked up by whom they are for, what they do and where they are;
and the stories that were held of what another one sets down."""

import msgspec

from builder.model.parts import Card, CountedLink, Fact, Link


class DirectoryEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One story with all that its own fields say, by English key."""

    card: Card
    facts: dict[str, Fact] = {}


class DirectoryGroup(msgspec.Struct, frozen=True, omit_defaults=True):
    """The entries under one word, or at one address; ``note`` is what else is known of that."""

    link: Link
    entries: tuple[DirectoryEntry, ...]
    note: str = ""

    @property
    def label(self) -> str:
        """What it is called."""
        return self.link.text


class DirectoryRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of the table: a word of the second field, and for each word of the first those that
    have both."""

    head: Link
    cells: tuple[tuple[Link, ...], ...]


class Directory(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Stories to be looked up.

    A kind's own list has ``first`` (the words readers choose from), the ``rows`` of the table, and
    ``sites`` (where they are); a narrowed one has ``groups`` alone. ``groups`` are by the second
    field, each entry once; on the page of a word of the second they are by the first, and an entry
    may stand under several.
    """

    first_label: str
    second_label: str
    groups: tuple[DirectoryGroup, ...]
    first: tuple[CountedLink, ...] = ()
    rows: tuple[DirectoryRow, ...] = ()
    sites: tuple[DirectoryGroup, ...] = ()


class HeldYear(msgspec.Struct, frozen=True, omit_defaults=True):
    """The stories of one year, newest first: ``count`` in all, the first of them with a card."""

    year: int
    count: int
    cards: tuple[Card, ...] = ()


class WhatWasHeld(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What was really held of something that a story sets down (a mechanism's meetings): how many,
    in which years; ``links`` lead to the lists of each word."""

    label: str
    counter: str
    total: int
    years: tuple[HeldYear, ...]
    links: tuple[CountedLink, ...] = ()
