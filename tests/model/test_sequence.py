"""The order of stories: by day, hour and path; without a day by 排序, then by path."""

import datetime as dt

import pytest

from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Member, Post
from builder.model.sequence import as_listed, foremost, led_by, oldest_first

DAY = dt.date(2026, 4, 3)


def post(name: str, day: dt.date = DAY, **fields) -> Post:
    path = f"content/posts/{name}.md"
    return Post(title=name, slug=name, path=path, date=day, column=Column.NEWS, **fields)


def branch(name: str, **fields) -> Branch:
    path = f"content/branches/{name}.md"
    return Branch(title=name, slug=f"s-{name}", path=path, tier="branch", **fields)


def newest_first(*stories) -> list[str]:
    return [story.title for story in reversed(oldest_first(stories))]


def test_of_one_day_the_later_hour_is_newer_and_no_hour_is_its_beginning():
    morning = Activity(
        title="晨练",
        slug="z",
        path="z.md",
        date=DAY,
        type="study",
        start=dt.datetime(2026, 4, 3, 7),
    )
    evening = post("a", publish_at=dt.datetime(2026, 4, 3, 20))
    assert newest_first(evening, post("m"), morning) == ["a", "晨练", "m"]


def test_a_clock_behind_the_day_is_an_hour_and_goes_before_that_of_publishing():
    late = post("a", clock=dt.time(20), publish_at=dt.datetime(2026, 4, 3, 6))
    early = post("z", clock=dt.time(8, 30))
    assert newest_first(post("m"), early, late) == ["a", "z", "m"]


def test_of_one_clock_the_path_decides():
    stories = [post(name, clock=dt.time(9)) for name in ("10-下", "2-下")]
    assert newest_first(*stories) == ["10-下", "2-下"]


def test_of_one_hour_the_path_decides_as_people_number():
    assert newest_first(post("2-下"), post("10-下"), post("1-下")) == ["10-下", "2-下", "1-下"]


def test_a_zone_beside_an_hour_changes_nothing():
    zoned = post("a", publish_at=dt.datetime(2026, 4, 3, 9, tzinfo=dt.UTC))
    assert newest_first(post("b", publish_at=dt.datetime(2026, 4, 3, 8)), zoned) == ["a", "b"]


def test_branches_stand_in_the_order_of_their_paths_whatever_their_slugs_and_days():
    names = ["1-河东", "2-河西", "10-河南"]
    late = branch(names[0], date=dt.date(2026, 5, 1))
    ordered = oldest_first((branch(names[2]), branch(names[1]), late))
    assert [story.title for story in as_listed(ordered[::-1])] == names


def test_a_number_of_staff_comes_before_the_path():
    third, first = branch("甲", order=3), branch("丙", order=1)
    assert newest_first(third, branch("乙"), first) == ["丙", "甲", "乙"]


def test_beside_dated_stories_a_dated_branch_stands_in_time():
    here = branch("甲", date=DAY)
    later, earlier = post("丙", dt.date(2026, 4, 4)), post("丁", dt.date(2026, 4, 2))
    assert newest_first(later, here, earlier) == ["丙", "甲", "丁"]


def test_people_without_a_day_come_after_the_dated_in_the_order_of_their_paths():
    people = [
        Member(title=name, person=name, slug=name, path=f"content/members/{name}.md")
        for name in ("02-桨", "01-帆")
    ]
    assert newest_first(*people, post("新")) == ["新", "01-帆", "02-桨"]


def test_the_numbered_lead_and_the_others_keep_their_order():
    stories = (post("丁"), post("丙", order=2), post("乙"), post("甲", order=1))
    led = led_by(foremost(stories, 5), stories)
    assert [story.title for story in led] == ["甲", "丙", "丁", "乙"]
    assert [story.title for story in foremost(stories, 1)] == ["甲"]


@pytest.mark.parametrize(
    "paths",
    [
        ("第二支部.md", "第十支部.md", "第十二支部.md"),
        ("一、东.md", "三、西.md", "九、南.md", "十二、北.md"),
        ("2-东.md", "10-西.md"),
        ("01-总支/index.md", "01-总支/01-支部.md", "01-总支/02-支部/index.md", "02-总支/index.md"),
        ("01-总支.md", "01-总支/01-支部.md", "02-总支.md"),
    ],
)
def test_places_follow_the_numbers_of_their_files_and_a_folder_comes_before_what_is_in_it(paths):
    stories = [
        Branch(title=path, slug=f"b{n}", tier="branch", path=f"content/branches/{path}")
        for n, path in enumerate(reversed(paths))
    ]
    assert [story.title for story in as_listed(stories)] == [*paths]
