"""师徒 whose two sides contradict each other."""

import pytest

from builder.check.pairs import mutual_pairs
from builder.model.blocks import Mentoring
from builder.model.choices import MentoringRole
from tests.kit.small_library import library_of, person

MENTOR, APPRENTICE = MentoringRole.MENTOR, MentoringRole.APPRENTICE


def one(name, partner, role, what="", line=7):
    pair = Mentoring(role=role, partner=partner, what=what)
    return person(name, mentoring=(pair,), lines={"mentoring.0": line})


def told(*people):
    return [(each.code, each.path, each.line) for each in mutual_pairs(library_of(*people))]


@pytest.mark.parametrize("role", [MENTOR, APPRENTICE])
@pytest.mark.parametrize(("mine", "theirs"), [("", ""), ("管道", "管道"), ("管道", "")])
def test_two_that_are_the_same_to_each_other_are_asked_about_once(role, mine, theirs):
    first, second = one("甲", "乙", role, mine), one("乙", "甲", role, theirs)
    assert told(first, second) == [("FC253", first.path, 7)]


def test_both_sides_and_both_places_are_named():
    (problem,) = mutual_pairs(library_of(one("甲", "乙", MENTOR), one("乙", "甲", MENTOR, line=9)))
    assert "这里写着是“乙”的师傅" in problem.message
    assert "content/members/乙.md 第 9 行" in problem.message


@pytest.mark.parametrize(
    "pair",
    [
        (one("甲", "乙", MENTOR), one("乙", "甲", APPRENTICE)),
        (one("甲", "乙", MENTOR, "管道"), one("乙", "甲", MENTOR, "二胡")),
        (one("甲", "乙", MENTOR), one("乙", "丙", MENTOR)),
        (one("甲", "没有这一位", MENTOR), one("乙", "没有这一位", MENTOR)),
    ],
    ids=["told from either side", "of different crafts", "in a row", "of one without a page"],
)
def test_nothing_is_asked_of_what_can_be(pair):
    assert told(*pair) == []


def test_the_other_may_be_called_by_any_of_their_names():
    assert told(one("甲", "乙", MENTOR), one("乙", "members/甲.html", MENTOR))


def test_a_thousand_pairs_are_looked_through():
    people = [one(f"第{n}位", f"第{n ^ 1}位", MENTOR) for n in range(1000)]
    assert len(told(*people)) == 500
