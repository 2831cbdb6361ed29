"""Declarations as values."""

from builder.model.kinds.own import NO_KINDS, Shape
from tests.kit.own_kinds import declared


def test_what_is_declared_for_one_folder_is_apart_from_all_else():
    only = declared().only("boats")
    assert [each.folder for each in only.kinds] == ["boats"]
    assert declared().only("posts") == NO_KINDS


def test_no_two_shapes_share_a_word():
    words = [word for each in Shape for word in (each.label, *each.aliases)]
    assert len(words) == len(set(words))
