"""Pages that gather what one field says on all stories of a kind: who promised what, who holds
which post, who learns from whom."""

import enum

import msgspec

from builder.model.frame import Head
from builder.model.parts import Card, CountedLink, Item, Link


class Gathers(enum.Enum):
    """What the page of a register shows."""

    PROMISES = "who promised what, until when, and how far it has come"
    HOLDERS = "which terms of a vocabulary there are, who has each, what it asks"
    PAIRS = "who learns from whom, told by either"


class Register(msgspec.Struct, frozen=True):
    """A page that gathers one field of all stories of a kind: its heading, and how its entries are
    counted."""

    label: str
    counter: str
    gathers: Gathers


class Promises(msgspec.Struct, frozen=True):
    """What one person has promised; the parts of each item are the fields of the block."""

    card: Card
    items: tuple[Item, ...]


class Holders(msgspec.Struct, frozen=True, omit_defaults=True):
    """A post, what it asks for, the first of those who hold it and how many there are; ``path``
    leads to all of them, "" where nobody does."""

    label: str
    note: str = ""
    cards: tuple[Card, ...] = ()
    total: int = 0
    path: str = ""


class Side(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of a pair: the name, and the card of their story where they have one."""

    name: str
    card: Card | None = None


class Apprenticeship(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who teaches, who learns, and what."""

    mentor: Side
    apprentice: Side
    subjects: tuple[str, ...] = ()


class RegisterView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="register"):
    """One page that gathers a field of all stories of a kind: ``promises``, ``holders`` or
    ``pairs``.

    Numbered as lists are. Only the newest page carries what changes: ``total`` counts the entries,
    ``people`` the stories they are from; ``others`` are the registers of the kind.
    """

    path: str
    head: Head
    section: str
    crumbs: tuple[Link, ...]
    label: str
    heading: str
    promises: tuple[Promises, ...] = ()
    holders: tuple[Holders, ...] = ()
    pairs: tuple[Apprenticeship, ...] = ()
    number: int = 0
    span: str = ""
    total: int = 0
    counter: str = ""
    people: int = 0
    others: tuple[CountedLink, ...] = ()
    newest: str = ""
    newer: str = ""
    older: str = ""
