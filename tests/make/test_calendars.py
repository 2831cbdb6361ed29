"""Calendar files: every program that reads RFC 5545 finds the days, the hours and the words."""

import datetime as dt

import pytest
from icalendar import Calendar

from builder.make.calendars import CALENDARS
from builder.model.subscription import Occasion, WriteCalendar

STAMP = dt.datetime(2026, 4, 1, 8, tzinfo=dt.UTC)
EVENING = dt.datetime(2026, 5, 1, 14, tzinfo=dt.UTC)


def occasion(uid: str = "a", **fields) -> Occasion:
    return Occasion(**{"uid": uid, "stamp": STAMP, "start": dt.date(2026, 5, 1), **fields})


def written(materials, *occasions: Occasion) -> bytes:
    recipe = WriteCalendar("小站", "https://a.example/calendar/", "Asia/Shanghai", occasions)
    return CALENDARS.make(recipe, materials)


def read_back(content: bytes):
    return Calendar.from_ical(content).walk("VEVENT")


def test_words_come_back_as_they_were_whatever_they_hold(materials):
    title = "晒书；换书，修书\\补书——" + "从巷头到巷尾都摆满书的一个上午" * 6
    (event,) = read_back(written(materials, occasion(title=title, summary="带书来。\n也带凳子。")))
    assert str(event["summary"]) == title
    assert str(event["description"]) == "带书来。\n也带凳子。"


def test_no_line_is_longer_than_75_bytes_and_every_line_ends_as_the_standard_says(materials):
    content = written(materials, occasion(title="一场很长很长的夜话" * 30, place="滑道斜坡" * 20))
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert all(line.decode() for line in lines[:-1])


@pytest.mark.parametrize("blanks", range(8))
def test_no_character_is_cut_in_two_where_a_line_is_folded(materials, blanks):
    title = " " * blanks + "甲，\\;,\n" * 40
    content = written(materials, occasion(title=title))
    assert all(line.decode() for line in content.split(b"\r\n")[:-1])
    (event,) = read_back(content)
    assert str(event["summary"]) == title


def test_the_name_of_a_calendar_is_escaped_like_all_text(materials):
    url, zone = "https://a.example/calendar/", "Asia/Shanghai"
    content = CALENDARS.make(WriteCalendar("夜话,书;灯", url, zone, ()), materials)
    assert "\r\nNAME:夜话\\,书\\;灯\r\n" in content.decode()
    assert "\r\nX-WR-CALNAME:夜话\\,书\\;灯\r\n" in content.decode()


def test_programs_are_asked_to_look_again_every_day(materials):
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in written(materials)


def test_an_hour_is_told_in_utc_and_a_day_as_a_day(materials):
    until = EVENING + dt.timedelta(hours=3)
    day, hour = read_back(
        written(
            materials,
            occasion("day", end=dt.date(2026, 5, 2)),
            occasion("hour", start=EVENING, end=until),
        )
    )
    assert (day["dtstart"].dt, day["dtend"].dt) == (dt.date(2026, 5, 1), dt.date(2026, 5, 2))
    assert (hour["dtstart"].dt, hour["dtend"].dt) == (EVENING, until)


def test_what_is_cancelled_has_its_day_and_no_word(materials):
    (event,) = read_back(
        written(materials, occasion("gone", end=dt.date(2026, 5, 2), cancelled=True))
    )
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "STATUS"}
    assert event["status"] == "CANCELLED"


def test_the_file_says_what_it_is_called_and_of_which_zone(materials):
    calendar = Calendar.from_ical(written(materials))
    assert calendar["x-wr-calname"] == "小站"
    assert calendar["x-wr-timezone"] == "Asia/Shanghai"
    assert calendar["url"] == "https://a.example/calendar/"


def test_equal_recipes_give_equal_bytes_and_an_occasion_the_same_in_every_calendar(materials):
    one, two = occasion("one", title="早市"), occasion("two", title="夜校")
    assert written(materials, one, two) == written(materials, one, two)
    entry = written(materials, one).partition(b"BEGIN:VEVENT")[2].partition(b"END:VEVENT")[0]
    assert entry in written(materials, two, one)
