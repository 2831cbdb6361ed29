"""Whole sites with a recording: offered where it is read, clean, and gone with its story."""

import re
from functools import partial
from pathlib import Path

import pytest

from builder.crew.workers import Workers
from builder.problems import errors
from builder.run.audit import audit
from tests.kit.small_films import PLACE
from tests.kit.small_site import built, make_site, published, story, write
from tests.kit.small_sounds import ID3V1, m4a, mp3

FIELDS = "标题: 渡口的钟\n日期: 2026-05-02\n栏目: 要闻\n网址名: ferry-bell\n朗读: 念.mp3"
HOME = "content/posts/ferry-bell"


def site(root: Path, content: bytes) -> Path:
    make_site(root)
    write(root / HOME / "index.md", story(FIELDS, "钟敲了三下。\n"))
    write(root / HOME / "念.mp3", content)
    return root


def recording_in(page: bytes) -> str:
    (address,) = set(re.findall(r'src="\.\./(media/[^"]+\.m(?:p3|4a))"', page.decode()))
    return address


def test_it_is_offered_on_its_page_and_in_feeds_without_what_telephones_write(tmp_path):
    result = built(site(tmp_path, mp3(behind=ID3V1)))
    files = published(tmp_path / "output")
    assert not errors(result.problems)
    address = recording_in(files["posts/ferry-bell.html"])
    assert PLACE not in files[address]
    assert ID3V1 not in files[address]
    assert files[address]
    for feed, key in (("feed.xml", "length="), ("feed.json", "size_in_bytes")):
        said = files[feed].decode()
        assert f"https://small.example/sub/{address}" in said
        assert key in said
        assert "audio/mpeg" in said


@pytest.mark.parametrize("content", [mp3(behind=ID3V1), m4a()], ids=["mp3", "m4a"])
def test_the_audit_finds_nothing_in_it_and_everything_in_the_staffs_own(tmp_path, content):
    root = site(tmp_path, content)
    built(root)
    look = partial(audit, root / "output", root, Workers(count=1), lambda *_: None)
    address = recording_in(published(root / "output")["posts/ferry-bell.html"])
    assert look().problems == ()
    (root / "output" / address).write_bytes(content)
    assert {problem.path for problem in look().problems} == {f"output/{address}"}


def test_what_it_is_called_on_the_site_follows_its_bytes(tmp_path):
    built(site(tmp_path, m4a()))
    page = published(tmp_path / "output")["posts/ferry-bell.html"]
    assert recording_in(page).endswith(".m4a")
    assert b'type="audio/mp4"' in page


def test_it_leaves_with_its_story_and_comes_back_the_same(tmp_path):
    root = site(tmp_path, mp3())
    built(root)
    before = published(root / "output")
    address = recording_in(before["posts/ferry-bell.html"])
    write(root / HOME / "index.md", story(f"{FIELDS}\n状态: 已撤下", "钟敲了三下。\n"))
    built(root)
    assert address not in published(root / "output")
    write(root / HOME / "index.md", story(FIELDS, "钟敲了三下。\n"))
    built(root)
    assert published(root / "output") == before


def test_with_an_error_elsewhere_it_leaves_all_the_same(tmp_path):
    root = site(tmp_path, mp3())
    built(root)
    address = recording_in(published(root / "output")["posts/ferry-bell.html"])
    write(root / HOME / "index.md", story(f"{FIELDS}\n状态: 已撤下", "钟敲了三下。\n"))
    write(root / "content/screens/hall.yaml", "[[[")
    built(root, keep_going=True)
    assert address not in published(root / "output")


def test_an_edit_of_the_recording_remakes_it(tmp_path):
    root = site(tmp_path, mp3(60))
    built(root)
    first = recording_in(published(root / "output")["posts/ferry-bell.html"])
    write(root / HOME / "念.mp3", mp3(90))
    built(root)
    files = published(root / "output")
    second = recording_in(files["posts/ferry-bell.html"])
    assert first != second
    assert first not in files
