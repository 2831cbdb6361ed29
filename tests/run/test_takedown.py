"""What must leave the output, and what only seems to be gone."""

import pytest

from builder.digest import Digest
from builder.problems import Problem
from builder.run.standing import PublicStory
from builder.run.takedown import many_missing, takedown_notice
from tests.kit.small_library import library_of

EMPTY = library_of()


def public(count: int) -> dict[str, PublicStory]:
    return {
        f"posts/s{n}.html": PublicStory(Digest("a" * 32), f"content/posts/s{n}.md", f"第{n}篇", "")
        for n in range(count)
    }


@pytest.mark.parametrize(("before", "is_told"), [(0, False), (1, False), (2, True), (9, True)])
def test_a_folder_without_any_of_last_times_stories_is_told(before, is_told):
    assert bool(many_missing(public(before), EMPTY, ())) is is_told


def test_those_that_are_missing_are_counted_and_three_are_named():
    said = many_missing(public(5), EMPTY, ())
    assert said.code == "FC816"
    assert "上次公开的 5 篇里，有 5 篇" in said.message
    assert "《第0篇》、《第1篇》、《第2篇》等" in said.message
    assert "--yes" in said.mend


def test_a_folder_that_cannot_be_read_is_no_takedown():
    shut = Problem(path="content/posts", code="FC112", message="……")
    assert many_missing(public(1), EMPTY, (shut,)).code == "FC816"
    elsewhere = Problem(path="content/members", code="FC112", message="……")
    assert many_missing(public(1), EMPTY, (elsewhere,)) is None


def test_staff_are_told_what_left_by_its_title():
    said = takedown_notice(public(2), "output")
    assert (said.path, said.code) == ("output", "FC818")
    assert "先撤下了 2 篇：《第0篇》、《第1篇》" in said.message
