"""A notice is open through its last day; what is no notice never ends."""

import datetime as dt

from builder.model.notices import has_ended, period_of
from tests.kit.notices import LAST, notice
from tests.kit.small_library import post


def test_a_notice_is_open_through_its_last_day():
    assert not has_ended(notice("gate"), LAST)
    assert has_ended(notice("gate"), LAST + dt.timedelta(days=1))


def test_a_story_without_a_period_never_ends():
    assert period_of(post("tide")) is None
    assert not has_ended(post("tide"), dt.date.max)
