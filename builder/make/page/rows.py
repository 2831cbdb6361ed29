"""Justified rows: which pictures share a row, so that rows are full, nearly equally high, and
nothing is cropped."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from builder.model.parts import Image, Video

WIDE = 3.2
"""Width over height of a row on a desktop: 1180 px wide, about 370 px high."""
NARROW = 1.55
"""The same on a phone: one landscape photo, or two portraits."""
_MOST = {WIDE: 7, NARROW: 2}
_SHORTEST = 0.62
"""A row narrower than this part of the wanted one stays short rather than be blown up."""
_LONE = 0.5
"""The same for a gallery of one picture."""
_SLIM, _MOST_SLIM = 0.45, 5
"""Pictures narrower than this (width over height) may stand closer together on a phone."""
_SLIVER = {WIDE: 0.06, NARROW: 0.2}
"""The least share of a row: beside a panorama a tall picture would be a strip with one character to
a line below it."""
_NEVER = 100.0
_SHEET = 48
"""So many pictures are laid out together; of more, a browser lays out those in sight only. Measured
on 500 pictures: scrolling through all takes 0.9 s of CPU time so, 1.3 s in one piece, 1.7 s where
each picture is skipped by itself."""


class Cell(msgspec.Struct, frozen=True):
    """A picture or video in its rows: its share of the row's width (0–1), the gaps in that row, and
    what is left free behind it (0 but at the end of a short row that another follows), on both
    screens."""

    image: Image | None
    video: Video | None
    wide: float
    wide_gaps: int
    wide_rest: float
    narrow: float
    narrow_gaps: int
    narrow_rest: float


class GallerySheet(msgspec.Struct, frozen=True):
    """Pictures that are laid out together: ``before`` stand on sheets before; ``room`` as ``room``
    says it."""

    cells: list[Cell]
    before: int
    room: str


def sheets(images: Sequence[Image], videos: Sequence[Video] = ()) -> list[GallerySheet]:
    """Every picture, and every video in its place among them, shared out evenly over sheets of full
    rows."""
    shown = _in_place(images, videos)
    parts = max(1, -(-len(shown) // _SHEET))
    cuts = [len(shown) * part // parts for part in range(parts + 1)]
    return [GallerySheet(justified(shown[a:b]), a, room(shown[a:b])) for a, b in pairwise(cuts)]


def justified(shown: Sequence[Image | Video]) -> list[Cell]:
    """Every picture with its place in the rows of both screens."""
    ratios = [each.ratio for each in shown]
    wide, narrow = shares(ratios, WIDE), shares(ratios, NARROW)
    return [_cell(each, *places) for each, *places in zip(shown, wide, narrow, strict=True)]


def _in_place(images: Sequence[Image], videos: Sequence[Video]) -> list[Image | Video]:
    shown: list[Image | Video] = list(images)
    for video in reversed(videos):
        shown.insert(video.place, video)
    return shown


def _cell(shown: Image | Video, wide: "CellWidths", narrow: "CellWidths") -> Cell:
    image, video = (shown, None) if isinstance(shown, Image) else (None, shown)
    return Cell(image, video, *wide, *narrow)


def room(images: Sequence[Image | Video]) -> str:
    """The height of a gallery before it is laid out, as CSS properties: for narrow and wide screens
    the heights of its rows as parts of its width (``--nh``, ``--wh``) and how many they are
    (``--nr``, ``--wr``)."""
    ratios = [image.ratio for image in images]
    (narrow, narrow_rows), (wide, wide_rows) = _extent(ratios, NARROW), _extent(ratios, WIDE)
    return f"--nh:{narrow:.3f};--nr:{narrow_rows};--wh:{wide:.3f};--wr:{wide_rows}"


def _extent(ratios: Sequence[float], target: float) -> tuple[float, int]:
    """The sum of the rows' heights, and how many they are."""
    starts = [start for start, _ in _breaks(ratios, target)]
    placed = shares(ratios, target)
    return sum(placed[start].share / ratios[start] for start in starts), len(starts)


class CellWidths(NamedTuple):
    """A picture's share of its row, the gaps in that row, and the share of the row that is left
    free behind it."""

    share: float
    gaps: int
    rest: float


def shares(ratios: Sequence[float], target: float) -> list[CellWidths]:
    """Each picture's place in its row; a row that stays far too short is not blown up."""
    placed: list[CellWidths] = []
    for start, end in _breaks(ratios, target):
        row = ratios[start:end]
        whole = max(sum(row), target * (_LONE if len(ratios) == 1 else _SHORTEST))
        placed += [CellWidths(_down(ratio / whole), len(row) - 1, 0) for ratio in row]
        if end < len(ratios):
            rest = _down(1 - sum(row) / whole)
            placed[-1] = placed[-1]._replace(rest=rest)
    return placed


def _down(share: float) -> float:
    """To four places, rounded down: shares that sum to more than the row would wrap its last
    picture."""
    return int(share * 10_000) / 10_000


def _breaks(ratios: Sequence[float], target: float) -> list[tuple[int, int]]:
    """Rows as (start, end) with the least sum of squared differences between height and wanted
    height."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(ratios) + 1):
        best.append(
            min((best[start][0] + cost, start) for start, cost in _rows_to(ratios, end, target))
        )
    rows, end = [], len(ratios)
    while end:
        rows.append((best[end][1], end))
        end = best[end][1]
    return rows[::-1]


def _rows_to(ratios: Sequence[float], end: int, target: float) -> Iterator[tuple[int, float]]:
    """Where a row that ends here may start, and how bad it would be."""
    width, least, most = 0.0, ratios[end - 1], 0.0
    for start in range(end - 1, -1, -1):
        width, least, most = (
            width + ratios[start],
            min(least, ratios[start]),
            max(most, ratios[start]),
        )
        if end - start > (max(_MOST[target], _MOST_SLIM) if most < _SLIM else _MOST[target]):
            return
        sliver = end - start > 1 and least / width < _SLIVER[target]
        yield start, _badness(width, target) + (_NEVER if sliver else 0)


def _badness(width: float, target: float) -> float:
    """How far a row's height is from the wanted one; too high is as bad as too low by the same
    factor."""
    factor = max(width / target, target / width)
    return (factor - 1) ** 2
