"""公示: it must say from when to when it is open, and whom to call; when its days are over, staff are
told what is left of it."""

import datetime as dt
from collections.abc import Iterable, Iterator

from builder.check.withholding import PublishingDay
from builder.chinese import date_in_words
from builder.model.blocks import NoticePeriod
from builder.model.choices import Column, Status
from builder.model.concluded import names_in_title
from builder.model.library import Library
from builder.model.notices import Notice, period_of
from builder.model.passage import Passage
from builder.model.story import Story
from builder.problems import Problem, shape_of

_EXAMPLE = shape_of("公示: {起: 2026-05-06, 止: 2026-05-12, 电话: 0000-8600118}", "公示")
_PHONE = shape_of("电话: 0000-8600118", "电话")
_TOLD = dt.timedelta(days=30)
"""How long staff are told of one whose days are over."""
_LASTING = (
    "不用改；还要公开的（没有人名的方案、已经正式授予的荣誉），删掉“公示”一项，“栏目”写成通知公告"
)
_NAMELESS = "标题里不写人名，写成“关于……人选的公示”这样；名字写在正文和“人物”里；不是人名的，不用改"


def notices(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC227: a story in the column 公示 without its period or phone; a period that was written and
    cannot be read has its own problem already."""
    period = period_of(story)
    if period:
        yield from _phone(story, period)
    elif getattr(story, "column", None) is Column.PUBLICITY and not story.line_of("notice"):
        said = "“栏目”是公示，却没有写公示从哪天到哪天、打哪个电话"
        yield story.where("column").problem("FC227", said, "加上“公示”一项", _EXAMPLE)


def _phone(story: Story, period: NoticePeriod) -> Iterator[Problem]:
    if not any(map(str.isnumeric, period.phone)):
        said = f"公示的“电话”写成了“{period.phone}”，里面没有号码"
        yield story.where("notice.phone").problem("FC227", said, "写打得通的号码", _PHONE)


def named_in_titles(library: Library) -> Iterator[Problem]:
    """FC254: a title that cannot stay when the days of its 公示 are over, since it has a name."""
    open_ones = [each.story for each in _public_notices(library)]
    people = library.people if open_ones else frozenset[str]()
    for story in open_ones:
        if names := names_in_title(story, people):
            said = f"公示的标题里写着“{names[0]}”：公示一结束，标题就换成“一则公示”，不再显示"
            yield story.where("title").problem("FC254", said, _NAMELESS)


def concluded_notices(library: Library, day: PublishingDay) -> Iterator[Problem]:
    """FC255: a 公示 whose days are over, for a month: what is left of it."""
    today = day.now.date()
    for each in _public_notices(library):
        last = each.period.end
        if each.has_ended(today) and today <= last + _TOLD:
            said = f"公示到{date_in_words(last)}结束了，网站上只留下标题和起止的日子"
            left = "正文、名单、照片、附件都已去掉，首页、大屏不再放"
            yield each.story.where("notice").problem("FC255", f"{said}，{left}", _LASTING)


def when_concluded(library: Library) -> Iterable[dt.date]:
    """The days on which a 公示 is over, and those from which on staff need no longer be told."""
    for last in (each.period.end for each in library.notices):
        if last <= dt.date.max - 2 * _TOLD:
            yield from (last + dt.timedelta(days=1), last + _TOLD + dt.timedelta(days=1))


def _public_notices(library: Library) -> Iterator[Notice]:
    """Those that were not withdrawn."""
    return (each for each in library.notices if each.story.status is not Status.WITHDRAWN)
