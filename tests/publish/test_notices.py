"""What is said about other people's files: which, where they are now, and that nobody erred."""

import pytest

from builder.problems import Problem, Severity
from builder.publish.notices import aside_notices, foreign_notices, half_committed, lost_notices

ALL = (foreign_notices, aside_notices, lost_notices)


@pytest.mark.parametrize("notices", ALL)
def test_of_nothing_nothing_is_said(notices):
    assert notices("output", ()) == ()


@pytest.mark.parametrize(("notices", "code"), zip(ALL, ("FC809", "FC810", "FC812"), strict=True))
def test_files_are_one_notice_in_the_order_that_people_count_in(notices, code):
    (notice,) = notices("output", ("p10.html", "p9.html"))
    assert (notice.path, notice.code, notice.severity) == ("output", code, Severity.NOTICE)
    assert notice.message.startswith("p9.html、p10.html ")


@pytest.mark.parametrize("notices", ALL)
def test_of_many_files_five_are_named_and_all_are_counted(notices):
    five = notices("output", (f"{number}.txt" for number in range(5)))[0].message
    six = notices("output", (f"{number}.txt" for number in range(6)))[0].message
    assert "4.txt " in five
    assert "个文件 " not in five
    assert "4.txt 等 6 个文件 " in six
    assert "5.txt" not in six


def test_a_file_that_stood_in_the_way_is_said_to_be_where_it_was_moved_to():
    assert "public/.fengcai/aside" in aside_notices("public", ("a",))[0].message


def test_a_commit_that_stopped_half_way_keeps_what_stopped_it_and_says_how_to_go_on():
    full = Problem(path="output", code="FC806", message="磁盘满了")
    problem = half_committed(full)
    assert (problem.code, problem.path, problem.severity) == ("FC814", "output", full.severity)
    assert problem.message.endswith("：磁盘满了")
    assert "再生成一次" in problem.mend
