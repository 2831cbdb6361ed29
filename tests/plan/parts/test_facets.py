"""What a list can be filtered by, and which of its stories each word holds."""

import datetime as dt
from itertools import accumulate

import msgspec
import pytest

from builder.model.kinds import Member
from builder.plan.parts.facets import chosen_by, facets_of, facets_path
from tests.kit.facet_vectors import BRANCHES, HELD, HOSTILE, POSTS
from tests.kit.small_catalogue import PAPER, catalogue_of
from tests.kit.small_library import post

WHOLE = catalogue_of(*POSTS, *BRANCHES)


def held(catalogue, folder: str = "posts") -> dict[str, dict[str, list[int]]]:
    return {
        facet.label: {option.label: [*accumulate(option.gaps)] for option in facet.options}
        for facet in facets_of(folder, catalogue)
    }


def test_every_word_holds_its_stories_counted_from_the_oldest():
    assert held(WHOLE) == HELD
    assert [*held(WHOLE)] == [*HELD]


def test_words_stand_in_the_order_of_their_lists_and_an_organisation_above_its_own():
    assert {label: [*words] for label, words in held(WHOLE).items()} == {
        label: [*words] for label, words in HELD.items()
    }


def test_who_stands_above_others_is_said_to_gather_what_is_theirs():
    units = next(each for each in facets_of("posts", WHOLE) if each.label == "单位")
    assert [each.label for each in units.options if each.gathers] == ["水塔总支"]


def test_an_organisation_without_a_story_of_its_own_gathers_those_below_it():
    without = [each for each in POSTS if each.branch != "水塔总支"]
    assert held(catalogue_of(*without, *BRANCHES))["单位"]["水塔总支"] == [0, 1, 3]


def test_two_that_are_called_the_same_are_told_apart():
    north, ferry = (msgspec.structs.replace(each, title="第一支部") for each in BRANCHES[1::2])
    stories = (post("a", branch=north.slug), post("b", branch=ferry.slug))
    words = held(catalogue_of(*stories, BRANCHES[0], north, ferry))["单位"]
    assert [*words] == ["水塔总支", "第一支部（水塔总支）", "第一支部"]


def test_a_day_of_which_only_the_year_is_known_counts_in_its_year():
    rough = post("a", date=dt.date(2025, 12, 1))
    words = held(catalogue_of(rough, post("b", date=dt.date(2026, 1, 1))))["年份"]
    assert words == {"2026": [1], "2025": [0]}


def test_what_all_stories_share_is_no_choice():
    alike = [post(f"p{n}", tags=("灯",)) for n in range(3)]
    assert facets_of("posts", catalogue_of(*alike)) == ()
    assert facets_path("posts", catalogue_of(*alike)) == ""


def test_tags_are_filtered_by_kind_year_series_and_organisation_too():
    person = Member(title="修灯的人", slug="lamp", person="林二", branch="北门支部", tags=("灯",))
    words = held(catalogue_of(*POSTS, *BRANCHES, person), "tags")
    assert {label: [*found] for label, found in words.items()} == {
        "标签": ["灯", HOSTILE],
        "栏目": ["动态", "先锋人物"],
        "年份": ["2026", "2025", "2024"],
        "单位": ["水塔总支", "北门支部", "渡口支部"],
    }
    assert words["栏目"]["先锋人物"] == [0]


def test_all_series_have_filters_together():
    told = [post(f"p{n}", series=f"系列{n % 2}", tags=(f"标签{n}",)) for n in range(4)]
    catalogue = catalogue_of(*told, post("other"))
    assert held(catalogue, "series")["系列"] == {"系列0": [0, 2], "系列1": [1, 3]}
    assert facets_path("series", catalogue) == "series/facets.js"


def test_a_thousand_tags_stand_the_commonest_first():
    stories = [post(f"p{n}", tags=("常见", f"标签{n}")) for n in range(1000)]
    words = held(catalogue_of(*stories))["标签"]
    assert len(words) == 1001
    assert [*words][:3] == ["常见", "标签0", "标签1"]


def test_a_tag_typed_in_two_spellings_is_one_word_and_a_story_counts_once():
    stories = (post("a", tags=("5G", "5g")), post("b", tags=("5G",)), post("c", tags=("灯",)))
    words = held(catalogue_of(*stories))["标签"]
    assert {word: len(numbers) for word, numbers in words.items()} == {"5G": 2, "灯": 1}


@pytest.mark.parametrize("folder", ["members", "", "services"])
def test_a_kind_without_stories_has_no_file(folder):
    assert facets_path(folder, WHOLE) == ""


def test_a_theme_that_prints_no_cards_has_none():
    bare = {name: digest for name, digest in PAPER.templates.items() if name != "cards.html"}
    theme = msgspec.structs.replace(PAPER, templates=bare)
    assert facets_path("posts", msgspec.structs.replace(WHOLE, theme=theme)) == ""
    assert facets_path("posts", WHOLE) == "posts/facets.js"


def test_a_list_that_narrows_its_kind_says_what_was_chosen_as_an_address_does():
    said = {chosen_by(each) for each in WHOLE.listings if each.kind == "posts"}
    words = {f"{label}={word}" for label, words in HELD.items() for word in words}
    assert said - {""} <= words
    assert {"", "年份=2026", "单位=北门支部"} <= said
