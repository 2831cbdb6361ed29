"""The disk as staff's machines have it: links are never followed, half a file never stands."""

import errno
import os
from pathlib import Path

import pytest

from builder.problems import Severity
from builder.publish.disk import (
    below,
    demand,
    is_link,
    is_real_folder,
    is_same,
    long_form,
    moment,
    move,
    remove,
    started,
    trouble,
    write_durably,
)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_link_is_a_link_wherever_it_leads_and_no_folder(tmp_path):
    (tmp_path / "real").mkdir()
    for name, target in (("good", "real"), ("broken", "nowhere")):
        (tmp_path / name).symlink_to(tmp_path / target)
        assert is_link(tmp_path / name)
        assert not is_real_folder(tmp_path / name)
    assert is_real_folder(tmp_path / "real")
    assert not is_link(tmp_path / "real")
    assert not is_link(tmp_path / "absent")
    assert not is_real_folder(tmp_path / "absent/below")


def test_two_names_of_one_file_are_the_same_and_two_files_are_not(tmp_path):
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"1")
    os.link(tmp_path / "a", tmp_path / "c")
    assert is_same(tmp_path / "a", tmp_path / "c")
    assert not is_same(tmp_path / "a", tmp_path / "b")
    assert not is_same(tmp_path / "a", tmp_path / "absent")


def test_a_move_replaces_and_a_removal_takes_the_link_and_not_what_it_leads_to(tmp_path):
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    (tmp_path / "old").chmod(0o400)
    move(tmp_path / "new", tmp_path / "old")
    (tmp_path / "link").symlink_to(tmp_path / "old")
    remove(tmp_path / "link")
    remove(tmp_path / "link")
    assert (tmp_path / "old").read_bytes() == b"new"
    assert names(tmp_path) == ["old"]


def test_what_is_written_durably_is_whole_and_leaves_nothing_beside_it(tmp_path):
    (tmp_path / "ledger").write_bytes(b"before")
    write_durably(tmp_path / "ledger", b"after")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("ledger", b"after")]
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/file").write_bytes(b"")
    with pytest.raises(OSError, match="taken"):
        write_durably(tmp_path / "taken", b"no")
    assert names(tmp_path) == ["ledger", "taken"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who may do anything is refused nothing"
)
def test_a_folder_to_come_asks_the_one_above_it(tmp_path):
    demand(tmp_path / "posts/2026/media")
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError):
        demand(tmp_path / "posts/2026/media")
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "FC806"),
        (errno.EDQUOT, "FC806"),
        (errno.EACCES, "FC805"),
        (errno.EROFS, "FC805"),
        (errno.EIO, "FC807"),
        (errno.ENAMETOOLONG, "FC807"),
    ],
)
def test_what_the_machine_refused_is_told_with_what_to_do(number, code):
    problem = trouble(OSError(number, os.strerror(number)), "output")
    assert (problem.code, problem.path, problem.severity) == (code, "output", Severity.ERROR)
    assert "再生成一次" in problem.mend


def test_places_are_text_and_long_forms_are_real_paths(tmp_path):
    assert below(tmp_path, "posts/a.html") == str(tmp_path / "posts" / "a.html")
    (tmp_path / "link").symlink_to(tmp_path)
    assert long_form(tmp_path / "link").name.endswith(tmp_path.resolve().name)


def test_the_clock_is_the_folders_and_runs_after_the_machine_was_started(tmp_path):
    first = moment(tmp_path)
    assert started() < first <= moment(tmp_path)
