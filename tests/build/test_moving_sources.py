"""Sources that vanish or change while a build runs, and dates that tell nothing: what was read is
what is published."""

import os
import sys
from pathlib import Path

import pytest

from tests.kit.small_site import SETTINGS, built, draw, published, story, write
from tests.kit.standing_site import ALONE, NOTE, assert_right_again, built_clean, codes, copied


@pytest.fixture
def site(standing, tmp_path):
    return copied(standing, tmp_path / "site")


CHANGES = {
    "content/posts/note.md": lambda file: write(file, story(NOTE, "又改了一次。")),
    "content/activities/one/b.png": lambda file: draw(file, (1, 2, 250), (60, 20)),
    "content/site.yaml": lambda file: write(file, SETTINGS + "电话: 0000-1\n"),
    "theme/assets/print.css": lambda file: write(file, "@media print { body { margin: 99mm } }\n"),
}


def _meddle(monkeypatch, place: str, act) -> None:
    """Something happens just before this step of the build."""
    room, _, name = place.rpartition(".")
    real = getattr(sys.modules[room], name)

    def meddled(*args, **more):
        act()
        return real(*args, **more)

    monkeypatch.setattr(place, meddled)


STEPS = (
    "builder.read.files.snapshot.Memory",
    "builder.run.prepare.read",
    "builder.make.page.theme.load_theme",
    "builder.run.produce.produce",
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("source", CHANGES)
@pytest.mark.parametrize("act", ["goes", "changes"])
def test_a_source_that_goes_or_changes_while_it_is_read_is_published_as_it_was_or_not_at_all(
    site, edited, monkeypatch, step, source, act
):
    old, kept = published(site / "output"), (site / source).read_bytes()
    change = Path.unlink if act == "goes" else CHANGES[source]
    with monkeypatch.context() as patch:
        _meddle(patch, step, lambda: change(site / source))
        result = built(site, workers=ALONE)
    found = published(site / "output")
    if result.summary is None:
        assert codes(result) & {"FC114", "FC605", "FC713"}
        assert found == old
    else:
        assert found == edited or (step == STEPS[0] and found == built_clean(site))
    if (
        step == STEPS[0]
    ):  # listed, not yet looked into: another text is simply the text, a missing one is missed
        assert bool(result.summary) == (act == "changes" or source.startswith("theme"))
    write(site / source, kept)
    assert_right_again(site, edited)


def test_a_picture_that_changed_while_it_was_looked_at_is_remembered_as_what_it_was(
    site, monkeypatch
):
    """Else its facts would be those of another picture for as long as the store lives."""
    photo, kept = (
        site / "content/members/lamp/a.png",
        (site / "content/members/lamp/a.png").read_bytes(),
    )
    draw(photo, (1, 2, 3), (60, 20))
    wide = photo.read_bytes()
    with monkeypatch.context() as patch:
        _meddle(patch, "builder.run.prepare.read", lambda: photo.write_bytes(kept))
        assert "FC114" in codes(built(site, workers=ALONE))
    write(photo, wide)
    assert_right_again(site)


def test_a_theme_file_that_is_renamed_is_no_build_with_nothing_to_do(site):
    write(
        site / "theme/templates/404.html",
        "<!doctype html><title>没有</title><a href='{{ root }}'>回去</a>",
    )
    assert_right_again(site)
    (site / "theme/templates/404.html").rename(site / "theme/templates/500.html")
    assert_right_again(site)


def _save_in_place(file: Path, content: bytes) -> None:
    """As ``rsync -t --inplace`` or an unzip over it: the same size, the same date, the same
    file."""
    before = file.stat()
    assert before.st_size == len(content)
    with file.open("r+b") as handle:
        handle.write(content)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no time of change")
def test_an_edit_that_keeps_size_and_date_is_seen(site, monkeypatch):
    monkeypatch.setattr(
        "builder.store.stamps._RACY_NS", 0
    )  # as if the file were old enough to be known by its stat
    note = site / "content/posts/note.md"
    assert_right_again(site)
    _save_in_place(note, note.read_bytes().replace("改过".encode(), "偷换".encode()))
    assert_right_again(site)
    assert "偷换".encode() in (site / "output/posts/note.html").read_bytes()


@pytest.mark.parametrize("offset", [-(10**9), 0, 10**9, 86_400 * 10**9, -86_400 * 400 * 10**9])
def test_an_edit_is_seen_whatever_date_the_file_bears(site, offset):
    """A clock that was set back or forward between two saves; the size stays."""
    note = site / "content/posts/note.md"
    assert_right_again(site)
    for number in range(3):
        moment = note.stat().st_mtime_ns + offset
        note.write_bytes(story(NOTE, f"第{number}次改。\n").encode())
        os.utime(note, ns=(moment, moment))
        built(site, workers=ALONE)
        assert f"第{number}次改".encode() in (site / "output/posts/note.html").read_bytes()
    assert_right_again(site)
