"""Hostile pictures end in pictures or in one Chinese problem that names the file: no crash, no
hang, nothing left."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from builder.crew.workers import Workers
from builder.digest import digest_of
from builder.make.picture.picture import derive
from builder.media.pixels import UnreadablePicture
from builder.media.suffixes import PICTURE_SUFFIXES
from builder.model.artifact import Ladder
from builder.problems import Severity, mended
from builder.read.pictures.photos import look_at
from builder.run.audit import audit
from builder.run.examine import examine
from tests.commands.test_cli import run
from tests.kit import ROOT
from tests.kit.hostile import (
    BOMBS,
    GOOD,
    SECRET,
    SUFFIXES,
    cut,
    disguised,
    emptied,
    lying,
    misnamed,
    saved,
    stretched,
    with_exif,
)
from tests.kit.small_site import built, make_site, options, published, settle, story, write

PROJECT = ROOT
TORTURE = PROJECT.parent / "shared" / "data" / "photos_torture"
FOLDER = "content/activities/one"
SMALL = Ladder(widths=(20, 40), fallback=20)
TWO = Workers(count=2)
MEGABYTES, SECONDS = 700, 20
"""What one picture may take at most, however hostile."""
CHINESE = re.compile("[\u4e00-\u9fff]")


def site_with(root: Path, files: dict[str, bytes]) -> Path:
    """The small site, one of its stories with these files for a gallery."""
    make_site(root)
    for path in (root / FOLDER).glob("*.png"):
        path.unlink()
    write(
        root / FOLDER / "index.md",
        story("标题: 第一次灯会\n日期: 2026-02-10\n类型: 邻里节\n单位: 第一党支部"),
    )
    for name, content in files.items():
        write(root / FOLDER / name, content)
    return root


def fate(result, name: str) -> str:
    """``shown``, or the code of the one problem at this file."""
    path = f"{FOLDER}/{name}"
    problems = [p for p in result.problems if p.path == path and p.severity is not Severity.NOTICE]
    for problem in problems:
        assert CHINESE.search(problem.message)
        assert CHINESE.search(problem.mend)
    graver = [problem.code for problem in problems if problem.severity > Severity.NOTICE]
    codes = graver or ["shown"] * (path in result.prepared.library.photos)
    assert len(codes) == 1, (name, codes)
    return codes[0]


def fates(root: Path, names, **more) -> dict[str, str]:
    """What became of each of these files, in a build that left nothing behind and published nothing
    but pictures."""
    began = time.monotonic()
    result = built(root, **more)
    assert time.monotonic() - began < 60
    assert children() == []
    ends = {name: fate(result, name) for name in names}
    assert (result.summary is None) == any(end == "FC604" for end in ends.values())
    if result.summary:
        assert (
            audit(root / "output", root, Workers(count=1), lambda *_: None, quick=True).problems
            == ()
        )
        assert not any(SECRET in content for content in published(root / "output").values())
    return ends


def children() -> list[str]:
    """The processes that this test has started and that still run."""
    return [child for child in running() if child not in OTHERS]


def running() -> list[str]:
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    return listed.read_text().split() if listed.exists() else []


OTHERS: list[str] = []
"""What other tests of this process have left to go on: a browser, a tracker of shared memory."""


@pytest.fixture(autouse=True)
def _none_of_the_others():
    OTHERS[:] = running()


@pytest.mark.parametrize("sort", GOOD)
def test_a_picture_cut_or_emptied_anywhere_is_shown_or_named(tmp_path, sort):
    files = cut(sort) | emptied(sort)
    ends = fates(site_with(tmp_path / "site", files), files)
    assert ends[f"cut-0.{SUFFIXES[sort]}"] == ends[f"zero-all.{SUFFIXES[sort]}"] == "FC601"
    assert set(ends.values()) <= {"shown", "FC601"}


def test_what_a_name_says_wrongly_is_shown_as_what_it_is(tmp_path):
    files = {f"{sort}-{name}": content for sort in GOOD for name, content in misnamed(sort).items()}
    assert set(fates(site_with(tmp_path / "site", files), files).values()) == {"shown"}


def test_headers_that_lie_are_shown_or_named(tmp_path):
    files = {f"{sort}-{name}": content for sort in GOOD for name, content in lying(sort).items()}
    assert set(fates(site_with(tmp_path / "site", files), files).values()) == {"shown", "FC601"}


def test_what_is_something_else_besides_is_shown_without_it_or_named(tmp_path):
    files = disguised() | with_exif() | {"frames.gif": BOMBS["frames.gif"]()}
    ends = fates(site_with(tmp_path / "site", files), files)
    assert {
        ends[name] for name in ("page-behind.jpg", "archive.jpg", "script.gif", "frames.gif")
    } == {"shown"}
    assert {
        ends[name] for name in ("letter.jpg", "page.png", "empty.jpg", "word.jpg", "film.jpg")
    } == {"FC601"}
    assert {ends[name] for name in with_exif()} == {"shown"}


def test_one_pixel_wide_or_high_is_shown_or_named(tmp_path):
    files = stretched()
    assert set(fates(site_with(tmp_path / "site", files), files).values()) <= {"shown", "FC601"}


def test_a_bad_picture_keeps_no_good_one_from_being_published(tmp_path):
    root = site_with(
        tmp_path / "site", {"bad.jpg": cut("baseline")["cut-7.jpg"], "good.jpg": GOOD["baseline"]}
    )
    assert fates(root, ["bad.jpg", "good.jpg"]) == {"bad.jpg": "FC601", "good.jpg": "shown"}


@pytest.mark.parametrize("sort", GOOD)
def test_what_looking_accepts_can_be_made(sort):
    for name, content in (cut(sort) | emptied(sort) | lying(sort)).items():
        ends = {_end(act, content) for act in (look_at, _make)}
        assert len(ends) == 1, name


def _make(content: bytes) -> None:
    derive(content, SMALL, moving=look_at(content).moving)


def _end(act, content: bytes) -> str:
    try:
        act(content)
    except UnreadablePicture as failure:
        assert CHINESE.search(str(failure))
        return "refused"
    return "done"


@pytest.mark.parametrize(
    "name",
    ["EPS", "PPM", "PCX", "TGA", "SGI", "ICO", "ICNS", "DDS", "JPEG2000", "IM", "SPIDER", "PDF"],
)
def test_only_formats_of_photographs_are_opened(name):
    mode = "F" if name == "SPIDER" else "RGB"
    content = saved(Image.new(mode, (64, 64)), name)
    assert _end(look_at, content) == "refused"
    assert _end(_make, content) == "refused"


@given(st.sampled_from(sorted(GOOD)), st.data())
def test_no_change_of_its_bytes_makes_a_picture_anything_but_unreadable(sort, data):
    content = bytearray(GOOD[sort])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=6)):
        content[place] = data.draw(st.integers(0, 255))
    for act in (look_at, _make):
        _end(act, bytes(content))


# What a child prints: for every bomb how it ended, the seconds and the megabytes it took at most.
_MEASURE = """
import json, sys, time
from pathlib import Path
from builder.make.picture.picture import derive
from builder.model.artifact import Ladder
from builder.media.pixels import UnreadablePicture
from builder.media.suffixes import PICTURE_SUFFIXES
from builder.read.pictures.photos import look_at
from tests.kit.hostile import BOMBS

