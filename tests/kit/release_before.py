"""The demonstration of the release before, as its staff had written it: its texts, and a small
photo for each of its own."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path

from tests.kit import ROOT
from tests.kit.small_site import draw, write

FOLDER = ROOT / "tests/build/release_before"


def lay_down(root: Path) -> Path:
    """The site in this folder."""
    with zipfile.ZipFile(FOLDER / "content.zip") as packed:
        for name in packed.namelist():
            if name.endswith(".jpg"):
                red, green, blue, *_ = sha256(name.encode()).digest()
                draw(root / name, (red, green, blue), (64, 48))
            else:
                write(root / name, packed.read(name))
    return root


def addresses() -> set[str]:
    """Every page and feed that the release before made of it."""
    return set(json.loads((FOLDER / "addresses.json").read_text(encoding="utf-8")))
