"""The house rules: imports lean down, inner rooms touch no world, rooms and functions keep their
size."""

import ast
import io
import re
import statistics
import subprocess
import sys
import textwrap
import tokenize
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.kit import ROOT

BUILDER = ROOT / "builder"
MODULES = sorted(path for path in BUILDER.rglob("*.py") if "starter" not in path.parts)

FOUNDATION = ("problems", "digest", "chinese", "paths", "regex", "grouping")
GROUND = ("media",)
SUPPORT = ("model", "store", "crew", "lettering")
WORKING = ("read", "check", "plan", "make", "publish")

MAY_IMPORT = {
    **dict.fromkeys(FOUNDATION, ()),
    "media": (),
    "model": (),
    "store": (),
    "crew": ("media",),
    "lettering": ("model",),
    **dict.fromkeys(WORKING, (*GROUND, *SUPPORT)),
    "forms": SUPPORT,
    "assessment": (*GROUND, *SUPPORT, *WORKING),
    "run": (*GROUND, *SUPPORT, *WORKING, "assessment"),
    "build": (*GROUND, *SUPPORT, *WORKING, "run"),
    "preview": (*GROUND, *SUPPORT, *WORKING, "run"),
    "commands": (*GROUND, *SUPPORT, *WORKING, "assessment", "forms", "run", "build", "preview"),
    "__main__": ("commands",),
}
"""The floors: which rooms each may import, besides itself and the foundation. Working rooms meet in
run and build."""

PURE = (
    "problems",
    "digest",
    "chinese",
    "regex",
    "grouping",
    "media/traces",
    "media/films",
    "media/documents",
    "model",
    "check",
    "plan",
    "read",
    "forms",
    "assessment",
)
"""Rooms that touch no disk, no clock and no environment: bodies and files are handed in."""
WORLD = {
    "os",
    "pathlib",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "time",
    "sqlite3",
    "threading",
    "random",
}
WORLD_CALLS = {
    "open",
    "now",
    "today",
    "utcnow",
    "read_bytes",
    "read_text",
    "write_bytes",
    "write_text",
    "getenv",
    "environ",
}
PACKAGED_DATA = {("chinese.py", "read_text")}
HANDED_IN = {("opening.py", "open")}
"""What is called as a disk's file is, and gets bytes: pikepdf's own."""


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def room(path: Path) -> str:
    return named(path).partition("/")[0].removesuffix(".py")


def named(path: Path) -> str:
    return path.relative_to(BUILDER).as_posix()


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= (
                {f"{node.module}.{alias.name}" for alias in node.names}
                if node.module == "builder"
                else {node.module}
            )
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


