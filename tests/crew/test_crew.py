"""A crew whose workers really die: another one does what the first was at, and only what ends every
one ends it all."""

import multiprocessing
import os
from pathlib import Path

import pytest

from builder.commands.cli import PROBLEMS, _ended_by
from builder.crew.crew import Crew
from builder.crew.hands import Hands
from builder.problems import Problem, Stopped
from builder.read import library
from builder.run import produce
from tests.kit.falling import die, never_squared, squared
from tests.kit.small_site import SETTINGS, built, published, write
from tests.run.test_produce import ALONE, many_stories

TWO = Hands(workers=2, start_method="fork")
forks = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a started worker would not know the deadly act"
)


@pytest.mark.parametrize(
    ("way", "method"), [pytest.param("flow", "fork", marks=forks), ("map", "spawn")]
)
def test_what_a_dead_worker_was_at_is_done_by_another_and_everything_else_goes_on(
    tmp_path, way, method
):
    works = [(number, tmp_path / "grave") for number in range(20)]
    with Crew(2, method) as crew:
        done = crew.flow(squared, works) if way == "flow" else crew.map(squared, works, worth=1)
        assert list(done) == [number * number for number in range(20)]
    assert (tmp_path / "grave").exists()
    assert multiprocessing.active_children() == []


def test_work_at_which_every_worker_dies_ends_in_a_problem_and_what_came_before_it_is_kept():
    with Crew(2) as crew:
        results = crew.flow(never_squared, range(20))
        assert [next(results) for _ in range(5)] == [0, 1, 4, 9, 16]
        with pytest.raises(Stopped) as stopped:
            next(results)
    assert stopped.value.problem.code == "FC815"
    assert multiprocessing.active_children() == []


def deadly(act, is_deadly):
    """The same, but its process dies where ``is_deadly``."""

    def acting(*given):
        if is_deadly(given):
            die()
        return act(*given)

    return acting


@forks
@pytest.mark.parametrize(
    ("room", "name", "is_deadly"),
    [
        (produce, "stage_file", lambda given: given[1] == "posts/p50.html"),
        (library, "read_story", lambda given: given[0].path == "content/posts/p50.md"),
    ],
)
def test_a_build_whose_workers_all_die_publishes_nothing_says_why_and_the_next_one_goes_on(
    tmp_path, monkeypatch, room, name, is_deadly
):
    root = many_stories(tmp_path / "site", 120)
    built(root, hands=ALONE)
    before = published(root / "output")
    write(root / "content/site.yaml", SETTINGS + "电话: 0000-1\n")
    monkeypatch.setattr(room, name, deadly(getattr(room, name), is_deadly))
    (root / ".fengcai/store.db").unlink()  # every story is read again
    result = built(root, hands=TWO)
    assert [problem.code for problem in result.problems] == ["FC815"]
    assert result.summary is None
    assert published(root / "output") == before
    monkeypatch.undo()
    assert built(root, hands=TWO).summary
    assert published(root / "output") != before


@forks
def test_a_worker_that_dies_once_changes_no_byte_of_a_build(tmp_path, monkeypatch):
    root = many_stories(tmp_path / "site", 120)
    built(root, tmp_path / "alone", hands=ALONE)
    grave = tmp_path / "grave"
    is_first = deadly(
        produce.stage_file, lambda given: given[1] == "posts/p50.html" and _dug(grave)
    )
    monkeypatch.setattr(produce, "stage_file", is_first)
    result = built(root, tmp_path / "pool", hands=TWO)
    assert grave.exists()
    assert result.summary
    assert published(tmp_path / "pool") == published(tmp_path / "alone")


def _dug(grave: Path) -> bool:
    """Whether this is the first to come here."""
    if grave.exists():
        return False
    grave.touch()
    return True


def test_a_command_that_the_machine_ended_says_so_without_a_word_of_programs(capsys):
    problem = Problem(path="content", code="FC815", message="停了", mend="再来一次")
    assert _ended_by(Stopped(problem)) == PROBLEMS
    assert capsys.readouterr().err == "content  错误 FC815：停了\n    改法：再来一次\n"
