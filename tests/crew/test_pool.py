"""A pool of processes: results in order, past the workers that die."""

import os
from threading import Event

import pytest

from builder.crew.pool import Pool, PoolJob

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="what a worker does stands in this file")


def _doubled(number: int) -> int:
    if number == 3:
        os._exit(1)
    return 2 * number


def _endless(number: int) -> int:
    if number == 1:
        Event().wait()
    return number


def _fallen(number: int) -> str:
    return f"fell at {number}"


@pytest.fixture
def pool():
    pool = Pool(2, "fork", None)
    yield pool
    pool.close()


def carried_out(pool: Pool, act, count: int, patience: float | None = None) -> list:
    tasks = ((number, 1) for number in range(count))
    return list(pool.results(PoolJob(act, _fallen, patience), tasks, iter(())))


@forks
def test_results_come_in_the_order_of_the_tasks(pool):
    assert carried_out(pool, abs, 40) == list(range(40))


@forks
def test_only_what_a_worker_dies_at_has_fallen(pool):
    assert carried_out(pool, _doubled, 8) == [0, 2, 4, "fell at 3", 8, 10, 12, 14]


@forks
def test_what_never_ends_has_fallen_when_patience_does(pool):
    assert carried_out(pool, _endless, 4, patience=0.5) == [0, "fell at 1", 2, 3]


@forks
def test_nothing_to_do_ends_at_once(pool):
    assert carried_out(pool, _doubled, 0) == []


@forks
def test_a_pool_that_was_closed_begins_again(pool):
    assert carried_out(pool, abs, 3) == [0, 1, 2]
    pool.close()
    pool.close()
    assert carried_out(pool, abs, 3) == [0, 1, 2]


@forks
def test_this_process_does_its_own_work_while_it_waits(pool):
    done = []
    own = (done.append(number) for number in range(5))
    tasks = ((number, 1) for number in range(3))
    assert list(pool.results(PoolJob(abs, _fallen, None), tasks, own)) == [0, 1, 2]
    assert done == list(range(len(done)))
