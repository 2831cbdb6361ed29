"""What is left of a 公示 when its days are over: its title and when it ended."""

import datetime as dt

import msgspec
import pytest

from builder.model.blocks import Attachment, NoticePeriod, Shot
from builder.model.choices import Column
from builder.model.concluded import concluded, names_in_title
from builder.model.kinds import Honour
from builder.model.prose import Prose
from tests.kit.small_library import post

PERIOD = NoticePeriod(start=dt.date(2026, 5, 6), end=dt.date(2026, 5, 12), phone="0000-8600118")
NAME = "陆小帆"
FULL = {
    "title": "关于人选的公示",
    "column": Column.PUBLICITY,
    "notice": PERIOD,
    "summary": f"拟列{NAME}",
    "opening": f"拟列{NAME}",
    "cover": f"{NAME}.jpg",
    "gallery": (Shot(file="a.jpg", caption=NAME),),
    "files": (Attachment(file=f"{NAME}.pdf"),),
    "members": (NAME,),
    "related": (NAME,),
    "tags": (NAME,),
    "series": NAME,
    "author": NAME,
    "number": "甲〔2026〕6号",
    "branch": "河东党支部",
    "prose": Prose(body="b" * 32),
}


def test_nothing_but_the_title_the_days_and_whose_it_was_stays():
    left = concluded(post("list", **FULL), frozenset())
    assert NAME not in str(msgspec.to_builtins(left)).replace("lines", "")
    assert (left.title, left.branch, left.number) == (
        "关于人选的公示",
        "河东党支部",
        "甲〔2026〕6号",
    )
    assert (left.notice.start, left.notice.end, left.notice.phone) == (PERIOD.start, PERIOD.end, "")
    assert (left.column, left.concluded, left.prose) == (Column.PUBLICITY, True, Prose())
    assert left.summary == "公示已于2026年5月12日结束，公示的内容不再显示。"


def test_its_page_was_revised_on_the_day_after_or_later():
    assert concluded(post("list", **FULL), frozenset()).updated == dt.date(2026, 5, 13)
    later = post("list", **FULL, updated=dt.date(2026, 6, 1))
    assert concluded(later, frozenset()).updated == dt.date(2026, 6, 1)


@pytest.mark.parametrize("people", [frozenset(), frozenset({NAME})])
def test_a_title_with_a_name_gives_way_to_the_days(people):
    named = {} if people else {"members": (NAME,)}
    fields = {**FULL, "members": (), **named, "title": f"关于{NAME}的公示"}
    old = (f"old/{NAME}.html", "old/list.html")
    left = concluded(post("list", **fields, aliases=old), people)
    assert left.title == "一则公示（2026年5月6日至2026年5月12日）"
    assert left.aliases == ("old/list.html",)


def test_people_are_told_as_they_stand_in_a_title_after_those_that_it_names_itself():
    fields = {**FULL, "members": ("江照水",), "title": "关于段星河、段星、江照水的公示"}
    people = frozenset({"段星", "段星河", "江照水", "白小满"})
    assert names_in_title(post("list", **fields), people) == ("江照水", "段星", "段星河")


def test_one_character_is_no_name():
    assert names_in_title(post("list", **{**FULL, "members": ("关",)}), frozenset()) == ()


def test_an_honour_keeps_what_it_is_and_not_who_received_it():
    honour = Honour(
        title="看灯奖",
        category="other",
        level="city",
        in_year=2026,
        recipients=(NAME,),
        granted_by="河东街道",
        notice=PERIOD,
    )
    left = concluded(honour, frozenset())
    assert (left.recipients, left.level, left.in_year) == ((), "city", 2026)


def test_a_title_with_what_looks_like_a_name_gives_way_too():
    unknown = {**FULL, "members": (), "title": "关于接收江帆为预备党员的公示"}
    assert concluded(post("list", **unknown), ()).title.startswith("一则公示（2026年5月6日")
