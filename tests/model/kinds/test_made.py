"""Classes of declared kinds: fields like the builder's own, stories that travel and come back."""

import datetime as dt
import pickle

import msgspec
import pytest

from builder.model.amount import Amount
from builder.model.field import Choice, declared_fields
from builder.model.kinds import Member
from builder.model.kinds.known import kinds_of
from builder.model.kinds.made import vocabulary_called, word_and_slug
from builder.model.story import Story
from tests.kit.own_kinds import declared

KINDS = kinds_of(declared())
BOAT = KINDS.by_folder["boats"]
FIELDS = {each.key: each for each in declared_fields(BOAT)}


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("number", str),
        ("sort", str),
        ("crew", str),
        ("seats", Amount),
        ("story", str),
        ("length", float),
        ("launched", dt.date),
        ("departs", dt.datetime),
        ("in-use", bool),
        ("portrait", str),
    ],
)
def test_every_shape_is_a_type_of_the_builder(key, kind):
    assert FIELDS[key].type is kind


def test_a_closed_list_is_a_choice_and_a_table_a_block_of_its_columns():
    assert issubclass(FIELDS["shift"].type, Choice)
    assert [each.label for each in FIELDS["shift"].type] == ["早班", "晚班"]
    columns = declared_fields(FIELDS["repairs"].type)
    assert [each.key for each in columns] == ["day", "what", "who", "seen"]
    assert columns[0].required


def test_required_fields_are_required_and_others_are_not():
    assert FIELDS["number"].required
    assert not FIELDS["seats"].required


def test_a_declared_kind_stands_in_its_folder_under_its_name():
    assert issubclass(BOAT, Story)
    assert (BOAT.about.folder, BOAT.about.label, BOAT.about.counter) == ("boats", "渡船", "条")
    assert BOAT.about.home == 3


def test_further_fields_of_a_kind_leave_it_what_it_was():
    kind = KINDS.by_folder["members"]
    assert issubclass(kind, Member)
    assert kind.about == Member.about
    person = kind(title="掌灯", person="林二", own_licence="CG-7")
    assert person.name == "林二"


def boat() -> Story:
    (shift, *_), table = FIELDS["shift"].type, FIELDS["repairs"].type
    return BOAT(
        title="老渡一号",
        own_number="渡-07",
        own_crew=("林二",),
        own_seats=Amount(30, "30余"),
        own_length=12.5,
        own_launched=dt.date(2001, 5, 4),
        own_departs=dt.datetime(2026, 3, 8, 6, 30),
        own_in_use=True,
        own_shift=(shift,),
        own_repairs=(table(own_day=dt.date(2025, 4, 1), own_what="换船板"),),
    )


def test_a_story_comes_back_from_the_store_as_it_went():
    encoded = msgspec.msgpack.encode(boat())
    assert msgspec.msgpack.decode(encoded, type=KINDS.union) == boat()


def test_a_story_goes_to_another_process_and_is_of_the_same_class_there():
    back = pickle.loads(pickle.dumps((boat(), boat())))
    assert back == (boat(), boat())
    assert type(back[0]) is BOAT


def test_the_same_declaration_makes_the_same_classes():
    assert kinds_of(declared()).by_folder["boats"] is BOAT


@pytest.mark.parametrize(
    ("written", "both"),
    [
        ("助老 elders", ("助老", "elders")),
        (" 护 河  river-watch ", ("护 河", "river-watch")),
        ("river", ("river", "river")),
    ],
)
def test_a_word_may_bring_its_slug(written, both):
    assert word_and_slug(written) == both


def test_a_word_without_a_slug_gets_one_of_its_own():
    label, slug = word_and_slug("护河")
    assert label == "护河"
    assert slug.startswith("s-")


@pytest.mark.parametrize(("word", "name"), [("岗位", "posts"), ("posts", "posts"), ("助老", "")])
def test_a_vocabulary_of_the_builder_is_known_by_both_names(word, name):
    assert vocabulary_called(word) == name
