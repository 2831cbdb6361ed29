"""Addresses: which names every system can hold."""

from builder.model.addresses import is_safe_path

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
    assert [path for path in GOOD if not is_safe_path(path)] == []
    assert [path for path in BAD if is_safe_path(path)] == []
