"""What a conversion is told of a site."""

import datetime as dt

import pytest
from msgspec.structs import replace

from builder.model.blocks import CommitteeMember, Review, Signature
from builder.model.choices import Column, Naming
from builder.model.kinds import Branch, Member, Post
from builder.model.traditional import Script
from builder.plan.parts.spelling import spelling_of
from tests.kit.small_catalogue import site_of

DAY = dt.date(2026, 1, 2)
PERSON = Member(title="修灯的人", slug="a", date=DAY, person="于洋")
CLEAR = Member(title="结绳的人", slug="b", date=DAY, person="苗青")


def post(**fields):
    return Post(**{"title": "范围之内", "slug": "p", "date": DAY, "column": Column.NEWS, **fields})


def told(*stories, **settings):
    return spelling_of(site_of(*stories, **{"traditional": Script.TAIWAN, **settings}))


def test_people_by_their_names_and_only_those_that_can_be_misspelt():
    assert told(PERSON, CLEAR).people == ("于洋",)


def test_who_signed_is_told_apart():
    found = told(post(author="范禾、苗青、宣传组", photographer="余静"))
    assert (found.people, found.signed) == ((), ("余静", "范禾"))


def test_bodies_and_places_with_a_character_that_changes_in_them():
    branch = Branch(title="幸福里党支部", slug="c", tier="branch")
    found = told(branch, post(title="柏舟里的灯亮了"), name="柏舟里", publisher="某街道")
    assert found.places == ("幸福里党支部", "柏舟里")


def test_whoever_is_named_without_a_page_is_known_too():
    committee = (CommitteeMember(name="余静"), CommitteeMember(name="苗青"))
    branch = Branch(
        title="第一党支部", slug="c", tier="branch", secretary="岳红梅", committee=committee
    )
    activity = post(members=("于洋",), review=Review(first=Signature(name="范审", date=DAY)))
    assert told(branch, activity).people == ("于洋", "余静", "岳红梅")


def test_the_real_name_of_somebody_who_is_not_named_is_not_told():
    hidden = replace(PERSON, naming=Naming.ALIAS, shown_as="老范")
    assert told(hidden).people == ("老范",)


@pytest.mark.parametrize(
    "settings", [{"traditional_words": {"于谦巷": "于謙巷"}}, {"url": "https://a.example/"}, {}]
)
def test_settings_are_part_of_it(settings):
    found = told(PERSON, **settings)
    assert found.pairs == tuple(settings.get("traditional_words", {}).items())
    assert found.home == settings.get("url", "")


def test_another_clear_name_makes_no_page_anew():
    assert told(PERSON) == told(PERSON, CLEAR)
