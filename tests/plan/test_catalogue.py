"""The site laid out: places, neighbours, who belongs where."""

import datetime as dt

import msgspec

from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Post
from tests.kit.small_catalogue import catalogue_of, site_of

EAST = Branch(title="东支部", slug="east", tier="branch")


def post(slug, day, **given) -> Post:
    return Post(title=slug, slug=slug, date=dt.date(2026, 3, day), column=Column.NEWS, **given)


def test_neighbours_are_the_older_and_the_newer_of_a_kind():
    a, b, c = post("a", 1), post("b", 2), post("c", 3)
    around = catalogue_of(a, b, c, EAST).neighbours
    assert around == {a.address: (None, b), b.address: (a, c), c.address: (b, None)}


def test_what_belongs_to_a_branch_comes_newest_first():
    own = [post(slug, day, branch="东支部") for slug, day in (("a", 1), ("b", 2))]
    assert [each.slug for each in catalogue_of(*own, EAST).belonging[EAST.address]] == ["b", "a"]


def test_a_mention_ties_both():
    story = post("a", 1, activities=("扫水",))
    sweep = Activity(title="扫水", slug="sweep", date=dt.date(2026, 3, 1), type="volunteer")
    catalogue = catalogue_of(story, sweep)
    assert catalogue.tied(story) == (sweep.address,)
    assert catalogue.tied(sweep) == (story.address,)


def test_an_edit_of_prose_keeps_what_was_worked_out_and_sees_the_new_text():
    before = catalogue_of(post("a", 1))
    card = before.cards["posts/a.html"]
    site = msgspec.structs.replace(site_of(post("a", 1)))
    after = before.after_an_edit(site)
    assert after.cards["posts/a.html"] is card
    assert after.site is site


def test_without_a_fit_cover_no_card_is_drawn_for_a_share_picture():
    catalogue = catalogue_of(post("a", 1), url="https://a.example/")
    assert [catalogue.own_share(story) for story in catalogue.site.stories] == [None]
    assert not dict(catalogue.cards)
