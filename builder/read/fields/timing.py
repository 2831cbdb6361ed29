"""Settles the days and times of a block: a partial day takes what it lacks from another field, the
end of a span goes to the field it belongs to, and contradictions are told."""

import datetime as dt
from typing import Any

import msgspec

from builder.chinese import date_in_words, weekday_in_words
from builder.model.day import Day
from builder.model.field import Declared
from builder.problems import Problem, Where
from builder.read.fields.clock import leaves_part_open
from builder.read.fields.dates import Partial, day_beside, without_year
from builder.read.fields.keys import Form
from builder.read.fields.moments import Point, When
from builder.read.fields.notes import FieldNotes
from builder.read.fields.tree import Entry, Text
from builder.read.fields.unclear import Unclear

_EVENING, _MORNING = dt.time(17), dt.time(8)
"""What begins after the one and ends before the other goes on over midnight."""
_SWAPPED = "看看是不是写反了，或者写错了日子"
_TWO_TIMES = Unclear("写了两个时间，这里只能写一个")
_NO_DAY = Unclear("只有钟点，不知道是哪一天", advice="写上“日期”，这里就可以只写钟点")
_ROUGH_DAY = Unclear(
    "只有钟点，“日期”没有写到哪一天",
    advice="“日期”写到哪一天，这里就可以只写钟点；不知道哪一天的，删掉这一行",
)


