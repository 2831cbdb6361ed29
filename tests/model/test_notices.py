"""A notice is open through its last day; what is no notice never ends."""

import datetime as dt

from builder.model.notices import notices_among, period_of
from tests.kit.notices import LAST, notice
from tests.kit.small_library import post


def test_a_notice_is_open_through_its_last_day():
    (gate,) = notices_among([notice("gate")])
    assert not gate.has_ended(LAST)
    assert gate.has_ended(LAST + dt.timedelta(days=1))


def test_a_story_without_a_period_is_none():
    assert period_of(post("tide")) is None
    assert not [*notices_among([post("tide")])]
