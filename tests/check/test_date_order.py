"""Days that stand in the wrong order are asked about at the later one's line."""

import pytest

from builder.check.verdict import check_text
from builder.model.vocabularies import VOCABULARIES
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story


def asked(fields):
    text = f"---\n标题: 灯\n日期: 2026-03-10\n栏目: 要闻\n{fields}\n---\n\n正文。\n"
    source = SourceText(path="content/posts/a.md", kind="posts", name="a", text=text.encode())
    found = read_story(source, ReadingContext(VOCABULARIES), check_text)
    assert found.story is not None
    return [each.line for each in found.problems if each.code == "FC210"]


def review(**days):
    stages = {"first": "初审", "second": "复审", "final": "终审"}
    lines = (f"  {stages[key]}: {{姓名: 苏{day[-1]}, 日期: {day}}}" for key, day in days.items())
    return "\n".join(("审核:", *lines))


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        (review(first="2026-03-12", second="2026-03-11"), [7]),
        (review(second="2026-03-12", final="2026-03-11"), [7]),
        (review(first="2026-03-12", final="2026-03-11"), [7]),
        (review(first="2026-03-13", second="2026-03-12", final="2026-03-11"), [7, 8]),
        (review(final="2026-03-11", first="2026-03-12"), [6]),
        ("修订日期: 2026-03-09", [5]),
        ("发布时间: 2026-04-02 08:00\n下线日期: 2026-04-01", [6]),
        ("下线日期: 2026-04-02\n发布时间: 2026-04-02 08:00", [5]),
    ],
)
def test_what_comes_before_what_it_follows_is_asked_about(fields, lines):
    assert asked(fields) == lines


@pytest.mark.parametrize(
    "fields",
    [
        review(first="2026-03-11", second="2026-03-11", final="2026-03-11"),
        review(first="2026-03-08", final="2026-03-12"),
        review(final="2026-03-12"),
        "修订日期: 2026-03-10",
        "发布时间: 2026-04-02 08:00\n下线日期: 2026-04-03",
        "下线日期: 2027-04-03",
    ],
)
def test_the_same_day_and_the_right_order_are_not(fields):
    assert asked(fields) == []
