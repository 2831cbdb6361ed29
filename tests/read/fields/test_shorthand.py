"""Short forms of lists and blocks, as staff write them in a hurry."""

import pytest

from builder.model.amount import Amount
from builder.model.blocks import Headcount, Milestone, Review, Shot, Signature
from builder.model.kinds import Branch
from builder.model.vocabularies import VOCABULARIES
from builder.read.fields.frontmatter import parse
from builder.read.fields.keys import form_of
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.shorthand import pairs_of, spelt_out, spelt_out_list
from builder.read.fields.tree import Entries, Entry, Items, Text

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


def keys(block):
    """The entries of a block, by key."""
    return {each.key: each.node.raw for each in block.entries}


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("周敏 2026-05-01", {"name": "周敏", "date": "2026-05-01"}),
        ("周敏，2026年5月1日", {"name": "周敏", "date": "2026年5月1日"}),
        ("周敏（2026-05-01）", {"name": "周敏", "date": "2026-05-01"}),
        ("{姓名：周敏，日期：2026-05-01}", {"姓名": "周敏", "日期": "2026-05-01"}),
    ],
)
def test_a_signature_in_one_line_is_its_name_and_its_day(written, values):
    assert keys(spelt_out(Text(1, written), form_of(Signature))) == values


@pytest.mark.parametrize("written", ["周敏", "是", ""])
def test_one_word_is_no_block_that_needs_two(written):
    assert spelt_out(Text(1, written), form_of(Signature)) is None


@pytest.mark.parametrize("written", ["是", "周敏 2026-05-01"])
def test_a_word_says_nothing_of_which_of_several_blocks(written):
    assert spelt_out(Text(1, written), form_of(Review)) is None


def test_a_key_that_is_nobodys_is_the_first_fields_value():
    block = Entries(1, (Entry("2018年11月", 1, Text(1, "第一次开灯")),))
    assert keys(spelt_out(block, form_of(Milestone))) == {
        "when": "2018年11月",
        "what": "第一次开灯",
    }


def test_a_list_of_one_is_that_one_and_of_several_is_no_block():
    one = Text(1, "周敏 2026-05-01")
    assert spelt_out(Items(1, (one,)), form_of(Signature))
    assert spelt_out(Items(1, (one, one)), form_of(Signature)) is None


@pytest.mark.parametrize(
    ("node", "count"),
    [
        (Text(1, "01.jpg、02.jpg"), 2),
        (Text(1, "01.jpg：一盏、两盏"), 1),
        (Text(1, "1. 01.jpg\n2. 02.jpg"), 2),
        (Items(1, (Text(1, "01.jpg"), Text(2, "02.jpg：灯"))), 2),
        (Text(1, "{文件：01.jpg，说明：灯}"), 1),
    ],
)
def test_the_entries_of_a_gallery_however_they_were_listed(node, count):
    assert len(spelt_out_list(node, form_of(Shot))) == count


@pytest.mark.parametrize("written", ["{red: #A50F1A}", "｛red：#A50F1A｝"])
def test_pairs_in_braces_that_yaml_took_for_a_text(written):
    assert keys(pairs_of(Text(1, written))) == {"red": "#A50F1A"}


@pytest.mark.parametrize("node", [Text(1, "灯"), Text(1, "{灯}"), Items(1, ())])
def test_what_has_no_names_is_no_pairs(node):
    assert pairs_of(node) is None
