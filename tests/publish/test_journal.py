"""Builds that are killed or run out of disk: in each test a child process really dies.

Killed at every step and at any moment: tests/build/test_killed_publishing.py.
"""

import os
import shutil
import signal
import time

import pytest

from builder.publish import Publication, stage_file
from builder.publish.lock import Lock
from builder.publish.stage import waiting
from tests.kit.killed import dies_when, forks
from tests.kit.old_and_new import MINE, NEW, OLD, publish_old
from tests.publish.test_publication import codes, files, opened, promised, publish


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    return publish_old(tmp_path_factory.mktemp("old") / "output")


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
