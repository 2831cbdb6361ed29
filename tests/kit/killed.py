"""Acts that are killed: a child process that really dies by SIGKILL, at a chosen step."""

import itertools
import os
import signal
import sys
import traceback

import pytest

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills at a chosen step need fork")

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
