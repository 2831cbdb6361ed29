"""Owners of one name are told apart."""

from builder.model.kinds import Branch
from builder.plan.parts.owner_names import owner_names
from tests.kit.small_library import post

TOP = Branch(title="水塔总支", slug="tower", tier="general-branch")
FIRST, OTHER, THIRD = (
    Branch(title="第一支部", slug=slug, tier="branch") for slug in ("one", "two", "three")
)
WHOLE = {each.address: each for each in (TOP, FIRST, OTHER, THIRD)}


def names(*branches: Branch, above=None) -> list[str]:
    return [*owner_names([branches], above or {}, WHOLE).values()]


def test_whose_name_is_its_own_is_called_by_it():
    assert names(TOP, FIRST, above={FIRST.address: TOP.address}) == ["水塔总支", "第一支部"]


def test_those_of_one_name_have_that_of_the_one_above_behind_it():
    above = {FIRST.address: TOP.address}
    assert names(FIRST, OTHER, above=above) == ["第一支部（水塔总支）", "第一支部"]


def test_where_that_does_not_help_they_have_their_slugs():
    above = {FIRST.address: TOP.address, OTHER.address: TOP.address}
    assert names(FIRST, OTHER, THIRD, above=above) == [
        "第一支部（水塔总支）（one）",
        "第一支部（水塔总支）（two）",
        "第一支部",
    ]


def test_kinds_that_own_nothing_have_none():
    assert owner_names([(post("a"),)], {}, {}) == {}
