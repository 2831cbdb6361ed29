"""Marks that would stand on the page."""

import pytest

from builder.read.prose.line_marks import line_mark
from builder.read.prose.unfinished import unfinished


def found(text: str, original: str | None = None):
    html = "".join(f"<p>{line_mark(n)}{line}</p>\n" for n, line in enumerate(text.split("\n")))
    return list(unfinished(text, html, original or text))


@pytest.mark.parametrize(
    ("text", "line", "code", "said"),
    [
        ("桥头\n[图片]", 1, "FC304", "“[图片]”不是照片的写法"),
        ("桥头\n！（01.jpg）", 1, "FC304", "“！（01.jpg）”不是照片的写法"),
        ("【渡口.png】", 0, "FC304", "“【渡口.png】”不是照片的写法"),
        ("桥头**很新", 0, "FC304", "前面的星号没有成对"),
        ("| 桥 | 渡 |", 0, "FC304", "像是表格"),
        ("桥头[^1]", 0, "FC304", "脚注“[^1]”在下面没有写"),
    ],
)
def test_each_sort_is_told_with_its_line(text, line, code, said):
    (remark,) = found(text)
    assert (remark.line, remark.code) == (line, code)
    assert said in remark.message


def test_one_of_a_sort_is_told_with_the_number_of_all():
    (remark,) = found("[图片]\n[视频]\n[照片1]")
    assert "这样的有 3 处" in remark.message


def test_what_was_escaped_or_is_code_stands_there_on_purpose():
    assert found("[图片]", r"\[图片]") == []
    assert list(unfinished("[图片]", "<p><code>[图片]</code></p>", "`[图片]`")) == []


@pytest.mark.parametrize("text", ["桥头", "[桥头]", "王**和李", "桥|渡", "138****1111"])
def test_words_are_no_marks(text):
    assert found(text) == []
