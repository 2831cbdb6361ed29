"""A maker's version names every module whose code shows in its bytes."""

import ast
from pathlib import Path

import pytest

from builder import makers

BUILDER = Path(makers.__file__).parent
WORDS = {"problems", "digest", "pixels"}
SHOWS_NOWHERE = {
    "pages": WORDS | {"model.artifact", "model.theme", "make.assets", "make.colors"},  # what only a theme's facts hold
    "pictures": WORDS | {"model.views", "model.share"},  # a ladder stands beside the recipes of pages
    "shares": WORDS,
}
"""Rooms that a maker's modules import and whose code shows in none of its bytes."""


def imported_by(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = (node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module)
    return {name.removeprefix("builder.") for name in names if name.startswith("builder.")}


def named_in(function: str) -> set[str]:
    """The modules a version is made of, read from its own code."""
    source = (BUILDER / "makers.py").read_text(encoding="utf-8")
    node = next(n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef) and n.name == function)
    texts = {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    places = [BUILDER / text for text in texts | {f"make/{text}.py" for text in texts} if text[-1:].isalpha()]
    files = {file for place in places for file in ([place] if place.is_file() else place.rglob("*.py"))}
    return {file.relative_to(BUILDER).as_posix().removesuffix(".py").replace("/", ".") for file in files}


@pytest.mark.parametrize("maker", ["pages", "pictures", "shares"])
def test_whatever_a_makers_modules_import_is_part_of_its_version(maker):
    named = named_in(maker)
    assert named
    for module in named:
        missing = imported_by(BUILDER / f"{module.replace('.', '/')}.py") - named - SHOWS_NOWHERE[maker]
        assert missing == set(), f"{module} imports {missing}"
