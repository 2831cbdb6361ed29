"""References are explained in the same words in a new story and in the manual."""

import datetime as dt

import pytest

from builder.forms.manual import field_tables
from builder.forms.skeleton import skeleton
from builder.forms.words import PHOTO, reference_in_words
from builder.model.field import declared_fields
from builder.model.kinds import KINDS, Activity, Branch
from builder.model.kinds.known import BUILT_IN
from builder.model.screen import Selection


def declared(kind, name):
    return next(each for each in declared_fields(kind) if each.name == name)


def test_a_reference_says_which_stories_it_may_name():
    said = reference_in_words(declared(Activity, "honors"), BUILT_IN)
    assert said == "荣誉稿件的标题或网址名"


def test_where_a_bare_name_will_do_that_is_said():
    assert reference_in_words(declared(Branch, "partners"), BUILT_IN).endswith(
        "没有稿件就直接写名称"
    )
    assert reference_in_words(declared(Activity, "members"), BUILT_IN).endswith(
        "没有稿件就直接写名称"
    )


def test_what_a_screen_is_to_show_must_be_there():
    assert reference_in_words(declared(Selection, "branch"), BUILT_IN) == "党组织稿件的标题或网址名"


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_story_and_the_manual_say_the_same(kind):
    references = [each for each in declared_fields(kind) if each.field.to]
    text, manual = skeleton(kind, "灯", "lamp", dt.date(2026, 5, 2)), field_tables()
    assert references
    assert all(
        reference_in_words(each, BUILT_IN) in text
        for each in references
        if each.field.label in text
    )
    assert all(reference_in_words(each, BUILT_IN) in manual for each in references)
    assert PHOTO in text
    assert PHOTO in manual
