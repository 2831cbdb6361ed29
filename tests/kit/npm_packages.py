"""Programs that tests need and npm has: fetched once, into a cache outside of the repository."""

import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path


class NotHere(Exception):
    """A program cannot be had or started here; says why, as a skipped test does."""


def kept(package: str, name: str, unpack: Callable[[Path, Path], None]) -> Path:
    """The folder of this name in the cache, filled by ``unpack`` from the package's own folder if it
    was not there; raises ``NotHere``."""
    folder = _cache() / name
    if not folder.is_dir():
        _cache().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=_cache()) as place:
            whole = Path(place) / "whole"
            whole.mkdir()
            unpack(_fetched(package, Path(place)), whole)
            whole.rename(folder)
    return folder


def installed(package: str, name: str) -> Path:
    """The folder of this name in the cache in which a package and all it depends on are installed,
    none of their scripts having run; raises ``NotHere``."""
    folder = _cache() / name
    if not folder.is_dir():
        _cache().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=_cache()) as place:
            asked = ["npm", "install", package, "--prefix", place, "--ignore-scripts", "--silent"]
            _npm(package, [*asked, "--no-audit", "--no-fund"], Path(place))
            shutil.copytree(place, folder, symlinks=True)
    return folder


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "fengcai-tests"


def _fetched(package: str, place: Path) -> Path:
    _npm(package, ["npm", "pack", package, "--silent", "--pack-destination", str(place)], place)
    with tarfile.open(next(place.glob("*.tgz"))) as packed:
        packed.extractall(place, filter="data")
    return place / "package"


def _npm(package: str, asked: list[str], place: Path) -> None:
    if not shutil.which("npm"):
        raise NotHere(f"这台机器没有 npm，取不到 {package}")
    if subprocess.run(asked, cwd=place, capture_output=True).returncode:
        raise NotHere(f"连不上 npm，取不到 {package}")
