"""Dates that are more likely slips than facts: a year far off, a signature of tomorrow, an end
before its beginning."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from builder.check.dates import AHEAD
from builder.check.withholding import PublishingDay
from builder.model.amount import YEARS
from builder.model.field import Declared, declared_fields, is_struct
from builder.model.library import Library
from builder.model.story import Story
from builder.problems import Problem
from builder.regex import regex

_EARLIEST = 1900
_ENDS_AHEAD = dt.timedelta(days=5 * 366)
"""How far ahead people set the end of something."""
_BEFORE = dt.timedelta(days=180)
"""So long before its day nothing is signed."""
_MORE = dt.timedelta(days=1)
_ENDS = ("expires", "until")
_DONE = ("updated", "as_of")
"""What was done or counted on its day, and so not in the future."""
_IN_WORDS = ("founded", "when")
"""Texts that begin with a year, as people write it: 2019年春."""
_YEAR = regex(r"\s*(\d{4})(?=年|[.\-/—至到]|\s*$)")


class DatedFact(msgspec.Struct, frozen=True):
    """A day or a year of a story: where it stands, what staff call it and the block around it, and
    what they wrote."""

    story: Story
    key: str
    label: str
    value: dt.date
    written: str

    @property
    def is_signature(self) -> bool:
        """Whether somebody signed on this day."""
        return self.key.startswith("review.")

    @property
    def is_done(self) -> bool:
        """Whether it tells of something that has happened."""
        return self.is_signature or self.name in _DONE

    @property
    def name(self) -> str:
        """The field's own name, whatever block it stands in."""
        return self.key.rpartition(".")[2]

    @property
    def first_good(self) -> dt.date:
        """The first day on which nobody would ask."""
        if self.is_done:
            return self.value - _MORE
        is_end = self.name in _ENDS
        return self.value - (_ENDS_AHEAD if is_end else AHEAD)

    def asked(self, why: str) -> Problem:
        """FC234, at its line."""
        said = f"{self.label}写的是“{self.written}”，{why}"
        return self.story.where(self.key).warning("FC234", said, "看看是不是写错了；没有错的不用改")


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
    return _within(story, story, "", "")


def _within(story: Story, block: msgspec.Struct, prefix: str, around: str) -> Iterator[DatedFact]:
    for declared in _timed(type(block)):
        value, key = getattr(block, declared.name), prefix + declared.name
        label = f"{around}“{declared.field.label}”"
        if not value:
            continue
        if not is_struct(declared.type):
            yield from _dated(story, key, label, value)
        elif declared.many:
            for number, each in enumerate(value):
                yield from _within(story, each, f"{key}.{number}.", f"{label}里的")
        else:
            yield from _within(story, value, f"{key}.", f"{label}里的")


def _dated(story: Story, key: str, label: str, value: Any) -> Iterator[DatedFact]:
    if found := _day(value):
        said = found if isinstance(value, dt.date) else value
        rough = story.rough_day if key == "date" else None
        yield DatedFact(story, key, label, found, rough.text if rough else str(said))


def _day(value: Any) -> dt.date | None:
    """A day, that of a moment, or the first one of a year, None where words begin with none; a year
    that there is not counts as the nearest."""
    if isinstance(value, str):
        found = _YEAR.match(value)
        return dt.date(int(found[1]), 1, 1) if found else None
    if isinstance(value, int):
        return dt.date(min(max(value, dt.MINYEAR), dt.MAXYEAR), 1, 1)
    return value.date() if isinstance(value, dt.datetime) else value


@cache
def _timed(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    """The fields that are days or years, and the blocks that hold some."""
    return tuple(each for each in declared_fields(struct) if _is_timed(each))


def _is_timed(declared: Declared) -> bool:
    if is_struct(declared.type):
        return bool(_timed(declared.type))
    if declared.many:
        return False
    is_year = declared.type is int and declared.field.measure is YEARS
    is_in_words = declared.type is str and declared.name in _IN_WORDS
    return is_year or is_in_words or declared.type in (dt.date, dt.datetime)


def _odd(dated: DatedFact, today: dt.date) -> str:
    """Why one would ask; "" where nobody would."""
    if dated.value.year < _EARLIEST:
        return f"早于 {_EARLIEST} 年"
    if dated.first_good > today and dated.key != "date":
        return "这一天还没有到" if dated.is_done else "离现在太远"
    return _before(dated, today)


def _before(dated: DatedFact, today: dt.date) -> str:
    """What lies before the story's own day, and cannot well; a day that is far ahead is asked about
    itself."""
    own = dated.story.date
    if own is None or own - AHEAD > today:
        return ""
    if dated.key == "expires" and dated.value < own:
        return "比稿件的“日期”还早"
    is_early = dated.is_signature and dated.value < own - _BEFORE
    return "比稿件的“日期”早了半年多" if is_early else ""
