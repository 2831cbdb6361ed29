"""Wrong words by a list, each with the right one for certain."""

import pytest

from builder.check.wording import WORDING, Wording
from builder.model.passage import Passage
from builder.problems import mended
from tests.kit.small_library import post

STORY = post("lamp")
ASK = Wording({"摆度": "摆渡", "船常": "船厂", "小姐": "小组"})


def found(text: str, field: str = ""):
    return list(ASK(STORY, (Passage(text, "a.md", 1, field),)))


def test_a_wrong_word_is_told_on_its_line_and_mended_there():
    text = "第一行\n旧船常边的摆度"
    told = found(text)
    assert [(each.code, each.line) for each in told] == [("FC410", 2), ("FC410", 2)]
    assert (
        mended(text, [fix for each in told for fix in each.fixes]).text == "第一行\n旧船厂边的摆渡"
    )


def test_a_field_that_has_it_twice_is_mended_as_a_whole():
    told = found("摆度又摆度", "summary")
    assert {fix.texts for each in told for fix in each.fixes} == {("摆渡又摆渡",)}


def test_the_beginning_of_another_word_is_none():
    assert found("领着小姐姐们") == []
    assert len(found("领着小姐们")) == 1


def test_an_empty_list_finds_nothing():
    assert list(Wording({})(STORY, (Passage("任何字", "a.md", 1),))) == []


@pytest.mark.parametrize("right", sorted({*WORDING.values()}))
def test_the_right_word_holds_no_wrong_one(right):
    assert not any(each in right for each in WORDING)
