"""公示: what is made public for objections says from when to when, and whom to call."""

from collections.abc import Iterator

from builder.model.blocks import NoticePeriod
from builder.model.choices import Column
from builder.model.notices import period_of
from builder.model.passage import Passage
from builder.model.story import Story
from builder.problems import Problem, shape_of

_EXAMPLE = shape_of("公示: {起: 2026-05-06, 止: 2026-05-12, 电话: 0000-8600118}", "公示")
_PHONE = shape_of("电话: 0000-8600118", "电话")


def notices(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC227: a story in the column 公示 without its period and phone; a period that was written and
    cannot be read is told of already."""
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
