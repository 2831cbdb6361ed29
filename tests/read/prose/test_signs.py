"""Bullets and numbers as other programs write them."""

import pytest

from builder.read.prose.signs import with_markers


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("• 桥\n• 渡", "- 桥\n- 渡"),
        ("●桥", "- 桥"),
        ("  ▪ 桥", "  - 桥"),
        ("·桥\n·渡", "- 桥\n- 渡"),
        ("l\t桥\nl\t渡", "- 桥\n- 渡"),
        ("l\t桥\no\t渡\nl\t船", "- 桥\n  - 渡\n- 船"),
        ("1）桥\n2）渡", "1) 桥\n2) 渡"),
        ("１）桥\n２）渡", "1) 桥\n2) 渡"),
        ("l\t桥\n\n- 渡", "- 桥\n\n- 渡"),
        ("·桥\n\n·渡", "- 桥\n\n- 渡"),
    ],
)
def test_signs_become_markers(typed, written):
    assert with_markers(typed) == written


@pytest.mark.parametrize("typed", ["桥头", "·桥", "1）桥", "●●桥", "雷蒙·桥", "（1）桥\n（2）渡"])
def test_a_sign_that_may_be_a_word_needs_another_one(typed):
    assert with_markers(typed) == typed
