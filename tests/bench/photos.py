"""Measures Fengcai's pictures against sharp, Hugo and others on one set of camera originals. ``make
bench-photos``."""

import argparse
import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench import peers, photo_corpus, photo_report, photo_tools
from tests.bench.measure import Cost, Failed, cost, machine, peak_bytes
from tests.bench.run import attempt, say, workplace
from tests.bench.tools import Tool

Wanted = Mapping[str, int]
"""How many files of each suffix a tool makes of a photo."""

SMALL = 500
"""Photos of the second build: its start-up is shared out among as many as a community has."""


@dataclass
class Measured:
    """What one tool did with so many photos."""

    version: str
    photos: int
    costs: list[Cost]
    peak: int
    bytes: dict[str, int] = field(default_factory=dict)
    likeness: list[dict[str, float]] = field(default_factory=list)


@dataclass
class Again:
    """Builds of a site whose pictures are all made: nothing changed, and one story edited."""

    photos: int
    unchanged: list[Cost]
    edited: list[Cost]


@dataclass
class PhotoBench:
    """All figures of one run."""

    machine: str
    ladder: dict[str, Measured] = field(default_factory=dict)
    avif: dict[str, Measured] = field(default_factory=dict)
    again: Again | None = None
    notes: list[str] = field(default_factory=list)


def compared(
    contenders: Sequence[Tool], photos: int, pairs: int, wanted: Wanted
) -> dict[str, Measured]:
    """A B C A B C …, each into a folder of its own with nothing remembered.

    The run before, of which the memory is taken, warms the disk's cache; the pictures of the last
    one are judged.
    """
    found = {}
    for tool in contenders:
        tool.forget()
        found[tool.name] = Measured(
            tool.version, photos, [], peak_bytes(_building(tool)[1], peers.ROOT)
        )
        say(f"{tool.name}: peak memory {found[tool.name].peak / 2**20:.0f} MB")
    last = {}
    for turn in range(pairs):
        for tool in contenders:
            tool.forget()
            last[tool.name], command = _building(tool)
            found[tool.name].costs.append(cost(command, peers.ROOT))
            say(f"{tool.name}: run {turn + 1}: {found[tool.name].costs[-1]}")
    _judge(found, last, wanted)
    return found


def _building(tool: Tool) -> tuple[Path, list[str]]:
    output = tool.fresh_output()
    return output, tool.building(output)


def _judge(found: dict[str, Measured], last: dict[str, Path], wanted: Wanted) -> None:
    """Weighs the pictures and compares them with their originals; a tool that made other files did
    other work."""
    originals = photo_corpus.originals(max(each.photos for each in found.values()))
    module = [str(peers.python()), "-m", "tests.bench.photo_quality", *map(str, originals), "--"]
    done = subprocess.run(
        [*module, *map(str, last.values())], cwd=peers.ROOT, capture_output=True, check=False
    )
    if done.returncode:
        raise Failed(
            f"judging the pictures ended with {done.returncode}:\n{done.stderr.decode()[-2000:]}"
        )
    told: dict[str, Any] = json.loads(done.stdout)
    for name, output in last.items():
        made, one = told[str(output)]["made"], found[name]
        one.bytes, one.likeness = (
            {suffix: made.get(suffix, (0, 0))[1] for suffix in wanted},
            told[str(output)]["likeness"],
        )
        counts = {suffix: made.get(suffix, (0, 0))[0] for suffix in wanted}
        if counts != {suffix: one.photos * each for suffix, each in wanted.items()} or not all(
            one.likeness
        ):
            raise Failed(
                f"{name} made other pictures than were asked for, or some unlike their originals: {counts}"
            )


def built_again(work: Path, count: int, pairs: int) -> Again:
    """The second build and the third, of which neither has a picture to derive."""
    photo_corpus.write_small_photos(work / "small", count)
    photo_corpus.write_fengcai(work / "small", work / "small-site")
    tool = photo_tools.fengcai(work / "small-site")
    _, command = _building(tool)
    cost(command, peers.ROOT)
    again = Again(count, [], [])
    story = photo_corpus.edited_story(tool.source)
    for turn in range(pairs):
        again.unchanged.append(cost(command, peers.ROOT))
        with story.open("a", encoding="utf-8") as text:
            text.write(f"\n第{turn}次添的一句话。\n")
        again.edited.append(cost(command, peers.ROOT))
    say(f"nothing changed: {again.unchanged}; a story edited: {again.edited}")
    return again


