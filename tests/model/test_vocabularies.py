"""The vocabularies of the field: every word means one term, every term has one address."""

from collections import Counter

import pytest

from builder.chinese import same_word
from builder.model.addresses import is_slug
from builder.model.field import declared_fields
from builder.model.kinds import KINDS
from builder.model.vocabularies import VOCABULARIES

each_vocabulary = pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda each: each.name)


def test_every_vocabulary_is_that_of_a_field_and_stands_once():
    names = [each.name for each in VOCABULARIES]
    used = {each.field.vocabulary for kind in KINDS for each in declared_fields(kind)} - {""}
    assert sorted(names) == sorted(used)


@each_vocabulary
def test_no_two_terms_or_groups_share_an_address_or_a_name(vocabulary):
    known = (*vocabulary.terms, *vocabulary.groups)
    assert len({each.slug for each in known}) == len(known)
    assert len({same_word(each.label) for each in known}) == len(known)
    assert all(is_slug(each.slug) for each in known)


@each_vocabulary
def test_no_word_means_two_terms(vocabulary):
    words = Counter(
        word for each in vocabulary.terms for word in {*map(same_word, (each.label, *each.aliases))}
    )
    assert [word for word, count in words.items() if count > 1] == []


@each_vocabulary
def test_a_term_is_found_by_each_of_its_words_and_says_none_twice(vocabulary):
    for term in vocabulary.terms:
        words = (term.label, term.slug, *term.aliases)
        assert all(vocabulary.find(word) == term for word in words), term
        assert len({*map(same_word, words)}) == len(words), term


@each_vocabulary
def test_a_term_belongs_to_groups_that_are_there(vocabulary):
    groups = {each.slug for each in vocabulary.groups}
    assert {name for term in vocabulary.terms for name in term.groups} <= groups


@each_vocabulary
def test_an_ending_is_behind_no_term_of_which_nothing_would_be_left(vocabulary):
    assert not {*vocabulary.endings} & {each.label for each in vocabulary.terms}
