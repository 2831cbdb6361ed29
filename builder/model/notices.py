"""公示: what is open to objections for a time, and whether that is over."""

import datetime as dt

import msgspec

from builder.model.blocks import NoticePeriod
from builder.model.parts import Card, ShownDay
from builder.model.story import Story


class OpenSpan(msgspec.Struct, frozen=True):
    """The first and the last day of a notice, as pages show them."""

    since: ShownDay
    until: ShownDay


class Slip(msgspec.Struct, frozen=True, omit_defaults=True):
    """A notice on the board: its card, when it is open, and whom to call."""

    card: Card
    span: OpenSpan
    phone: str


def period_of(story: Story) -> NoticePeriod | None:
    """The time in which a story is open to objections; None of one that never is."""
    return getattr(story, "notice", None)


def has_ended(story: Story, day: dt.date) -> bool:
    """Whether its last day is over."""
    period = period_of(story)
    return period is not None and day > period.end
