"""What was really held: of the types a mechanism names, newest first, counted by year."""

import datetime as dt

from builder.model.choices import Column
from builder.model.kinds import Activity, Mechanism, Post
from builder.plan.parts.held import held_of
from tests.kit.small_catalogue import catalogue_of

LESSONS = Mechanism(title="学习制度", slug="study", types=("党课", "主题党日"))


def held(number: int, day: dt.date, *types: str) -> Activity:
    return Activity(title=f"第{number}次", slug=f"a{number}", date=day, type=types)


def years(found):
    return [(each.year, each.count, [card.name for card in each.cards]) for each in found.years]


def test_the_activities_of_these_types_stand_by_year_newest_first():
    catalogue = catalogue_of(
        LESSONS,
        held(1, dt.date(2024, 5, 1), "党课"),
        held(2, dt.date(2026, 2, 1), "主题党日"),
        held(3, dt.date(2026, 3, 1), "党课", "主题党日"),
        held(4, dt.date(2026, 4, 1), "邻里节"),
    )
    (found,) = held_of(LESSONS, catalogue)
    assert years(found) == [(2026, 2, ["第3次", "第2次"]), (2024, 1, ["第1次"])]
    assert (found.total, found.counter) == (3, "次")
    assert [(link.text, link.count, link.path) for link in found.links] == [
        ("党课", 2, "activities/type/lecture/index.html"),
        ("主题党日", 2, "activities/type/theme-day/index.html"),
    ]


def test_of_very_many_the_newest_have_a_card_and_all_are_counted():
    day = dt.date(2026, 12, 31)
    many = tuple(held(n, day - dt.timedelta(days=20 * n), "党课") for n in range(60))
    (found,) = held_of(LESSONS, catalogue_of(LESSONS, *many))
    assert found.total == sum(each.count for each in found.years) == 60
    shown = [card.name for each in found.years for card in each.cards]
    assert shown == [f"第{n}次" for n in range(24)]


def test_where_nothing_was_held_nothing_is_said():
    other = held(1, dt.date(2026, 1, 1), "邻里节")
    assert held_of(LESSONS, catalogue_of(LESSONS, other)) == ()
    assert held_of(LESSONS, catalogue_of(LESSONS)) == ()


def test_a_story_that_sets_nothing_down_holds_nothing():
    post = Post(title="话", slug="word", date=dt.date(2026, 1, 1), column=Column.NEWS)
    bare = Mechanism(title="公约", slug="rules")
    catalogue = catalogue_of(post, bare, held(1, dt.date(2026, 1, 1), "党课"))
    assert held_of(post, catalogue) == held_of(bare, catalogue) == ()
