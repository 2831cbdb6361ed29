"""A number that is more than its whole is asked about at its line."""

import pytest

from builder.check.bounds import more_than_all, said_twice
from builder.model.kinds import Activity, Branch
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Severity
from builder.read.fields.frontmatter import parse
from builder.read.fields.schema import known_keys, typed

WORDS = {each.name: each for each in VOCABULARIES}
HEADS = {Activity: "类型: 党课", Branch: "层级: 党支部"}


def asked(kind, block, check=more_than_all):
    text = f"标题: 河灯\n日期: 2026-05-02\n{HEADS[kind]}\n{block}"
    found = typed(parse(text, "a.md", 1, known_keys(kind)), kind, "a.md", WORDS)
    story = found.value
    for name, line in found.lines.items():
        story.lines[name] = line
    return list(check(story, ()))


@pytest.mark.parametrize(
    ("kind", "block", "line"),
    [
        (Activity, "应到: 33\n人数: 35", 5),
        (Activity, "人数: 约一百人\n应到: 33", 4),
        (Branch, "党员数:\n  - {年份: 2025, 人数: 9}\n  - {年份: 2026, 人数: 9, 预备: 12}", 6),
        (Branch, "党员数: [{人数: 9, 流动: 11}]", 4),
    ],
)
def test_more_than_all_of_them_is_asked_about(kind, block, line):
    (problem,) = asked(kind, block)
    assert (problem.code, problem.line, problem.severity) == ("FC251", line, Severity.WARNING)
    assert "还多" in problem.message


@pytest.mark.parametrize(
    ("kind", "block"),
    [
        (Activity, "应到: 33\n人数: 33"),
        (Activity, "人数: 35"),
        (Activity, "应到: 若干\n人数: 35"),
        (Activity, "应到: 33\n人数: 若干"),
        (Branch, "党员数: [{人数: 9, 预备: 2, 积极分子: 12}]"),
        (Branch, "党员数: 9"),
    ],
)
def test_what_may_be_is_not(kind, block):
    assert asked(kind, block) == []


@pytest.mark.parametrize(
    ("counts", "line", "words"),
    [
        ("\n  - {年份: 2025, 人数: 9}\n  - {年份: 2025, 人数: 11}", 6, "“年份”是“2025”的写了两次"),
        ("\n  2025: 9\n  2026: 9\n  2025: 11", 7, "“年份”是“2025”的写了两次"),
        (" [{人数: 9}, {人数: 11}]", 4, "没有写“年份”的有两个"),
    ],
)
def test_two_counts_of_one_year_are_asked_about(counts, line, words):
    (problem,) = asked(Branch, f"党员数:{counts}", said_twice)
    assert (problem.code, problem.line) == ("FC252", line)
    assert words in problem.message


def test_counts_of_several_years_are_not():
    assert asked(Branch, "党员数: {2025: 9, 2026: 9}", said_twice) == []
