"""Recipes are known by their keys, and carried out here."""

import msgspec

from builder.make.workshop import Workshop
from builder.model.artifact import WriteText, inputs_of
from tests.kit.small_materials import PICTURES_OF_IT


def test_equal_recipes_have_one_key_and_another_version_of_the_maker_has_another(materials):
    workshop, other = Workshop(materials), Workshop(materials, {WriteText: b"2"})
    one, same, two = WriteText("灯"), WriteText("灯"), WriteText("桥")
    key = workshop.key(one, inputs_of(one))
    assert key == workshop.key(same, inputs_of(same))
    assert len({key, workshop.key(two, inputs_of(two)), other.key(one, inputs_of(one))}) == 3


def test_each_input_has_a_checksum_of_its_own(materials):
    workshop = Workshop(materials)
    one, two = WriteText("灯"), WriteText("桥")
    read = msgspec.msgpack.decode
    before, after = (read(workshop.checksums(each, inputs_of(each))) for each in (one, two))
    assert {name for name in before if before[name] != after[name]} == {"text"}
    assert {*before} == {"maker", "text"}


def test_a_workshop_is_itself_in_its_own_process_and_says_what_a_recipe_is_made_from(materials):
    workshop = Workshop(materials)
    assert workshop.here() is workshop
    assert workshop.source_of(PICTURES_OF_IT) == "a.jpg"
    assert workshop.source_of(WriteText("灯")) == ""
