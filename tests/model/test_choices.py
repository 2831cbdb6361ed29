"""Closed sets of words: every word means one choice."""

from collections import Counter

import pytest

from builder.chinese import same_word
from builder.model import choices
from builder.model.attached import FORMATS
from builder.model.choices import AttachmentFormat, Progress, Status
from builder.model.field import Choice

SETS = [
    each
    for each in vars(choices).values()
    if isinstance(each, type) and issubclass(each, Choice) and each is not Choice
]
each_set = pytest.mark.parametrize("kind", SETS, ids=lambda kind: kind.__name__)


@each_set
def test_no_word_means_two_choices_of_a_set(kind):
    words = Counter(
        word for each in kind for word in {*map(same_word, (each.value, each.label, *each.aliases))}
    )
    assert [word for word, count in words.items() if count > 1] == []


@each_set
def test_a_choice_is_found_by_each_of_its_words_whatever_their_width(kind):
    for each in kind:
        for word in (each.value, each.label, *each.aliases):
            assert kind.meant(word) is each
            assert kind.meant(f" {word.upper()} ".translate(FULL_WIDTH)) is each


FULL_WIDTH = {code: code + 0xFEE0 for code in range(ord("A"), ord("Z") + 1)}


@each_set
def test_a_word_that_is_none_of_them_means_nothing(kind):
    assert kind.meant("") is None
    assert kind.meant("以上都不是") is None


@pytest.mark.parametrize("word", ["未发布", "准备发布", "已审", "待发布", "发布"])
def test_no_status_is_guessed_from_a_word_that_says_less(word):
    assert Status.meant(word) is not Status.PUBLISHED


def test_the_stages_of_a_public_work_stand_in_time():
    assert [each.label for each in Progress] == ["征集", "评审", "实施", "完成"]


def test_every_sort_of_attachment_is_called_as_the_look_at_a_document_calls_it():
    assert {each.noun for each in AttachmentFormat} == {each.noun for each in FORMATS.values()}
