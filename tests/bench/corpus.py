"""Writes a corpus: ``python -m tests.bench.corpus --stories 1000 --seed 1 FOLDER``; ``--tool hugo``
for a peer's."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench import fengcai_source, hugo_source, other_sources
from tests.bench.stories import Corpus

WRITERS: dict[str, Callable[[Corpus, Path], None]] = {
    "fengcai": fengcai_source.write,
    "hugo": hugo_source.write,
    "pelican": other_sources.write_pelican,
    "eleventy": other_sources.write_eleventy,
}


def write_corpus(tool: str, corpus: Corpus, folder: Path) -> None:
    """The sources of one tool, in a new folder."""
    folder.mkdir(parents=True, exist_ok=True)
    WRITERS[tool](corpus, folder)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--photos", action="store_true", help="every third story has one")
    parser.add_argument("--tool", choices=WRITERS, default="fengcai")
    asked = parser.parse_args()
    began = time.monotonic()
    write_corpus(asked.tool, Corpus(asked.seed, asked.stories, asked.photos), asked.folder)
    print(f"{asked.stories} stories for {asked.tool} in {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    main()
