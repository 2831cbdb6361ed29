"""What was announced for a day and withdrawn before it was over: whoever subscribed to the calendar
must be told, or would still come."""

import datetime as dt
from collections.abc import Iterator

from builder.model.choices import Status
from builder.model.field import Meaning
from builder.model.library import Library
from builder.model.references import references
from builder.model.sequence import calendar_day
from builder.model.site import Cancelled
from builder.model.story import Address, Story


def cancelled_days(library: Library, today: dt.date) -> Iterator[Cancelled]:
    """The withdrawn stories of a kind with a calendar whose last day is not past."""
    for story, first, last in _withdrawn(library):
        if last >= today:
            owners = tuple(dict.fromkeys(_owners(story, library)))
            yield Cancelled(story.address, first, last, owners, story.series)


def over_days(library: Library) -> Iterator[dt.date]:
    """The days on which a withdrawn story's last day is past."""
    return (last + dt.timedelta(days=1) for _, _, last in _withdrawn(library))


def _withdrawn(library: Library) -> Iterator[tuple[Story, dt.date, dt.date]]:
    """With its first and its last day."""
    for story in library.stories:
        if story.status is Status.WITHDRAWN and (day := calendar_day(story)):
            _, end = story.span
            yield story, day, max(day, end.date()) if end else day


def _owners(story: Story, library: Library) -> Iterator[Address]:
    """Whose own it said it was."""
    known = library.names.known
    for reference in references(story):
        if reference.meaning is Meaning.BELONGS:
            named = (known.get(folder, {}).get(reference.text) for folder in reference.to)
            yield from (address for address in named if address)
