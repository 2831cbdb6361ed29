"""What this process does while it waits for its workers."""

import os
import time
from collections.abc import Iterator

from builder.crew.crew import Crew


def slowly(number: int) -> tuple[int, int]:
    time.sleep(0.02)
    return number, os.getpid()


def counting(done: list[int], most: int) -> Iterator[None]:
    for number in range(most):
        done.append(number)
        yield


def test_own_work_is_done_piece_by_piece_while_the_pool_works():
    done: list[int] = []
    with Crew(workers=2) as crew:
        crew.meanwhile(counting(done, 5))
        found = list(crew.map(slowly, range(40), worth=2))
    assert [number for number, _ in found] == list(range(40))
    assert os.getpid() not in {process for _, process in found}
    assert done == [0, 1, 2, 3, 4]


def test_own_work_that_never_ends_holds_nothing_up():
    done: list[int] = []
    with Crew(workers=2) as crew:
        crew.meanwhile(counting(done, 10**12))
        found = list(crew.map(slowly, range(20), worth=2))
    assert [number for number, _ in found] == list(range(20))
    assert done


def test_where_there_is_no_pool_own_work_is_left():
    done: list[int] = []
    with Crew(workers=1) as crew:
        crew.meanwhile(counting(done, 5))
        assert [number for number, _ in crew.map(slowly, range(3))] == [0, 1, 2]
    assert done == []
