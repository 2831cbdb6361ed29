"""公示: what is open to objections for a time, and whether that is over."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from builder.model.blocks import NoticePeriod
from builder.model.story import Story


def period_of(story: Story) -> NoticePeriod | None:
    """The days in which a story is open to objections; None of one that is no 公示."""
    period = getattr(story, "notice", None)
    return period if isinstance(period, NoticePeriod) else None


class Notice(NamedTuple):
    """A story that is open to objections for a time, and that time."""

    story: Story
    period: NoticePeriod

    def has_ended(self, day: dt.date) -> bool:
        """Whether its last day is over."""
        return day > self.period.end


def notices_among(stories: Iterable[Story]) -> Iterator[Notice]:
    """Those of these stories that are 公示."""
    periods = ((story, period_of(story)) for story in stories)
    return (Notice(story, period) for story, period in periods if period)
