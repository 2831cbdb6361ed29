"""How long each room took."""

import pytest

from builder.run.progress import Stopwatch


def test_a_room_that_is_entered_twice_counts_both_times_together():
    watch = Stopwatch()
    with watch.timing("read"):
        pass
    once = watch.seconds["read"]
    with watch.timing("read"):
        pass
    assert watch.seconds["read"] >= once
    assert set(watch.seconds) == {"read"}


def test_a_room_that_fails_is_counted_and_its_failure_goes_on():
    watch = Stopwatch()
    with pytest.raises(KeyError), watch.timing("plan"):
        raise KeyError
    assert "plan" in watch.seconds
