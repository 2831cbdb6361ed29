"""Builds that are killed: in each test a child process really dies by SIGKILL in the middle of
publishing."""

import itertools
import multiprocessing
import os
import random
import shutil
import signal
import sys
import time
import traceback

import pytest

from builder.publish import Publication, stage_file
from builder.publish.lock import Lock
from builder.publish.stage import waiting
from tests.publish.test_publication import codes, files, opened, promised, publish

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills at a chosen step need fork")

OLD = {
    "assets/1.css": b"css 1",
    "index.html": b"old page of assets/1.css",
    "a/index.html": b"old page of assets/1.css",
    "gone/deep/b.html": b"old page of assets/1.css",
    "flat": b"old",
    "screen/release.js": b"old",
}
NEW = {
    "assets/2.css": b"css 2",
    "index.html": b"new page of assets/2.css",
    "a": b"new, a file now",
    "flat/index.html": b"new page of assets/2.css",
    "fresh/c.html": b"new page of assets/2.css",
    "mine.txt": b"new",
    "screen/release.js": b"new",
}
MINE = {"mine.txt": b"somebody's"}
STEPS = ("open", "os.", "shutil.")


def dies_when(stop, act):
    """Whether the child that acts was killed: just before the first file operation for which
    ``stop()`` holds."""
    child = os.fork()
    if child == 0:
        sys.addaudithook(
            lambda event, _: _die_if(event != "os.kill" and event.startswith(STEPS) and stop())
        )
        _then_exit(act)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def dies_at(step, act):
    """The same at the file operation of this number."""
    numbers = itertools.count()
    return dies_when(lambda: next(numbers) == step, act)


def _die_if(condition):
    if condition:
        os.kill(os.getpid(), signal.SIGKILL)


def _then_exit(act):
    """A forked child must never fall back into the test run."""
    try:
        act()
        os._exit(0)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


def assert_old_or_new(found, old, new):
    for path in found.keys() | old.keys() | new.keys():
        may_miss = path not in old or path not in new
        assert found.get(path) in {old.get(path), new.get(path)} | (
            {None} if may_miss else set()
        ), path


def assert_pages_name_what_is_there(found):
    for path, content in found.items():
        if b"page of " in content:
            assert content.split()[-1].decode() in found, path
    if found.get("screen/release.js") == b"new":
        assert found == NEW


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    folder = tmp_path_factory.mktemp("old") / "output"
    publish(folder, OLD)
    for path, content in MINE.items():
        (folder / path).write_bytes(content)
    return folder


@forks
def test_killed_before_any_of_its_steps_a_build_leaves_the_old_site_or_the_new_one(old, tmp_path):
    ends = []
    for step in range(1000):
        output = tmp_path / str(step)
        shutil.copytree(old, output)
        if not dies_at(step, lambda output=output: publish(output, NEW)):
            break
        assert_old_or_new(files(output), OLD | MINE, NEW)
        assert_pages_name_what_is_there(files(output))
        dies_at(random.Random(step).randrange(80), lambda output=output: Publication.open(output))
        assert_old_or_new(files(output), OLD | MINE, NEW)
        with opened(output) as publication:
            assert publication.whole
        ends.append(files(output))
        assert ends[-1] in (OLD | MINE, NEW)
        if ends[-1] == NEW:
            aside = (output / ".fengcai" / "aside").glob("*/mine.txt")
            assert MINE["mine.txt"] in [file.read_bytes() for file in aside]
    assert files(output) == NEW
    assert len(ends) > 60
    assert {end == NEW for end in ends} == {True, False}


def site(version):
    return {f"{number % 7}/{number}.html": b"%d " % version * 2000 for number in range(120)}


def start(output, version):
    context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    child = context.Process(target=publish, args=(output, site(version)))
    child.start()
    return child


def test_killed_at_any_moment_while_visitors_read(tmp_path):
    output, version, rolled, chance = tmp_path / "output", 1, 0, random.Random(7)
    publish(output, site(0))
    began = time.perf_counter()
    publish(output, site(1))
    usual = time.perf_counter() - began
    for turn in range(80):
        child, began = start(output, version + 1), time.perf_counter()
        until = began + chance.uniform(0, 1.5 * usual)
        whole = {version: site(version), version + 1: site(version + 1)}
        while time.perf_counter() < until:
            path = chance.choice(list(whole[version]))
            assert (output / path).read_bytes() in (whole[version][path], whole[version + 1][path])
        if turn % 10 == 9:  # one that is not killed says how long it takes by now
            child.join()
            usual = time.perf_counter() - began
        child.kill()
        child.join()
        assert_old_or_new(files(output), whole[version], whole[version + 1])
        with opened(output) as publication:
            assert publication.whole
            rolled += [problem.code for problem in publication.notices] == ["FC811"]
        found = files(output)
        assert found in whole.values()
        version += found == whole[version + 1]
    assert version > 1
    assert rolled > 0


@forks
def test_a_killed_build_keeps_nobody_out_even_if_its_worker_lives_on(tmp_path):
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        opened(tmp_path)
        worker = os.fork()
        if worker == 0:
            time.sleep(30)
            os._exit(0)
        os.write(writes, b"%d" % worker)
        time.sleep(30)
        os._exit(0)
    worker = int(os.read(reads, 20))
    assert Publication.open(tmp_path).code == "FC804"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    opened(tmp_path).close()
    os.kill(worker, signal.SIGKILL)


@forks
def test_a_full_disk_publishes_nothing(old, tmp_path):
    output = tmp_path / "output"
    shutil.copytree(old, output)
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writes, " ".join(_full(output)).encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reads, 100) == b"FC806 FC806"
    assert files(output) == OLD | MINE
    assert publish(output, NEW).made
    assert files(output) == NEW


def _full(output):
    """What is said when a large file can no longer be written, and when the journal cannot."""
    import resource

    with opened(output) as publication:
        promises = list(promised(publication, NEW))
        resource.setrlimit(resource.RLIMIT_FSIZE, (256, resource.RLIM_INFINITY))
        yield stage_file(publication.stage_folder, "large.html", b"x" * 5000).code
        yield from codes(publication.commit(promises))


def test_a_lock_that_is_let_go_is_free(tmp_path):
    lock = Lock.take(tmp_path, "output")
    assert Lock.take(tmp_path, "output").code == "FC804"
    lock.close()
    Lock.take(tmp_path, "output").close()


@forks
def test_bytes_that_a_power_cut_took_from_a_begun_commit_are_made_again(old, tmp_path):
    output = tmp_path / "output"
    shutil.copytree(old, output)
    assert dies_when((output / ".fengcai" / "journal").exists, lambda: publish(output, NEW))
    waiting(output / ".fengcai" / "stage", "index.html").write_bytes(b"\0" * len(NEW["index.html"]))
    with opened(output) as publication:
        assert "index.html" not in publication.stands
        assert "fresh/c.html" in publication.stands
    assert publish(output, NEW).made == ("index.html",)
    assert files(output) == NEW