def bench(asked: argparse.Namespace) -> PhotoBench:
    """The whole run."""
    found = PhotoBench(machine())
    peers.prepare()
    with workplace(asked.work) as work:
        photos, few = work / "photos", work / "few"
        photo_corpus.write_photos(photos, asked.photos)
        photo_corpus.write_photos(few, asked.few)
        photo_corpus.write_fengcai(photos, work / "site")
        photo_corpus.write_hugo(few, work / "hugo")
        plans = {
            "the ladder": partial(_ladder, found, asked, work),
            "the others": partial(_others, found, asked, work),
            "AVIF": partial(_avif, found, asked, work),
            "the second build": partial(_again, found, asked, work),
        }
        for what, plan in plans.items():
            say(f"—— {what} ——")
            attempt(what, found.notes, plan)
    return found


def _ladder(found: PhotoBench, asked: argparse.Namespace, work: Path) -> None:
    tools = [photo_tools.fengcai(work / "site"), photo_tools.sharp(work / "photos")]
    found.ladder |= compared(_here(tools, found), asked.photos, asked.pairs, photo_corpus.LADDER)


def _others(found: PhotoBench, asked: argparse.Namespace, work: Path) -> None:
    """Few photos, since Hugo takes longest by far."""
    few = work / "few"
    tools = [
        photo_tools.hugo(work / "hugo"),
        *([] if asked.quick else [photo_tools.vips(few), photo_tools.naive(few)]),
    ]
    for tool in _here(tools, found):
        attempt(tool.name, found.notes, partial(_other, found, tool, asked.few))


def _other(found: PhotoBench, tool: Tool, photos: int) -> None:
    found.ladder |= compared([tool], photos, 1, photo_corpus.LADDER)


def _avif(found: PhotoBench, asked: argparse.Namespace, work: Path) -> None:
    """Few photos: sharp's default takes 15 to 30 processor seconds for each."""
    photos, site = work / "avif", work / "avif-site"
    photo_corpus.write_photos(photos, asked.avif)
    photo_corpus.write_fengcai(photos, site, photo_corpus.ASKING_FOR_AVIF)
    tools = _here([photo_tools.fengcai(site), photo_tools.sharp(photos, "avif")], found)
    found.avif |= compared(tools, asked.avif, 1, photo_corpus.AVIF)


def _again(found: PhotoBench, asked: argparse.Namespace, work: Path) -> None:
    found.again = built_again(work, SMALL, asked.pairs)


def _here(tools: Sequence[Tool], found: PhotoBench) -> list[Tool]:
    """Those that could be installed; the others are named in the report."""
    found.notes += [f"{tool.name} could not be installed" for tool in tools if not tool.is_here]
    return [tool for tool in tools if tool.is_here]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--photos", type=int, default=66, help="how many photos, the eleven originals over and over"
    )
    parser.add_argument("--pairs", type=int, default=3, help="how often Fengcai and sharp are run")
    parser.add_argument("--few", type=int, default=11, help="how many photos the others get")
    parser.add_argument("--avif", type=int, default=3, help="how many photos in AVIF")
    parser.add_argument(
        "--quick", action="store_true", help="eleven photos, one pair, Fengcai, sharp and Hugo"
    )
    parser.add_argument(
        "--work", type=Path, help="where photos and outputs lie (emptied before and after)"
    )
    parser.add_argument(
        "--results", type=Path, default=Path(__file__).with_name("RESULTS-photos.md")
    )
    asked = parser.parse_args()
    if asked.quick:
        asked.photos, asked.pairs, asked.few, asked.avif = 11, 1, 2, 1
    text = photo_report.written(bench(asked))
    asked.results.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
