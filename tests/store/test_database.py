"""Rows by key: found while they wait and after they are written, damaged ones never believed."""

import sqlite3

import pytest

from builder.digest import key_of
from builder.store.database import Database

KEYS = [key_of(number) for number in range(1_201)]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "store.db"


def opened(file, rows: int = 3, day: int = 0) -> Database:
    table = Database(file, day=day)
    for key in KEYS[:rows]:
        table.put("memos", key, key.encode())
    return table


def change(file, statement: str, *values: object) -> None:
    with sqlite3.connect(file) as base:
        base.execute(statement, values)
    base.close()


def test_rows_are_found_while_they_wait_and_once_they_are_written(file):
    table = opened(file)
    assert table.find("memos", KEYS[:4]) == {key: key.encode() for key in KEYS[:3]}
    table.flush()
    assert table.waiting["memos"] == {}
    table.put("memos", KEYS[3], b"waits")
    assert table.find("memos", KEYS[:4]).keys() == set(KEYS[:4])
    table.close()


def test_more_rows_than_one_query_takes_are_all_found(file):
    table = opened(file, len(KEYS))
    table.flush()
    table.close()
    again = Database(file)
    assert again.find("memos", reversed(KEYS)) == {key: key.encode() for key in KEYS}
    assert again.find("made", KEYS) == {}
    again.close()


def test_what_was_not_flushed_is_forgotten_and_what_waits_goes_along_to_another(file):
    table = opened(file)
    other = Database(file, table.waiting)
    other.put("memos", KEYS[5], b"its own")
    assert other.find("memos", KEYS[:6]).keys() == {*KEYS[:3], KEYS[5]}
    assert table.find("memos", KEYS[:6]).keys() == set(KEYS[:3])
    table.close()
    other.close()
    again = Database(file)
    assert again.find("memos", KEYS[:6]) == {}
    again.close()


def test_one_row_that_is_not_as_it_was_written_costs_the_file_and_is_told_once(file):
    table = opened(file)
    table.flush()
    table.close()
    change(file, "UPDATE memos SET content = ? WHERE key = ?", b"x", bytes.fromhex(KEYS[1]))
    again = Database(file)
    assert KEYS[1] not in again.find("memos", KEYS[:3])
    assert again.find("memos", KEYS[:3]) == {}
    (notice,) = again.notices
    assert notice.code == "FC820"
    assert file.with_name("store.damaged.db").exists()
    again.put("memos", KEYS[0], b"anew")
    again.flush()
    again.close()
    assert Database(file).find("memos", KEYS[:1]) == {KEYS[0]: b"anew"}


def test_a_store_of_another_format_is_put_aside(file):
    opened(file).close()
    change(file, "PRAGMA user_version = 99")
    table = Database(file)
    assert "另一个版本" in table.notices[0].message
    table.close()


def test_rows_unused_for_long_are_dropped_and_used_ones_dated(file):
    table = opened(file, day=100)
    table.flush()
    table.close()
    later = Database(file)
    later.use("memos", KEYS[:1])
    later.prune("memos", today=140, oldest=101)
    assert later.find("memos", KEYS[:3]).keys() == {KEYS[0]}
    later.prune("memos", today=141, oldest=140)
    assert later.find("memos", KEYS[:1]).keys() == {KEYS[0]}
    later.close()


def test_a_row_of_the_future_counts_as_of_today(file):
    table = opened(file, 1, day=900)
    table.flush()
    table.close()
    later = Database(file)
    later.prune("memos", today=140, oldest=100)
    later.prune("memos", today=200, oldest=141)
    assert list(later.contents("memos")) == []
    later.close()


def test_only_what_was_used_is_kept_where_all_else_is_to_go(file):
    table = opened(file)
    table.flush()
    table.close()
    later = Database(file)
    later.find("memos", KEYS[1:2])
    later.keep_used("memos", 140)
    later.tighten()
    assert list(later.contents("memos")) == [KEYS[1].encode()]
    later.forget("memos")
    assert list(later.contents("memos")) == []
    later.close()
