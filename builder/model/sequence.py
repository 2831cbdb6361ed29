"""The order in which stories stand: by day, hour and path; without a day by 排序, then by path."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from builder.chinese import natural
from builder.model.story import Story


def oldest_first(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Stories by time, so that each list is this order backwards: newest first, and at its end, in
    their own order, those without a day."""
    timed: list[Story] = []
    untimed: list[Story] = []
    for story in stories:
        (timed if story.day else untimed).append(story)
    timed.sort(key=_by_time)
    untimed.sort(key=_by_place, reverse=True)
    return (*untimed, *timed)


def as_listed(newest: Sequence[Story]) -> tuple[Story, ...]:
    """The stories of one kind in the order of its list, from all of them newest first: a kind
    without days is ordered by 排序."""
    is_dated = not newest or newest[0].about.sorted_by_date
    return tuple(newest if is_dated else sorted(newest, key=_by_place))


def foremost(stories: Iterable[Story], most: int) -> tuple[Story, ...]:
    """Those that staff have numbered (排序), by their numbers, at most ``most``; the others keep
    their order behind them."""
    return tuple(sorted((each for each in stories if each.order is not None), key=_by_place)[:most])


def led_by(first: tuple[Story, ...], stories: Iterable[Story]) -> tuple[Story, ...]:
    """These first, then the others in their order."""
    ahead = {story.address for story in first}
    return (*first, *(story for story in stories if story.address not in ahead))


def calendar_day(story: Story) -> dt.date | None:
    """The day on which it stands in calendars: of a kind of days, where that day is known."""
    return story.exact_day if story.about.calendar else None


def _by_time(story: Story) -> tuple[Any, ...]:
    """By day; on one day by the hour of what happened, those without one first; then by path."""
    hour = story.hour
    midnight = dt.datetime.combine(story.day or dt.date.min, dt.time())
    return (
        story.day,
        hour.replace(tzinfo=None) if hour else midnight,
        natural(story.path),
        story.address,
    )


def _by_place(story: Story) -> tuple[Any, ...]:
    return story.order is None, story.order or 0, natural(_place(story)), story.address


def _place(story: Story) -> str:
    """Where it lies among files: one that is a folder stands before what lies in its folder."""
    return story.path.rpartition(".")[0].removesuffix("/index") or story.path