@cache
def functions() -> list[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    return [
        (f"{named(path)}:{node.lineno} {node.name}", node)
        for path in MODULES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_imports_lean_down_only_and_working_rooms_never_meet(path):
    here = room(path)
    for module in imported(path):
        house, _, place = module.partition(".")
        if house == "builder" and place and here != "__init__":
            allowed = (here, *FOUNDATION, *MAY_IMPORT[here])
            assert any(place == each or place.startswith(f"{each}.") for each in allowed), (
                f"{named(path)}: {module}"
            )


def test_every_room_has_its_floor():
    assert {room(path) for path in MODULES} - {"__init__"} == MAY_IMPORT.keys()


@pytest.mark.parametrize("path", [p for p in MODULES if named(p).startswith(PURE)], ids=named)
def test_inner_rooms_touch_no_disk_no_clock_and_no_environment(path):
    if named(path).startswith("read/files/"):
        return
    assert not {module.split(".")[0] for module in imported(path)} & WORLD
    for node in ast.walk(parsed(path)):
        called = node.func if isinstance(node, ast.Call) else None
        name = (
            called.attr
            if isinstance(called, ast.Attribute)
            else called.id
            if isinstance(called, ast.Name)
            else ""
        )
        assert name not in WORLD_CALLS or (path.name, name) in PACKAGED_DATA | HANDED_IN, (
            f"{named(path)}:{node.lineno} calls {name}"
        )


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_every_file_has_a_nameplate_and_at_most_300_lines(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(parsed(path))
    assert text.count("\n") <= 300


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_lines_have_at_most_100_characters_but_for_a_few_patterns(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if len(line) > 100]) <= 3


def test_functions_are_small():
    lengths = sorted(node.end_lineno - node.lineno + 1 for _, node in functions())
    assert statistics.median(lengths) <= 6
    assert lengths[int(len(lengths) * 0.9)] <= 20
    assert lengths[-1] <= 40, [
        name for name, node in functions() if node.end_lineno - node.lineno + 1 > 40
    ]


def test_functions_take_at_most_five_things():
    def count(node):
        taken = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        return len([argument for argument in taken if argument.arg not in ("self", "cls")])

    assert [name for name, node in functions() if count(node) > 5] == []


def test_nothing_is_called_utils_or_helpers():
    forbidden = {
        "utils",
        "util",
        "helpers",
        "manager",
        "handler",
        "handlers",
        "common",
        "data",
        "process",
        "misc",
    }
    assert [named(path) for path in MODULES if path.stem in forbidden] == []


def test_no_exception_is_swallowed():
    for path in MODULES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, f"{named(path)}:{node.lineno}"
                silent = len(node.body) == 1 and isinstance(node.body[0], ast.Pass)
                assert not (silent and getattr(node.type, "id", "") == "Exception"), (
                    f"{named(path)}:{node.lineno}"
                )


WORDS_OF_A_NAMESPACE = {"model/synonyms.py", "model/settings_synonyms.py"}
"""Its words are said with it: ``also.HOURS``."""
SAID_IN_EACH = {"plan", "CALLED", "examine", "build", "audit", "clean", "why"}
"""What each of a table's modules calls the one thing it does (PLANS, films by format), and commands
that are called as what they run."""


def public_names(path: Path) -> set[str]:
    """The classes, functions and constants that a module defines for others."""
    found: set[str] = set()
    for node in parsed(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {each.id for each in node.targets if isinstance(each, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
    return {name for name in found if not name.startswith("_")}


def test_no_public_name_stands_twice_in_the_house():
    modules = [path for path in MODULES if named(path) not in WORDS_OF_A_NAMESPACE]
    counted = Counter(name for path in modules for name in public_names(path))
    twice = {name for name, count in counted.items() if count > 1} - SAID_IN_EACH
    assert twice == set()


def tokens_of(node: ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]) -> int:
    """How many tokens a function's body has, without its docstring."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    if not body:
        return 0
    return _tokens(lines[body[0].lineno - 1 : body[-1].end_lineno])


def _tokens(lines: list[str]) -> int:
    """How many tokens these lines have, without their layout and comments."""
    text = textwrap.dedent("\n".join(lines))
    layout = (tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT)
    found = tokenize.generate_tokens(io.StringIO(text).readline)
    return len([each for each in found if each.type not in (*layout, tokenize.ENDMARKER)])


def test_functions_are_not_dense():
    """The aim is 30 tokens in the middle and 100 for nine in ten; these figures only go down."""
    counts = []
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        found = ast.walk(parsed(path))
        functions = [each for each in found if isinstance(each, ast.FunctionDef)]
        counts += [tokens_of(each, text.splitlines()) for each in functions]
    counts.sort()
    assert statistics.median(counts) <= MIDDLE
    assert counts[int(len(counts) * 0.9)] <= NINE_IN_TEN


MIDDLE, NINE_IN_TEN = 40, 89


def test_no_function_holds_more_than_150_tokens():
    """All of it, from ``def`` on: what holds more is several things."""
    heavy = set()
    for path in MODULES:
        lines = path.read_text(encoding="utf-8").splitlines()
        found = (each for each in ast.walk(parsed(path)) if isinstance(each, FUNCTIONS))
        heavy |= {f"{named(path)} {each.name}" for each in found if weight(each, lines) > 150}
    assert heavy == set()


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def weight(node: ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]) -> int:
    """How many tokens a function has from its first word to its last, a docstring being one."""
    return _tokens(lines[node.lineno - 1 : node.end_lineno])


WORDS_OF_THE_TRADE = {
    *("draft", "review", "branch", "branches", "place", "places", "honour", "honours", "honor"),
    *("honors", "service", "services", "team", "teams", "project", "projects", "grid", "grids"),
    *("report", "reports", "desk", "desks", "story", "stories"),
}
"""What staff work on and with (house.md, 6): a name of machinery that borrows one misleads."""
ABOUT_THE_THING = {
    "Story": "the model of a story: what every 稿件 has",
    "StoryView": "what the page of one story shows",
    "StoryPictures": "the pictures of one story",
    "StoryFiles": "the files that one story lies in",
    "StoryReading": "one story, read",
    "ReadStory": "one story, read, with its files",
    "StoriesReading": "all stories, read",
    "StoryInTime": "a story among the others of its time",
    "Branch": "the model of a 党支部",
    "Review": "the model of 三审 of a story",
    "PublicStory": "a story that the public site shows",
    "StoryFigure": "a figure that a story gives",
    "Grid": "the model of a 网格",
    "GridCategory": "what sort of 网格 it is",
    "Honour": "the model of a 荣誉",
    "Service": "the model of a 服务",
    "ServiceWay": "how a 服务 is given",
    "Team": "the model of a 队伍",
    "model/kinds/grids.py": "the kind 网格",
    "model/kinds/honours.py": "the kind 荣誉",
    "model/kinds/services.py": "the kind 服务",
    "ReviewPolicy": "how many stages of 三审 a site asks for",
    "read_story": "reads one story",
    "read_stories": "reads all stories",
    "check_story": "checks one story",
    "named_stories": "the stories that a story names",
    "stories_among": "the stories among the files of a folder",
    "stories_on": "the stories that a screen plays",
    "story_head": "the head of a story's page",
    "story_share": "the share picture of a story",
    "story_problems": "what is said of a story in the preview",
    "begins_a_place": "街道 and 市 as the places that a hidden name stands before",
    "model/story.py": "the model of a story",
    "read/story.py": "how a story is read",
    "read/stories.py": "how all stories are read",
    "read/files/stories.py": "which files are stories",
    "plan/pages/stories.py": "the pages of stories",
}
"""The few names that are about that thing itself, each with its reason."""


def words_in(name: str) -> set[str]:
    """``StoryView`` and ``story_view`` → story, view."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def names_of(path: Path) -> set[str]:
    """What a module is called, and its public classes, functions and methods."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    defined = (each for each in nodes if isinstance(each, ast.ClassDef | ast.FunctionDef))
    return {named(path)} | {each.name for each in defined if not each.name.startswith("_")}


def test_no_machinery_is_called_by_a_word_of_the_trade():
    borrowed = {
        f"{named(path)}: {name}"
        for path in MODULES
        for name in names_of(path) - ABOUT_THE_THING.keys()
        if words_in(name.removesuffix(".py").rpartition("/")[2]) & WORDS_OF_THE_TRADE
    }
    assert borrowed == set()


def test_what_may_be_called_so_is_there():
    assert ABOUT_THE_THING.keys() <= {name for path in MODULES for name in names_of(path)}


def mirror(path: Path) -> Path:
    """Where the tests of a module stand; a package's in the folder of its own."""
    place = Path(named(path))
    stem = place.parent.name if path.stem == "__init__" else path.stem.strip("_")
    return ROOT / "tests" / place.parent / f"test_{stem}.py"


def does_something(path: Path) -> bool:
    """Whether a module defines a function; one of declarations alone is tried by who reads them."""
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(parsed(path)))


def test_every_module_that_does_something_has_its_mirror():
    without = {path for path in MODULES if does_something(path) and not mirror(path).exists()}
    assert {named(path) for path in without} == set()


ALL_OF_AN_EDIT = "builder.build builder.run.attempts builder.run.produce builder.make.page.theme"
LOADED_WHEN_ASKED = (
    *("PIL", "segno", "icalendar", "pikepdf", "pypdfium2", "lxml"),
    *("multiprocessing", "concurrent", "email", "http", "ssl"),
)
"""Libraries that take 5 to 100 ms to load, and that an edit of words needs none of."""


def test_the_modules_of_an_edit_load_no_library_before_it_is_asked_for():
    asked = f"import sys, {', '.join(ALL_OF_AN_EDIT.split())}; print(*sys.modules)"
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {sys.path}; {asked}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = {name.partition(".")[0] for name in said.stdout.split()}
    assert loaded.isdisjoint(LOADED_WHEN_ASKED), loaded.intersection(LOADED_WHEN_ASKED)
