"""支部活动: when it is, and what its card says."""

import datetime as dt

import pytest

from builder.model.kinds import Activity

DAY = dt.date(2026, 5, 18)
BEGIN, END = dt.datetime(2026, 5, 18, 14), dt.datetime(2026, 5, 19, 9)
OUT = dt.datetime(2026, 5, 10, 8)


def activity(**fields):
    return Activity(title="长桌会", slug="table", date=DAY, type=("邻里节",), **fields)


@pytest.mark.parametrize(
    ("fields", "hour", "span"),
    [
        ({"start": BEGIN, "end": END}, BEGIN, (BEGIN, END)),
        ({"start": BEGIN}, BEGIN, (BEGIN, None)),
        ({"end": END}, None, (None, END)),
        ({"start": BEGIN, "publish_at": OUT}, BEGIN, (BEGIN, None)),
        ({"publish_at": OUT}, OUT, (None, None)),
    ],
)
def test_it_is_at_the_hour_it_begins_and_lasts_until_it_ends(fields, hour, span):
    assert activity(**fields).hour == hour
    assert activity(**fields).span == span


def test_its_card_says_where_it_is():
    assert activity(place="船坞路活动室").note == "船坞路活动室"
    assert activity().note == ""
