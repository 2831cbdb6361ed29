"""Justified rows of a gallery: which pictures share a row, so that rows are full and nearly equally
high, and nothing is cropped."""

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
_SLIVER = {WIDE: 0.06, NARROW: 0.485}
"""The least share of a row: beside a panorama a tall picture would be a strip with one character to
a line below it; on a phone of 360 pixels nobody sees what is narrower than 150."""
_NEVER = 100.0
_SHEET = 48
"""So many pictures are laid out together; of more, a browser lays out those in sight only. Measured
on 500 pictures: scrolling through all takes 0.9 s of CPU time so, 1.3 s in one piece, 1.7 s where
each picture is skipped by itself."""


class Cell(msgspec.Struct, frozen=True):
    """A picture's or video's place in its rows on narrow and wide screens: its share of the row's
    width (0–1), the gaps in that row, and what is left free behind it (0 but at the end of a short
    row that another follows)."""

    image: Image | None
    video: Video | None
    wide: float
    wide_gaps: int
    wide_rest: float
    narrow: float
    narrow_gaps: int
    narrow_rest: float

    @property
    def shares(self) -> str:
        """All of it as CSS custom properties; what is left free only where something is."""
        shares = f"--n:{self.narrow};--ng:{self.narrow_gaps};--w:{self.wide};--wg:{self.wide_gaps}"
        narrow_rest = f";--nx:{self.narrow_rest}" if self.narrow_rest else ""
        return shares + narrow_rest + (f";--wx:{self.wide_rest}" if self.wide_rest else "")


class GallerySheet(msgspec.Struct, frozen=True):
    """Pictures that are laid out together: ``before`` is how many stand on earlier sheets; ``room``
    is as ``room`` gives it."""

    cells: list[Cell]
    before: int
    room: str


def sheets(images: Sequence[Image], videos: Sequence[Video] = ()) -> list[GallerySheet]:
    """The pictures of a gallery, and every video in its place among them, shared out evenly over
    sheets of full rows."""
    shown = _in_place(images, videos)
    parts = max(1, -(-len(shown) // _SHEET))
    cuts = [len(shown) * part // parts for part in range(parts + 1)]
    return [_sheet(shown[start:end], start) for start, end in pairwise(cuts)]


def _sheet(shown: Sequence[Image | Video], before: int) -> GallerySheet:
    return GallerySheet(justified(shown), before, room(shown))


def justified(shown: Sequence[Image | Video]) -> list[Cell]:
    """For each picture, its place in the rows on narrow and wide screens."""
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
    """The height of a gallery before it is laid out, as CSS custom properties: for narrow and wide
    screens the heights of its rows as parts of its width (``--nh``, ``--wh``), and how many rows
    there are (``--nr``, ``--wr``)."""
    ratios = [image.ratio for image in images]
    (narrow, narrow_rows), (wide, wide_rows) = _extent(ratios, NARROW), _extent(ratios, WIDE)
    return f"--nh:{narrow:.3f};--nr:{narrow_rows};--wh:{wide:.3f};--wr:{wide_rows}"


def _extent(ratios: Sequence[float], target: float) -> tuple[float, int]:
    """The sum of the rows' heights, and how many they are."""
    starts = [start for start, _ in _breaks(ratios, target)]
    placed = shares(ratios, target)
    return sum(placed[start].share / ratios[start] for start in starts), len(starts)


class CellWidths(NamedTuple):
    """A picture's share of its row's width, the gaps in that row, and the share that is left free
    behind it."""

    share: float
    gaps: int
    rest: float


def shares(ratios: Sequence[float], target: float) -> list[CellWidths]:
    """For each picture (by width over height), its place in its row, in rows whose ratios add up to
    about ``target``; a row that stays far too short is not stretched."""
    least = target * (_LONE if len(ratios) == 1 else _SHORTEST)
    placed: list[CellWidths] = []
    for start, end in _breaks(ratios, target):
        row = ratios[start:end]
        placed += _row(row, min(least, min(row) / _SLIVER[target]))
    if placed:  # nothing follows the last row, so what is free behind it does not matter
        placed[-1] = placed[-1]._replace(rest=0)
    return placed


def _row(ratios: Sequence[float], least: float) -> list[CellWidths]:
    """The places of one row, which counts as at least so wide; all that is free is behind the
    last."""
    width, gaps = sum(ratios), len(ratios) - 1
    whole = max(width, least)
    *others, last = [CellWidths(_down(ratio / whole), gaps, 0) for ratio in ratios]
    return [*others, last._replace(rest=_down(1 - width / whole))]


def _down(share: float) -> float:
    """To four places, rounded down: shares that sum to more than the row would wrap its last
    picture."""
    return int(share * 10_000) / 10_000


def _breaks(ratios: Sequence[float], target: float) -> list[tuple[int, int]]:
    """Rows as (start, end) with the least sum of squared differences between height and wanted
    height."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(ratios) + 1):
        rows = _rows_to(ratios, end, target)
        best.append(min((best[start][0] + cost, start) for start, cost in rows))
    return _ways_back([start for _, start in best])[::-1]


def _ways_back(starts: Sequence[int]) -> list[tuple[int, int]]:
    """The rows from the last to the first; ``starts`` says where that which ends at each place
    begins."""
    rows, end = [], len(starts) - 1
    while end:
        rows.append((starts[end], end))
        end = starts[end]
    return rows


def _rows_to(ratios: Sequence[float], end: int, target: float) -> Iterator[tuple[int, float]]:
    """Where a row that ends here may start, and how bad it would be."""
    for start in range(end - 1, -1, -1):
        row = ratios[start:end]
        if len(row) > _MOST[target]:
            return
        yield start, _badness(row, target)


def _badness(row: Sequence[float], target: float) -> float:
    """How far a row's height is from the wanted one; too high is as bad as too low by the same
    factor, and a strip beside a panorama is worse than anything."""
    width = sum(reversed(row))
    factor = max(width / target, target / width)
    is_sliver = len(row) > 1 and min(row) / width < _SLIVER[target]
    return (factor - 1) ** 2 + (_NEVER if is_sliver else 0)
