"""What the store keeps, for how long, and by which clock."""

import datetime as dt
import os

import pytest

from builder.digest import key_of
from builder.store.store import Store
from tests.kit.small_store import KEY, MAY, OTHER, make_store


def days(count):
    return MAY + dt.timedelta(days=count)


@pytest.fixture
def filled(tmp_path):
    return make_store(tmp_path / ".fengcai")


def test_what_no_build_used_for_long_is_dropped_with_its_objects(filled):
    with Store.open(filled) as store:
        store.prune(MAY)
        old = [store.objects.keep(b"an old source"), *store.made(KEY).values()]
    for file in (filled / "objects").glob("??/*"):
        os.utime(file, (MAY.timestamp(), MAY.timestamp()))
    for day in (60, 67):
        with Store.open(filled) as store:
            fresh = store.objects.keep(b"a source of today")
            store.memo(OTHER)
            store.prune(days(day))
    with Store.open(filled) as store:
        assert (store.memo(KEY), store.memo(OTHER), store.made(KEY)) == (None, b"", None)
        assert [store.objects.get(digest) for digest in old] == [None, None, None]
        assert store.objects.get(fresh)


def test_what_is_used_stays_and_young_things_stay_too(filled):
    for day in (0, 20, 40, 60, 80):
        with Store.open(filled) as store:
            store.memo(KEY)
            store.use_made([KEY])
            store.prune(days(day))
    with Store.open(filled) as store:
        assert store.memo(KEY) == b"one"
        assert store.made(KEY)
        assert store.memo(OTHER) is None


def test_a_clock_that_is_years_ahead_for_once_drops_nothing(filled):
    for day in (0, 20, 2000, 27, 34):
        with Store.open(filled) as store:
            if day != 2000:
                store.memo(KEY)
                store.use_made([KEY])
            store.prune(days(day))
    with Store.open(filled) as store:
        assert store.memo(KEY) == b"one"
        assert store.made(KEY)


def test_what_was_dated_by_a_clock_years_ahead_is_not_kept_for_years(filled):
    with Store.open(filled) as store:
        store.memo(KEY)
        store.use_made([KEY])
        store.prune(days(2000))
        lone = store.objects.keep(b"nobody's")
    os.utime(
        filled / "objects" / lone[:2] / lone[2:], (days(2000).timestamp(), days(2000).timestamp())
    )
    for day in range(0, 50, 7):
        with Store.open(filled) as store:
            store.prune(days(day))
    with Store.open(filled) as store:
        assert (store.memo(KEY), store.made(KEY), store.objects.get(lone)) == (None, None, None)


def test_what_this_edition_does_not_use_can_be_dropped_at_once(filled):
    with Store.open(filled) as store:
        store.objects.keep(b"nobody's")
        store.remember([(key_of("large"), bytes(10**6))])
        store.commit()
    with Store.open(filled) as store:
        before, _ = store.room, store.memo(KEY)
        store.prune_now(MAY)
        assert before - store.room > 990_000
        assert (store.memo(KEY), store.memo(OTHER), store.made(KEY)) == (b"one", None, None)
        assert not any(path.is_file() for path in store.objects.folder.rglob("*"))


def test_what_is_dropped_leaves_no_trace_in_the_file(filled):
    with Store.open(filled) as store:
        store.remember([(key_of("secret"), "不再公开的话".encode() * 1000)])
        store.commit()
        assert "不再公开的话".encode() in (filled / "store.db").read_bytes()
        store.forget()
        assert "不再公开的话".encode() not in (filled / "store.db").read_bytes()


def test_pruning_is_done_once_a_week(filled):
    with Store.open(filled) as store:
        store.prune(days(0))
        store.prune(days(6), keep=dt.timedelta(days=-30))
        assert store.memo(KEY)
