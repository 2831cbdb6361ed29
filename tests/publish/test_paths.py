import pytest

from builder.publish.paths import path_problems, safe_path

GOOD = [
    "a.html",
    "a/b-1/c.html",
    "media/春天.webp",
    ".nojekyll",
    "console/auxiliary.html",
    "a" * 200,
]
BAD = [
    "",
    "/a",
    "a/",
    "a//b",
    "../a",
    "a/../b",
    ".",
    "a\\b",
    "c:/a",
    "con",
    "a/NUL.html",
    "com1.txt",
    "a./b",
    "a /b",
]
BAD += [
    "a?b",
    'a"',
    "a|b",
    "a\n",
    "a" * 201,
    "春" * 90,
    "e\u0301",
    "\ud800",
    ".fengcai/ledger",
    ".GIT/config",
]


def test_safe_paths_are_those_that_every_system_can_hold():
    assert [path for path in GOOD if not safe_path(path)] == []
    assert [path for path in BAD if safe_path(path)] == []


@pytest.mark.parametrize(
    "pair", [["a.html", "A.html"], ["x/a", "X/b"], ["a", "a/b"], ["a", "a"], ["ß.html", "SS.html"]]
)
def test_two_paths_that_cannot_stand_side_by_side_are_reported(pair):
    assert [problem.code for problem in path_problems(pair, "output")] == ["FC808"]
