"""Files named by their bytes: kept once, given back whole or not at all, dropped when unused."""

import datetime as dt
import os

import pytest

from builder.store.objects import Objects

NOW = dt.datetime(2026, 5, 20, tzinfo=dt.UTC)
MONTH = dt.timedelta(days=30)


@pytest.fixture
def objects(tmp_path):
    return Objects(tmp_path / "objects")


def names(objects: Objects) -> list[str]:
    return sorted(file.parent.name + file.name for file in objects.folder.glob("??/*"))


def used(objects: Objects, digest: str, moment: dt.datetime) -> None:
    os.utime(objects.folder / digest[:2] / digest[2:], (moment.timestamp(),) * 2)


def test_what_is_kept_comes_back_by_its_name_and_stands_there_once(objects):
    digest = objects.keep(b"lamp")
    assert objects.keep(b"lamp") == digest
    assert (objects.get(digest), objects.size(digest)) == (b"lamp", 4)
    assert names(objects) == [digest]


def test_what_was_never_kept_is_none(objects):
    other = Objects(objects.folder.with_name("others")).keep(b"rope")
    assert (objects.get(other), objects.size(other)) == (None, None)


@pytest.mark.parametrize("damage", [b"lamq", b"la", b""])
def test_what_is_no_longer_its_bytes_is_dropped_and_can_be_kept_again(objects, damage):
    digest = objects.keep(b"lamp")
    (objects.folder / digest[:2] / digest[2:]).write_bytes(damage)
    assert objects.get(digest) is None
    assert names(objects) == []
    assert objects.get(objects.keep(b"lamp")) == b"lamp"


def test_only_what_is_neither_needed_nor_used_of_late_is_pruned(objects):
    needed, late, old = (objects.keep(content) for content in (b"needed", b"late", b"old"))
    for digest in (needed, old):
        used(objects, digest, NOW - MONTH - dt.timedelta(seconds=1))
    used(objects, late, NOW - MONTH)
    objects.prune({needed}, NOW, MONTH)
    assert names(objects) == sorted((needed, late))


def test_a_file_from_the_future_counts_as_of_today(objects):
    ahead = objects.keep(b"ahead")
    used(objects, ahead, NOW + 100 * MONTH)
    objects.prune(set(), NOW, MONTH)
    assert names(objects) == [ahead]
    objects.prune(set(), NOW + 2 * MONTH, MONTH)
    assert names(objects) == []


def test_keeping_only_what_is_needed_drops_everything_else_at_once(objects):
    needed = objects.keep(b"needed")
    objects.keep(b"else")
    objects.keep_only({needed})
    assert names(objects) == [needed]
