"""Wrong words by a list, each with the right one for certain."""

import pytest

from builder.check.wording import WORDING, Wording
from builder.model.passage import Passage
from builder.model.prose import Manuscript
from builder.problems import mended
from tests.kit.small_library import post

STORY = post("lamp")
ASK = Wording({"摆度": "摆渡", "船常": "船厂", "小姐": "小组"})


def found(text: str, field: str = "", shown: str | None = None):
    manuscript = Manuscript(text, 1, text if shown is None else shown)
    return list(ASK(STORY, (Passage(text, "a.md", 1, field),), manuscript))


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
    assert list(Wording({})(STORY, (Passage("任何字", "a.md", 1),), Manuscript("", 1, ""))) == []


@pytest.mark.parametrize("right", sorted({*WORDING.values()}))
def test_the_right_word_holds_no_wrong_one(right):
    assert not any(each in right for each in WORDING)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("旧船**常**边", "旧船常边"),
        ("旧船</b>常边", "旧船常边"),
        ("旧船\n常边", "旧船常边"),
        ("旧船\u200b常边", "旧船\u200b常边"),
        ("旧~~船~~==常==边", "旧船常边"),
    ],
)
def test_a_word_that_marks_part_is_found_as_readers_see_it(typed, shown):
    (problem,) = found(f"第一行\n{typed}", shown=f"第一行\n{shown}")
    assert (problem.code, problem.line, problem.fixes) == ("FC410", 2, ())
    assert "船厂" in problem.mend


def test_stars_that_hide_part_no_word():
    assert found("旧船**常边", shown="旧船**常边") == []


def test_a_word_parted_in_a_field_is_found_where_nobody_sees_what_parts_it():
    assert [each.code for each in found("旧船\u200b常边", "title")] == ["FC410"]
    assert found("旧船*常边", "title") == []


def test_traditional_characters_are_found_and_mended_by_hand():
    (problem,) = found("旧的擺度")
    assert problem.message == "“擺度”应为“摆渡”"
    assert problem.fixes == ()
    assert "繁体" in problem.mend


@pytest.mark.parametrize("right", ["掃黑除惡", "黨支部", "領導小組", "領導小姐姐"])
def test_what_is_right_in_traditional_characters_is_not_told(right):
    text = f"關於{right}的通知"
    assert (
        list(Wording(WORDING)(STORY, (Passage(text, "a.md", 1),), Manuscript(text, 1, text))) == []
    )
