"""The files by which lists are filtered: full ones keep their cards, and each edition has its stamp."""

import msgspec

from builder.digest import digest_of
from builder.model.artifact import Rank
from builder.model.traditional import Script
from builder.plan.catalogue import Catalogue
from builder.plan.machine import facets
from builder.plan.machine.facets import SIZE, parts_of
from tests.kit.facet_vectors import BRANCHES, POSTS
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of
from tests.kit.small_library import post


def planned(*stories):
    return {each.path: each for each in facets.plan(catalogue_of(*stories))}


def recipes(*stories):
    return {path: each.recipe() for path, each in planned(*stories).items()}


def test_a_list_has_one_file_of_facets_and_its_cards_beside_it():
    found = planned(*POSTS, *BRANCHES)
    assert {"posts/facets.js", "posts/cards-0.js"} <= found.keys()


def test_cards_are_published_before_the_file_that_names_them():
    found = planned(*POSTS, *BRANCHES)
    assert found["posts/cards-0.js"].rank is Rank.PAGE
    assert found["posts/facets.js"].rank is Rank.LIST


def test_stories_lie_from_the_oldest_a_dozen_to_a_part_and_a_new_one_changes_no_full_part():
    newest_first = [post(f"p{n}") for n in range(31, 0, -1)]
    parts = parts_of(newest_first)
    assert [len(part) for part in parts] == [SIZE, SIZE, 7]
    assert [story.slug for story in parts[0]][:2] == ["p1", "p2"]
    assert parts_of([post("new"), *newest_first])[:2] == parts[:2]


def test_the_stamps_are_those_of_the_cards_files():
    found = recipes(*POSTS, *BRANCHES)
    assert found["posts/facets.js"].stamps == (found["posts/cards-0.js"].view.stamp,)
    assert found["posts/facets.js"].total == len(POSTS)


def test_an_edited_title_changes_the_stamp_and_an_edited_body_does_not():
    before = recipes(*POSTS, *BRANCHES)["posts/facets.js"]
    renamed = msgspec.structs.replace(POSTS[0], title="另一个题目")
    assert recipes(renamed, *POSTS[1:], *BRANCHES)["posts/facets.js"].stamps != before.stamps
    rewritten = msgspec.structs.replace(POSTS[0], lines={"title": 2})
    assert recipes(rewritten, *POSTS[1:], *BRANCHES)["posts/facets.js"] == before


def test_a_story_that_left_is_in_no_card_and_no_facet():
    found = recipes(*POSTS[:3], *POSTS[4:], *BRANCHES)
    assert "第3篇" not in str(found)
    assert found["posts/facets.js"].total == len(POSTS) - 1


def test_the_traditional_edition_has_the_same_files():
    theme = msgspec.structs.replace(PAPER, dictionary=digest_of(b"dictionary"))
    site = site_of(*POSTS, *BRANCHES, traditional=Script.TAIWAN)
    found = {each.path: each for each in facets.plan(Catalogue(site, theme))}
    twin = found["hant/posts/facets.js"].recipe()
    assert twin.original == found["posts/facets.js"].recipe()
    assert found["hant/posts/cards-0.js"].rank is Rank.PAGE


def test_a_site_with_nothing_to_choose_has_none():
    assert planned(post("a"), post("b")) == {}
