"""The figures as RESULTS.md: what was measured, against which goal, and whether the work was the
same."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.measure import Figures
    from tests.bench.run import Bench, Measured

OURS, PEER, BARE = "Fengcai", "Hugo", "Hugo without related stories"
GOALS = {
    "cold": 1.0,
    "edited": 0.10,
    "unchanged": 0.06,
    "peak": 0.3,
    "preview": 0.25,
    "growth": 1.2,
}
"""Ratios to Hugo in one run on one machine; growth is to ourselves at a tenth of the size."""
START_UP, EDITED, UNCHANGED = 0.12, {1000: 0.25, 10_000: 1.5}, {1000: 0.25}
"""Seconds that people wait, on a quiet machine of two cores; an edit's come on top of the start."""

COMPARABLE = 0.15
_TABLE = "| work | Fengcai | Hugo | ratio | goal | verdict |\n|---|---|---|---|---|---|"


def written(bench: Bench) -> str:
    """The whole file."""
    return "\n".join(_lines(bench)) + "\n"


def _lines(bench: Bench) -> Iterator[str]:
    versions = dict.fromkeys(
        each.version for measured in bench.sizes.values() for each in measured.values()
    )
    yield "# Benchmark\n"
    yield "Written by `make bench` (`python -m tests.bench.run`); medians [fastest–slowest], runs alternating.\n"
    yield "Photos are measured by `make bench-photos`, into RESULTS-photos.md.\n"
    yield f"- {dt.date.today()}: {', '.join(versions)}; Python {platform.python_version()}, {platform.system()}"
    yield f"- {bench.machine}"
    yield "- Corpus: seed 1, about 1,260 Chinese characters a story, no photos; every kind of list"
    yield "- Memory: proportional set size of all processes together, sampled every 20 ms in a run of its own"
    yield "- Python's bytecode is kept from run to run, as where a program is installed"
    yield "- Hugo has no incremental build: whatever changed, it is a full rebuild into the folder that is there\n"
    yield from _waits(bench)
    for size, measured in bench.sizes.items():
        yield from _of_size(size, measured)
    yield from _growth(bench)
    yield from _previews(bench)
    yield from (f"\n{note}." for note in bench.notes)


def _waits(bench: Bench) -> Iterator[str]:
    """The seconds that people wait, beside what Python takes to start on this machine now."""
    nothing, start = bench.start_up["python -c pass"], bench.start_up["fengcai --help"]
    yield f"## Where people wait (`python -c pass` takes {nothing})\n"
    yield "| wait | seconds | wanted | verdict |\n|---|---|---|---|"
    yield _wait("`fengcai --help`", start, START_UP)
    for size, measured in bench.sizes.items():
        ours = measured[OURS]
        if ours.edited and size in EDITED:
            wanted = EDITED[size] + start.median
            yield _wait(f"one body edited, {size:,} stories", ours.edited, wanted)
        if ours.unchanged and size in UNCHANGED:
            yield _wait(f"nothing changed, {size:,} stories", ours.unchanged, UNCHANGED[size])
    yield ""


def _wait(what: str, figures: Figures, wanted: float) -> str:
    verdict = "reached" if figures.median <= wanted else "missed"
    return f"| {what} | {figures} | ≤ {wanted:.2f} s | {verdict} |"


