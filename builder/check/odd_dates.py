"""Odd dates, more likely slips than facts: a year far off, a signature of tomorrow, an end before
its beginning."""

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
_DONE_AHEAD = dt.timedelta(days=1)
_ENDS = ("expires", "until")
_DONE = ("updated", "as_of")
"""What was done or counted on its day, and so not in the future."""
_KEPT = "dated"
_IN_WORDS = ("founded", "when")
"""Texts that begin with a year, as people write it: 2019年春."""
_YEAR = regex(r"\s*(\d{4})(?=年|[.\-/—至到]|\s*$)")


class _TimedField(msgspec.Struct, frozen=True):
    """A declared field that holds a day or a year, or a block that holds some.

    ``is_signature`` is whether somebody signed on that day, ``is_done`` whether it tells of
    something that has already happened, ``ahead`` how far ahead of today it is not odd.
    """

    name: str
    label: str
    is_block: bool
    many: bool
    is_signature: bool
    is_done: bool
    ahead: dt.timedelta


_Step = tuple[_TimedField, int | None]
"""A block around a day, with its number where it is one of several."""


class DatedFact(msgspec.Struct, frozen=True, gc=False):
    """A day or a year in a story: the blocks around it from the outermost, its field, its day, and
    what was typed.

    Its words for messages are made only when asked for, which is for one in thousands.
    """

    story: Story
    around: tuple[_Step, ...]
    field: _TimedField
    day: dt.date
    typed: Any

    @property
    def key(self) -> str:
        """Its key: ``works.0.since``."""
        steps = ((each.name, n) for each, n in self.around)
        above = (name if n is None else f"{name}.{n}" for name, n in steps)
        return ".".join((*above, self.field.name))

    @property
    def label(self) -> str:
        """What staff call it, after the blocks around it."""
        fields = (*(each for each, _ in self.around), self.field)
        return "里的".join(f"“{each.label}”" for each in fields)

    @property
    def written(self) -> str:
        """What was typed."""
        rough = self.story.rough_day if self.is_own_day else None
        said = self.day if isinstance(self.typed, dt.date) else self.typed
        return rough.text if rough else str(said)

    @property
    def is_own_day(self) -> bool:
        """Whether it is the day of its story."""
        return not self.around and self.field.name == "date"

    @property
    def first_good(self) -> dt.date:
        """The first day on which it is no longer odd."""
        return self.day - self.field.ahead

    def asked(self, why: str) -> Problem:
        """The question whether this date is right (FC234), at the line it was written on."""
        said = f"{self.label}写的是“{self.written}”，{why}"
        return self.story.where(self.key).warning("FC234", said, "看看是不是写错了；没有错的不用改")


def odd_dates(library: Library, day: PublishingDay) -> Iterator[Problem]:
    """FC234: a question, which holds no story back."""
    today = day.now.date()
    for dated in _dates_in(library):
        if (why := _odd(dated, today)) and dated.story.line_of(dated.key):
            yield dated.asked(why)


def when_plain(library: Library) -> Iterable[dt.date]:
    """The days on which a date far ahead is far ahead no longer."""
    return {each.first_good for each in _dates_in(library) if each.day.year > _EARLIEST}


def _dates_in(library: Library) -> tuple[DatedFact, ...]:
    """Every day and year that its stories hold; looked for once, and kept with the library as its
    cached properties are."""
    found: tuple[DatedFact, ...] | None = vars(library).get(_KEPT)
    if found is None:
        dated = (each for story in library.stories for each in _within(story, story, ()))
        found = vars(library)[_KEPT] = tuple(dated)
    return found


def _within(story: Story, block: msgspec.Struct, around: tuple[_Step, ...]) -> list[DatedFact]:
    """The days and years in a block and in the blocks inside it."""
    found: list[DatedFact] = []
    for field in _timed(type(block), is_signed=_is_signed(around)):
        if not (value := getattr(block, field.name)):
            continue
        if field.is_block:
            for number, each in enumerate(value) if field.many else ((None, value),):
                found += _within(story, each, (*around, (field, number)))
        elif day := _day(value):
            found.append(DatedFact(story, around, field, day, value))
    return found


def _is_signed(around: tuple[_Step, ...]) -> bool:
    """Whether what stands in these blocks are signatures."""
    return bool(around) and around[0][0].is_signature


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
def _timed(struct: type[msgspec.Struct], *, is_signed: bool = False) -> tuple[_TimedField, ...]:
    """The fields that are days or years, and the blocks that hold some; of what ``is_signed`` all
    are days of signatures."""
    timed = (each for each in declared_fields(struct) if _is_timed(each))
    return tuple(
        _timed_field(each, is_signature=is_signed or each.name == "review") for each in timed
    )


def _timed_field(declared: Declared, *, is_signature: bool) -> _TimedField:
    name, is_done = declared.name, is_signature or declared.name in _DONE
    return _TimedField(
        name=name,
        label=declared.field.label,
        is_block=is_struct(declared.type),
        many=declared.many,
        is_signature=is_signature,
        is_done=is_done,
        ahead=_DONE_AHEAD if is_done else _ENDS_AHEAD if name in _ENDS else AHEAD,
    )


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
    if dated.day.year < _EARLIEST:
        return f"早于 {_EARLIEST} 年"
    if dated.first_good > today and not dated.is_own_day:
        return "这一天还没有到" if dated.field.is_done else "离现在太远"
    return _before(dated, today)


def _before(dated: DatedFact, today: dt.date) -> str:
    """What lies before the story's own day, and cannot well; a day that is far ahead is asked about
    itself."""
    own = dated.story.date
    if own is None or dated.day >= own or own - AHEAD > today:
        return ""
    if dated.field.name == "expires" and not dated.around:
        return "比稿件的“日期”还早"
    is_early = dated.field.is_signature and dated.day < own - _BEFORE
    return "比稿件的“日期”早了半年多" if is_early else ""
