"""A maker's version names every module whose code shows in its bytes."""

import ast
from pathlib import Path

import pytest

from builder.run.versions import PARTS
from tests.kit import ROOT

BUILDER = ROOT / "builder"
WORDS = {"problems", "digest", "media.pixels"}
SHOWS_NOWHERE = {
    "pages": WORDS
    | {
        "model.artifact",
        "model.theme",
        "make.page.assets",
        "make.page.colors",
        "make.page.layers",
    },  # what only a theme's facts hold
    "pictures": WORDS
    | {"model.views", "model.share"},  # a ladder stands beside the recipes of pages
    "shares": WORDS,
}
"""Rooms that a maker's modules import and whose code shows in none of its bytes."""


def imported_by(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = (
        node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module
    )
    return {name.removeprefix("builder.") for name in names if name.startswith("builder.")}


def modules_of(maker: str) -> set[str]:
    """The modules a version is made of."""
    places = [BUILDER / part for part in PARTS[maker]]
    files = {
        file for place in places for file in ([place] if place.is_file() else place.rglob("*.py"))
    }
    return {
        file.relative_to(BUILDER).as_posix().removesuffix(".py").replace("/", ".") for file in files
    }


@pytest.mark.parametrize("maker", ["pages", "pictures", "shares"])
def test_whatever_a_makers_modules_import_is_part_of_its_version(maker):
    named = modules_of(maker)
    assert named
    for module in named:
        missing = (
            imported_by(BUILDER / f"{module.replace('.', '/')}.py") - named - SHOWS_NOWHERE[maker]
        )
        assert missing == set(), f"{module} imports {missing}"
