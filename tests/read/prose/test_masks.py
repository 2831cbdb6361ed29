"""Stars that stand for something hidden."""

import pytest

from builder.read.prose.masks import around, begins_a_place, ends_in_name, hides, is_bare, may_hide


def weight(text: str) -> int:
    start = text.index("*")
    end = start + len(text[start:]) - len(text[start:].lstrip("*"))
    return hides(around(text, start, end))


@pytest.mark.parametrize(
    "text",
    [
        "138****1111",
        "尾号****1111",
        "苏E***12",
        "请王**和李家",
        "居民陈*明",
        "在**街道",
        "长*宽",
        "带*号的",
        "z**@example.org",
    ],
)
def test_something_speaks_for_a_mask(text):
    assert weight(text) > 1


@pytest.mark.parametrize("text", ["请**带1寸照片", "要紧的是**桥头", "走*到底"])
def test_nothing_speaks_for_one(text):
    assert weight(text) == 0


@pytest.mark.parametrize(
    ("text", "may"), [("王**和", True), ("在**街道", True), ("8**", True), ("请**带", False)]
)
def test_what_stands_at_once_beside_says_whether_it_may(text, may):
    start = text.index("*")
    assert may_hide(text, start, start + 2) is may


def test_names_and_places():
    assert ends_in_name("感谢王")
    assert not ends_in_name("小王")
    assert is_bare("街道与")
    assert not is_bare("街道办")
    assert begins_a_place("社区里")
    assert not begins_a_place("区别在")
