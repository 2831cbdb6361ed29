"""Places of files on somebody's computer."""

import pytest

from builder.media.documents.local_paths import is_local_path, without_local_paths


@pytest.mark.parametrize(
    "text", [r"C:\Users\wen\a.doc", "d:/lists/a.xls", r"\\server\share", "file:///a", "/home/wen/a"]
)
def test_how_they_begin(text):
    assert is_local_path(text)


@pytest.mark.parametrize("text", ["", "the lake", "https://example.org/", "10:30", "/a/b", "图 1"])
def test_what_only_looks_so(text):
    assert not is_local_path(text)


def test_in_an_instruction_they_become_empty():
    told = r'INCLUDEPICTURE "D:\\lists\\a.jpg" \* MERGEFORMAT "kept"'
    assert without_local_paths(told) == r'INCLUDEPICTURE "" \* MERGEFORMAT "kept"'
