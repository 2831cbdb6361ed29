"""Dates that are more likely slips than facts: a year far off, a signature of tomorrow, an end
before its beginning."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from builder.check.edition import PublishingDay
from builder.model.field import Declared, declared_fields, is_struct
from builder.model.library import Library
from builder.model.story import Story
from builder.problems import Problem, Severity

_EARLIEST = 1900
_AHEAD = dt.timedelta(days=366)
_ENDS_AHEAD = dt.timedelta(days=5 * 366)
"""How far ahead people set the end of something."""
_BEFORE = dt.timedelta(days=180)
"""So long before its day nothing is signed."""
_MORE = dt.timedelta(days=1)
_ENDS = ("expires", "until")
_YEARS = ("since", "year")
_DONE = ("updated", "as_of")
"""What was done or counted on its day, and so not in the future."""


class DatedFact(msgspec.Struct, frozen=True):
    """A day or a year of a story: where it stands, and what staff call it."""

    story: Story
    key: str
    declared: Declared
    value: dt.date

    @property
    def is_done(self) -> bool:
        """Whether it tells of something that has happened."""
        return self.key.startswith("review.") or self.declared.name in _DONE

    @property
    def first_good(self) -> dt.date:
        """The first day on which nobody would ask."""
        if self.is_done:
            return self.value - _MORE
        return self.value - (_ENDS_AHEAD if self.declared.name in _ENDS else _AHEAD)

    def asked(self, why: str) -> Problem:
        """FC234, at its line."""
        is_year = self.declared.name in _YEARS
        said = str(self.value.year) if is_year else str(self.value)
        return Problem(
            path=self.story.fields_path,
            line=self.story.line_of(self.key),
            code="FC234",
            message=f"“{self.declared.field.label}”写的是“{said}”，{why}",
            mend="看看是不是写错了；没有错的不用改",
            severity=Severity.WARNING,
        )


def odd_dates(library: Library, day: PublishingDay) -> Iterator[Problem]:
    """FC234: asked about, never held against a story."""
    today = day.now.date()
    for story in library.stories:
        for dated in dates_of(story):
            if story.line_of(dated.key) and (why := _odd(dated, today)):
                yield dated.asked(why)


def when_plain(library: Library) -> Iterable[dt.date]:
    """The days on which a date is no longer far ahead."""
    dated = (each for story in library.stories for each in dates_of(story))
    return (each.first_good for each in dated if each.value.year > _EARLIEST)


def dates_of(story: Story) -> Iterator[DatedFact]:
    """Every day and year that a story holds."""
    return _within(story, story, "")


def _within(story: Story, block: msgspec.Struct, prefix: str) -> Iterator[DatedFact]:
    for declared in _timed(type(block)):
        value = getattr(block, declared.name)
        if value is None or value == ():
            continue
        key = prefix + declared.name
        if not is_struct(declared.type):
            yield DatedFact(story, key, declared, _day(value))
        elif declared.many:
            for number, each in enumerate(value):
                yield from _within(story, each, f"{key}.{number}.")
        else:
            yield from _within(story, value, f"{key}.")


@cache
def _timed(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    """The fields that are days or years, and the blocks that hold some."""
    return tuple(each for each in declared_fields(struct) if _is_timed(each))


def _is_timed(declared: Declared) -> bool:
    if is_struct(declared.type):
        return bool(_timed(declared.type))
    is_year = declared.type is int and declared.name in _YEARS
    return is_year or (declared.type in (dt.date, dt.datetime) and not declared.many)


def _day(value: Any) -> dt.date:
    """A day, that of a moment, or the first one of a year; a year that is none counts as the
    nearest."""
    if isinstance(value, int):
        return dt.date(min(max(value, dt.MINYEAR), dt.MAXYEAR), 1, 1)
    return value.date() if isinstance(value, dt.datetime) else value


def _odd(dated: DatedFact, today: dt.date) -> str:
    """Why one would ask; "" where nobody would."""
    if dated.value.year < _EARLIEST:
        return f"早于 {_EARLIEST} 年"
    if dated.first_good > today and dated.key != "date":
        return "这一天还没有到" if dated.is_done else "离现在太远"
    return _before(dated)


def _before(dated: DatedFact) -> str:
    """What lies before the story's own day, and cannot well."""
    own = dated.story.date
    if own is None:
        return ""
    if dated.key == "expires" and dated.value < own:
        return "比“日期”还早"
    is_early = dated.key.startswith("review.") and dated.value < own - _BEFORE
    return "比“日期”早了半年多" if is_early else ""
