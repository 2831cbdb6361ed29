"""Every sort of recipe has a maker, whose version names every module whose code shows in its
bytes."""

import ast
from pathlib import Path

import pytest

from builder.make.maker import Maker
from builder.make.makers import MAKERS
from builder.model.artifact import (
    CleanDocument,
    CopyFile,
    MakePictures,
    MakeTraditional,
    Recipe,
    RenderPage,
    StripRecording,
    StripVideo,
    WriteText,
)
from builder.model.facets import WriteFacets
from builder.model.icon import MakeIcon
from builder.model.share import MakeShare
from builder.model.subscription import WriteCalendar
from tests.kit import ROOT

BUILDER = ROOT / "builder"
TABLE = {
    "problems",
    "digest",
    "regex",
    "store.store",
    "make.maker",
    "make.materials",
    "model.artifact",
}
"""Values that a recipe comes in, how a maker is declared, and how an expression is asked."""
OF_A_THEME = {
    "media.pixels",
    "model.settings",
    "model.theme",
    "make.page.assets",
    "make.page.bundles",
    "make.page.colors",
    "make.page.contrasts",
    "make.page.layers",
    "make.page.mishaps",
    "make.page.parameters",
    "make.page.theme_file",
}
"""What only a theme's facts and its faults hold."""
SHOWS_NOWHERE = {
    RenderPage: OF_A_THEME,
    MakeTraditional: {
        *OF_A_THEME,
        "model.field",
        "store.stamps",
    },  # how words are chosen, files read
    MakePictures: {"model.views", "model.parts"},  # a ladder stands beside the recipes of pages
    MakeShare: {"media.pixels"},
    MakeIcon: set(),
    CleanDocument: {
        "media.pixels",
        "media.sounds.mp3",
    },  # why a picture is none; no recording is in it
    StripRecording: {"media.containers.png"},  # how a picture is told from it
    StripVideo: {"media.signature"},  # what a film is no film by
    CopyFile: set(),
    WriteText: set(),
    WriteCalendar: set(),
    WriteFacets: set(),
}
"""Rooms that a maker's modules import and whose code shows in none of its bytes."""


def imported_by(path: Path) -> set[str]:
    if not path.is_file():  # words, not code
        return set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    names = {
        f"{node.module}.{alias.name}"
        if (ROOT / node.module.replace(".", "/") / f"{alias.name}.py").is_file()
        else node.module
        for node in found
        for alias in node.names
    }
    return {name.removeprefix("builder.") for name in names if name.startswith("builder.")}


def modules_of(maker: Maker) -> set[str]:
    """The modules a version is made of."""
    places = [BUILDER / module for module in maker.modules]
    assert all(place.exists() for place in places)
    files = {
        file for place in places for file in ([place] if place.is_file() else place.rglob("*.py"))
    }
    return {
        file.relative_to(BUILDER)
        .as_posix()
        .removesuffix(".py")
        .removesuffix("/__init__")
        .replace("/", ".")
        for file in files
    }


@pytest.mark.parametrize("recipe", MAKERS)
def test_whatever_a_makers_modules_import_is_part_of_its_version(recipe):
    named = modules_of(MAKERS[recipe])
    for module in named:
        place = BUILDER / module.replace(".", "/")
        imported = imported_by(
            place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        )
        missing = imported - named - TABLE - SHOWS_NOWHERE[recipe]
        assert missing == set(), f"{module} imports {missing}"


@pytest.mark.parametrize("maker", MAKERS.values())
def test_a_version_names_the_file_in_which_its_maker_is_declared(maker):
    assert maker.make.__module__.removeprefix("builder.") in modules_of(maker)


def test_every_sort_of_recipe_has_a_maker():
    assert set(Recipe.__subclasses__()) == MAKERS.keys()


def test_no_two_makers_have_one_version():
    versions = {maker.version for maker in MAKERS.values()}
    assert len(versions) == len(MAKERS)
