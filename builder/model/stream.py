"""The stream: what has come of late, of every kind, day by day."""

import msgspec

from builder.model.parts import Card, Image, ShownDay


class Arrival(msgspec.Struct, frozen=True, omit_defaults=True):
    """One story of the stream: its card, the first few of its ``pictures`` where it has enough for
    a strip, and how many it has in all (``total``)."""

    card: Card
    pictures: tuple[Image, ...] = ()
    total: int = 0


class StreamDay(msgspec.Struct, frozen=True, omit_defaults=True):
    """A day of the stream with what came on it; a day that is known to the month or the season
    stands by itself."""

    day: ShownDay
    arrivals: tuple[Arrival, ...]
