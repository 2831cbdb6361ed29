"""What cannot stand on the page is told."""

import pytest

from builder.problems import Severity
from builder.read.prose.angles import Removed
from builder.read.prose.line_marks import line_mark
from builder.read.prose.losses import lost_words, taken_out


@pytest.mark.parametrize(
    ("name", "source", "what", "way"),
    [
        (
            "video",
            "https://v.example/1.mp4",
            "视频（https://v.example/1.mp4）",
            "(https://v.example/1.mp4)",
        ),
        ("iframe", "//v.example/1", "视频或网页（//v.example/1）", "(https://v.example/1)"),
        ("audio", "", "录音", "写成链接"),
        ("svg", "", "画", "JPG 或 PNG"),
        ("math", "", "算式", "写成文字"),
    ],
)
def test_an_embed_is_told_with_a_way(name, source, what, way):
    (found,) = taken_out([Removed(name, source, 5)])
    assert (found.line, found.code) == (5, "FC306")
    assert f"别处引来的{what}不能放在网页里" in found.message
    assert way in found.mend


def test_all_code_is_told_once():
    (found,) = taken_out(
        [Removed("script", "", 2), Removed("form", "", 4), Removed("script", "", 6)]
    )
    assert (found.line, found.code, found.severity) == (2, "FC307", Severity.NOTICE)
    assert "<script>、<form>" in found.message
    assert "3 处" in found.message


def test_words_that_cleaning_lost_are_told_with_their_line():
    unsafe = f"<p>{line_mark(2)}桥头</p><p>{line_mark(5)}渡口有船</p>"
    (found,) = lost_words(unsafe, f"<p>{line_mark(2)}桥头</p><p>{line_mark(5)}有船</p>")
    assert (found.line, found.code) == (5, "FC308")
    assert "从“渡口有船”起，有 2 个字" in found.message


@pytest.mark.parametrize(
    ("unsafe", "html"),
    [
        ("<p>桥<b class=x>头</b></p>", "<p>桥<b>头</b></p>"),
        ("<p>桥<!-- 记 -->头</p>", "<p>桥头</p>"),
        ("<p>桥</p><script>a()</script>", "<p>桥</p>"),
        ("<p>桥 头</p>", "<p>桥\n头</p>"),
    ],
)
def test_what_nobody_sees_is_no_loss(unsafe, html):
    assert list(lost_words(unsafe, html)) == []
