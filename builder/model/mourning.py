"""Days of mourning, on which the whole site and its screens are shown in grey."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Annotated

from builder.model.blocks import Value
from builder.model.field import Field
from builder.model.frame import Mourning

_CHINA = dt.timezone(dt.timedelta(hours=8))
"""By whose clock such a day begins and ends, wherever it is read."""


class MourningSpan(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One day of mourning, or the days from ``first`` to ``last``."""

    first: Annotated[
        dt.date,
        Field(
            "起", "2026-12-13", usual=True, key="from", then="last", also="第一天、开始、自、start"
        ),
    ]
    last: Annotated[
        dt.date | None,
        Field(
            "止",
            "2026-12-15",
            usual=True,
            key="until",
            hint="只有一天的不写",
            also="最后一天、结束、至、end",
        ),
    ] = None

    @property
    def end(self) -> dt.date:
        """The last day of it."""
        return self.last or self.first

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.end - self.first).days + 1

    def turns(self) -> Iterator[dt.datetime]:
        """The moments at which it begins and is over."""
        yield dt.datetime.combine(self.first, dt.time(), _CHINA)
        if self.end < dt.date.max:
            yield dt.datetime.combine(self.end + dt.timedelta(days=1), dt.time(), _CHINA)

    def covers(self, day: dt.date) -> bool:
        """Whether this is one of its days."""
        return self.first <= day <= self.end

    @property
    def iso(self) -> str:
        """``2026-12-13/2026-12-15``: a span of days (ISO 8601)."""
        return f"{self.first.isoformat()}/{self.end.isoformat()}"


def mourning_at(spans: Iterable[MourningSpan], now: dt.datetime, *, is_live: bool) -> Mourning:
    """What pages of this moment (aware) know of days of mourning.

    Pages of the public site ask the reader's clock (``is_live``); those of a preview for another
    moment stay as that moment has them.
    """
    day, spans = now.astimezone(_CHINA).date(), tuple(spans)
    days = " ".join(span.iso for span in spans) if is_live else ""
    return Mourning(days, any(span.covers(day) for span in spans))
