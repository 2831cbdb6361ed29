"""Times of day as people say them, in minutes since the day began."""

import pytest

from builder.read.fields.clock import leaves_part_open, time_at
from builder.read.fields.unclear import Unclear


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("8:05", 485),
        ("上午8点05分", 485),
        ("下午3点半", 930),
        ("晚8点一刻".replace("一", "1"), 1215),
        ("8:05 pm", 1205),
        ("正午", 720),
        ("中午1点", 780),
        ("晚上12点", 1440),
        ("24:00", 1440),
        ("凌晨12点", 0),
        ("20h30", 1230),
        ("20.30", 1230),
    ],
)
def test_a_time_is_read_with_the_part_of_the_day_it_is_in(text, minutes):
    found, end = time_at(text, 0)
    assert (found.minutes, end) == (minutes, len(text))


@pytest.mark.parametrize("text", ["25:00", "8:60", "上午3点", "晚上2点"])
def test_a_time_that_is_none_or_two_is_unclear(text):
    found, _ = time_at(text, 0)
    assert isinstance(found, Unclear)


@pytest.mark.parametrize("text", ["8", "46人", "8.5", "点名", ""])
def test_a_bare_number_is_no_time(text):
    assert time_at(text, 0) is None


def test_the_end_of_a_span_is_in_the_part_of_the_day_its_beginning_is_in():
    found, _ = time_at("4点", 0, "下午")
    assert found.minutes == 16 * 60


def test_the_first_of_two_hours_may_leave_the_word_out():
    found, end = time_at("2-4点", 0)
    assert (found.minutes, end) == (120, 1)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("2点", True),
        ("两点半", True),
        ("五时", True),
        ("下午2点", False),
        ("次日2点", False),
        ("2:00", False),
        ("12点", False),
        ("十二点", False),
        ("22点", False),
        ("8点", False),
    ],
)
def test_an_hour_that_may_be_of_the_night_or_the_afternoon_is_noticed(text, is_open):
    assert leaves_part_open(text) is is_open
