"""Notices that are open to objections."""

import datetime as dt

from builder.model.blocks import NoticePeriod
from builder.model.choices import Column
from builder.model.kinds import Post
from tests.kit.small_library import post

FIRST, LAST = dt.date(2026, 5, 11), dt.date(2026, 5, 20)
PHONE = "0000-8600118"


def notice(slug: str, end: dt.date = LAST, **fields) -> Post:
    """A story of 公示 that is open until this day."""
    period = NoticePeriod(start=FIRST, end=end, phone=PHONE)
    return post(slug, **{"column": Column.PUBLICITY, "notice": period, **fields})
