"""What kinds say of themselves holds together: the fields they name are theirs."""

import pytest

from builder.model.field import Meaning, declared_fields
from builder.model.kinds import KINDS
from builder.model.vocabularies import VOCABULARIES

VOCABULARY_NAMES = {each.name for each in VOCABULARIES}


def by_name(kind):
    return {each.name: each for each in declared_fields(kind)}


def those(trait):
    return [kind for kind in KINDS if getattr(kind.about, trait)]


def test_no_two_kinds_share_a_folder_a_name_or_a_segment_of_addresses():
    segments = [kind.about.owns.segment for kind in those("owns")]
    for said in ([k.about.folder for k in KINDS], [k.about.label for k in KINDS], segments):
        assert len(said) == len(set(said))


@pytest.mark.parametrize("kind", those("looked_up"), ids=lambda kind: kind.about.folder)
def test_readers_look_up_by_two_listed_fields_and_a_reference(kind):
    fields, trait = by_name(kind), kind.about.looked_up
    assert fields[trait.first].field.listed
    assert fields[trait.second].field.listed
    assert trait.first != trait.second
    assert fields[trait.at].field.to


@pytest.mark.parametrize("kind", those("ranking"), ids=lambda kind: kind.about.folder)
def test_a_rank_is_a_word_of_a_vocabulary_and_the_wide_ones_are_among_them(kind):
    fields, trait = by_name(kind), kind.about.ranking
    named = fields[trait.by].field.vocabulary
    ranks = next(each.terms for each in VOCABULARIES if each.name == named)
    assert 0 <= trait.wide <= len(ranks)
    assert {trait.to, trait.giver} <= fields.keys()


@pytest.mark.parametrize("kind", those("plate"), ids=lambda kind: kind.about.folder)
def test_a_plate_shows_fields_of_a_kind_that_is_a_tree(kind):
    fields = by_name(kind)
    assert set(kind.about.plate) <= fields.keys()
    assert any(each.field.meaning is Meaning.ABOVE for each in fields.values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.about.folder)
def test_a_field_names_kinds_fields_and_vocabularies_that_are_there(kind):
    folders, fields = {each.about.folder for each in KINDS}, by_name(kind)
    for each in fields.values():
        assert set(each.field.to) - {"*"} <= folders
        assert set(each.field.held) <= folders
        assert {each.field.then, each.field.within} - {""} <= fields.keys()
        assert {each.field.vocabulary} - {""} <= VOCABULARY_NAMES


@pytest.mark.parametrize("kind", those("calendar"), ids=lambda kind: kind.about.folder)
def test_days_of_a_calendar_need_a_day(kind):
    assert by_name(kind)["date"].required
    assert kind.about.sorted_by_date
