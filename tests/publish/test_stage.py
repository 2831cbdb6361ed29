"""Where new files wait."""

import sys

import pytest

from builder.digest import digest_of
from builder.publish.stage import Staged, stage_file, waiting


def test_a_staged_file_is_whole_and_told_as_it_lies_there(tmp_path):
    content = "灯下的话".encode() * 5000
    staged = stage_file(tmp_path, "posts/lamp.html", content)
    waits = waiting(tmp_path, "posts/lamp.html")
    assert waits.read_bytes() == content
    assert staged == Staged(
        "posts/lamp.html", digest_of(content), len(content), waits.stat().st_mtime_ns
    )


def test_a_staged_file_takes_the_place_of_a_longer_one(tmp_path):
    stage_file(tmp_path, "posts/lamp.html", b"a long first attempt")
    stage_file(tmp_path, "posts/lamp.html", b"short")
    assert waiting(tmp_path, "posts/lamp.html").read_bytes() == b"short"


def test_what_stands_already_is_not_written_again(tmp_path):
    staged = stage_file(tmp_path, "posts/lamp.html", b"same", digest_of(b"same"))
    assert staged == Staged("posts/lamp.html", digest_of(b"same"), 4)
    assert not waiting(tmp_path, "posts/lamp.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such modes")
def test_a_page_may_be_read_by_a_server_and_run_by_nobody(tmp_path):
    stage_file(tmp_path, "posts/lamp.html", b"words")
    (tmp_path / "beside").write_bytes(b"words")
    modes = {file.stat().st_mode for file in tmp_path.iterdir()}
    assert len(modes) == 1
    assert not modes.pop() & 0o111
