"""Related stories, counted as sets in time."""

import datetime as dt

from builder.model.choices import Column
from builder.model.kinds import Branch, Post
from tests.kit.small_catalogue import catalogue_of


def post(slug, day, **given) -> Post:
    return Post(title=slug, slug=slug, date=dt.date(2026, 3, day), column=Column.NEWS, **given)


def related(story, *others) -> list[str]:
    return [each.slug for each in catalogue_of(story, *others).kinship.related(story)]


def test_who_shares_nothing_is_not_related():
    assert related(post("a", 1, tags=("水",)), post("b", 1, tags=("火",)), post("c", 1)) == []


def test_spellings_of_one_tag_are_shared():
    assert related(post("a", 1, tags=("WiFi",)), post("b", 5, tags=("ＷＩＦＩ",))) == ["b"]


def test_more_that_is_shared_goes_before_what_is_nearer():
    here = post("a", 10, tags=("水", "桥"))
    assert related(here, post("near", 10, tags=("水",)), post("far", 28, tags=("水", "桥"))) == [
        "far",
        "near",
    ]


def test_a_branch_shared_counts_more_than_three_tags_less_one():
    east = Branch(title="东支部", slug="east", tier="branch")
    here = post("a", 10, branch="东支部", tags=("水",))
    others = (post("tagged", 10, tags=("水",)), post("own", 28, branch="东支部"))
    assert related(here, *others, east)[0] == "own"


def test_at_most_six_the_nearest_on_both_sides():
    here = post("here", 15, tags=("水",))
    around = [post(f"d{day:02}", day, tags=("水",)) for day in range(10, 21) if day != 15]
    assert {*related(here, *around)} == {"d12", "d13", "d14", "d16", "d17", "d18"}


def test_what_the_page_has_shown_is_not_related_even_if_it_is_named():
    others = (post("b", 2, tags=("水",)), post("c", 3, tags=("水",)), post("d", 4))
    here = post("a", 1, tags=("水",), related=("d", "c"))
    kinship = catalogue_of(here, *others).kinship
    assert [each.slug for each in kinship.related(here)] == ["d", "c", "b"]
    shown = {"posts/b.html", "posts/d.html"}
    assert [each.slug for each in kinship.related(here, shown)] == ["c"]
