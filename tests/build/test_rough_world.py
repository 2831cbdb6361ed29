"""The world as it is: full disks, folders that may not be written, two builds at once."""

import errno
import io
import itertools
import os
import shutil
import sqlite3
import sys
import threading
import traceback
from pathlib import Path

import pytest

from builder.commands.terminal import Out, say_result
from builder.crew.workers import Workers
from builder.preview.live import LiveSite
from builder.run.clean import clear, clear_unused
from tests.kit.small_site import built, options, published, story, write
from tests.kit.standing_site import ALONE, assert_right_again, built_clean, codes, copied, edit

forks = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="limits and hooks are set in a forked child"
)
plain_user = pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere"
)


@pytest.fixture
def site(standing, tmp_path):
    return copied(standing, tmp_path / "site")


def in_a_child(act) -> str:
    """What an action says in a forked process, where it may set limits; "crash" where it raised."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        said = "crash"
        try:
            said = " ".join(sorted(act()))
        except BaseException:
            traceback.print_exc()
        finally:
            os.write(writes, said.encode() or b"-")
            os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def refusing(first: int, root: Path, *, lasts: bool):
    """An audit hook by which the disk is full at its write of this number, and (``lasts``) at every
    later one."""
    numbers = itertools.count()

    def hook(event: str, args: tuple) -> None:
        is_write = event == "os.mkdir" or (
            event == "open" and isinstance(args[2], int) and args[2] & os.O_CREAT
        )
        if is_write and str(args[0]).startswith(str(root)):
            number = next(numbers)
            if number == first or (lasts and number > first):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(args[0]))

    return hook


def _built_on_a_full_disk(root: Path, first: int) -> set[str]:
    sys.addaudithook(refusing(first, root, lasts=first % 2 == 0))
    return codes(built(root, workers=ALONE))


@forks
@pytest.mark.parametrize(
    "writes",
    [(*range(12), *range(15, 90, 9)), pytest.param(tuple(range(160)), marks=pytest.mark.slow)],
)
def test_a_disk_full_at_any_write_changes_nothing_or_the_next_build_goes_on(
    standing, edited, tmp_path, writes
):
    old, new, ends = published(standing / "output"), edited, set()
    for number in writes:
        root = copied(standing, tmp_path / f"{number}")
        said = in_a_child(lambda root=root, number=number: _built_on_a_full_disk(root, number))
        assert set(said.split()) <= {"FC806", "FC607", "FC814", "FC821", "-"}, (number, said)
        found = published(root / "output")
        if said in ("-", "FC821"):
            assert found == new, number
        elif "FC814" not in said:
            assert found == old, number
        assert all(
            found.get(path) in (old.get(path), new.get(path)) for path in found.keys() | old.keys()
        ), number
        assert built(root, workers=ALONE).summary
        assert published(root / "output") == new
        ends.update(said.split())
        shutil.rmtree(root)
    assert ends >= {"FC806", "FC607", "FC821"}


def _built_until_half_way(root: Path) -> set[str]:
    """The disk is full when the pages stand and the ledger is to be written."""

    def hook(event: str, args: tuple) -> None:
        if (
            event == "open"
            and str(args[0]).endswith("ledger.new")
            and (root / "output/.fengcai/journal").exists()
        ):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(args[0]))

    sys.addaudithook(hook)
    result, told_to = built(root, workers=ALONE), io.StringIO()
    say_result(Out(told_to), result, root / "output", 1.0)
    told = told_to.getvalue()
    assert "没有任何改动" not in told
    assert "已发布的网站没有变" not in told
    return codes(result)


@forks
def test_a_disk_that_is_full_half_way_is_said_so_and_the_next_build_goes_on(site, edited):
    assert in_a_child(lambda: _built_until_half_way(site)) == "FC814"
    result = built(site, workers=ALONE)
    assert codes(result) == {"FC811"}
    assert published(site / "output") == edited


def _limited(root: Path, most: int) -> set[str]:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    return codes(built(root, workers=ALONE))


@forks
@pytest.mark.parametrize("most", [0, 10, 600, 4096, 20_000, 100_000])
def test_where_no_file_may_grow_beyond_some_size_the_site_stays_as_it_was(site, edited, most):
    """Refused in the middle of a write, the store's database included."""
    old = published(site / "output")
    said = in_a_child(lambda: _limited(site, most)).split()
    assert set(said) <= {"FC806", "FC607", "FC820", "FC821", "-"}
    if {"FC806", "FC607"} & set(said):
        assert published(site / "output") == old
    assert_right_again(site, edited)


