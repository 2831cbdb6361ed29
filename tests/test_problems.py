"""A problem and what to write instead: three sorts that are never taken for each other."""

import msgspec
import pytest

from builder.problems import (
    Certainty,
    Fix,
    Mended,
    Problem,
    Spot,
    certain,
    choice_of,
    mended,
    shape_of,
)

TEXT = "---\n标题: 桥头茶会\n主办单位: 主办单位食堂\n---\n攻府门前，攻府窗口。\n"


def at(line, written, right, column=0):
    return certain(Spot("content/posts/a.md", line, written, column), right)


def problem(*fixes, mend=""):
    return Problem(
        path="content/posts/a.md", line=3, code="FC201", message="……", mend=mend, fixes=fixes
    )


def test_each_sort_of_fix_is_said_with_a_word_of_its_own():
    said = str(
        problem(
            at(3, "主办单位", "主办"),
            choice_of(("草稿", "待审")),
            shape_of("人数: 47", "人数"),
            mend="想一想",
        )
    )
    assert said.splitlines()[1:] == [
        "    改法：想一想",
        "    改成：主办",
        "    可以选：草稿、待审",
        "    照这个样子写：人数: 47（换成实际的人数）",
    ]


def test_a_choice_that_names_only_the_likeliest_says_how_many_there_are():
    assert choice_of(("柳叶巷", "柳枝巷"), 40).words == "柳叶巷、柳枝巷 ……（共 40 个，这几个最像）"
    assert choice_of(("甲", "乙"), 2).words == "甲、乙"


def test_problems_with_fixes_can_be_kept_ordered_and_gathered_in_sets():
    several = [
        problem(shape_of("46")),
        problem(at(3, "甲", "乙")),
        problem(choice_of("甲乙")),
        problem(),
    ]
    kept = msgspec.msgpack.decode(msgspec.msgpack.encode(several), type=list[Problem])
    assert kept == several
    assert len({*kept, *several}) == 4
    assert [len(each.fixes) for each in sorted(several)] == [0, 1, 1, 1]


def test_a_certain_fix_replaces_what_was_quoted_and_nothing_else():
    fixed = mended(TEXT, [at(3, "主办单位", "主办", 1), at(5, "攻府", "政府", 6)])
    assert fixed == Mended(
        TEXT.replace("主办单位: ", "主办: ").replace("，攻府", "，政府"), refused=()
    )


def test_several_places_of_a_line_are_all_mended_in_whatever_order_they_come():
    fixes = [at(5, "攻府", "人民政府", 6), at(5, "攻府", "人民政府", 1)]
    assert mended(TEXT, fixes).text == mended(TEXT, fixes[::-1]).text
    assert "人民政府门前，人民政府窗口" in mended(TEXT, fixes).text


def test_the_same_fix_twice_is_one():
    assert mended(TEXT, [at(2, "桥头", "桥尾")] * 2) == Mended(TEXT.replace("桥头", "桥尾"), ())


def test_nothing_is_found_at_an_end_but_can_be_put_there():
    assert mended("甲", [at(1, "", "乙", 2)]).text == "甲乙"


@pytest.mark.parametrize(
    "stale",
    [
        at(2, "桥尾茶会", "桥头茶会"),
        at(2, "桥头", "桥尾", 4),
        at(5, "攻府", "政府"),  # twice on its line: which one?
        at(9, "标题", "题目"),
        at(0, "标题", "题目"),
        at(2, "", "甲"),
        at(2, "桥头", "桥尾", 40),
    ],
)
def test_a_fix_whose_place_is_no_longer_as_it_was_changes_nothing(stale):
    assert mended(TEXT, [stale]) == Mended(TEXT, (stale,))


def test_of_two_fixes_that_overlap_one_is_refused():
    fixed = mended("标题: 桥头茶会", [at(1, "桥头茶", "甲", 5), at(1, "茶会", "乙", 7)])
    assert (fixed.text, len(fixed.refused)) == ("标题: 桥头乙", 1)


def test_choices_and_shapes_are_never_applied():
    others = [choice_of(("草稿",)), shape_of("标题: 桥头茶会", "标题")]
    assert mended(TEXT, others) == Mended(TEXT, ())
    assert {each.certainty for each in others} == {Certainty.CHOICE, Certainty.SHAPE}
    assert isinstance(others[0], Fix)


def test_a_name_of_one_character_stands_between_quotes():
    assert shape_of("后: 改造后.jpg", "后").words == "后: 改造后.jpg（换成实际的“后”）"
    assert shape_of("甲", "人数").words == "甲（换成实际的人数）"
    assert shape_of("甲").words == "甲（换成实际的）"
