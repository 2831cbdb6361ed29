"""Which lists there are: every term once, with all its stories."""

import datetime as dt

from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Grid, Member, Post
from builder.model.settings import OwnWord
from builder.plan.catalogue import Catalogue
from builder.plan.parts.listings import Listing, listings, series_years, tag_links
from tests.kit.small_catalogue import catalogue_of


def post(slug: str, *tags: str, **fields) -> Post:
    day = dt.date(2026, 1, len(slug))
    return Post(title=slug, slug=slug, date=day, column=Column.NEWS, tags=tags, **fields)


def lists_of(found: Catalogue, folder: str) -> list[Listing]:
    return [each for each in listings(found) if each.folder.startswith(folder)]


def test_all_spellings_of_a_tag_are_one_list_with_every_story_once():
    found = catalogue_of(post("a", "AED"), post("bb", "aed", "ＡＥＤ"), post("ccc", "AED"))
    (listing,) = lists_of(found, "tags/")
    assert (listing.folder, listing.heading) == ("tags/aed", "AED")
    assert [story.slug for story in listing.stories] == ["ccc", "bb", "a"]
    assert listing.elsewhere != ()


def test_all_spellings_of_a_series_are_one_list():
    found = catalogue_of(post("a", series="K歌"), post("bb", series="k歌 "))
    (listing,) = lists_of(found, "series/")
    assert [story.slug for story in listing.stories] == ["bb", "a"]


def test_a_story_shows_a_tag_once_and_as_the_site_calls_it():
    found = catalogue_of(post("a", "AED"), post("bb", "AED", "aed"))
    assert [link.text for link in tag_links(found, ("aed", "AED"))] == ["AED"]


def test_tags_stand_in_the_order_in_which_people_number_them():
    found = catalogue_of(post("a", "第十期", "第二期", "第一期"))
    assert [each.heading for each in lists_of(found, "tags/")] == ["第一期", "第二期", "第十期"]


def test_a_word_of_the_site_at_a_built_in_words_address_has_a_list_of_its_own():
    words = {"posts": (OwnWord(name="码头值守", slug="patrol"),)}
    own, built_in = (
        Member(title=name, person=name, slug=name, posts=(text,))
        for name, text in (("one", "码头值守"), ("two", "治安巡逻"))
    )
    found = lists_of(catalogue_of(own, built_in, vocabularies=words), "members/posts/")
    assert {each.heading: [s.slug for s in each.stories] for each in found} == {
        "治安巡逻": ["two"],
        "码头值守": ["one"],
    }


def test_what_a_site_says_of_a_word_stands_on_its_page_and_its_place_among_the_others():
    words = {
        "posts": (
            OwnWord(name="环境卫生", slug="environment", note="每周三上午清扫", order=1),
            OwnWord(name="护河", slug="river", aliases=("巡河",)),
        )
    }
    people = [
        Member(title=text, person=text, slug=f"m{n}", posts=(text,))
        for n, text in enumerate(("river", "patrol", "environment"))
    ]
    found = lists_of(catalogue_of(*people, vocabularies=words), "members/posts/")
    assert [(each.heading, each.note) for each in found] == [
        ("环境卫生", "每周三上午清扫"),
        ("治安巡逻", ""),
        ("护河", ""),
    ]


def test_branches_stand_in_the_order_of_their_paths():
    branches = [
        Branch(title=name, slug=slug, path=f"content/branches/{name}.md", tier="branch")
        for name, slug in (("2-东", "z"), ("10-西", "a"))
    ]
    (listing,) = [each for each in lists_of(catalogue_of(*branches), "branches") if not each.choice]
    assert [story.slug for story in listing.stories] == ["z", "a"]


def years(story, found: Catalogue) -> list[tuple[str, str, bool]]:
    return [(each.text, each.path, each.current) for each in series_years(story, found)]


def test_each_story_of_a_series_leads_to_what_there_was_in_its_other_years():
    def fair(slug: str, year: int, month: int = 5) -> Activity:
        day = dt.date(year, month, 1)
        return Activity(title=slug, slug=slug, date=day, type=("festival",), series="集市")

    report = Post(
        title="集市前一天",
        slug="eve",
        date=dt.date(2026, 4, 30),
        column=Column.NEWS,
        series="集市",
    )
    first, again, last = fair("first", 2024), fair("again", 2024, 9), fair("last", 2026)
    found = catalogue_of(first, again, last, report)
    assert years(report, found) == [
        ("2024", "activities/first.html", False),
        ("2026", "activities/last.html", True),
    ]
    assert [current for _, _, current in years(again, found)] == [True, False]


def test_a_series_of_one_year_and_a_story_of_none_have_no_years_to_lead_to():
    alone, other = post("a", series="集市"), post("bb")
    found = catalogue_of(alone, other)
    assert years(alone, found) == years(other, found) == []


def test_what_lies_in_a_grid_is_listed_for_it():
    grid = Grid(title="老巷东格", slug="lane-east", level=3)
    there = post("a", grids=("老巷东格",))
    found = lists_of(catalogue_of(grid, there, post("b")), "posts/grid/")
    assert [(each.heading, each.choice) for each in found] == [("老巷东格", "网格")]
    assert [story.slug for story in found[0].stories] == ["a"]
