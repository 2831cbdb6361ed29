"""Points in time as staff write them: moments by the site's clock, and days of which only the month,
the season or the year is known."""

import datetime as dt
import enum

import msgspec

Moment = dt.datetime
"""Local to the site, without zone: a day alone is its midnight, a time alone on the story's day."""


class Precision(enum.Enum):
    """How much of a day machines can be told: a season is no more to them than its year, a third of
    a month no more than its month."""

    YEAR = "year"
    MONTH = "month"


class Day(msgspec.Struct, frozen=True):
    """A day of which only the month, the season or the year is known.

    ``first`` is the first day it can have been, by which it is sorted; ``text`` is what people
    read.
    """

    first: dt.date
    precision: Precision
    text: str

    @property
    def iso(self) -> str:
        """``2011-11`` or ``2011``: what ``<time datetime>`` and schema.org take (ISO 8601)."""
        return self.first.isoformat()[: 7 if self.precision is Precision.MONTH else 4]
