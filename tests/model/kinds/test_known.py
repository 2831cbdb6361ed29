"""The kinds of one site: the builder's first, then its own."""

import pytest

from builder.model.kinds import KINDS
from builder.model.kinds.known import BUILT_IN, kinds_of
from builder.model.kinds.own import NO_KINDS
from builder.model.vocabularies import VOCABULARIES
from tests.kit.own_kinds import declared

HERE = kinds_of(declared())


def test_a_site_without_kinds_of_its_own_has_the_builders():
    assert kinds_of(NO_KINDS) is BUILT_IN
    assert BUILT_IN.all == KINDS
    assert BUILT_IN.vocabularies == VOCABULARIES


def test_declared_kinds_come_last_and_extended_ones_stay_in_their_place():
    folders = [each.about.folder for each in HERE.all]
    assert folders == [*(each.about.folder for each in KINDS), "boats"]


def test_a_declared_kind_is_a_section_and_owns_nothing():
    assert HERE.is_section("boats")
    assert HERE.owner_in("boats") is None
    assert not BUILT_IN.is_section("boats")


@pytest.mark.parametrize(
    ("folders", "words"),
    [(("members", "boats"), "先锋人物、渡船"), (("*",), "另一篇"), (("nowhere",), "另一篇")],
)
def test_kinds_are_told_by_what_staff_call_them(folders, words):
    assert HERE.in_words(folders) == words


def test_words_that_a_field_declares_are_a_vocabulary_of_the_site():
    added = HERE.vocabularies[len(VOCABULARIES) :]
    assert [(each.name, each.label) for each in added] == [("boats-sort", "渡船船型")]
    assert next(term.slug for term in added[0].terms) == "ferry"
