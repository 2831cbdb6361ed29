"""Samples are told until they are changed, and never count as values."""

import datetime as dt

import pytest

from builder.check.samples import sample_settings
from builder.check.verdict import check_text
from builder.forms.skeleton import skeleton
from builder.model.amount import Amount
from builder.model.kinds import KINDS, Post
from builder.model.settings import Figure
from builder.model.vocabularies import VOCABULARIES
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story
from tests.kit.small_library import library_of


def reading(text, kind="posts"):
    source = SourceText(path=f"content/{kind}/a.md", kind=kind, name="a", text=text.encode())
    return read_story(source, ReadingContext(VOCABULARIES), check_text)


def told(text, kind="posts"):
    return [(each.code, each.line) for each in reading(text, kind).problems]


def uncommented(text):
    """A new story in which someone took the # from the lines of 审核 and filled in the rest."""
    begun, lines = False, []
    for line in text.split("\n"):
        begun = line.startswith("# 审核") or (begun and line.startswith("#  "))
        lines.append(line.removeprefix("# ") if begun else line)
    return "\n".join(lines).replace("栏目:", "栏目: 要闻")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is Post])
def test_the_skeletons_own_signatures_are_nobodys(kind):
    text = uncommented(skeleton(kind, "新的一篇", "new-one", dt.date(2026, 5, 1)))
    found = reading(text)
    review = found.story.review
    assert review is None or not (review.first or review.second or review.final)
    unsigned = [each for each in found.problems if each.code == "FC203"]
    assert len(unsigned) == 3
    assert all("是例子里的" in each.message for each in unsigned)


def test_the_skeletons_body_is_told_at_its_line():
    text = skeleton(Post, "新的一篇", "new-one", dt.date(2026, 5, 1)).replace("栏目:", "栏目: 要闻")
    line = next(n for n, each in enumerate(text.split("\n"), 1) if each.startswith("从这里开始"))
    assert ("FC225", line) in told(text)


def test_the_starters_names_figures_and_texts_are_told():
    front = "---\n标题: 甲\n日期: 2026-05-01\n栏目: 要闻\n"
    assert told(f"{front}供稿: 示例甲\n---\n\n正文。\n") == [("FC226", 5)]
    assert told(f"{front}---\n\n这是一篇样稿，照着改。\n") == [("FC226", 7)]
    signed = f"{front}审核:\n  初审: {{姓名: 示例乙, 日期: 2026-05-01}}\n---\n\n正文。\n"
    assert told(signed) == [("FC226", 6)]
    figure = Figure(name="志愿者", value=Amount(26.0), note="改成自己的数字")
    (problem,) = sample_settings(library_of(figures=(figure,)))
    assert (problem.code, problem.mend) == ("FC226", "换成实际的内容；用不着的，删掉这一项")


def test_a_story_of_ones_own_is_told_nothing():
    front = "---\n标题: 甲\n日期: 2026-05-01\n栏目: 要闻\n供稿: 苏禾\n"
    assert told(f"{front}---\n\n## 头一天\n\n> 来的人都说好。\n") == []
