"""A story's card: short texts are cut with the site's own names."""

import datetime as dt

import pytest

from builder.model.amount import Amount
from builder.model.choices import Column, Identity
from builder.model.day import Day, Precision
from builder.model.kinds import Activity, Member, Post
from builder.plan.parts.cards import day_of
from tests.kit.small_catalogue import catalogue_of

DAY = dt.date(2026, 3, 2)


def post(**given) -> Post:
    return Post(title="潮来了", slug="tide", date=DAY, column=Column.NEWS, **given)


def card_of(story, *others):
    return catalogue_of(story, *others).cards[story.address]


def member(**given) -> Member:
    given = {"title": "修伞的丁小桥", "person": "丁小桥", "slug": "ding"} | given
    return Member(identity=Identity.FULL, **given)


def test_a_summary_is_that_of_the_story_else_its_opening():
    assert card_of(post(summary="两回", opening="每天两回")).summary == "两回"
    assert card_of(post(opening="每天两回")).summary == "每天两回"


def test_a_quote_is_cut_without_losing_a_character():
    card = card_of(member(quote="伞骨断了能接，人心散了难收。"))
    assert "".join(card.quote_phrases) == card.quote


def test_no_line_of_a_quote_ends_inside_of_a_name_of_the_site():
    name = "桅灯议事厅夜谈"
    quote = f"每回去{name}都想多坐一会儿再走"
    phrases = card_of(member(quote=quote), post(series=name)).quote_phrases
    assert any(name in phrase for phrase in phrases)


def test_only_a_note_that_stands_alone_is_cut():
    activity = Activity(
        title="扫水", slug="sweep", date=DAY, type="volunteer", place="码头东侧的空地"
    )
    assert card_of(activity).note == "码头东侧的空地"
    assert card_of(activity).note_phrases == ()
    assert card_of(member()).note_phrases


def test_attendance_is_said_with_its_unit_once():
    sweep = Activity(
        title="扫水", slug="sweep", date=DAY, type="volunteer", attendance=Amount(1120)
    )
    assert card_of(sweep).attendance == "1,120 人"


def test_a_day_comes_in_every_form():
    day = day_of(DAY)
    assert (day.iso, day.words) == ("2026-03-02", "2026年3月2日")
    assert day_of(None) is None


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("2011年11月", ("2011年", "11月")),
        ("2010年12月下旬", ("2010年", "12月", "下旬")),
        ("2026年春", ("2026年", "春")),
        ("2010年底", ("2010", "年底")),
        ("2011.11", ("2011.", "11")),
        ("2009年", ("2009年",)),
    ],
)
def test_a_day_known_to_the_month_is_shown_as_typed(typed, pieces):
    rough = Day(dt.date(2011, 11, 1), Precision.MONTH, typed)
    shown = card_of(post(rough_day=rough)).date
    assert (shown.iso, shown.words, shown.day, shown.weekday) == ("2011-11", typed, 0, "")
    assert shown.pieces == pieces
