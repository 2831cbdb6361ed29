import multiprocessing
import os
import pickle
import sqlite3
import time

import pytest

from builder.digest import digest_of, key_of
from builder.store.stamps import Facts, Stamp
from builder.store.store import Store
from tests.kit.small_store import KEY, MAY, OTHER, make_store


@pytest.fixture
def folder(tmp_path):
    return tmp_path / ".fengcai"


@pytest.fixture
def filled(folder):
    return make_store(folder)


def test_what_is_committed_is_remembered_and_what_is_not_is_forgotten(filled):
    with Store.open(filled) as store:
        assert store.memo(KEY) == b"one"
        assert store.memos([KEY, OTHER, key_of("unknown")]) == {KEY: b"one", OTHER: b""}
        store.remember([(key_of("new"), b"new")])
        assert store.memo(key_of("new")) == b"new"
    with Store.open(filled) as store:
        assert store.memo(key_of("new")) is None
        assert store.notices == ()


def test_thousands_of_memos_are_found_at_once(folder):
    memos = {key_of(number): b"%d" % number for number in range(3000)}
    with Store.open(folder) as store:
        store.remember(memos.items())
        store.commit()
        assert store.memos(memos) == memos


def test_objects_are_kept_once_and_named_by_their_bytes(folder):
    objects = Store.open(folder).objects
    digest = objects.keep(b"bytes")
    assert (digest, objects.get(digest)) == (digest_of(b"bytes"), b"bytes")
    assert pickle.loads(pickle.dumps(objects)).keep(b"bytes") == digest
    assert [file.read_bytes() for file in objects.folder.rglob("*") if file.is_file()] == [b"bytes"]
    assert objects.get(KEY) is None


def test_a_damaged_object_is_dropped_when_it_is_wanted_and_a_truncated_one_is_kept_anew(folder):
    objects = Store.open(folder).objects
    digest = objects.keep(b"bytes")
    (file,) = (file for file in objects.folder.rglob("*") if file.is_file())
    file.write_bytes(b"bytEs")
    assert objects.get(digest) is None
    assert not file.exists()
    file.write_bytes(b"byt")
    objects.keep(b"bytes")
    assert objects.get(digest) == b"bytes"


def test_a_recipe_is_made_while_all_its_parts_are_there_in_full(filled):
    with Store.open(filled) as store:
        made = store.made(KEY)
        assert {part: store.objects.get(digest) for part, digest in made.items()} == {
            "640.webp": b"small",
            "1280.webp": b"large",
        }
        assert store.made(OTHER) is None
        file = store.objects.folder / made["640.webp"][:2] / made["640.webp"][2:]
        file.write_bytes(b"sm")
        assert store.made(KEY) is None
        file.unlink()
        assert store.made(KEY) is None


def _flip(file):
    content = bytearray(file.read_bytes())
    for place in range(0, len(content), 200):
        content[place] ^= 0xFF
    file.write_bytes(content)


