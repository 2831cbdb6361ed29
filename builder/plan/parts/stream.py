"""The stream of the home page: the newest of every kind it shows, day by day."""

from collections.abc import Collection, Iterator
from itertools import groupby, islice

from builder.model.story import Story
from builder.model.stream import Arrival, StreamDay
from builder.plan.catalogue import Catalogue
from builder.plan.parts.images import image_of

_MOST = 16
"""So many stories are two or three weeks of a busy community."""
_STRIP = 4
"""Pictures of a strip; a story with fewer has none."""


def stream_of(folders: Collection[str], catalogue: Catalogue) -> tuple[StreamDay, ...]:
    """The newest dated stories of these kinds, by days; ended notices are left out."""
    told = islice(_dated(folders, catalogue), _MOST)
    arrivals = (_arrival(story, catalogue) for story in told)
    days = groupby(arrivals, key=lambda arrival: arrival.card.date)
    return tuple(StreamDay(day, tuple(came)) for day, came in days if day)


def _dated(folders: Collection[str], catalogue: Catalogue) -> Iterator[Story]:
    for story in reversed(catalogue.site.stories):
        about = story.about
        is_asked = about.folder in folders and about.sorted_by_date
        if is_asked and story.date and not story.concluded:
            yield story


def _arrival(story: Story, catalogue: Catalogue) -> Arrival:
    card = catalogue.cards[story.address]
    pictures = catalogue.shown.get(story.address, ())
    if len(pictures) < _STRIP:
        return Arrival(card)
    strip = tuple(image_of(each, catalogue.theme.ladder) for each in pictures[:_STRIP])
    return Arrival(card, strip, len(pictures))
