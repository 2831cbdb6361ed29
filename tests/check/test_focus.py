"""A focus that means no point is told at its line."""

import pytest

from builder.check.focus import focus_points
from builder.model.blocks import Shot
from tests.kit.small_library import post


@pytest.mark.parametrize("written", ["鼻子", "120% 30%", "左 左"])
def test_words_that_are_no_point_are_told_with_the_picture(written):
    story = post("lamp", gallery=(Shot(file="a.jpg"), Shot(file="b.jpg", focus=written)))
    (problem,) = focus_points(story)
    assert (problem.code, problem.line) == ("FC609", 2)
    assert "b.jpg" in problem.message
    assert written in problem.message


@pytest.mark.parametrize("written", ["50% 30%", "左上", "右", ""])
def test_points_are_not(written):
    assert list(focus_points(post("lamp", gallery=(Shot(file="a.jpg", focus=written),)))) == []
