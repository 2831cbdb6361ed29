"""A 公示 in one line is read, or told in one message."""

import datetime as dt

import pytest

from builder.model.kinds import Post
from builder.model.vocabularies import VOCABULARIES
from builder.read.fields.frontmatter import parse
from builder.read.fields.keys import known_keys
from builder.read.fields.schema import typed

WORDS = {each.name: each for each in VOCABULARIES}
BASE = "标题: 甲\n日期: 2026-05-01\n栏目: 公示\n"


def read(written: str):
    tree = parse(f"{BASE}公示: {written}\n", "a.md", 1, known_keys(Post))
    return typed(tree, Post, "a.md", WORDS)


@pytest.mark.parametrize(
    "written",
    [
        "2026年5月6日至5月12日，电话0000-8600118",
        "2026-05-06至2026-05-12 联系电话：0000-8600118",
        "起2026-05-06，止2026-05-12，电话0000-8600118",
        "2026-05-06、2026-05-12、0000-8600118",
        "2026.5.6-2026.5.12（监督电话 0000-8600118）",
        "自2026年5月6日起至2026年5月12日止，0000-8600118",
    ],
)
def test_days_and_a_telephone_are_told_apart(written):
    found = read(written)
    assert [str(each) for each in found.problems] == []
    period = found.value.notice
    assert (period.start, period.end) == (dt.date(2026, 5, 6), dt.date(2026, 5, 12))
    assert period.phone == "0000-8600118"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2026-05-06 至 2026-05-12", "FC204"),
        ("是", "FC206"),
        ("5月6日到5月12日", "FC206"),
        ("0000-8600118", "FC206"),
        ("五个工作日", "FC206"),
        ("2026年5月6日，电话0000-8600118", "FC206"),
        ("起: 2026-05-06 止: 2026-05-12 电话: 0000-8600118", "FC206"),
    ],
)
def test_what_cannot_be_told_apart_is_one_message(written, code):
    assert [each.code for each in read(written).problems] == [code]


def test_the_example_has_all_that_is_needed():
    (problem,) = read("是").problems
    assert "电话" in problem.fixes[0].texts[0]
