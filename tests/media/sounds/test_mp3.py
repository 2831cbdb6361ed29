"""What is sound in an MP3 file, and what is not."""

import pytest

from builder.media.sounds.mp3 import frame_at, frames, mp3_sound
from tests.kit.small_films import PLACE
from tests.kit.small_sounds import APE, FRAME, ID3V1, SAID_BY, SECONDS, id3, mp3


def published(content: bytes) -> bytes:
    sound = mp3_sound(content)
    out = bytearray(content)
    for edit in sound.edits:
        out[edit.start : edit.end] = bytes(edit.end - edit.start)
    return bytes(out[sound.start : sound.end])


@pytest.mark.parametrize("behind", [b"", ID3V1, APE + ID3V1])
def test_what_stands_before_and_behind_the_frames_is_not_published(behind):
    found = published(mp3(60, behind=behind))
    assert found == FRAME * 60
    for secret in (PLACE, SAID_BY.encode("gbk"), SAID_BY.encode("utf-16")[2:]):
        assert secret in mp3(60, behind=ID3V1 + APE)
        assert secret not in found


def test_what_stands_between_frames_is_emptied():
    found = published(mp3(60, between=id3(PLACE) + ID3V1))
    assert PLACE not in found
    assert found.startswith(FRAME * 30 + b"\0")
    assert found.endswith(b"\0" + FRAME * 30)


def test_it_is_as_long_as_its_frames():
    assert mp3_sound(mp3(60)).seconds == pytest.approx(60 * SECONDS, abs=0.01)


def test_a_tag_with_a_footer_is_passed_over():
    footer = b"3DI\x03\x00\x10" + bytes(4)
    content = id3(PLACE, footer=footer) + FRAME * 20
    assert mp3_sound(content).start == len(content) - len(FRAME * 20)


def test_a_last_frame_that_is_cut_off_is_left_out():
    sound = mp3_sound(FRAME * 20 + FRAME[:100])
    assert sound.end == 20 * len(FRAME)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"ID3",
        id3(PLACE),
        FRAME * 7,
        FRAME * 10 + bytes(10 * len(FRAME) + 1),
        b"\xff" * 5000,
        b"\xff\xfb\x50\xc4x" * 2000,
        bytes(range(256)) * 100,
    ],
    ids=["nothing", "head", "tag", "short", "half", "ones", "heads", "any"],
)
def test_what_is_hardly_sound_is_none(content):
    assert mp3_sound(content) is None


@pytest.mark.parametrize(
    ("head", "length", "samples"),
    [
        ("fffb9064", 417, 1152),
        ("fffb9264", 418, 1152),
        ("fff384c4", 192, 576),
        ("ffe318c4", 72, 576),
    ],
)
def test_a_frame_is_as_long_as_its_head_says(head, length, samples):
    frame = frame_at(bytes.fromhex(head), 0)
    assert (frame.end, frame.samples) == (length, samples)


@pytest.mark.parametrize("head", ["fffd9064", "ffeb9064", "fffbf064", "fffb0064", "fffb9c64", "00"])
def test_other_layers_versions_and_rates_are_no_frames(head):
    assert frame_at(bytes.fromhex(head), 0) is None


def test_after_a_gap_one_beginning_alone_is_taken_for_an_accident():
    stray = FRAME[:4]
    found = list(frames(FRAME * 10 + b"x" * 9 + stray + b"y" * 900 + FRAME * 10))
    assert len(found) == 20
