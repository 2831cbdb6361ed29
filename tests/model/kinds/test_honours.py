"""荣誉: the year an honour is of, and the day it is filed under."""

import datetime as dt

from builder.model.kinds import Honour


def honour(**fields):
    given = {"category": "集体荣誉", "level": "市级", "granted_by": "市里", "in_year": 2025}
    return Honour(title="先进社区", slug="first", **{**given, **fields})


def test_an_honour_is_of_its_year_whenever_it_was_given():
    late = honour(date=dt.date(2026, 1, 12))
    assert late.year == 2025
    assert late.day == dt.date(2026, 1, 12)


def test_one_whose_day_is_not_known_stands_at_the_beginning_of_its_year():
    assert honour().day == dt.date(2025, 1, 1)
    assert honour().exact_day is None


def test_a_card_says_who_gave_it():
    assert honour().note == "市里"
