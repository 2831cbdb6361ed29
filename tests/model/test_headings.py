"""Fragments and the headings they mean."""

from builder.model.headings import anchor_of, nearest_headings
from builder.model.prose import Heading


def test_equal_headings_are_counted_as_github_and_typora_do():
    headings = (Heading("h-1", "报名！"), Heading("h-2", "报名"), Heading("h-3", "Q & A"))
    asked = ("报名", "报名-1", "q--a", "q-&-a", "h-2")
    assert [anchor_of(each, headings) for each in asked] == ["h-1", "h-2", "h-3", "h-3", "h-2"]


def test_the_nearest_headings_come_first_or_else_the_first_ones():
    headings = tuple(Heading(f"h-{n}", text) for n, text in enumerate(["时间", "地点", "怎么报名"]))
    assert nearest_headings("报名", headings)[0] == "#怎么报名"
    assert nearest_headings("xyz", headings) == ("#时间", "#地点", "#怎么报名")
