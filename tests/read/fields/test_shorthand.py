"""Short forms of lists and blocks, as staff write them in a hurry."""

import pytest

from builder.model.amount import Amount
from builder.model.blocks import Headcount
from builder.model.kinds import Branch
from builder.model.vocabularies import VOCABULARIES
from builder.read.fields.frontmatter import parse
from builder.read.fields.schema import known_keys, typed

WORDS = {each.name: each for each in VOCABULARIES}


def read(block):
    text = f"标题: 河湾\n层级: 党支部\n{block}"
    return typed(parse(text, "a.md", 1, known_keys(Branch)), Branch, "a.md", WORDS)


def counts(block):
    found = read(block)
    assert not found.problems, [str(each) for each in found.problems]
    return found.value.members_count


@pytest.mark.parametrize(
    "written",
    [
        "党员数: {2019: 4, 2024: 27}",
        "党员数：{2019：4，2024：27}",
        "党员数: ｛2019：4，2024：27｝",
        "党员数: [2019: 4, 2024: 27]",
        "党员数:\n  2019: 4\n  2024: 27",
        "党员数:\n  - 2019: 4\n  - 2024: 27名",
        "党员数:\n  - {年份: 2019, 人数: 4}\n  - {年份：2024，人数：27}",
    ],
)
def test_members_by_year_in_every_form(written):
    assert counts(written) == (
        Headcount(year=2019, count=Amount(4)),
        Headcount(year=2024, count=Amount(27)),
    )


def test_a_plain_number_of_members_is_that_of_now():
    assert counts("党员数: 27名") == (Headcount(count=Amount(27)),)
    (typed_whole,) = counts("党员数: 27名（成立时4名）")
    assert (typed_whole.year, typed_whole.count.number) == (0, 27)
    assert typed_whole.count.words == "27名（成立时4名）"


@pytest.mark.parametrize(
    "written",
    [
        "党员数: [{年份: 2024, 人数: 27, 预备: 2, 积极分子: 6, 流动: 1}]",
        "党员数:\n  2024: {人数: 27, 预备: 2, 积极分子: 6, 流动: 1}",
        "党员数: {年份：2024，人数：27，预备：2，积极分子：6，流动：1}",
    ],
)
def test_those_beside_the_members_are_counted_each_by_itself(written):
    (found,) = counts(written)
    assert found == Headcount(
        year=2024,
        count=Amount(27),
        probationary=Amount(2),
        activists=Amount(6),
        mobile=Amount(1),
    )


@pytest.mark.parametrize("written", ["{1026: 4}", "-4", "4对", "{2024: 4-6}"])
def test_what_is_no_count_of_a_year_is_told_at_its_line(written):
    (problem,) = read(f"党员数: {written}").problems
    assert (problem.line, problem.code) == (3, "FC203")
