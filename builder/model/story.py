"""A story: what staff wrote, what reading found out about it, and what follows from both."""

import datetime as dt
from functools import cached_property
from typing import ClassVar, NewType

import msgspec

from builder.chinese import date_in_words
from builder.digest import Digest, key_of
from builder.model.day import Day, Moment
from builder.model.persona import Persona
from builder.model.prose import Heading, Prose
from builder.model.traits import Kind
from builder.model.written import Written
from builder.problems import Where, line_among

Address = NewType("Address", str)
"""A page's place in the site, relative to its root: ``members/lamp.html``."""


class Story(Written, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", dict=True):
    """The fields every story may have, and what reading found out about it; a kind is a subclass
    with fields of its own.

    ``rough_day`` is its day where that is not known to the day, ``clock`` the time of it; ``path``
    and ``sidecar`` are the files it was read from, ``lines`` the line of every key; ``opening``
    stands for a missing summary; ``concluded`` is what is left of a 公示 whose days are over.
    """

    about: ClassVar[Kind]

    clock: dt.time | None = None
    rough_day: Day | None = None
    path: str = ""
    sidecar: str = ""
    lines: dict[str, int] = {}
    opening: str = ""
    headings: tuple[Heading, ...] = ()
    prose: Prose = Prose()
    concluded: bool = False

    @cached_property
    def address(self) -> Address:
        """Where its page stands."""
        return Address(f"{self.about.folder}/{self.slug}.html")

    @cached_property
    def outline(self) -> Digest:
        """The digest of all that other pages may know of it: everything but its prose and its
        lines."""
        return key_of(msgspec.structs.replace(self, lines={}, prose=Prose()))

    @property
    def name(self) -> str:
        """What other pages call it; a person's kind overrides it."""
        return self.title

    @property
    def persona(self) -> Persona | None:
        """The person it is about, whose consent it needs; kinds about people say who."""
        return None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every text that may name it: title, name, slug, address, its path with and without folder
        and suffix."""
        inside = self.path.removeprefix("content/")
        bare = inside.removesuffix(".md").removesuffix("/index")
        places = (self.slug, self.address, self.path, inside, bare)
        return tuple(dict.fromkeys((self.title, self.name, *places)))

    @property
    def day(self) -> dt.date | None:
        """Its place in time, if any; a kind that is dated otherwise says so."""
        return self.date

    @property
    def year(self) -> int | None:
        """The year that lists file it under."""
        return self.day.year if self.day else None

    @property
    def exact_day(self) -> dt.date | None:
        """Its day, None where only the month, the season or the year is known."""
        return None if self.rough_day else self.date

    @property
    def iso_day(self) -> str:
        """Its day as far as it is known, as machines read it: ``2026-05-01``, ``2011-11``."""
        return self.rough_day.iso if self.rough_day else str(self.date or "")

    @property
    def day_in_words(self) -> str:
        """Its day as people read it: as typed where it is not known to the day."""
        if self.rough_day:
            return self.rough_day.text
        return date_in_words(self.date) if self.date else ""

    @property
    def hour(self) -> Moment | None:
        """The moment on its day when it happened or came out, None where only the day is known."""
        if self.date and self.clock:
            return dt.datetime.combine(self.date, self.clock)
        return self.publish_at

    @property
    def span(self) -> tuple[Moment | None, Moment | None]:
        """When it begins and ends, as far as that is known; a midnight is a day alone."""
        return None, None

    @property
    def note(self) -> str:
        """The short line under its name on a card; each kind says which."""
        return ""

    @property
    def fields_path(self) -> str:
        """The file its fields stand in, which ``lines`` counts: the sidecar where it has one."""
        return self.sidecar or self.path

    def line_of(self, key: str) -> int:
        """The line a field was written on, 0 where it was not."""
        return self.lines.get(key, 0)

    def where(self, key: str) -> Where:
        """The line of a field, or else of the nearest block around it."""
        return Where(self.fields_path, line_among(self.lines, key))

    def where_in_body(self, line: int = 0) -> Where:
        """A line of the file that its body stands in."""
        return Where(self.path, line)
