"""`python -m builder` is `fengcai`."""

import os
import subprocess
import sys

import pytest

from tests.kit import ROOT


def run(*words: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "builder", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--help"], 0, "用法：fengcai"),
        (["nonsense"], 2, "nonsense"),
        (["build", "--site", "/dev/null"], 2, "content"),
    ],
)
def test_a_command_ends_with_its_code_and_without_a_traceback(words, code, said):
    ended, told = run(*words)
    assert ended == code
    assert said in told
    assert "Traceback" not in told
