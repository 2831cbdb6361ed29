"""Fields as people read them."""

import datetime as dt

import pytest

from builder.model.choices import Progress, Works
from builder.model.coordinates import Coordinates
from builder.model.kinds import Activity, Branch, PublicWork, Venue
from builder.model.parts import Stages
from builder.plan.parts.facts import facts_of, share_of, text_of
from tests.kit.small_catalogue import site_of


@pytest.mark.parametrize(
    ("typed", "share"),
    [("13/52", 0.25), ("73%", 0.73), ("60/52", 1.0), ("5/0", None), ("一半", None)],
)
def test_a_progress_is_a_share_of_one_at_most(typed, share):
    assert share_of(typed) == share


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (dt.datetime(2026, 5, 1, 8, 30), "2026年5月1日 08:30"),
        (dt.date(2026, 5, 1), "2026年5月1日"),
        (dt.time(8, 5), "08:05"),
        (4260.0, "4,260"),
        (1998, "1998"),
        (True, "是"),
        (False, "否"),
    ],
)
def test_values_read_as_people_write_them(value, words):
    assert text_of(value) == words


def test_a_stage_says_which_come_before_and_after_it():
    work = PublicWork(title="灯", slug="lamp", date=dt.date(2026, 3, 2), progress=Progress.RUNNING)
    fact = facts_of(work, site_of(work))["progress"]
    assert fact.stages == Stages(("征集", "评审", "实施", "完成"), 2)
    assert fact.stages.words[fact.stages.reached] == fact.item.text


def test_a_choice_that_is_no_stage_stands_alone():
    work = PublicWork(title="灯", slug="lamp", date=dt.date(2026, 3, 2), category=Works.GOODS)
    facts = facts_of(work, site_of(work))
    assert facts["category"].stages is None and "progress" not in facts


def sweep(**given) -> Activity:
    day = dt.date(2026, 3, 2)
    return Activity(title="扫水", slug="sweep", date=day, type="volunteer", **given)


def test_what_has_a_place_of_its_own_is_no_fact():
    heard = sweep(recording="读.mp3", files=(), source="社区", place="渡口")
    assert facts_of(heard, site_of(heard)).keys() == {"type", "place"}


def test_a_reference_is_a_link_and_plain_text_stays_where_it_may():
    east = Branch(title="东支部", slug="east", tier="branch")
    story = sweep(hosts=("东支部", "渡口小学"))
    hosts = facts_of(story, site_of(story, east))["hosts"].items
    assert [(item.text, item.path) for item in hosts] == [
        ("东支部", "branches/east.html"),
        ("渡口小学", ""),
    ]


def test_what_decides_about_publishing_is_no_fact():
    story = sweep(place="码头", tags=("水",), aliases=("old.html",), pinned=True)
    assert set(facts_of(story, site_of(story))) == {"type", "place"}


def test_a_place_is_shown_as_links_to_maps_and_not_as_numbers():
    place = Venue(
        title="河湾站",
        slug="bend",
        type="centre",
        street="一号",
        location=Coordinates(31.22, 121.4),
    )
    fact = facts_of(place, site_of(place))["location"]
    assert fact.label == "在地图上看"
    assert [item.text for item in fact.items][:2] == ["高德地图", "腾讯地图"]
    assert all(item.url and not item.path for item in fact.items)
