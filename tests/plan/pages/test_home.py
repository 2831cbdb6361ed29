"""The home page: its lead, and what stands in its sections."""

import datetime as dt

import msgspec

from builder.model.amount import Amount
from builder.model.blocks import StoryFigure
from builder.model.choices import Column
from builder.model.kinds import Brand, Post
from builder.model.kinds.known import BUILT_IN
from builder.model.metrics import Metric
from builder.model.settings import Figure
from builder.plan.catalogue import Catalogue
from builder.plan.pages.home import default_sections, lead_of, plan
from tests.kit.notices import notice
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of
from tests.plan.parts.test_directory import SERVICES


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


def test_what_hangs_on_the_board_stands_nowhere_else():
    open_one = notice("gate", date=dt.date(2026, 2, 27))
    view = home_of(open_one, post("a", 1), post("b", 2))
    assert [slip.card.path for slip in view.board] == [open_one.address]
    assert [card.title for card in view.groups["posts"].cards] == ["a"]
    assert view.lead.title == "b"


def test_a_notice_that_leads_does_not_hang_on_the_board_too():
    view = home_of(notice("gate", pinned=True))
    assert (view.lead.title, view.board) == ("gate", ())


def test_a_kind_that_is_looked_up_shows_its_doors():
    view = home_of(SERVICES[0], SERVICES[2])
    assert "services" in view.sections
    assert [(door.text, door.count) for door in view.groups["services"].doors] == [
        ("居民", 1),
        ("老人", 1),
        ("残疾人", 1),
    ]


def test_a_figure_that_a_card_tells_already_makes_room_for_the_next_that_the_site_keeps():
    repaired = StoryFigure(name="修好", value=Amount(9640), unit="件")
    brand = Brand(title="七步修", slug="seven", category=("邻里文化",), results=(repaired,))
    asked = (
        Figure(name="七步修", value=Amount(9640), unit="件"),
        Figure(name="党员", value=Amount(178), unit="名"),
    )
    kept = (
        Metric(name="党员", value=Amount(178), unit="名"),
        Metric(name="住户", value=Amount(4286), unit="户", as_of=dt.date(2026, 10, 31)),
        Metric(name="没有数", value=None),
    )
    shown_there = ("brands", "figures")
    plain = site_of(brand, figures=asked, home=shown_there)
    site = msgspec.structs.replace(plain, metrics=kept)
    (artifact,) = plan(Catalogue(site, PAPER))
    shown = artifact.recipe().view.figures
    assert [(each.label, each.text) for each in shown] == [("党员", "178"), ("住户", "4286")]
    assert shown[1].note == "截至2026年10月31日"


def test_a_section_that_is_asked_for_twice_stands_there_once():
    view = home_of(post("a", 1), home=("lead", "posts", "lead", "posts"))
    assert view.sections == ("lead", "posts")
