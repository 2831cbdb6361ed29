"""先锋人物: what the public is told of a person."""

import pytest

from builder.model.choices import Naming
from builder.model.field import declared_fields
from builder.model.kinds import Member


def person(**fields):
    return Member(title="守着一排路灯", slug="lights", person="时鸿", **fields)


def test_a_person_is_called_by_name_not_by_the_title_of_the_story():
    assert person().name == "时鸿"
    assert person(naming=Naming.ALIAS, shown_as="时师傅").name == "时师傅"


@pytest.mark.parametrize("naming", [Naming.ALIAS, Naming.UNNAMED])
def test_nothing_that_other_pages_read_has_the_name_of_who_is_not_named(naming):
    hidden = person(naming=naming)
    assert hidden.persona.is_hidden
    assert not any("时鸿" in text for text in (hidden.name, hidden.note, *hidden.names))


def test_the_real_name_and_how_it_is_hidden_never_leave_reading():
    secret = {each.name for each in declared_fields(Member) if each.field.secret}
    assert {"person", "naming", "shown_as"} <= secret


def test_a_card_says_what_someone_does():
    assert person(role="楼长").note == "楼长"
