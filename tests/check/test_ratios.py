"""Percentages that their own sentence contradicts."""

import pytest

from builder.check.ratios import wrong_shares
from builder.model.kinds import Page
from builder.model.passage import Passage

STORY = Page(title="一页", slug="page")


def said(text: str) -> list[str]:
    passages = (Passage(text, "content/pages/page.md", 3),)
    return [each.message for each in wrong_shares(STORY, passages)]


@pytest.mark.parametrize(
    "text",
    [
        "8671人中有2844人，占35.6%。",
        "全社区8,671人里有2,844人，占了35.6％",
        "2844人，占总人口8671人的35.6%。",
    ],
)
def test_what_does_not_agree_is_told_with_the_arithmetic(text):
    (message,) = said(text)
    assert "2844 / 8671 是 32.8%，写的是 35.6%" in message


@pytest.mark.parametrize(
    "text",
    [
        "8671人中有2844人，占32.8%。",
        "8671人中有2844人，占33%。",
        "8671人中有2844人，比去年多了35.6%。",
        "3栋楼里有18户，占两成，满意率95%。",
        "人口8671人。党员178人，占2.1%。",
        "2025年中有28件，占35.6%。",
    ],
)
def test_what_agrees_or_is_of_something_else_is_not(text):
    assert said(text) == []


def test_the_line_is_that_of_the_sentence():
    passages = (Passage("开头。\n\n8671人中有2844人，占35.6%。", "content/a.md", 3),)
    (problem,) = wrong_shares(STORY, passages)
    assert problem.line == 5
