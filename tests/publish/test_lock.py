"""One build at a time: the second is told who holds the folder, and a dead one holds nothing."""

import os
import subprocess
import sys

from builder.problems import Problem
from builder.publish.lock import Lock

HOLDING = """
import sys, pathlib
from builder.publish.lock import Lock
lock = Lock.take(pathlib.Path(sys.argv[1]), "output")
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_is_refused_with_the_number_of_the_first(tmp_path):
    first = Lock.take(tmp_path / "made", "output")
    assert isinstance(first, Lock)
    refused = Lock.take(tmp_path / "made", "output")
    assert isinstance(refused, Problem)
    assert (refused.code, refused.path) == ("FC804", "output")
    assert f"进程号 {os.getpid()}" in refused.message
    first.close()


def test_a_closed_one_lets_the_next_in_and_other_folders_are_free(tmp_path):
    first = Lock.take(tmp_path, "output")
    other = Lock.take(tmp_path / "other", "output")
    first.close()
    again = Lock.take(tmp_path, "output")
    assert [type(each) for each in (first, other, again)] == [Lock] * 3
    other.close()
    again.close()


def test_a_process_that_is_gone_holds_nothing(tmp_path):
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        refused = Lock.take(tmp_path, "output")
        assert str(holder.pid) in refused.message
        holder.kill()
    lock = Lock.take(tmp_path, "output")
    assert isinstance(lock, Lock)
    lock.close()
