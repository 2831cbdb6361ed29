"""MP3: a row of frames (ISO/IEC 11172-3 and 13818-3, 2.4); whatever lies before, between and behind
them is no sound: titles, covers and places in ID3 and APE tags."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from builder.media.films.edits import Edit
from builder.media.sounds.sound import Sound
from builder.regex import regex

_ID3 = b"ID3"
_BEGINNING = regex(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")
"""The eleven bits that begin a frame, a version that there is, and layer III."""
_LEAST, _MOST_STRAY = 8, 20_000
"""Frames of the shortest recording (a fifth of a second); beginnings that may prove to be none."""
_FIRST_VERSION, _NO_VERSION, _LAYER_III = 3, 1, 1
_KILOBITS = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0),
}
"""By their number in a frame's head: of the first version, and of the second and 2.5."""
_RATES = {
    3: (44_100, 48_000, 32_000, 0),
    2: (22_050, 24_000, 16_000, 0),
    0: (11_025, 12_000, 8_000, 0),
}
"""Samples a second, by version and number."""


class SoundFrame(NamedTuple):
    """A frame: where it starts and ends, how many samples it has, and how many make a second."""

    start: int
    end: int
    samples: int
    rate: int


def mp3_sound(content: bytes) -> Sound | None:
    """The sound in an MP3 file; None where there is none, or where less than half of the file is
    sound."""
    found = list(frames(content))
    if len(found) < _LEAST:
        return None
    gaps = tuple(_gaps(found))
    start, end = found[0].start, found[-1].end
    silent = sum(gap.end - gap.start for gap in gaps) + len(content) - end
    if silent > end - start:
        return None
    seconds = sum(frame.samples for frame in found) / found[0].rate
    return Sound("mp3", round(seconds, 2), start, end, gaps)


def frames(content: bytes) -> Iterator[SoundFrame]:
    """The frames of a file, one after the other; what follows a gap must go on as it began."""
    at, last, stray = _behind_tags(content), None, 0
    while at >= 0 and stray < _MOST_STRAY:
        frame = frame_at(content, at)
        if frame and _belongs(frame, last, content):
            yield frame
            at, last = frame.end, frame
            continue
        stray += 1
        at = _next_beginning(content, at + 1)


def _next_beginning(content: bytes, at: int) -> int:
    """Where the next frame may start; -1 where none does."""
    found = _BEGINNING.search(content, at)
    return found.start() if found else -1


def _belongs(frame: SoundFrame, last: SoundFrame | None, content: bytes) -> bool:
    """Whether it is no accident: it is whole, and joins the last one or is followed by another."""
    if frame.end > len(content) or (last and last.rate != frame.rate):
        return False
    return bool(last and last.end == frame.start) or frame_at(content, frame.end) is not None


def frame_at(content: bytes, at: int) -> SoundFrame | None:
    """The frame that starts here; None where none does."""
    head = int.from_bytes(content[at : at + 4])
    version, layer = head >> 19 & 3, head >> 17 & 3
    if head >> 21 != 0x7FF or layer != _LAYER_III or version == _NO_VERSION:
        return None
    is_first = version == _FIRST_VERSION
    kilobits, rate = _KILOBITS[is_first][head >> 12 & 15], _RATES[version][head >> 10 & 3]
    if not kilobits or not rate:
        return None
    samples = 1152 if is_first else 576
    length = samples // 8 * kilobits * 1000 // rate + (head >> 9 & 1)
    return SoundFrame(at, at + length, samples, rate)


def _behind_tags(content: bytes) -> int:
    """Where the ID3v2 tags at the front end: a cover may look like frames (id3.org, 3.1)."""
    at = 0
    while content[at : at + 3] == _ID3 and at + 10 <= len(content):
        size = 0
        for byte in content[at + 6 : at + 10]:
            size = size << 7 | byte & 0x7F
        has_footer = content[at + 5] & 0x10
        at += 10 + size + (10 if has_footer else 0)
    return at


def _gaps(found: list[SoundFrame]) -> Iterator[Edit]:
    """Empties what lies between frames."""
    for before, after in pairwise(found):
        if before.end < after.start:
            yield Edit(before.end, after.start)
