"""The figures about photos as RESULTS-photos.md: beside each goal what was measured, and whether it
holds."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Callable, Iterator, Sequence
from statistics import fmean
from typing import TYPE_CHECKING

from tests.bench.measure import Cost, Figures
from tests.bench.photo_corpus import JPEG_WIDTH, WIDTHS
from tests.bench.photo_tools import encoders

if TYPE_CHECKING:
    from tests.bench.photos import Again, Measured, PhotoBench

OURS, PEER, SLOW = "Fengcai", "sharp", "Hugo"
WALL, STRETCH, BYTES, LIKENESS, FASTER, AVIF, AGAIN = 0.52, 0.45, 1.03, -0.002, 12.0, 0.1, 2.0
"""Issue 4: ratios to sharp's default, LIKENESS a difference; FASTER is to Hugo's, AGAIN in ms a
photo."""

_METHOD = """\
Written by `make bench-photos` (`python -m tests.bench.photos`); medians [least–most], runs alternating.

- {date}: {versions}; {encoders}; Python {python}, {system}
- {machine}
- Photos: eleven camera originals, 105 megapixels, repeated as copies with different last bytes; from each, upright and
  in sRGB, WebP in widths 320, 640, 1280 and 1920, a JPEG of 1280 and a colour: Fengcai's at the settings of its themes,
  the others' at q80, which is sharp's own default
- Fengcai is the whole command `fengcai build`: reading, planning, deriving, pages, publishing. sharp is a script of its
  own with as many photos at a time as there are cores; its, Hugo's and pyvips' effort and filters are their defaults
- Likeness: mean structural similarity of the luma (gaussian window 11 × 11, σ 1.5) to the original decoded at full
  size and narrowed in one step by Lanczos on the coded values (not linear light), the mean over the originals it had
