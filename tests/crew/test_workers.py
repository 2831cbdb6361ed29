"""How many work is a value; one works here, several in a pool, with the same results."""

import multiprocessing

import pytest

from builder.crew.crew import crew_of
from builder.crew.workers import Workers


def test_without_a_word_as_many_work_as_there_are_cores_and_as_the_system_has_it():
    assert Workers() == Workers(count=0, start_method="")


@pytest.mark.parametrize("workers", [Workers(count=1), Workers(count=2, start_method="spawn")])
def test_the_results_are_the_same_however_many_work(workers):
    with crew_of(workers) as crew:
        assert list(crew.map(str, [3, 1, 2], worth=1)) == ["3", "1", "2"]
    assert multiprocessing.active_children() == []


def test_one_that_works_here_is_set_up_once():
    begun = []
    with crew_of(Workers(count=1), lambda: begun.append("here")) as crew:
        assert list(crew.map(len, ["a", "bc"])) == [1, 2]
        assert list(crew.flow(len, ["abc"])) == [3]
    assert begun == ["here"]
