"""Measures Fengcai against its peers, alternately on one corpus, and writes RESULTS.md. ``make
bench``."""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.bench import peers, preview, report, tools
from tests.bench.measure import Failed, Figures, machine, peak_bytes, seconds
from tests.bench.sizes import Made, made_in
from tests.bench.stories import Corpus
from tests.bench.tools import Tool

SEED = 1
_STARTS = 9


@dataclass
class Measured:
    """What one tool did at one size."""

    version: str
    cold: Figures
    peak: int
    made: dict[str, Made]
    edited: Figures | None = None
    unchanged: Figures | None = None


@dataclass
class Bench:
    """All figures of one run: tool name → measurements, for every size; and what the machine
    was."""

    machine: str
    start_up: dict[str, Figures] = field(default_factory=dict)
    sizes: dict[int, dict[str, Measured]] = field(default_factory=dict)
    previews: preview.Previews | None = None
    notes: list[str] = field(default_factory=list)


def measure(size: int, contenders: Sequence[Tool], pairs: int, work: Path) -> dict[str, Measured]:
    """Everything about one size. The run that shows the memory is also the one that warms the
    disk's cache."""
    corpus = Corpus(SEED, size)
    for tool in contenders:
        tool.write(corpus, work)
    peaks = {tool.name: _peak(tool) for tool in contenders}
    cold, last = _cold(contenders, pairs)
    results = {
        tool.name: Measured(
            tool.version,
            Figures(tuple(cold[tool.name])),
            peaks[tool.name],
            made_in(last[tool.name]),
        )
        for tool in contenders
    }
    again = [tool for tool in contenders if tool.name != tools.WITHOUT_RELATED]
    _again(corpus, again, last, pairs, results)
    return results


def _peak(tool: Tool) -> int:
    tool.forget()
    peak = peak_bytes(tool.building(tool.fresh_output()), peers.ROOT)
    say(f"{tool.name}: peak memory {peak / 2**20:.0f} MB")
    return peak


def _cold(contenders: Sequence[Tool], pairs: int) -> tuple[dict[str, list[float]], dict[str, Path]]:
    """A B A B …, each into a folder of its own with nothing remembered; and the last folder of
    each."""
    times: dict[str, list[float]] = {tool.name: [] for tool in contenders}
    last: dict[str, Path] = {}
    for turn in range(pairs):
        for tool in contenders:
            tool.forget()
            last[tool.name] = tool.fresh_output()
            times[tool.name].append(seconds(tool.building(last[tool.name]), peers.ROOT))
            say(f"{tool.name}: cold build {turn + 1}: {times[tool.name][-1]:.2f} s")
    return times, last


def _again(
    corpus: Corpus,
    contenders: Sequence[Tool],
    last: dict[str, Path],
    pairs: int,
    results: dict[str, Measured],
) -> None:
    """One body edited, then nothing changed, into the folder that is there already.

    For a tool that always builds everything both are one and the same.
    """
    edited: dict[str, list[float]] = {tool.name: [] for tool in contenders}
    unchanged: dict[str, list[float]] = {tool.name: [] for tool in contenders}
    for turn in range(pairs):
        for tool in contenders:
            tool.edit(corpus, turn)
            for times in (edited, unchanged) if tool.is_incremental else (edited,):
                times[tool.name].append(seconds(tool.building(last[tool.name]), peers.ROOT))
            say(
                f"{tool.name}: one edit {edited[tool.name][-1]:.2f} s; nothing changed {unchanged[tool.name][-1:]}"
            )
    for name in edited:
        results[name].edited = Figures(tuple(edited[name]))
        results[name].unchanged = Figures(tuple(unchanged[name] or edited[name]))


def measure_others(
    size: int, others: Sequence[Tool], pairs: int, work: Path
) -> dict[str, Measured]:
    """Cold builds of the other peers, for orientation: their themes are smaller than ours."""
    results = {}
    for tool in others:
        tool.write(Corpus(SEED, size), work)
        peak = _peak(tool)
        cold, last = _cold([tool], pairs)
        results[tool.name] = Measured(
            tool.version, Figures(tuple(cold[tool.name])), peak, made_in(last[tool.name])
        )
    return results