- Memory: proportional set size of all processes together, sampled every 20 ms in a run of its own
"""


def written(bench: PhotoBench) -> str:
    """The whole file."""
    return "\n".join(_lines(bench)) + "\n"


def _lines(bench: PhotoBench) -> Iterator[str]:
    yield "# Benchmark: photos\n"
    yield _METHOD.format(
        date=dt.date.today(),
        versions=", ".join(dict.fromkeys(each.version for each in bench.ladder.values())),
        encoders=encoders(),
        python=platform.python_version(),
        system=platform.system(),
        machine=bench.machine[:1].upper() + bench.machine[1:],
    )
    yield from _goals(bench)
    if bench.ladder:
        yield "\n## The ladder\n"
        yield from _compared(bench.ladder, "webp")
        yield from _likenesses(
            bench.ladder, (*(f"webp {width}" for width in WIDTHS), f"jpg {JPEG_WIDTH}")
        )
    if bench.avif:
        yield "\n## AVIF q60, which Fengcai makes beside all the others\n"
        yield from _compared(bench.avif, "avif")
        yield from _likenesses(bench.avif, [f"avif {width}" for width in WIDTHS])
    if bench.again:
        yield from _again(bench.again)
    yield from (f"\n{note}." for note in bench.notes)


def _goals(bench: PhotoBench) -> Iterator[str]:
    yield "| goal | wanted | measured | verdict |\n|---|---|---|---|"
    ours, peer, slow = (bench.ladder.get(name) for name in (OURS, PEER, SLOW))
    if ours and peer:
        wall = _wall(ours) / _wall(peer)
        yield _goal(
            "time by the clock, to sharp's default", f"≤ {WALL}", f"{wall:.3f}", holds=wall <= WALL
        )
        yield _goal("the same, stretched", f"≤ {STRETCH}", f"{wall:.3f}", holds=wall <= STRETCH)
        weight = kilobytes(ours) / kilobytes(peer)
        yield _goal(
            "bytes of all files, to sharp's", f"≤ {BYTES}", f"{weight:.3f}", holds=weight <= BYTES
        )
        nearer = likeness(ours, f"webp {JPEG_WIDTH}") - likeness(peer, f"webp {JPEG_WIDTH}")
        yield _goal(
            "likeness at 1280, less sharp's",
            f"≥ −{-LIKENESS}",
            _signed(nearer),
            holds=nearer >= LIKENESS,
        )
    if ours and slow:
        faster = per_second(ours) / per_second(slow)
        yield _goal(
            "photos per second, to Hugo's",
            f"≥ {FASTER:.0f}",
            f"{faster:.1f}",
            holds=faster >= FASTER,
        )
    if OURS in bench.avif and PEER in bench.avif:
        cheaper = _processor(bench.avif[OURS]) / _processor(bench.avif[PEER])
        yield _goal(
            "AVIF: processor time, to sharp's", f"≤ {AVIF}", f"{cheaper:.3f}", holds=cheaper <= AVIF
        )
    if bench.again:
        for what, costs in (
            ("nothing changed", bench.again.unchanged),
            ("a story edited", bench.again.edited),
        ):
            spent = Figures(tuple(each.wall for each in costs)).median / bench.again.photos * 1000
            yield _goal(
                f"second build, {what}, a photo",
                f"≤ {AGAIN:.0f} ms",
                f"{spent:.2f} ms",
                holds=spent <= AGAIN,
            )


def _goal(what: str, wanted: str, found: str, *, holds: bool) -> str:
    return f"| {what} | {wanted} | {found} | {'reached' if holds else 'missed'} |"


def _signed(number: float) -> str:
    return f"{number:+.4f}".replace("-", "−")


def _compared(measured: dict[str, Measured], suffix: str) -> Iterator[str]:
    """A line for every tool."""
    peer = measured.get(PEER)
    speeds = ("by the clock", "photos a second", "clock to sharp's", "CPU s a photo", "peak memory")
    titles = ("tool", "photos", *speeds, "kB a photo", f"of it {suffix}")
    yield f"| {' | '.join(titles)} |\n|{'---|' * len(titles)}"
    for each in measured.values():
        clock = Figures(tuple(cost.wall for cost in each.costs))
        ratio = f"{_wall(each) / _wall(peer):.2f}" if peer else ""
        yield (
            f"| {each.version} | {each.photos} | {clock} | {per_second(each):.2f} | {ratio} | {_processor(each):.2f} "
            f"| {each.peak / 2**20:.0f} MB | {kilobytes(each):.0f} | {each.bytes[suffix] / each.photos / 1000:.0f} |"
        )
    yield from _pairs(measured)


def _pairs(measured: dict[str, Measured]) -> Iterator[str]:
    """The ratio of each pair of runs: how far the median can be trusted; processor time minds a
    busy machine less."""
    ours, peer = measured.get(OURS), measured.get(PEER)
    if ours and peer:
        yield f"\nFengcai to sharp in processor time: {_processor(ours) / _processor(peer):.2f}."
    if ours and peer and len(ours.costs) > 1:
        ratios = sorted(
            mine.wall / theirs.wall for mine, theirs in zip(ours.costs, peer.costs, strict=True)
        )
        yield f"\nFengcai to sharp by the clock, pair by pair: {', '.join(f'{ratio:.2f}' for ratio in ratios)}."


def _likenesses(measured: dict[str, Measured], kinds: Sequence[str]) -> Iterator[str]:
    """Every width, so that no width can be favoured unseen."""
    yield f"\nLikeness to the originals:\n\n| tool | {' | '.join(kinds)} |\n|---|{'---|' * len(kinds)}"
    for each in measured.values():
        yield f"| {each.version} | {' | '.join(f'{likeness(each, kind):.4f}' for kind in kinds)} |"


def _again(again: Again) -> Iterator[str]:
    yield f"\n## Building again, {again.photos} photos, all their pictures made\n"
    yield "| | by the clock | ms a photo | CPU ms a photo |\n|---|---|---|---|"
    for what, costs in (("nothing changed", again.unchanged), ("one story edited", again.edited)):
        clock, busy = (
            Figures(tuple(each.wall for each in costs)),
            Figures(tuple(each.processor for each in costs)),
        )
        each = (f"{figures.median / again.photos * 1000:.2f}" for figures in (clock, busy))
        yield f"| {what} | {clock} | {' | '.join(each)} |"


def _median(measured: Measured, of: Callable[[Cost], float]) -> float:
    return Figures(tuple(of(each) for each in measured.costs)).median


def _wall(measured: Measured) -> float:
    """Seconds a photo by the clock."""
    return _median(measured, lambda cost: cost.wall) / measured.photos


def _processor(measured: Measured) -> float:
    """Seconds a photo of all processors together."""
    return _median(measured, lambda cost: cost.processor) / measured.photos


def per_second(measured: Measured) -> float:
    """Photos a second by the clock."""
    return 1 / _wall(measured)


def kilobytes(measured: Measured) -> float:
    """Kilobytes of all pictures of one photo."""
    return sum(measured.bytes.values()) / measured.photos / 1000


def likeness(measured: Measured, kind: str) -> float:
    """The mean over all originals that it was given."""
    return fmean(each[kind] for each in measured.likeness)