def _truncate(file):
    os.truncate(file, file.stat().st_size // 2)


def _of_another_version(file):
    with sqlite3.connect(file) as base:
        base.execute("PRAGMA user_version = 99")
    base.close()


def _without_tables(file):
    with sqlite3.connect(file) as base:
        base.execute("DROP TABLE memos")
    base.close()


def _rubbish(file):
    file.write_bytes(b"not a database, but long enough for SQLite to look at it twice" * 100)


@pytest.mark.parametrize(
    "spoil", [_flip, _truncate, _of_another_version, _without_tables, _rubbish]
)
def test_a_spoilt_store_is_moved_aside_and_begun_anew(filled, spoil):
    spoil(filled / "store.db")
    with Store.open(filled) as store:
        assert store.memo(KEY) is None
        assert store.made(KEY) is None
        store.remember([(KEY, b"again")])
        store.commit()
        assert [problem.code for problem in store.notices] == ["FC820"]
    with Store.open(filled) as store:
        assert store.memo(KEY) == b"again"
        assert store.notices == ()
    assert (filled / "store.damaged.db").exists()


def test_a_row_whose_bytes_changed_is_not_believed(filled):
    with sqlite3.connect(filled / "store.db") as base:
        base.execute("UPDATE memos SET content = ? WHERE key = ?", (b"two", bytes.fromhex(KEY)))
        base.execute("UPDATE memos SET content = 7 WHERE key = ?", (bytes.fromhex(OTHER),))
    base.close()
    with Store.open(filled) as store:
        assert store.memos([KEY, OTHER]) == {}


def test_a_store_that_cannot_be_opened_costs_time_and_no_build(folder):
    (folder / "store.db").mkdir(parents=True)
    with Store.open(folder) as store:
        store.remember([(KEY, b"one")])
        store.commit()
        assert store.memo(KEY) == b"one"
        assert [problem.code for problem in store.notices] == ["FC820"]


def _fill(folder, name):
    with Store.open(folder) as store:
        store.remember((key_of(name, number), name.encode()) for number in range(500))
        store.commit()


def test_processes_read_and_write_at_once(filled):
    context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    writers = [context.Process(target=_fill, args=(filled, name)) for name in "abc"]
    with Store.open(filled) as store:
        for writer in writers:
            writer.start()
        while any(writer.is_alive() for writer in writers):
            assert store.memo(KEY) == b"one"
        assert (
            len(store.memos(key_of(name, number) for name in "abc" for number in range(500)))
            == 1500
        )


def test_a_process_killed_while_it_writes_leaves_a_store_that_works(filled):
    context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    for pause in range(12):
        writer = context.Process(target=_fill, args=(filled, f"killed {pause}"))
        writer.start()
        time.sleep(pause / 1000)
        writer.kill()
        writer.join()
        with Store.open(filled) as store:
            assert store.memo(KEY) == b"one"
            assert len(store.memos(key_of(f"killed {pause}", number) for number in range(500))) in (
                0,
                500,
            )
            assert store.notices == ()


def test_rows_that_cannot_be_written_are_found_all_the_same_by_workers_too(filled, monkeypatch):
    monkeypatch.setattr("builder.store.database._SECONDS", 0.05)
    with sqlite3.connect(filled / "store.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with Store.open(filled) as store:
            store.remember([(key_of("new"), b"new")])
            store.commit()
            assert [problem.code for problem in store.notices] == ["FC820"]
            assert store.memos([KEY, key_of("new")]) == {KEY: b"one", key_of("new"): b"new"}
            for worker in (store.reopened(), pickle.loads(pickle.dumps(store))):
                assert worker.memos([KEY, key_of("new")]) == {KEY: b"one", key_of("new"): b"new"}
                worker.close()
        other.execute("ROLLBACK")
    other.close()


def test_facts_of_another_form_are_not_believed():
    assert Facts(b"\x81\xa4a.md\x95\x01\x02\x03\xa1d\x04").known({"a.md": Stamp(1, 2, 3)}) == {}


SECOND = 10**9
SCAN = 1_800_000_000 * SECOND


@pytest.mark.parametrize(
    ("age", "edited", "known"),
    [
        (3 * SECOND, Stamp(5, SCAN - 3 * SECOND, 7), True),
        (3 * SECOND, Stamp(6, SCAN - 3 * SECOND, 7), False),
        (3 * SECOND, Stamp(5, SCAN - 3 * SECOND + 1, 7), False),
        (3 * SECOND, Stamp(5, SCAN - 3 * SECOND, 8), False),
        (1 * SECOND, Stamp(5, SCAN - 1 * SECOND, 7), False),
        (-5 * SECOND, Stamp(5, SCAN + 5 * SECOND, 7), False),
        (3 * SECOND, Stamp(5, SCAN - 3 * SECOND, 7, SCAN + 1), False),
    ],
)
def test_a_file_is_known_if_its_stamp_is_the_same_and_older_than_its_scan_by_two_seconds(
    age, edited, known
):
    facts = Facts()
    facts.learn({"a.md": (Stamp(5, SCAN - age, 7), KEY)}, SCAN)
    assert facts.known({"a.md": edited, "new.md": edited}) == ({"a.md": KEY} if known else {})


def test_facts_last_and_those_of_deleted_files_are_pruned(folder):
    stamp = Stamp(5, SCAN - 3 * SECOND)
    with Store.open(folder) as store:
        store.facts.learn(
            {path: (stamp, digest_of(path.encode())) for path in ("a.md", "b.md")}, SCAN
        )
        store.commit()
    with Store.open(folder) as store:
        assert store.facts.known({"a.md": stamp}) == {"a.md": digest_of(b"a.md")}
        store.prune(MAY)
    with Store.open(folder) as store:
        assert store.facts.known({"a.md": stamp, "b.md": stamp}) == {"a.md": digest_of(b"a.md")}
