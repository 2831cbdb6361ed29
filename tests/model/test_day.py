"""What machines are told of a day that is not known to the day."""

import datetime as dt

from builder.model.day import Day, Precision
from builder.model.kinds import Activity

NOVEMBER = Day(dt.date(2011, 11, 21), Precision.MONTH, "2011年11月下旬")


def activity(**given) -> Activity:
    return Activity(title="扫水", slug="sweep", type=("volunteer",), **given)


def test_a_day_is_told_no_further_than_it_is_known():
    assert NOVEMBER.iso == "2011-11"
    assert Day(dt.date(2009, 3, 1), Precision.YEAR, "2009年春").iso == "2009"
    assert Day(dt.date(987, 1, 1), Precision.YEAR, "0987").iso == "0987"


def test_a_story_is_sorted_by_the_first_day_and_says_what_was_typed():
    story = activity(date=NOVEMBER.first, rough_day=NOVEMBER)
    assert story.day == dt.date(2011, 11, 21)
    assert (story.iso_day, story.day_in_words) == ("2011-11", "2011年11月下旬")
    assert story.exact_day is None


def test_a_story_of_a_known_day_says_that():
    story = activity(date=dt.date(2011, 11, 3))
    assert (story.iso_day, story.day_in_words) == ("2011-11-03", "2011年11月3日")
    assert story.exact_day == story.date
    assert (activity(date=None).iso_day, activity(date=None).day_in_words) == ("", "")
