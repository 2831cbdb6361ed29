"""公示: what is open to objections for a time, and whether that is over."""

import datetime as dt

from builder.model.blocks import NoticePeriod
from builder.model.story import Story


def period_of(story: Story) -> NoticePeriod | None:
    """The days in which a story is open to objections; None of one that is no 公示."""
    period = getattr(story, "notice", None)
    return period if isinstance(period, NoticePeriod) else None


def has_ended(story: Story, day: dt.date) -> bool:
    """Whether its last day is over."""
    period = period_of(story)
    return period is not None and day > period.end
