"""Files read in one go."""

import os
from pathlib import Path

import pytest

from builder.digest import digest_of
from builder.store.stamps import digest_file, files_below, read_whole


@pytest.mark.parametrize("size", [0, 1, 4096, 70_000, 300_000])
def test_all_bytes_of_a_file_are_read(tmp_path, size):
    content = os.urandom(size)
    (tmp_path / "稿.md").write_bytes(content)
    assert read_whole(tmp_path / "稿.md") == content
    assert digest_file(tmp_path / "稿.md", size) == digest_of(content)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="such files are Linux's")
def test_a_file_is_read_to_its_end_whatever_its_stat_says():
    assert Path("/proc/self/status").stat().st_size == 0
    assert read_whole(Path("/proc/self/status")).startswith(b"Name:")


def test_a_file_that_cannot_be_read_has_no_digest(tmp_path):
    assert digest_file(tmp_path / "gone.md", 3) is None


def test_every_file_below_a_folder_is_found_by_its_path_from_there(tmp_path):
    for name in ("稿.md", "a/b/c.txt", "a/.x"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    found = dict(files_below(tmp_path))
    assert sorted(found) == ["a/.x", "a/b/c.txt", "稿.md"]
    assert all(read_whole(place).decode() == name for name, place in found.items())
    assert dict(files_below(tmp_path / "gone")) == {}
