"""Playlists of lobby screens: one of each name, each with what is wrong in it."""

import pytest

from builder.model.screen import Playlist
from builder.read.playlists import read_playlist, read_screens
from tests.kit.small_survey import surveyed

HALL = "标题: 大厅\n项目:\n  - 取: 最新\n    数量: 6\n"


def read(root, files, instead=None):
    with surveyed(root, files) as survey:
        return read_screens(survey.snapshot, survey.snapshot.files, instead)


def test_a_screen_is_called_as_its_file():
    found = read_playlist("content/screens/Hall.yaml", HALL.encode())
    playlist = found.playlist
    assert (playlist.slug, playlist.title, playlist.items[0].count) == ("hall", "大厅", 6)
    assert (playlist.path, playlist.lines["items.0.count"]) == ("content/screens/Hall.yaml", 4)
    assert found.problems == ()


@pytest.mark.parametrize("name", ["大厅.yaml", "a b.yaml", "con.yaml", ".yaml"])
def test_a_name_that_no_address_can_hold_makes_no_screen(name):
    found = read_playlist(f"content/screens/{name}", HALL.encode())
    assert found.playlist is None
    assert [each.code for each in found.problems] == ["FC905"]


@pytest.mark.parametrize(
    ("content", "code"), [(b"- [", "FC105"), (b"\xff\x00\xff\x00\x81", "FC101")]
)
def test_a_file_that_cannot_be_read_makes_no_screen(content, code):
    found = read_playlist("content/screens/hall.yaml", content)
    assert (found.playlist, [each.code for each in found.problems]) == (None, [code])


def test_what_is_wrong_in_a_playlist_takes_nothing_else_from_it():
    found = read_playlist("content/screens/hall.yaml", f"{HALL}屏幕尺寸: 很大\n".encode())
    assert found.playlist.title == "大厅"
    assert [each.code for each in found.problems] == ["FC203"]


def test_of_two_files_for_one_screen_one_counts_and_the_other_is_told(tmp_path):
    files = {"screens/hall.yaml": HALL, "screens/Hall.yml": "标题: 别的\n"}
    found = read(tmp_path, files)
    assert [each.title for each in found.playlists] == ["大厅"]
    assert [(each.code, each.path) for each in found.doubled] == [
        ("FC235", "content/screens/Hall.yml")
    ]


def test_only_files_of_the_folder_itself_are_playlists(tmp_path):
    found = read(tmp_path, {"screens/old/hall.yaml": HALL, "hall.yaml": HALL})
    assert found.readings == ()


def test_playlists_given_instead_are_taken_and_doubles_are_told_all_the_same(tmp_path):
    given = (Playlist(title="从前", slug="hall"),)
    found = read(tmp_path, {"screens/hall.yaml": "- [", "screens/hall.yml": HALL}, given)
    assert (found.playlists, found.problems) == (given, ())
    assert len(found.doubled) == 1


def test_a_playlist_that_changed_since_it_was_listed_is_told(tmp_path):
    with surveyed(tmp_path, {"screens/hall.yaml": HALL}) as survey:
        (tmp_path / "content/screens/hall.yaml").unlink()
        found = read_screens(survey.snapshot, survey.snapshot.files, None)
    assert (found.playlists, [each.code for each in found.problems]) == ((), ["FC114"])