def act(content):
    try:
        look_at(content)
        derive(content, Ladder())
    except UnreadablePicture as failure:
        return str(failure)
    return "shown"

said = {}
for name, make in BOMBS.items():
    content = make()
    Path("/proc/self/clear_refs").write_text("5")
    began = time.monotonic()
    end = act(content)
    status = Path("/proc/self/status").read_text().split()
    said[name] = (end, time.monotonic() - began, int(status[status.index("VmHWM:") + 1]) // 1024)
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def bombs() -> dict[str, tuple[str, float, int]]:
    if not os.access("/proc/self/clear_refs", os.W_OK):
        pytest.skip("the peak is measured as Linux tells it")
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE], cwd=PROJECT, capture_output=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_takes_neither_the_memory_nor_the_day(bombs, name):
    end, seconds, megabytes = bombs[name]
    assert CHINESE.search(end) or end == "shown"
    assert megabytes < MEGABYTES
    assert seconds < SECONDS


NAMES = {
    "两个 空格.jpg": "shown",
    "全家 👨‍👩‍👧 🏮.jpg": "shown",
    "从右\u202egpj.左\u200f.jpg": "shown",
    unicodedata.normalize("NFC", "café.jpg"): "shown",
    unicodedata.normalize("NFD", "café.jpg"): "shown",
    "长" * 82 + ".jpg": "shown",
    "Lamp.jpg": "shown",
    "lamp.jpg": "shown",
    "LAMP.JPG": "shown",
    "50%20.jpg": "shown",
    "[red]{{ x }}'\".jpg": "shown",
    "-rf.jpg": "shown",
    "con.jpg": "shown",
    "两\n行.jpg": "FC115",
    "铃\x07.jpg": "FC115",
    "色\x1b[31m.jpg": "FC115",
}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse some of these names")
def test_every_name_that_a_file_can_have_is_shown_or_named(tmp_path):
    root = site_with(
        tmp_path / "site", {name: GOOD["png"] + bytes(number) for number, name in enumerate(NAMES)}
    )
    broken = os.fsencode(root / FOLDER) + "/老照片.jpg".encode("gbk")
    Path(os.fsdecode(broken)).write_bytes(GOOD["png"])
    written = {**NAMES, Path(os.fsdecode(broken)).name: "FC115"}
    seen = {
        re.sub("[\x00-\x1f\ud800-\udfff]", "\ufffd", name): end for name, end in written.items()
    }
    assert fates(root, seen) == seen
    code, said = run("check", "--site", str(root))
    assert code == 0, said
    assert "\x1b" not in said
    assert "\x07" not in said


