"""Other words for keys: each leads to a field, and none takes another field's own word."""

from itertools import combinations

import pytest

from builder.chinese import same_word
from builder.model import settings_synonyms, synonyms
from builder.model.blocks import Value
from builder.model.field import declared_fields
from builder.model.kinds import KINDS
from builder.model.metrics import Metric, Metrics
from builder.model.screen import Playlist, Selection
from builder.model.settings import Settings
from builder.model.written import Written

WORDS = {
    name: said
    for name, said in (vars(synonyms) | vars(settings_synonyms)).items()
    if name.isupper()
}


def _inside(struct, found):
    """A struct, and the blocks that its fields hold."""
    if struct not in found:
        found.append(struct)
        for each in declared_fields(struct):
            if isinstance(each.type, type) and issubclass(each.type, Value):
                _inside(each.type, found)
    return found


COMMON = {each.name for each in declared_fields(Written)}
STRUCTS = []
for _each in (*KINDS, Settings, Playlist, Selection, Metrics, Metric):
    _inside(_each, STRUCTS)


@pytest.mark.parametrize("name", sorted(WORDS.keys() - {"STATUS_FLAGS"}))
def test_words_are_told_once_and_parted_by_commas_of_a_list(name):
    words = WORDS[name].split("、")
    assert all(words)
    assert len({same_word(each) for each in words}) == len(words)
    assert not any(set(each) & set("，,；; /") for each in words)


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_no_word_for_one_key_is_the_key_of_another_field_beside_it(struct):
    """But a kind's own field may take a word that elsewhere means one of every story: the 时间 of a
    service is when it can be had."""
    keys = {}
    for each in declared_fields(struct):
        keys.update(dict.fromkeys(map(same_word, (each.key, each.field.label)), each.name))
    taken = [
        (each.name, keys[same_word(word)])
        for each in declared_fields(struct)
        for word in each.field.aliases
        if keys.get(same_word(word), each.name) != each.name
    ]
    assert [pair for pair in taken if pair[0] not in COMMON or pair[1] in COMMON] == []


def test_every_word_stands_behind_a_field():
    used = {each.field.also for struct in STRUCTS for each in declared_fields(struct)}
    assert {name for name, said in WORDS.items() if said not in used} == {"STATUS_FLAGS"}


def test_a_flag_of_another_program_says_one_thing():
    for (first, *said), (second, *other) in combinations(synonyms.STATUS_FLAGS, 2):
        assert same_word(first) != same_word(second) or said == other
