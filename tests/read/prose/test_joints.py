"""What stands between two lines."""

import pytest

from builder.read.prose.joints import is_broken_off, is_escaped_end, is_hard, paragraphs
from builder.read.prose.line_marks import without_marks
from builder.read.prose.lines import lines_of

LONG = "这一天早上柏舟里的人很早就到了桥头排着队等第一班渡船开过来"


def joined(*texts: str, in_item: bool = False) -> str:
    return without_marks(paragraphs(lines_of(enumerate(texts)), in_item=in_item))


@pytest.mark.parametrize(
    ("above", "below", "written"),
    [
        ("桥头有灯", "渡口有船", "桥头有灯  \n渡口有船"),
        ("一、桥头", "渡口有船", "一、桥头\n\n渡口有船"),
        ("桥头  ", "渡口", "桥头  \n渡口"),
        ("桥头\\", "渡口", "桥头  \n渡口"),
        ("桥头<br>", "渡口", "桥头<br>\n渡口"),
        (LONG + "，", "带着孩子", LONG + "，带着孩子"),
        (LONG, "，带着孩子", LONG + "，带着孩子"),
        (LONG + "。", LONG + "。", f"{LONG}。\n\n{LONG}。"),
    ],
)
def test_lines_are_joined_on_evidence_alone(above, below, written):
    assert joined(above, below) == written


def test_within_an_item_a_sentence_goes_on():
    assert joined("桥头有灯", "渡口有船", in_item=True) == "桥头有灯渡口有船"


@pytest.mark.parametrize(("text", "is_end"), [("桥\\", True), ("桥\\\\", False), ("桥", False)])
def test_a_backslash_ends_a_line_unless_it_is_one_of_a_pair(text, is_end):
    assert is_escaped_end(text) is is_end
    assert is_hard(text) is is_end


def test_short_lines_and_dates_are_not_broken_off():
    assert not is_broken_off("桥头，", "渡口")
    assert not is_broken_off(LONG + "的", "2026年5月1日")
    assert is_broken_off(LONG + "的", "船")
