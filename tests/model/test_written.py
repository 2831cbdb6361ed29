"""What staff may write in every story."""

import pytest

from builder.model.field import declared_fields
from builder.model.kinds import KINDS
from builder.model.story import Story
from builder.model.written import Written


def test_a_story_has_every_field_that_may_be_written_and_in_that_order():
    assert [each.name for each in declared_fields(Story)] == [
        each.name for each in declared_fields(Written)
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.about.folder)
def test_a_kind_may_say_more_of_a_field_but_takes_none_away_and_keeps_its_key(kind):
    own = {each.name: each.key for each in declared_fields(kind)}
    assert {each.name: each.key for each in declared_fields(Written)}.items() <= own.items()


def test_what_reading_finds_out_can_never_be_written():
    written = {each.key for each in declared_fields(Written)}
    found = set(Story.__struct_fields__) - set(Written.__struct_fields__)
    assert {"path", "lines", "prose", "opening", "rough_day"} <= found
    assert written.isdisjoint(found)


def test_no_two_fields_of_a_story_have_one_key_in_either_language():
    keys = [key for each in declared_fields(Written) for key in (each.key, each.field.label)]
    assert len(keys) == len(set(keys))
