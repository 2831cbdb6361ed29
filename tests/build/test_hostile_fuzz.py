"""What fuzzing found, in its smallest form; and a little of the fuzzing itself: every end is a
picture or a reason."""

import random
import re
import struct
import subprocess
import sys
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from builder.make.picture.narrow import narrowed
from builder.make.picture.picture import derive
from builder.media.films.edits import UnplayableFilm, edited
from builder.media.films.look import examine
from builder.media.pixels import UnreadablePicture, frames, need_of
from builder.media.pixels.gif import corners
from builder.media.pixels.need import LEAST, declared
from builder.media.traces import traces
from builder.model.artifact import MOVING_WIDTH, Ladder
from builder.read.pictures.photos import look_at
from tests.kit import ROOT, small_films
from tests.kit.hostile import GOOD, chunked, saved
from tests.kit.random_cases import cases
from tests.kit.small_films import element, mp4, webm

PROJECT = ROOT
LADDER = Ladder(widths=(20, 40), fallback=20)
FILMS = {".mp4": mp4(frames=2), ".webm": webm(frames=2)}
Frame = tuple[int, int, int]
"""A frame of four pixels square: how far from the left, from the top, and what becomes of it
afterwards."""


def gif(*placed: Frame, screen: tuple[int, int] = (10, 10)) -> bytes:
    """A GIF with these frames."""
    one = saved(Image.new("P", (4, 4), 1), "GIF")
    start = one.index(b"\x2c\0\0\0\0")
    head = bytearray(one[:start])
    struct.pack_into("<HH", head, 6, *screen)
    drawn = (
        struct.pack("<3sBHBB", b"\x21\xf9\x04", disposal << 2, 10, 0, 0)
        + struct.pack("<sHH", b"\x2c", left, top)
        + one[start + 5 : -1]
        for left, top, disposal in placed
    )
    return bytes(head) + b"".join(drawn) + b";"


FAR = gif((0, 0, 0), (15_000, 15_000, 2), (0, 0, 0))


def test_a_gif_whose_frames_reach_far_out_of_it_stands_still():
    facts = look_at(FAR)
    assert (facts.width, facts.height, facts.frames, facts.moving) == (10, 10, 3, False)
    assert look_at(gif((0, 0, 0), (6, 6, 2), (3, 3, 0))).moving


def plays(content: bytes) -> bool:
    """Whether it would be shown moving; what cannot be trusted at all is not shown."""
    try:
        return look_at(content).moving
    except UnreadablePicture:
        return False


def test_a_frame_that_outgrows_the_picture_is_not_decoded():
    with Image.open(BytesIO(FAR)) as picture:
        assert [frame.size for frame in frames.sound_frames(picture)] == [(10, 10)]


def test_a_first_frame_that_reaches_far_out_is_refused_before_it_is_opened(tmp_path):
    content = gif((15_000, 15_000, 2))
    with pytest.raises(UnreadablePicture, match="15004×15004"):
        look_at(content)
    (tmp_path / "far.gif").write_bytes(content)
    assert need_of(tmp_path / "far.gif") > 10 * LEAST


@pytest.mark.parametrize("strange", [b"\0" * 9, b"\x21\xf9\0", b"\x21\xff\x0bNETSCAPE2.0\0"])
def test_a_gif_that_its_decoder_may_read_otherwise_than_it_is_written_stands_still(strange):
    content = gif((0, 0, 0), (1, 1, 0))
    at = content.index(b"\x21\xf9", 20)
    spoilt = content[:at] + strange + content[at:]
    with pytest.raises(ValueError, match="neither"):
        list(corners(spoilt))
    assert not plays(spoilt)


def test_frames_that_would_not_fit_into_memory_together_stand_still():
    assert look_at(gif(*[(0, 0, 0)] * 40, screen=(640, 480))).moving
    assert not look_at(gif(*[(0, 0, 0)] * 200, screen=(640, 480))).moving


@pytest.mark.parametrize("sort", ["GIF", "PNG", "WEBP", "AVIF"])
def test_the_need_of_what_moves_holds_all_its_frames(sort, tmp_path):
    shades = [Image.new("RGB", (200, 150), shade) for shade in ("red", "blue")]
    (tmp_path / "moves").write_bytes(
        saved(shades[0], sort, save_all=True, append_images=shades[1:], duration=90)
    )
    assert need_of(tmp_path / "moves") >= LEAST + 4 * 1000 * 200 * 150


def test_the_frames_held_are_reckoned_at_the_width_they_are_played_at():
    assert frames.held((2 * MOVING_WIDTH, 2 * MOVING_WIDTH)) == 4 * 91 * MOVING_WIDTH**2
    assert frames.held((4000, 4000)) < frames.held((400, 400)) == 160_000_000


