"""The builder's kinds: what stands in KINDS, and whom one may name without a page."""

import pytest

from builder.model.field import Field, Meaning
from builder.model.kinds import BESIDE_KINDS, KINDS, are_named_anyway, is_name_enough


def test_what_is_gathered_from_all_kinds_has_no_kinds_folder():
    assert BESIDE_KINDS.keys().isdisjoint(each.about.folder for each in KINDS)
    assert set(BESIDE_KINDS.values()).isdisjoint(each.about.label for each in KINDS)


def test_every_kind_but_plain_pages_is_a_section():
    assert [each.about.folder for each in KINDS if not each.about.is_section] == ["pages"]


@pytest.mark.parametrize(
    ("to", "named"),
    [
        (("members",), True),
        (("places",), False),
        (("places", "teams"), True),
        (("*",), False),
        ((), False),
    ],
)
def test_people_organisations_and_teams_are_named_whether_they_have_a_page_or_not(to, named):
    assert are_named_anyway(to) == named
    assert is_name_enough(Field("某项", to=to)) == named


def test_a_field_that_says_so_may_name_anything():
    assert is_name_enough(Field("地点", to=("places",), or_text=True))


def test_what_is_to_be_shown_must_be_there():
    assert not is_name_enough(Field("单位", to=("branches",), meaning=Meaning.WANTED))