def _of_size(size: int, measured: dict[str, Measured]) -> Iterator[str]:
    yield f"## {size:,} stories\n"
    ours, peer = measured[OURS], measured.get(PEER)
    if peer:
        yield _TABLE
        yield _time("cold build", ours.cold, peer.cold, GOALS["cold"])
        if bare := measured.get(BARE):
            label = "cold build, Hugo without related stories"
            yield _time(label, ours.cold, bare.cold, GOALS["cold"])
        if ours.edited and peer.edited and ours.unchanged and peer.unchanged:
            yield _time("one body edited", ours.edited, peer.edited, GOALS["edited"])
            yield _time("nothing changed", ours.unchanged, peer.unchanged, GOALS["unchanged"])
        yield _row(
            "peak memory", _mb(ours.peak), _mb(peer.peak), ours.peak / peer.peak, GOALS["peak"]
        )
        yield "\nThe work:\n"
        yield from _work(ours, peer)
    else:
        yield f"Fengcai alone: cold build {ours.cold}, one body edited {ours.edited}, nothing changed {ours.unchanged}."
    others = [each for name, each in measured.items() if name not in (OURS, PEER)]
    if others:
        yield "\nFor orientation (Pelican and Eleventy have small themes here, fewer lists, no related stories):\n"
        yield "| tool | cold | peak | pages | HTML |\n|---|---|---|---|---|"
        yield from (_other(each) for each in others)
    yield ""


def _mb(size: int) -> str:
    return f"{size / 2**20:.0f} MB"


def _other(one: Measured) -> str:
    made = one.made["html"]
    return f"| {one.version} | {one.cold} | {one.peak / 2**20:.0f} MB | {made.count:,} | {made.size / 2**20:.1f} MB |"


def _time(work: str, ours: Figures, peer: Figures, goal: float) -> str:
    return _row(work, str(ours), str(peer), ours.median / peer.median, goal)


def _row(work: str, ours: str, peer: str, ratio: float, goal: float) -> str:
    return f"| {work} | {ours} | {peer} | {ratio:.2f} | ≤ {goal:.2f} | {'reached' if ratio <= goal else 'missed'} |"


def _work(ours: Measured, peer: Measured) -> Iterator[str]:
    """Pages and bytes side by side; more than 15 % apart, the times do not compare."""
    yield "| | Fengcai | Hugo | ours to Hugo's | |\n|---|---|---|---|---|"
    for name, label in (("story", "a story's page, bytes"), ("list", "a list's page, bytes")):
        yield _compared(label, ours.made[name].mean, peer.made[name].mean)
    yield _compared("pages", ours.made["html"].count, peer.made["html"].count)
    yield _compared("bytes of HTML", ours.made["html"].size, peer.made["html"].size)
    yield _compared("files, redirects included", ours.made["files"].count, peer.made["files"].count)


def _compared(label: str, ours: float, peer: float) -> str:
    ratio = ours / peer if peer else 0.0
    verdict = "comparable" if abs(ratio - 1) <= COMPARABLE else "not comparable"
    return f"| {label} | {ours:,.0f} | {peer:,.0f} | {ratio:.2f} | {verdict} |"


def _growth(bench: Bench) -> Iterator[str]:
    """Time and memory of a story at the largest size, against a tenth of it."""
    sizes = sorted(bench.sizes)
    if len(sizes) < 2 or sizes[-1] // 10 not in sizes:
        return
    small, large = bench.sizes[sizes[-1] // 10], bench.sizes[sizes[-1]]
    yield f"## Growth from {sizes[-1] // 10:,} to {sizes[-1]:,} stories\n"
    yield "| of a story | times | goal | verdict |\n|---|---|---|---|"
    times = large[OURS].cold.median / small[OURS].cold.median / 10
    for label, ratio in (
        ("time", times),
        ("peak memory", large[OURS].peak / small[OURS].peak / 10),
    ):
        yield f"| {label} | {ratio:.2f} | ≤ {GOALS['growth']} | {'reached' if ratio <= GOALS['growth'] else 'missed'} |"
    yield ""


def _previews(bench: Bench) -> Iterator[str]:
    found = bench.previews
    if not found:
        return
    yield f"## Preview, {found.size:,} stories\n"
    yield _TABLE
    yield _time("save to refreshed page", found.ours, found.peer, GOALS["preview"])
    idle = "reached" if found.our_idle < 0.01 else "missed"
    yield f"| idle, share of a core | {found.our_idle:.1%} | {found.peer_idle:.1%} | | < 1 % | {idle} |"