def test_transparency_takes_more_than_an_opaque_avif(tmp_path):
    for mode in ("RGB", "RGBA"):
        (tmp_path / mode).write_bytes(saved(Image.new(mode, (900, 900)), "AVIF"))
    assert need_of(tmp_path / "RGBA") > need_of(tmp_path / "RGB")


def tiled(width: int, height: int) -> bytes:
    """A TIFF of 64 × 64 pixels, in tiles of this size, of which there is hardly anything (TIFF 6.0,
    section 15)."""
    tags = {
        256: 64,
        257: 64,
        258: 8,
        259: 5,
        262: 1,
        277: 1,
        322: width,
        323: height,
        324: 200,
        325: 20,
    }
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + entries + bytes(304)


def test_a_tile_that_is_far_larger_than_its_picture_is_refused_before_it_is_decoded(tmp_path):
    with pytest.raises(UnreadablePicture, match="太大"):
        look_at(tiled(30_000, 30_000))
    for side in (64, 4096):
        (tmp_path / str(side)).write_bytes(tiled(side, side))
    assert need_of(tmp_path / "4096") > need_of(tmp_path / "64") + 4096 * 4096


@pytest.mark.parametrize("content", [b"GIF89a", b"GIF89a\1\0\1\0", b"GIF89a\1\0\1\0\xff"])
def test_the_head_of_a_gif_may_be_cut_anywhere(content):
    assert declared(content).format == "GIF"


def test_a_png_that_is_to_be_played_four_billion_times_is_played_as_often_as_a_webp_can_be():
    shades = [Image.new("RGB", (20, 15), shade) for shade in ("red", "blue")]
    content = saved(shades[0], "PNG", save_all=True, append_images=shades[1:], duration=90)
    at = content.index(b"acTL")
    often = chunked((b"acTL", struct.pack(">II", 2, 0xFFFFFFFF)))[8:]
    content = content[: at - 4] + often + content[at + 16 :]
    made = derive(content, LADDER, moving=look_at(content).moving)
    assert Image.open(BytesIO(made["20.moving.webp"])).info["loop"] == 65_535


def test_a_later_frame_without_a_palette_ends_what_is_played():
    clear = gif((0, 0, 0), (0, 0, 0)).replace(b"\x21\xf9\x04\0", b"\x21\xf9\x04\1")
    grey = clear[:10] + b"\0" + clear[11:13] + clear[clear.index(b"\x21\xf9") :]
    at = grey.rindex(b"\x2c\0\0\0\0") + 9
    colored = grey[:at] + b"\x80" + b"\xff\0\0\0\xff\0" + grey[at + 1 :]
    assert not plays(colored)
    assert sorted(derive(colored, LADDER, moving=True)) == ["10.jpg", "10.moving.webp", "10.webp"]


@pytest.mark.parametrize("number", [0x1254C367, 0xEC, 0x1549A966])
def test_a_part_of_a_webm_that_never_ends_is_refused_and_takes_nothing_with_it(number):
    content = webm()
    at = content.index(b"\x15\x49\xa9\x66")
    endless = element(number)[:-8] + b"\x01" + b"\xff" * 7
    with pytest.raises(UnplayableFilm):
        examine(BytesIO(content[:at] + endless + content[at:]), ".webm")


def test_a_webm_without_its_segment_is_refused():
    with pytest.raises(UnplayableFilm):
        examine(BytesIO(webm().replace(b"\x18\x53\x80\x67\x01" + b"\xff" * 7, b"")), ".webm")


def message(sort: int, note: bytes) -> bytes:
    """One message of an H.264 unit."""
    return bytes([sort]) + b"\xff" * (len(note) // 255) + bytes([len(note) % 255]) + note


@pytest.mark.parametrize(
    "note", [b"N31.2304 E121.4737", b"\0\0\0\1N31.2304\0\0\3E121" * 30, b"\0\1N31.2304".ljust(255)]
)
@pytest.mark.parametrize("film", [mp4, small_films.in_fragments])
def test_what_a_camera_notes_between_the_pictures_is_emptied_in_place(monkeypatch, note, film):
    drawn, turned = small_films._frame, message(47, b"\x40\1")
    plain = message(5, note) + turned + message(4, b"N31.2304") + b"\x80"
    unit = b"\6" + re.sub(rb"\0\0(?=[\0-\3])", b"\0\0\3", plain)
    monkeypatch.setattr(
        small_films, "_frame", lambda number: struct.pack(">I", len(unit)) + unit + drawn(number)
    )
    content = film(frames=4)
    found = examine(BytesIO(content), ".mp4")
    made = b"".join(edited(BytesIO(content), found.edits, found.length))
    assert content.count(b"N31.2304") >= 8
    assert b"N31.2304" not in made
    assert all(drawn(number) in made for number in range(3 if film is mp4 else 1))
    at = made.index(b"mdat") + 8
    left = made[at : at + len(unit)].replace(b"\0\0\3", b"\0\0")
    assert len(left) == len(plain) + 1
    assert turned in left
    assert left.endswith(message(4, b"\xff" * 8) + b"\x80")


def rough(mode: str, size: tuple[int, int]) -> Image.Image:
    """Noise, the same every time."""
    bands = len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, size, random.Random(5).randbytes(size[0] * size[1] * bands))


