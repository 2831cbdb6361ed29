"""The command `fengcai` from a built wheel, far from the checkout: its themes and its starter site
are inside."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from builder.paths import theme_folders
from tests.kit import ROOT

PROJECT = ROOT


@pytest.fixture(scope="module")
def fengcai(tmp_path_factory):
    """A clean virtual environment with nothing but the wheel; its dependencies are lent by the
    running one."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        folder,
        PROJECT,
    ]
    subprocess.run(build, check=True, timeout=300)
    venv.create(folder / "env", with_pip=True)
    bin_folder = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    wheel = next(folder.glob("*.whl"))
    subprocess.run(
        [bin_folder / "python", "-m", "pip", "install", "-q", "--no-deps", wheel],
        check=True,
        timeout=300,
    )
    return bin_folder / "fengcai"


def run(command: Path, *words: str, cwd: Path) -> tuple[int, str]:
    environment = {
        **os.environ,
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(
        [command, *words], cwd=cwd, env=environment, capture_output=True, timeout=120, check=False
    )
    return done.returncode, (done.stdout + done.stderr).decode()


def test_a_new_site_is_made_and_built_in_any_folder(fengcai, tmp_path):
    assert run(fengcai, "init", "我的网站", cwd=tmp_path)[0] == 0
    code, said = run(fengcai, "build", cwd=tmp_path / "我的网站")
    assert (code, "做好了" in said) == (0, True), said
    page = (tmp_path / "我的网站/output/index.html").read_text(encoding="utf-8")
    assert "我们的社区" in page
    assert list((tmp_path / "我的网站/output/assets").glob("*.css"))


def test_the_wheel_holds_no_tests_and_no_demonstration(fengcai):
    packages = fengcai.parents[1] / "lib"
    found = [path.name for path in packages.rglob("*") if path.name in ("tests", "CREDITS.md")]
    assert [name for name in found if name == "CREDITS.md"] == []
    assert not list(packages.rglob("builder/tests"))


def test_a_checkout_finds_its_own_themes():
    assert PROJECT / "themes" in theme_folders()
