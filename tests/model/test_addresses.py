"""Addresses: which names every system can hold."""

import re

from builder.model.addresses import is_safe_path, path_in_media

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


def test_a_path_among_media_is_a_function_of_what_the_file_is_made_of():
    path = path_in_media("河", 480)
    assert re.fullmatch(r"media/[0-9a-f]{2}/[0-9a-f]{14}", path)
    assert path_in_media("河", 480) == path
    assert path_in_media("河", 960) != path
