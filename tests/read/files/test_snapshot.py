"""The files of one moment: what was read before is not read again, and what cannot be is told."""

import pytest

from builder.digest import digest_of
from builder.read.files.snapshot import digest_of_folders, take_snapshot
from builder.store.store import Store
from tests.kit.small_site import write


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "store") as store:
        yield store


def test_files_come_in_path_order_with_the_digests_of_their_bytes(tmp_path, store):
    for name in ("posts/乙.md", "posts/a.md", "members/c.md"):
        write(tmp_path / "content" / name, name)
    snapshot = take_snapshot(tmp_path, store)
    paths = [file.path for file in snapshot.files]
    assert paths == ["content/members/c.md", "content/posts/a.md", "content/posts/乙.md"]
    assert snapshot.digests["content/posts/乙.md"] == digest_of("posts/乙.md".encode())
    assert list(snapshot.digests) == paths


def test_a_file_that_is_gone_since_the_scan_is_told_and_no_part_of_it(tmp_path, store):
    write(tmp_path / "content/posts/a.md", "甲")
    write(tmp_path / "content/posts/b.md", "乙")
    (tmp_path / "content/posts/link.md").symlink_to(tmp_path / "content/posts/b.md")
    first = take_snapshot(tmp_path, store)
    assert len(first.files) == 3
    (tmp_path / "content/posts/b.md").unlink()
    second = take_snapshot(tmp_path, store)
    assert [file.path for file in second.files] == ["content/posts/a.md"]
    assert [problem.path for problem in second.problems] == ["content/posts/link.md"]


def test_the_same_bytes_under_another_name_make_another_digest_of_a_folder(tmp_path):
    for folder in ("one", "two", "three"):
        write(tmp_path / folder / "page.html", "<p>")
    write(tmp_path / "three/more.css", "p {}")
    one, two, three = (digest_of_folders([tmp_path / name]) for name in ("one", "two", "three"))
    assert one == two != three
    (tmp_path / "two/page.html").rename(tmp_path / "two/list.html")
    assert digest_of_folders([tmp_path / "two"]) != one
    assert digest_of_folders([tmp_path / "nowhere"]) == digest_of_folders([])