class Timing(msgspec.Struct):
    """The days and times of one block: its values, what was written for them, and on which
    lines."""

    values: dict[str, Any]
    entries: dict[str, Entry]
    form: Form
    notes: FieldNotes
    prefix: str

    def settle(self) -> None:
        """Replaces each When among the values by the day or moment it means, or notes why there is
        none."""
        for declared in self.form.timed:
            self.own(declared)
        for name, after in self.form.after.items():
            self.in_order(self.form.by_name[name], after)

    def own(self, declared: Declared) -> Any:
        """The value of what was typed in a field itself."""
        found = self.values.get(declared.name)
        if isinstance(found, When):
            del self.values[declared.name]
            self.put(declared, found)
        elif isinstance(found, Day):
            self.values[declared.name] = found.first
            self.values[declared.field.rough] = found
        return self.values.get(declared.name)

    def put(self, declared: Declared, when: When) -> None:
        """Settles one field, and whatever else was typed in it."""
        day = self.day(declared, when.start)
        if isinstance(day, Unclear):
            self.unclear(declared, day)
        elif declared.type is dt.datetime:
            self.span(declared, declared, when, day)
            self.words(declared, when, day)
        else:
            self.words(declared, when, day)
            self.date(declared, when, day)

    def day(self, declared: Declared, point: Point) -> dt.date | Unclear:
        """The day a point is on: its own, or that of what it leans on."""
        if isinstance(point.day, dt.date):
            return point.day
        base = self.base(declared)
        if isinstance(point.day, Partial):
            return self.beside(declared, point.day, base)
        if base and declared.type is dt.datetime:
            return base
        return _ROUGH_DAY if "date" in self.values else _NO_DAY

    def base(self, declared: Declared) -> dt.date | None:
        """The day from which a partial one is seen: that of the field before it, or of the block;
        None where that is not known to the day."""
        before = self.form.before.get(declared.name)
        name = before.name if before and before.name in self.values else "date"
        base = self.values.get(name)
        if name in self.form.by_name and self.form.by_name[name].field.rough in self.values:
            return None
        return base.date() if isinstance(base, dt.datetime) else base

    def beside(
        self, declared: Declared, partial: Partial, base: dt.date | None
    ) -> dt.date | Unclear:
        """A day without its year, seen from that one; unclear where nothing says which it is."""
        leans = declared.name in self.form.before or _is_same(partial, base)
        beside = day_beside(partial, base) if base and leans else None
        is_later = isinstance(beside, dt.date) and base is not None and beside >= base
        return beside if beside and is_later else without_year(partial)

    def date(self, declared: Declared, when: When, day: dt.date) -> None:
        """A day, with what stands behind it."""
        local = self.local(day, when.start, when.zone).date() if when.zone else day
        self.values[declared.name] = local
        if when.end and when.end.day:
            self.until(declared, when.end, local)
        elif when.start.minutes is not None:
            self.clock(declared, when, day)

    def clock(self, declared: Declared, when: When, day: dt.date) -> None:
        """Puts a time that stands behind a day into the field that follows, or into the story's
        own."""
        after = self.form.after.get(declared.name)
        if after and after.type is dt.datetime:
            self.span(declared, after, when, day)
        elif declared.field.clock:
            self.values[declared.field.clock] = self.time(day, when)
        elif when.start.minutes:
            said = f"{self.quoted(declared)}，里面的钟点这一项用不上"
            mend = "不用改；钟点要紧的，写进正文"
            self.tell(self.where(declared).notice("FC220", said, mend))

    def time(self, day: dt.date, when: When) -> dt.time:
        """The time of day that stood behind a day, whose end is 24:00."""
        moment = self.local(day, when.start, when.zone)
        return moment.time() if when.zone or moment.date() == day else dt.time.max

    def until(self, declared: Declared, end: Point, day: dt.date) -> None:
        """Puts the last of several days into the field that follows; tells where that holds no
        days."""
        after = self.form.after.get(declared.name)
        last = day_beside(end.day, day) if isinstance(end.day, Partial) else end.day
        if after and after.type is dt.date and isinstance(last, dt.date):
            return self.give(declared, after, last)
        elsewhere = f"钟点和最后一天另写“{after.field.label}”等项" if after else ""
        return self.unclear(declared, Unclear("不止一天，这里只能写一天", advice=elsewhere))

    def span(self, source: Declared, first: Declared, when: When, day: dt.date) -> None:
        """A time, or two: the second goes to the field that follows the first."""
        start = self.local(day, when.start, when.zone)
        self.give(source, first, self.over_midnight(first, when.start, start))
        if when.end:
            end = self.local_end(when.end, day, when.zone)
            self.second(source, self.form.after.get(first.name), when.end, end)

    def local_end(self, end: Point, day: dt.date, zone: dt.tzinfo | None) -> dt.datetime | Unclear:
        """The moment at which a span ends that begins on this day."""
        last = day_beside(end.day, day) if isinstance(end.day, Partial) else end.day or day
        return last if isinstance(last, Unclear) else self.local(last, end, zone)

    def second(
        self, source: Declared, after: Declared | None, end: Point, moment: dt.datetime | Unclear
    ) -> None:
        """The end of a span, for the field that follows; told where there is none."""
        if after is None:
            self.unclear(source, _TWO_TIMES)
        elif isinstance(moment, Unclear):
            self.unclear(source, moment)
        else:
            self.give(source, after, self.over_midnight(after, end, moment))

    def give(self, source: Declared, target: Declared, value: dt.date) -> None:
        """Puts a value into another field; where that one was written itself, the two have to
        agree."""
        if source.name == target.name or target.name not in self.entries:
            self.values[target.name] = value
            self.notes.lines.setdefault(self.prefix + target.name, self.typed(source).line)
        elif self.own(target) != value:
            said = f"和“{target.field.label}”写的不一样"
            self.warn(source, "FC220", said, "两处写成一样的，或者只留一处")

    def over_midnight(self, declared: Declared, point: Point, moment: dt.datetime) -> dt.datetime:
        """``结束: 01:00`` after ``开始: 22:00`` is on the next day."""
        before = self.form.before.get(declared.name)
        start = self.values.get(before.name) if before else None
        if not isinstance(start, dt.datetime) or point.day or moment > start:
            return moment
        is_night = start.time() >= _EVENING and moment.time() <= _MORNING
        return moment + dt.timedelta(days=1) if is_night else moment

    def local(self, day: dt.date, point: Point, zone: dt.tzinfo | None) -> dt.datetime:
        """A moment in the site's own time, without zone."""
        naive = dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=point.minutes or 0)
        if zone is None:
            return naive
        return naive.replace(tzinfo=zone).astimezone(self.notes.zone).replace(tzinfo=None)

    def words(self, declared: Declared, when: When, day: dt.date) -> None:
        """Tells of a weekday that the day is not, and of words that were not used."""
        if when.weekdays and when.weekdays[0] != day.weekday():
            said = f"可是{date_in_words(day)}是{weekday_in_words(day)}"
            self.warn(declared, "FC222", said, "看看是日期写错了，还是星期写错了")
        if declared.type is dt.datetime and leaves_part_open(self.typed(declared).text):
            said = "没有说是凌晨还是下午，按凌晨用了"
            self.warn(declared, "FC211", said, "下午的写成 14:00 或者 下午2点")
        if when.unused:
            said = f"其中的“{when.unused[:20]}”没有用上"
            self.warn(declared, "FC220", said, "读者该知道的，写进正文")

    def in_order(self, declared: Declared, after: Declared) -> None:
        """Tells where an end lies before its beginning."""
        start, end = self.values.get(declared.name), self.values.get(after.name)
        if start and end and after.type is declared.type and end < start:
            said = f"“{after.field.label}”（{_in_words(end)}）比“{declared.field.label}”（{_in_words(start)}）还早"
            self.tell(self.where(after).problem("FC221", said, _mend(end)))

    def typed(self, declared: Declared) -> Text:
        """What was written in its place."""
        node = self.entries[declared.name].node
        return node if isinstance(node, Text) else Text(node.line, node.raw)

    def quoted(self, declared: Declared) -> str:
        """``“开始”写成了“……”``."""
        return f"“{declared.field.label}”写成了“{self.typed(declared).text.strip()[:40]}”"

    def warn(self, declared: Declared, code: str, said: str, mend: str) -> None:
        """Adds a warning about what was typed in a field."""
        self.tell(self.where(declared).warning(code, f"{self.quoted(declared)}，{said}", mend))

    def unclear(self, declared: Declared, why: Unclear) -> None:
        """Adds why nothing can be read from what was typed in a field."""
        self.notes.unclear(declared, self.typed(declared), why)

    def tell(self, problem: Problem) -> None:
        """Adds a problem."""
        self.notes.problems.append(problem)

    def where(self, declared: Declared) -> Where:
        """The line of a field."""
        return Where(self.notes.path, self.notes.lines.get(self.prefix + declared.name, 0))


def _is_same(partial: Partial, day: dt.date | None) -> bool:
    """Whether a month and a day are those of this date."""
    return day is not None and (partial.month, partial.day) == (day.month, day.day)


def _in_words(value: dt.date | int) -> str:
    """A day, a time or a year, as people say it."""
    if isinstance(value, int):
        return f"{value}年"
    if isinstance(value, dt.datetime):
        return f"{date_in_words(value)}{value:%H:%M}"
    return date_in_words(value)


def _mend(end: dt.date | int) -> str:
    """What to do about an end that lies before its beginning."""
    at_night = isinstance(end, dt.datetime)
    return f"{_SWAPPED}；过了半夜才结束的，写 次日{end:%H:%M}" if at_night else _SWAPPED
