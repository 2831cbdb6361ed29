"""The home page: its lead, and what stands in its sections."""

import datetime as dt

from builder.model.amount import Amount
from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.kinds.known import BUILT_IN
from builder.model.site import Figure
from builder.plan.pages.home import default_sections, lead_of, plan
from tests.kit.small_catalogue import catalogue_of


def post(slug, day, **given) -> Post:
    return Post(title=slug, slug=slug, date=dt.date(2026, 3, day), column=Column.NEWS, **given)


def home_of(*stories, **settings):
    (artifact,) = plan(catalogue_of(*stories, **settings))
    return artifact.recipe().view


def test_the_newest_pinned_story_leads_else_the_newest():
    old, new = post("old", 1, pinned=True), post("new", 9)
    assert lead_of(catalogue_of(old, new)).path == old.address
    assert lead_of(catalogue_of(post("old", 1), new)).path == new.address
    assert lead_of(catalogue_of()) is None


def test_the_lead_is_not_repeated_below_itself_but_where_it_is_not_shown():
    stories = (post("a", 1), post("b", 2))
    assert [card.title for card in home_of(*stories).groups["posts"].cards] == ["a"]
    shown = home_of(*stories, home=("posts",)).groups["posts"]
    assert [card.title for card in shown.cards] == ["b", "a"]


def test_sections_that_have_nothing_to_show_are_left_out():
    assert home_of(post("a", 1)).sections == ("lead", "posts")
    assert {"lead", "figures"} <= {*default_sections(BUILT_IN)}


def test_a_numbered_story_goes_before_newer_ones():
    cards = home_of(post("a", 1, order=1), post("b", 2), post("c", 3), home=("posts",))
    assert [card.title for card in cards.groups["posts"].cards] == ["a", "c", "b"]


def test_the_note_of_a_figure_is_cut_without_losing_a_character():
    figure = Figure(name="办结", value=Amount(389), unit="件", note="记在本子上的，一件不少")
    (shown,) = home_of(post("a", 1), figures=(figure,)).figures
    assert "".join(shown.note_phrases) == shown.note
    assert (shown.text, shown.unit, shown.label) == ("389", "件", "办结")