SHAPES = [
    ((1, 1), (1, 9)),
    ((1, 5000), (1, 1)),
    ((5000, 1), (1, 1)),
    ((3, 2), (2, 1)),
    ((17, 4099), (16, 4096)),
]


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "CMYK"])
@pytest.mark.parametrize(("size", "wanted"), SHAPES)
def test_narrowing_fills_every_pixel_whatever_stood_in_memory_before(mode, size, wanted):
    picture, made = rough(mode, size), set()
    for value in (0, 90, 255):
        stale = [Image.new(mode, wanted, (value,) * len(picture.getbands())) for _ in range(20)]
        del stale
        made.add(narrowed(picture, wanted, Image.Resampling.LANCZOS).tobytes())
    assert len(made) == 1


def test_the_spare_byte_of_a_pixel_without_transparency_reaches_no_file():
    made = []
    for spare in (0, 90, 255):
        content = rough("RGB", (90, 60)).convert("RGBA")
        content.putalpha(spare)
        spared = Image.frombytes("RGB", content.size, content.tobytes(), "raw", "RGBX")
        small = narrowed(spared, (40, 27), Image.Resampling.BICUBIC)
        made.append([saved(small, name) for name in ("JPEG", "WEBP", "PNG", "AVIF")])
    assert made[0] == made[1] == made[2]


_AFTER_A_FORK = """
import os, sys
from PIL import Image
from builder.make.picture.narrow import narrowed
picture = Image.radial_gradient("L").resize((900, 700)).convert("RGB")
here = narrowed(picture, (90, 70), Image.Resampling.BICUBIC).tobytes()
child = os.fork()
if child == 0:
    os._exit(narrowed(picture, (90, 70), Image.Resampling.BICUBIC).tobytes() != here)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked there")
def test_narrowing_leaves_no_thread_behind_that_a_forked_worker_would_wait_for():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _AFTER_A_FORK], cwd=PROJECT, timeout=30, check=False
    )
    assert done.returncode == 0


def test_a_picture_read_from_its_file_is_narrowed_as_from_its_bytes(tmp_path):
    for name in ("BMP", "TIFF", "PPM"):
        (tmp_path / name).write_bytes(saved(rough("RGB", (64, 48)), name))
        with (
            Image.open(tmp_path / name) as mapped,
            Image.open(BytesIO((tmp_path / name).read_bytes())) as read,
        ):
            ends = [
                narrowed(each, (20, 15), Image.Resampling.BICUBIC).tobytes()
                for each in (mapped, read)
            ]
        assert ends[0] == ends[1], name


def spoilt(content: bytes, drawn: random.Random) -> bytes:
    """As a broken card gives it back: bits turned, a number out of all proportion, runs lost,
    doubled or emptied."""
    made = bytearray(content)
    for _ in range(drawn.choice((1, 1, 2, 4))):
        at, run = drawn.randrange(len(made) + 1), drawn.choice((1, 2, 4, 4, 64))
        number = drawn.choice((0, 1, 255, 65_535, 1 << 31, (1 << 32) - 1, drawn.getrandbits(32)))
        made[at : at + run] = drawn.choice(
            (
                bytes(made[at : at + run] + made[at : at + run]),
                bytes(value ^ 1 << drawn.randrange(8) for value in made[at : at + run]),
                number.to_bytes(4, drawn.choice(("big", "little"))),
                bytes(run),
                b"",
            )
        )
    return bytes(made) or b"\0"


@pytest.mark.slow
@cases(400)
@given(st.sampled_from(sorted(GOOD)), st.integers(0, 1 << 32))
def test_fuzzed_pictures_are_made_the_same_twice_and_carry_nothing_or_are_refused(sort, seed):
    content = spoilt(GOOD[sort], random.Random(seed))
    try:
        facts = look_at(content)
    except UnreadablePicture as refused:
        assert re.search("[\u4e00-\u9fff]", str(refused))
        return
    made = derive(content, LADDER, moving=facts.moving)
    assert made == derive(content, LADDER, moving=facts.moving)
    assert not any(traces(each) for each in made.values())


@pytest.mark.slow
@cases(400)
@given(st.sampled_from(sorted(FILMS)), st.integers(0, 1 << 32))
def test_fuzzed_films_are_stripped_of_all_that_the_audit_knows_or_are_refused(suffix, seed):
    content = spoilt(FILMS[suffix][:900], random.Random(seed)) + FILMS[suffix][900:]
    try:
        found = examine(BytesIO(content), suffix)
    except UnplayableFilm:
        return
    made = b"".join(edited(BytesIO(content), found.edits, found.length))
    assert len(made) == found.length
    assert traces(made) == ()
