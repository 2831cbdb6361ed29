"""A story's page: where its links lead."""

import datetime as dt

import msgspec
import pytest

from builder.model.blocks import Mentoring
from builder.model.choices import Column, MentoringRole
from builder.model.kinds import (
    Activity,
    Branch,
    Brand,
    Grid,
    Honour,
    Mechanism,
    Member,
    Post,
    PublicWork,
    Service,
    Team,
    Venue,
)
from builder.model.prose import BodyLink, Heading, Prose
from builder.model.story import Story
from builder.plan import Plan
from builder.plan.pages.stories import GROUP_LIMIT, body_link, pages
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of


def post(slug, *targets, **given):
    links = tuple(BodyLink(target) for target in targets)
    day = dt.date(2026, 3, 2)
    path = f"content/posts/{slug}.md"
    prose = Prose(links=links)
    return Post(
        title=slug, date=day, column=Column.NEWS, slug=slug, path=path, prose=prose, **given
    )


def test_a_link_leads_to_whatever_is_planned():
    targets = ("quay.md", "/tags/", "../index.html", "/feed.xml", "pier.html", "/posts/year/2026/")
    boat = post("boat", *targets, tags=("水",))
    site = site_of(boat, post("quay", aliases=("posts/pier.html",)), url="https://a.example/")
    catalogue = Plan(site, PAPER).catalogue
    found = [body_link(boat, link, catalogue) for link in boat.prose.links]
    assert found == [
        "posts/quay.html",
        "tags/index.html",
        "index.html",
        "feed.xml",
        "posts/quay.html",
        "posts/year/2026/index.html",
    ]
    assert {*found} - {"index.html"} < Plan(site, PAPER).paths


def test_a_link_to_what_is_not_public_leads_nowhere():
    boat = post("boat", "quay.md")
    assert body_link(boat, boat.prose.links[0], Plan(site_of(boat), PAPER).catalogue) == ""


DAY = dt.date(2026, 3, 2)
OF_EACH_KIND: dict[str, Story] = {
    "members": Member(title="看灯的人", person="言小舟", slug="it"),
    "activities": Activity(title="看灯", date=DAY, type=(), slug="it"),
    "brands": Brand(title="看灯队", category=(), slug="it"),
    "honors": Honour(title="看灯奖", category="other", level="city", in_year=2025, slug="it"),
    "places": Venue(title="灯塔", type="hall", street="河边", slug="it"),
    "services": Service(title="修灯", category="household", audience=(), slug="it"),
    "mechanisms": Mechanism(title="轮流看灯", slug="it"),
    "teams": Team(title="看潮队", slug="it"),
    "grids": Grid(title="河边网格", level=3, slug="it"),
    "projects": PublicWork(title="换灯", slug="it"),
}


def groups_of(story, *others):
    (artifact,) = pages(catalogue_of(story, *others), [story])
    return {group.kind: group for group in artifact.recipe().view.groups}


def view_of(story):
    (artifact,) = pages(catalogue_of(story), [story])
    return artifact.recipe().view


def test_a_summary_stands_above_the_text_but_never_the_beginning_of_the_text_itself():
    told = view_of(post("told", summary="桥修好了。"))
    untold = view_of(post("untold", opening="桥修好了。先走人，后走车。"))
    assert (told.standfirst, told.card.summary) == ("桥修好了。", "桥修好了。")
    assert (untold.standfirst, untold.card.summary) == ("", "桥修好了。先走人，后走车。")


@pytest.mark.parametrize("relation", OF_EACH_KIND)
def test_a_relation_stands_on_both_pages_under_the_heading_of_the_other_kind(relation):
    other = OF_EACH_KIND[relation]
    boat = post("boat", **{relation: (other.title,)})
    here, there = groups_of(boat, other)[relation], groups_of(other, boat)["posts"]
    assert ([card.path for card in here.cards], here.label) == ([other.address], other.about.label)
    assert ([card.path for card in there.cards], there.label) == ([boat.address], "动态")


def test_who_received_an_honour_has_it_on_their_page():
    branch = Branch(title="河湾支部", tier="branch", slug="bend")
    honour = Honour(
        title="看灯奖",
        category="other",
        level="city",
        in_year=2025,
        slug="it",
        recipients=("河湾支部",),
    )
    (card,) = groups_of(branch, honour)["honors"].cards
    assert card.path == honour.address


def test_names_without_a_page_stand_behind_the_cards():
    boat = post("boat", members=("言小舟", "陆阿婆", "陆阿婆"), teams=("看潮队",))
    groups = groups_of(boat, Member(title="看灯的人", person="言小舟", slug="yan"))
    people, teams = groups["members"], groups["teams"]
    assert [card.name for card in people.cards] == ["言小舟"]
    assert [(link.text, link.path) for link in people.others] == [("陆阿婆", "")]
    assert ([*teams.cards], [link.text for link in teams.others]) == ([], ["看潮队"])


def test_of_a_thousand_people_the_first_have_cards_and_none_is_lost():
    people = [Member(title=f"{n}号", person=f"{n}号", slug=f"n{n}") for n in range(1000)]
    group = groups_of(post("boat", members=tuple(each.title for each in people)), *people)[
        "members"
    ]
    assert (len(group.cards), len(group.others)) == (GROUP_LIMIT, 1000 - GROUP_LIMIT)
    assert all(link.path for link in group.others)


def test_what_is_not_public_is_not_named_behind_the_cards():
    boat = post("boat", members=("言小舟", "yan"))
    site = msgspec.structs.replace(site_of(boat), withheld={"言小舟": True, "yan": False})
    (artifact,) = pages(Plan(site, PAPER).catalogue, [boat])
    assert artifact.recipe().view.groups == ()


def test_in_a_field_of_its_kind_the_name_stays_and_an_address_goes():
    pairs = tuple(Mentoring(role=MentoringRole.MENTOR, partner=name) for name in ("陆阿婆", "lu"))
    story = Member(title="看灯的人", person="言小舟", slug="yan", mentoring=pairs)
    site = msgspec.structs.replace(site_of(story), withheld={"陆阿婆": True, "lu": False})
    (artifact,) = pages(Plan(site, PAPER).catalogue, [story])
    said = [item.parts.get("with") for item in artifact.recipe().view.facts["mentoring"].items]
    assert [each and each.text for each in said] == ["陆阿婆", None]


def test_a_branch_without_a_page_is_named_all_the_same():
    boat = post("boat", branch="河湾支部")
    card = catalogue_of(boat).cards[boat.address]
    assert (card.branch.text, card.branch.path) == ("河湾支部", "")


def contents_of(*titles):
    headings = tuple(Heading(f"h-{number}", title) for number, title in enumerate(titles, 1))
    story = post("boat", headings=headings)
    (artifact,) = pages(catalogue_of(story), [story])
    return artifact.recipe().view.contents


def test_a_text_of_more_than_four_headings_has_a_list_of_them():
    assert contents_of("一", "二", "三", "四") == ()
    found = contents_of("一", "二", "三", "四", "五")
    assert [(each.text, each.path) for each in found][-1] == ("五", "#h-5")
    assert len(found) == 5


def test_places_without_words_are_no_headings():
    assert contents_of("一", "", "三", "四", "五") == ()
