"""Justified rows: which pictures share a row, so that rows are full, nearly equally high, and nothing is cropped."""

from collections.abc import Sequence

import msgspec

from builder.model.parts import Image

WIDE = 3.2
"""Width over height of a row on a desktop: 1180 px wide, about 370 px high."""
NARROW = 1.55
"""The same on a phone: one landscape photo, or two portraits."""
_MOST = {WIDE: 7, NARROW: 2}
_SHORTEST = 0.62
"""A row narrower than this part of the wanted one stays short rather than be blown up."""
_LONE = 0.5
"""The same for a gallery of one picture."""


class Cell(msgspec.Struct, frozen=True):
    """A picture in its rows: its share of the row's width (0–1) and the gaps in that row, on both screens."""

    image: Image
    wide: float
    wide_gaps: int
    narrow: float
    narrow_gaps: int


def justified(images: Sequence[Image]) -> list[Cell]:
    """Every picture with its place in the rows of both screens."""
    ratios = [image.ratio for image in images]
    wide, narrow = shares(ratios, WIDE), shares(ratios, NARROW)
    return [Cell(image, *on_wide, *on_narrow) for image, on_wide, on_narrow in zip(images, wide, narrow, strict=True)]


def shares(ratios: Sequence[float], target: float) -> list[tuple[float, int]]:
    """Each picture's share of its row and the gaps in that row; a row that stays far too short is not blown up."""
    placed: list[tuple[float, int]] = []
    for start, end in _breaks(ratios, target):
        row = ratios[start:end]
        whole = max(sum(row), target * (_LONE if len(ratios) == 1 else _SHORTEST))
        # Rounded down: shares that sum to more than the row would wrap its last picture.
        placed += [(int(ratio / whole * 10_000) / 10_000, len(row) - 1) for ratio in row]
    return placed


def _breaks(ratios: Sequence[float], target: float) -> list[tuple[int, int]]:
    """Rows as (start, end) with the least sum of squared differences between height and wanted height."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(ratios) + 1):
        width, options = 0.0, []
        for start in range(end - 1, max(-1, end - 1 - _MOST[target]), -1):
            width += ratios[start]
            options.append((best[start][0] + _badness(width, target), start))
        best.append(min(options))
    rows, end = [], len(ratios)
    while end:
        rows.append((best[end][1], end))
        end = best[end][1]
    return rows[::-1]


def _badness(width: float, target: float) -> float:
    """How far a row's height is from the wanted one; too high is as bad as too low by the same factor."""
    factor = max(width / target, target / width)
    return (factor - 1) ** 2