def test_a_story_whose_name_cannot_be_shown_stops_the_build(tmp_path):
    root = site_with(tmp_path / "site", {})
    write(root / "content/posts/两\x1b行.md", story("标题: 通知\n日期: 2026-05-02\n栏目: 要闻"))
    problems = [problem for problem in built(root).problems if problem.code == "FC115"]
    assert [(problem.path, problem.severity.label) for problem in problems] == [
        ("content/posts/两\ufffd行.md", "错误")
    ]


@pytest.mark.parametrize(("written", "lies"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_is_found_however_its_accents_are_composed(tmp_path, written, lies):
    root = site_with(tmp_path / "site", {unicodedata.normalize(lies, "Bǎizhōulǐ.png"): GOOD["png"]})
    body = f"![灯]({unicodedata.normalize(written, 'Bǎizhōulǐ.png')})\n"
    fields = "标题: 第一次灯会\n日期: 2026-02-10\n类型: 邻里节\n单位: 第一党支部"
    write(root / FOLDER / "index.md", story(fields, body))
    result = built(root)
    assert "FC602" not in {problem.code for problem in result.problems}
    assert result.summary


def test_a_wrong_case_is_shown_and_told_with_the_right_name(tmp_path):
    root = site_with(tmp_path / "site", {"Lamp.png": GOOD["png"]})
    fields = "标题: 第一次灯会\n日期: 2026-02-10\n类型: 邻里节\n封面: lamp.PNG"
    write(root / FOLDER / "index.md", story(fields))
    if (root / FOLDER / "lamp.PNG").exists():
        pytest.skip("case does not count on this disk")
    result = built(root)
    problem = next(problem for problem in result.problems if problem.code == "FC632")
    assert result.summary
    text = (root / FOLDER / "index.md").read_text(encoding="utf-8")
    assert "封面: Lamp.png\n" in mended(text, problem.fixes).text


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_out_of_content_and_in_circles_are_named_and_not_followed(tmp_path):
    root = site_with(tmp_path / "site", {"good.png": GOOD["png"]})
    outside = tmp_path / "outside"
    write(outside / "secret.png", GOOD["deep"])
    folder = root / FOLDER
    (folder / "out.png").symlink_to(outside / "secret.png")
    (folder / "zero.png").symlink_to("/dev/zero")
    (folder / "nowhere.png").symlink_to("nowhere-at-all.png")
    (folder / "circle.png").symlink_to("circle.png")
    (folder / "there.png").symlink_to("back.png")
    (folder / "back.png").symlink_to("there.png")
    (folder / "album").symlink_to(outside)
    (folder / "above").symlink_to(root / "content")
    (folder / "inside.png").symlink_to("good.png")
    result = built(root)
    named = {
        problem.path.rpartition("/")[2]: problem.code
        for problem in result.problems
        if "FC11" in problem.code
    }
    assert named.pop("nowhere.png") in ("FC111", "FC112")
    loops = dict.fromkeys(("circle.png", "there.png", "back.png"), "FC111")
    assert named == {
        "out.png": "FC111",
        "zero.png": "FC111",
        "album": "FC111",
        "above": "FC111",
        **loops,
    }
    assert result.summary is None
    assert f"{FOLDER}/inside.png" in result.prepared.library.photos
    assert digest_of(GOOD["deep"]) not in {
        photo.source for photo in result.prepared.library.photos.values()
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_or_a_socket_named_like_a_photo_is_named_and_never_opened(tmp_path, monkeypatch):
    root = site_with(tmp_path / "site", {"good.png": GOOD["png"]})
    os.mkfifo(root / FOLDER / "pipe.jpg")
    monkeypatch.chdir(root / FOLDER)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("door.jpg")
        began = time.monotonic()
        result = built(root)
    assert time.monotonic() - began < 20
    assert [fate(result, name) for name in ("pipe.jpg", "door.jpg", "good.png")] == [
        "FC112",
        "FC112",
        "shown",
    ]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs another user")
def test_a_photo_that_may_not_be_read_is_named(tmp_path):
    root = site_with(tmp_path / "site", {"mine.png": GOOD["png"], "theirs.png": GOOD["webp"]})
    built(root, tmp_path / "before")  # whatever is imported, is
    shutil.rmtree(root / ".fengcai")
    settle(root / FOLDER / "theirs.png")
    for path in (root, *root.rglob("*")):
        path.chmod(0o777)
    (root / FOLDER / "theirs.png").chmod(0)
    problems = _as_nobody(root)
    assert problems == [[f"{FOLDER}/theirs.png", "FC112"]]


def _as_nobody(root: Path) -> list[list[str]]:
    """The problems of files that a build finds which runs without the rights of the
    administrator."""
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        os.chdir(root)  # the way there may be closed to others
        if os.geteuid() == 0:
            os.setuid(65534)
        draft = examine(options(Path(), Path("output"), workers=Workers(count=1)))
        found = [[problem.path, problem.code] for problem in draft.blocking]
        os.write(writable, json.dumps(found).encode())
        os._exit(0)
    os.close(writable)
    with os.fdopen(readable) as said:
        told = said.read()
    os.waitpid(child, 0)
    return json.loads(told)


def test_a_photo_that_goes_while_it_is_read_is_named_or_gone(tmp_path, monkeypatch):
    import builder.read.files.snapshot

    root = site_with(tmp_path / "site", {"stays.png": GOOD["png"], "goes.png": GOOD["webp"]})
    scan = builder.read.files.snapshot.scan

    def scan_and_lose(site: Path):
        found = scan(site)
        (root / FOLDER / "goes.png").unlink(missing_ok=True)
        return found

    monkeypatch.setattr("builder.read.files.snapshot.scan", scan_and_lose)
    result = built(root)
    assert fate(result, "stays.png") == "shown"
    assert {problem.code for problem in result.problems if "goes" in problem.path} <= {"FC114"}
    assert children() == []


@pytest.mark.parametrize("others", [0, 12])
def test_a_photo_that_changes_before_it_is_made_is_named_and_nothing_of_it_published(
    tmp_path, monkeypatch, others
):
    import builder.run.prepare

    files = {f"other-{number}.png": GOOD["png"] + bytes(number + 1) for number in range(others)}
    root = site_with(tmp_path / "site", {"changes.png": GOOD["png"], **files})
    workshop_of = builder.run.prepare.workshop_of

    def change_and_open(*given):
        (root / FOLDER / "changes.png").write_bytes(GOOD["cmyk"])
        return workshop_of(*given)

    monkeypatch.setattr("builder.run.produce.workshop_of", change_and_open)
    result = built(root)
    assert fate(result, "changes.png") == "FC605"
    assert result.summary is None
    assert published(root / "output") == {}


KILLER, ENDLESS = GOOD["baseline"] + b"kill", GOOD["baseline"] + b"wait"


def deadly(act):
    """The same, but for a picture at which its process dies, as in a decoder that crashes, and one
    without end."""

    def acting(content: bytes, *given, **named):
        if content == KILLER:
            os.kill(os.getpid(), signal.SIGKILL)
        if content == ENDLESS:
            threading.Event().wait()
        return act(content, *given, **named)

    return acting


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a started worker would not know the deadly act"
)
@pytest.mark.parametrize("others", [0, 3, 30])
@pytest.mark.parametrize(
    ("place", "act"),
    [
        ("builder.make.picture.picture.derive", derive),
        ("builder.read.pictures.photos.look_at", look_at),
    ],
)
def test_a_picture_that_kills_its_worker_is_the_only_one_named(
    tmp_path, monkeypatch, others, place, act
):
    files = {f"p{number:02}.png": GOOD["png"] + bytes(number) for number in range(others)}
    root = site_with(tmp_path / "site", {"killer.jpg": KILLER, **files})
    monkeypatch.setattr(place, deadly(act))
    result = built(root, workers=TWO)
    assert fate(result, "killer.jpg") == "FC696"
    assert {fate(result, name) for name in files} <= {"shown"}
    assert result.summary is None
    assert children() == []
    monkeypatch.undo()
    again = built(root, workers=TWO)
    assert again.summary
    assert fate(again, "killer.jpg") == "shown"


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a started worker would not know the endless act"
)
@pytest.mark.parametrize(
    ("place", "act"),
    [
        ("builder.make.picture.picture.derive", derive),
        ("builder.read.pictures.photos.look_at", look_at),
    ],
)
def test_a_picture_that_never_comes_to_an_end_is_the_only_one_named(
    tmp_path, monkeypatch, place, act
):
    files = {f"p{number:02}.png": GOOD["png"] + bytes(number) for number in range(5)}
    root = site_with(tmp_path / "site", {"p02-endless.jpg": ENDLESS, **files})
    monkeypatch.setattr(place, deadly(act))
    monkeypatch.setattr("builder.crew.crew._PATIENCE", 1.0)
    result = built(root, workers=TWO)
    assert fate(result, "p02-endless.jpg") == "FC696"
    assert {fate(result, name) for name in files} == {"shown"}
    assert result.summary is None
    assert children() == []


@pytest.mark.slow
def test_the_torture_set_ends_in_pictures_or_in_one_problem_each(tmp_path):
    pictures = sorted(
        path for path in TORTURE.rglob("*") if path.suffix.lower() in PICTURE_SUFFIXES
    )
    if not pictures:
        pytest.skip("needs ../shared/data/photos_torture")
    files = {f"{number:03}-{path.name}": path for number, path in enumerate(pictures)}
    root = site_with(tmp_path / "site", {})
    for name, path in files.items():
        shutil.copyfile(path, root / FOLDER / name)
    ends = fates(root, files)
    assert set(ends.values()) <= {"shown", "FC601"}
    assert sum(end == "shown" for end in ends.values()) > 150
