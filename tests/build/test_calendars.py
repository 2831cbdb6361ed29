"""Calendars that people subscribed to: what is withdrawn is cancelled there, and then forgotten."""

import datetime as dt
import shutil

import pytest
from icalendar import Calendar

from tests.kit.broken import break_site
from tests.kit.small_site import NOW, built, make_site, published, story, write

FILE = "content/activities/quay.md"
TITLE = "夏至那天晚上，把所有还能亮的灯笼都提到河埠头，数一数，还差几盏才够一户一盏，再分头去补"
DAY = NOW.date() + dt.timedelta(days=2)
FIELDS = f"标题: {TITLE}\n日期: {DAY}\n开始: 19:00\n类型: 邻里节\n网址名: quay\n地点: 河埠头"
SITE = "calendar/site.ics"


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / FILE, story(FIELDS, "带一盏灯来。\n"))
    built(root)
    return root


def withdraw(root) -> None:
    write(root / FILE, story(f"{FIELDS}\n状态: 已撤下", "带一盏灯来。\n"))


def entries(root) -> list:
    content = published(root / "output").get(SITE, b"")
    return Calendar.from_ical(content).walk("VEVENT") if content else []


def on(root, day: dt.date) -> list:
    """Those of this day, after a build on it."""
    now = dt.datetime.combine(day, dt.time(9), NOW.tzinfo)
    built(root, now=now)
    return [each for each in entries(root) if each.get("status") == "CANCELLED"]


def test_what_is_announced_is_cancelled_without_a_word_until_its_day_is_past(site):
    (announced,) = [each for each in entries(site) if str(each.get("summary")) == TITLE]
    withdraw(site)
    (gone,) = on(site, DAY)
    assert gone["uid"] == announced["uid"]
    assert gone["dtstart"].dt == DAY
    assert {"SUMMARY", "DESCRIPTION", "LOCATION", "URL"}.isdisjoint(gone)
    assert on(site, DAY + dt.timedelta(days=1)) == []


def test_what_is_deleted_just_leaves(site):
    (site / FILE).unlink()
    built(site)
    assert TITLE not in [str(each.get("summary")) for each in entries(site)]
    assert on(site, DAY) == []


def test_a_title_that_is_folded_in_a_calendar_is_found_there_when_only_it_may_leave(site):
    content = (site / "output" / SITE).read_bytes()
    assert TITLE.encode() not in content
    assert TITLE.encode() in content.replace(b"\r\n ", b"")
    shutil.rmtree(site / ".fengcai")
    break_site(site, "FC705")
    withdraw(site)
    result = built(site, keep_going=True)
    assert "FC818" in {each.code for each in result.problems}
    assert SITE not in published(site / "output")