@contextmanager
def workplace(asked: Path | None) -> Iterator[Path]:
    """Where corpora and outputs lie; thrown away at the end, when no time is being taken."""
    work = asked or peers.HOME / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def say(text: str) -> None:
    print(text, flush=True)


def attempt(what: str, notes: list[str], action: Callable[[], None]) -> None:
    """A peer that fails is reported, and stops nothing else."""
    try:
        action()
    except Failed as failure:
        notes.append(f"{what} failed: {str(failure).splitlines()[0]}")
        print(f"{what}: {failure}", file=sys.stderr)


def bench(asked: argparse.Namespace) -> Bench:
    """The whole run."""
    peers.prepare()
    _keep_bytecode()
    found = Bench(machine(), _start_up())
    hugos = (tools.hugo(), tools.hugo_without_related())
    contenders = [tools.fengcai(), *(tool for tool in hugos if tool.is_here)]
    with workplace(asked.work) as work:
        for size in asked.sizes:
            say(f"—— {size:,} stories ——")
            found.sizes[size] = measure(size, contenders, _pairs(size, asked), work)
        if asked.growth:
            size = 10 * max(asked.sizes)
            say(f"—— {size:,} stories, Fengcai alone ——")
            found.sizes[size] = measure(size, contenders[:1], 1, work)
        if asked.others:
            _measure_others(found, asked, work)
        if asked.preview and len(contenders) > 1:
            found.previews = preview.measure(Corpus(SEED, max(asked.sizes)), work)
    return found


def _keep_bytecode() -> None:
    """Python's bytecode is kept, as pip leaves it where a program is installed: compiling 250
    modules anew for every command takes 0.2 s that nobody waits for."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(peers.HOME / "bytecode")


def _start_up() -> dict[str, Figures]:
    """What a command takes before it does anything, beside what Python takes for nothing."""
    commands = {"python -c pass": [sys.executable, "-c", "pass"]}
    commands["fengcai --help"] = [sys.executable, "-m", "builder", "--help"]
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(_STARTS):
        for name, command in commands.items():
            times[name].append(seconds(command, peers.ROOT))
    return {name: Figures(tuple(each)) for name, each in times.items()}


def _pairs(size: int, asked: argparse.Namespace) -> int:
    """The whole run is to end in ten minutes: what takes minutes is run once."""
    return max(1, int(asked.pairs) * 1000 // size)


def _measure_others(found: Bench, asked: argparse.Namespace, work: Path) -> None:
    """The other peers at the smallest size."""
    smallest = min(asked.sizes)
    plans = [(tool, smallest, asked.pairs) for tool in (tools.pelican(), tools.eleventy())]
    for tool, size, pairs in plans:
        if tool.is_here:
            attempt(tool.name, found.notes, partial(_add_other, found, tool, size, pairs, work))
        else:
            found.notes.append(f"{tool.name} could not be installed")


def _add_other(found: Bench, tool: Tool, size: int, pairs: int, work: Path) -> None:
    found.sizes[size] |= measure_others(size, [tool], pairs, work)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument(
        "--pairs",
        type=int,
        default=3,
        help="how often each pair is run at 1,000 stories; larger ones in proportion, once at least",
    )
    parser.add_argument(
        "--growth", action="store_true", help="also ten times the largest size, Fengcai alone, once"
    )
    parser.add_argument(
        "--preview", action="store_true", help="also from a save to the refreshed page"
    )
    parser.add_argument("--no-others", dest="others", action="store_false", help="only Hugo")
    parser.add_argument(
        "--work", type=Path, help="where corpora and outputs lie (emptied before and after)"
    )
    parser.add_argument("--results", type=Path, default=Path(__file__).with_name("RESULTS.md"))
    asked = parser.parse_args()
    text = report.written(bench(asked))
    asked.results.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
