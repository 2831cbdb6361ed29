"""What a build made: pages counted and weighed by their type, to see that the work is
comparable."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.stories import SECTIONS

_LISTS = (*SECTIONS, "tags", "series")
_SMALLEST_PAGE = 1000
"""Bytes; a smaller one only leads to another page."""


@dataclass(frozen=True)
class Made:
    """How many pages of one type there are, and their bytes."""

    count: int
    size: int

    @property
    def mean(self) -> float:
        """Bytes of a page."""
        return self.size / self.count if self.count else 0.0


def made_in(output: Path) -> dict[str, Made]:
    """``story``, ``list``, ``html`` (every page) and ``files`` (everything) of a published site."""
    found: dict[str, list[int]] = {"story": [], "list": [], "html": [], "files": []}
    for path, size in _files(output):
        for each in _types(path, size):
            found[each].append(size)
    return {name: Made(len(sizes), sum(sizes)) for name, sizes in found.items()}


def _files(output: Path) -> Iterator[tuple[Path, int]]:
    for folder, folders, files in os.walk(output):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for name in files:
            file = Path(folder, name)
            yield file.relative_to(output), file.stat().st_size


def _types(path: Path, size: int) -> Iterator[str]:
    yield "files"
    if path.suffix != ".html" or size < _SMALLEST_PAGE:
        return
    yield "html"
    folder = path.parts[0]
    is_story = (
        folder in SECTIONS and len(path.parts) == 2 and not path.stem.startswith(("index", "page"))
    )
    if folder in _LISTS:
        yield "story" if is_story else "list"