def test_a_store_that_takes_no_more_costs_time_and_no_text(site, edited, monkeypatch):
    """The database is held by another program: pages come out whole."""
    monkeypatch.setattr("builder.store.database._SECONDS", 0.05)
    assert codes(_built_beside_another(site, ALONE)) == {"FC820"}
    assert published(site / "output") == edited
    assert_right_again(site, edited)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_workers_know_what_could_not_be_stored(site, monkeypatch, method):
    monkeypatch.setattr("builder.store.database._SECONDS", 0.05)
    for number in range(70):
        fields = f"标题: 第{number}篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: p{number}"
        write(site / f"content/posts/p{number}.md", story(fields, f"只在第{number}篇里的话。\n"))
    assert codes(_built_beside_another(site, Workers(count=2, start_method=method))) == {"FC820"}
    assert published(site / "output") == built_clean(site)


def _built_beside_another(root: Path, workers: Workers):
    """A build while another program holds the store's database."""
    with sqlite3.connect(root / ".fengcai/store.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        result = built(root, workers=workers)
        other.execute("ROLLBACK")
    other.close()
    return result


@plain_user
def test_a_store_that_may_not_be_written_stands_aside(site, edited):
    (site / ".fengcai").chmod(0o555)
    result = built(site)
    (site / ".fengcai").chmod(0o755)
    assert codes(result) == {"FC821"}
    assert published(site / "output") == edited


def test_where_no_store_can_be_a_build_does_without(site, edited):
    shutil.rmtree(site / ".fengcai")
    write(site / ".fengcai", "a file")
    assert codes(built(site)) == {"FC821"}
    assert published(site / "output") == edited


def _cleared_while_the_store_is_held(root: Path) -> list[str]:
    def hook(event: str, args: tuple) -> None:
        if event == "os.remove" and str(args[0]).endswith("store.db"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(args[0]))

    sys.addaudithook(hook)
    removed, problems = clear(root, root / "output")
    assert removed > 20
    return [f"{problem.path}:{problem.code}" for problem in problems]


@forks
def test_a_store_that_cannot_be_taken_away_is_said_and_the_rest_of_it_goes(site):
    assert in_a_child(lambda: _cleared_while_the_store_is_held(site)) == ".fengcai:FC805"
    assert [path.name for path in (site / ".fengcai").rglob("*")] == ["store.db"]
    assert published(site / "output") == {}


@plain_user
@pytest.mark.parametrize("place", ["output", "output/posts", "output/.fengcai"])
def test_an_output_that_may_not_be_written_is_said_and_left(site, edited, place):
    old = published(site / "output")
    (site / place).chmod(0o555)
    result = built(site)
    (site / place).chmod(0o755)
    assert (codes(result), result.summary) == ({"FC805"}, None)
    assert published(site / "output") == old
    assert_right_again(site, edited)


def test_a_read_only_page_is_replaced(site, edited):
    (site / "output/posts/note.html").chmod(0o444)
    assert_right_again(site, edited)


def test_an_output_that_is_a_file_or_lies_nowhere_is_said(site):
    (site / "a file").touch()
    assert codes(built(site, site / "a file")) == {"FC802"}
    assert codes(built(site, site / "a file" / "output")) == {"FC807"}


def test_a_second_build_is_told_at_once_and_harms_the_first_in_nothing(site):
    said = []
    assert built(site, tell=lambda *_: said.append(codes(built(site)))).summary
    assert said
    assert all(each == {"FC804"} for each in said)
    assert published(site / "output") == built_clean(site)


def test_builds_while_the_preview_shows_every_page(site):
    desk = LiveSite(lambda: options(site, site / "output"))
    desk.refresh()
    over, seen = threading.Event(), []

    def look():
        while not over.is_set():
            seen.extend(
                desk.page(path).path for path in ("", "posts/note.html", "activities/one.html")
            )

    visitor = threading.Thread(target=look)
    visitor.start()
    try:
        for number in range(3):
            edit(site, f"第{number}次改。" * (number + 1))
            assert built(site, workers=ALONE).summary
            desk.refresh()
        assert clear_unused(options(site, site / "output"))[1] == ()
    finally:
        over.set()
        visitor.join()
    assert set(seen) == {"index.html", "posts/note.html", "activities/one.html"}
    assert_right_again(site)
