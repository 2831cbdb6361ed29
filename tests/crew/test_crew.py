"""A crew whose workers really die: another one does what the first was at, and only what ends every
one ends it all. Whole builds: tests/build/test_pools.py."""

import multiprocessing
import os

import pytest

from builder.commands.cli import PROBLEMS, _ended_by
from builder.crew.crew import Crew, crew_apart
from builder.crew.workers import Workers
from builder.problems import Problem, Stopped
from tests.kit.falling import never_squared, process_of, squared

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


def test_a_command_that_the_machine_ended_says_so_without_a_word_of_programs(capsys):
    problem = Problem(path="content", code="FC815", message="停了", mend="再来一次")
    assert _ended_by(Stopped(problem)) == PROBLEMS
    assert capsys.readouterr().err == "content  错误 FC815：停了\n    改法：再来一次\n"


def test_a_crew_apart_is_never_this_process():
    with crew_apart(Workers()) as crew:
        (process,) = crew.map(process_of, [1], worth=1, fallen=squared)
    assert process != os.getpid()
