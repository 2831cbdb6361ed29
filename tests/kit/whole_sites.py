"""Which tests build a whole site: they reach, through their module's own functions, what builds
one."""

import ast
from functools import cache
from pathlib import Path

FOLDERS = ("build", "extending", "bench", "browser")
"""Everything in these builds whole sites, or measures them."""
BUILDING = {
    *("built", "built_clean", "make_standing", "standing", "edited"),
    *("main", "ended", "produce", "run"),
}
"""What builds one: helpers of the kit and their fixtures, the command itself, the step that makes
files."""
PROCESSES = {"Popen", "subprocess", "Workers"}
"""What starts another Python, which takes as long."""


@cache
def whole_in(module: Path) -> frozenset[str]:
    """The functions of a module that end in a build or another process."""
    said = {
        node.name: _words(node)
        for node in ast.parse(module.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    found = {name for name, words in said.items() if words & (BUILDING | PROCESSES)}
    while more := {name for name, words in said.items() if words & found} - found:
        found |= more
    return frozenset(found)


def _words(node: ast.AST) -> set[str]:
    """Every name that a function says, those it asks for by its parameters among them."""
    inside = list(ast.walk(node))
    names = {each.id for each in inside if isinstance(each, ast.Name)}
    names |= {each.arg for each in inside if isinstance(each, ast.arg)}
    return names | {each.attr for each in inside if isinstance(each, ast.Attribute)}


def builds_a_site(item) -> bool:
    """Whether a collected test takes as long as a build does."""
    path = Path(item.path)
    return path.parent.name in FOLDERS or item.originalname in whole_in(path)
