"""A story: what follows from what staff wrote."""

import datetime as dt

import msgspec
import pytest

from builder.digest import Digest
from builder.model.choices import Naming
from builder.model.day import Day, Precision
from builder.model.kinds import Activity, Member
from builder.model.prose import Prose
from tests.kit.small_library import post

DAY = dt.date(2026, 3, 8)
AUTUMN = Day(dt.date(2011, 9, 1), Precision.YEAR, "2011年秋")
NOVEMBER = Day(dt.date(2011, 11, 1), Precision.MONTH, "2011年11月")


def test_a_page_stands_in_its_kinds_folder_under_its_slug():
    assert post("ferry").address == "posts/ferry.html"
    assert Member(title="摆渡人", person="齐舟", slug="qi").address == "members/qi.html"


def test_other_pages_are_told_of_everything_but_the_prose_and_the_lines():
    plain = post("ferry", title="渡口")
    rewritten = msgspec.structs.replace(
        plain, prose=Prose(body=Digest("other")), lines={"title": 9}
    )
    assert rewritten.outline == plain.outline
    assert post("ferry", title="渡船").outline != plain.outline


def test_a_story_answers_to_its_title_its_slug_and_every_form_of_its_path_once_each():
    story = post("ferry", title="ferry")
    assert story.names == (
        "ferry",
        "posts/ferry.html",
        "content/posts/ferry.md",
        "posts/ferry.md",
        "posts/ferry",
    )


def test_a_story_in_a_folder_of_its_own_answers_to_the_folder():
    story = msgspec.structs.replace(post("ferry"), path="content/posts/2026/ferry/index.md")
    assert "posts/2026/ferry" in story.names


def test_someone_who_is_not_named_does_not_answer_to_the_real_name():
    hidden = Member(
        title="渡口的灯", slug="lamp", person="齐舟", naming=Naming.ALIAS, shown_as="老齐"
    )
    assert hidden.name == "老齐"
    assert "齐舟" not in hidden.names


@pytest.mark.parametrize(
    ("date", "rough", "iso", "words", "exact"),
    [
        (DAY, None, "2026-03-08", "2026年3月8日", DAY),
        (NOVEMBER.first, NOVEMBER, "2011-11", "2011年11月", None),
        (AUTUMN.first, AUTUMN, "2011", "2011年秋", None),
        (None, None, "", "", None),
    ],
)
def test_a_day_is_told_as_far_as_it_is_known(date, rough, iso, words, exact):
    story = post("ferry", date=date, rough_day=rough)
    assert (story.iso_day, story.day_in_words, story.exact_day) == (iso, words, exact)
    assert story.year == (date.year if date else None)


def test_the_hour_of_a_story_is_the_one_typed_behind_its_day_else_when_it_comes_out():
    out = dt.datetime(2026, 3, 9, 7, 30)
    assert post("a", date=DAY, clock=dt.time(14, 10)).hour == dt.datetime(2026, 3, 8, 14, 10)
    assert post("a", date=DAY, publish_at=out).hour == out
    assert post("a", date=None, clock=dt.time(14, 10)).hour is None
    assert post("a", date=DAY).hour is None


def test_midnight_is_an_hour_like_any_other():
    assert post("a", date=DAY, clock=dt.time(0, 0)).hour == dt.datetime(2026, 3, 8)


def test_what_happens_on_a_day_may_begin_and_end_by_the_clock():
    begin, end = dt.datetime(2026, 3, 8, 9), dt.datetime(2026, 3, 8, 11, 30)
    day = Activity(title="清淤", slug="mud", date=DAY, type=("志愿服务",), start=begin, end=end)
    assert day.span == (begin, end)
    assert day.hour == begin
    assert post("a").span == (None, None)


def test_a_problem_of_a_field_is_told_in_the_file_that_has_the_fields():
    beside = msgspec.structs.replace(
        post("a"), sidecar="content/posts/a.yaml", lines={"review": 4, "review.first": 5}
    )
    assert beside.where("review.first.name") == msgspec.structs.replace(
        beside.where("review.first"), line=5
    )
    assert beside.where("review.first").path == "content/posts/a.yaml"
    assert beside.where("cover").line == 0
    assert beside.where_in_body(12).path == "content/posts/a.md"
    assert beside.line_of("review") == 4
    assert beside.line_of("cover") == 0
