"""The media data of an MP4 film: which stretches of it are played, and that all the rest is
emptied.

A track that is left out, a table that no longer names the places a camera noted, an editor's
remains: whatever they point to, nobody who plays the film reads it.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from typing import BinaryIO

from builder.media.films.boxes import Box, all_named, box_content, only
from builder.media.films.edits import Edit
from builder.media.films.fragments import runs
from builder.media.films.samples import stretches

Stretch = tuple[int, int]
"""Where some samples start and end in the file."""


def stretches_played(
    file: BinaryIO, top: Sequence[Box], tracks: Sequence[Box]
) -> dict[Box, list[Stretch]]:
    """What each of these tracks plays, in the order of the file; ``top`` are the film's outermost
    boxes."""
    media = all_named(top, b"mdat")
    fragments = _in_fragments(file, top)
    found: dict[Box, list[Stretch]] = {}
    for track in tracks:
        in_fragments = fragments.get(_number(file, track), ())
        found[track] = sorted(_within(media, (*_by_table(file, track), *in_fragments)))
    return found


def _by_table(file: BinaryIO, track: Box) -> Iterator[Stretch]:
    return stretches(file, only(file, track, b"mdia", b"minf", b"stbl"))


def _in_fragments(file: BinaryIO, top: Sequence[Box]) -> dict[int, list[Stretch]]:
    """By a track's number what a film in fragments plays of it."""
    found: dict[int, list[Stretch]] = {}
    for run in runs(file, top):
        found.setdefault(run.track, []).append((run.start, run.end))
    return found


def emptied_unplayed(media: Sequence[Box], tracks: Iterable[Sequence[Stretch]]) -> Iterator[Edit]:
    """Empties what none of these tracks plays of the media data."""
    coming = deque(merge(*tracks))
    for box in media:
        done = box.body
        while coming and coming[0][0] < box.end:
            start, end = coming.popleft()
            if start > done:
                yield Edit(done, start)
            done = max(done, end)
        if done < box.end:
            yield Edit(done, box.end)


def _number(file: BinaryIO, track: Box) -> int:
    """By which fragments name a track."""
    header = box_content(file, only(file, track, b"tkhd"))
    at = 20 if header[0] else 12
    return int.from_bytes(header[at : at + 4], "big")


def _within(media: Sequence[Box], found: Iterable[Stretch]) -> Iterator[Stretch]:
    """The stretches that begin in the media data, up to its end; others are a table's mistake."""
    bodies = [box.body for box in media]
    for start, end in found:
        box = media[bisect_right(bodies, start) - 1] if bodies and start >= bodies[0] else None
        if box and start < min(end, box.end):
            yield start, min(end, box.end)
