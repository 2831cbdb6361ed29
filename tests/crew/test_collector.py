"""Old objects are looked through by the process that lives on, and by no other."""

import gc

import pytest

from builder.crew.collector import collect_seldom


@pytest.fixture(autouse=True)
def as_it_was():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_a_command_looks_through_what_is_young_alone():
    collect_seldom()
    newest, young, old = gc.get_threshold()
    assert newest > 700
    assert young <= 10
    assert old > 1_000_000


def test_what_goes_in_circles_is_still_found_while_it_is_young():
    collect_seldom()
    circle = []
    circle.append(circle)
    del circle
    assert gc.collect(0) >= 1


def test_a_process_that_lives_on_looks_through_old_ones_too():
    collect_seldom(lives_on=True)
    assert gc.get_threshold()[2] <= 10
