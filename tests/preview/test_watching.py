"""Changes are seen with and without an event, in folders that come and go."""

import os
import threading

import pytest

from builder.preview.watching import changes, look


@pytest.fixture
def place(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text("alt", encoding="utf-8")
    return tmp_path


def kept_time(root):
    file = root / "content/a.md"
    stat = file.stat()
    file.write_text("neu", encoding="utf-8")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def replaced(root):
    (root / "content/new").write_text("alt", encoding="utf-8")
    (root / "content/new").replace(root / "content/a.md")


def linked(root):
    (root / "beside").hardlink_to(root / "content/a.md")
    (root / "beside").write_text("neu", encoding="utf-8")


def made(root):
    (root / "theme/templates").mkdir(parents=True)
    (root / "theme/templates/story.html").write_text("x", encoding="utf-8")


def renamed(root):
    (root / "content").rename(root / "elsewhere")


ACTS = (kept_time, replaced, linked, made, renamed)


@pytest.mark.parametrize("act", ACTS)
def test_every_sort_of_change_shows_when_one_looks(place, act):
    places = (place / "content", place / "theme")
    before = look(places)
    assert look(places) == before
    act(place)
    assert look(places) != before


def test_a_folder_that_goes_and_comes_back_and_one_that_is_made_are_followed(place):
    stop = threading.Event()
    seen = changes((place / "content", place / "theme"), stop)
    for act in (
        made,
        renamed,
        lambda root: (root / "elsewhere").rename(root / "content"),
        kept_time,
    ):
        timer = threading.Timer(0.3, act, (place,))
        timer.start()
        next(seen)
        timer.join()
    stop.set()
