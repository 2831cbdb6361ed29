"""Judging: every page by every rule, then all pages together."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from builder.assessment.page import WebPage
from builder.assessment.point import Demand, Sight
from builder.assessment.points import POINTS
from builder.assessment.whole_site import PageGist, PublishedSite, gist_of

_SCREENS = "screen/"
_MOST = 20
"""Findings of one point that are kept; of more only the number is said."""


class Finding(msgspec.Struct, frozen=True):
    """Something that is wrong, on which line of which page."""

    path: str
    line: int
    said: str

    def __str__(self) -> str:
        """``members/lamp.html 第 12 行：…``; what is said of the sheet has no page."""
        line = f" 第 {self.line} 行" if self.line else ""
        return f"{self.path}{line}：{self.said}" if self.path else self.said


class PointResult(msgspec.Struct):
    """The result of one point: how many things were looked at, how many are wrong, and the first of
    these."""

    point: Demand
    seen: int = 0
    wrong: int = 0
    found: list[Finding] = []

    def note(self, sights: Iterable[Sight], path: str) -> None:
        """Counts what was looked at on the page at ``path``; a sight may bring a path of its
        own."""
        for each in sights:
            self.seen += 1
            if each.fault:
                self.wrong += 1
                self._keep(Finding(each.path or path, each.line, each.fault))

    def _keep(self, finding: Finding) -> None:
        if len(self.found) < _MOST:
            self.found.append(finding)


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """The result: the site's name, how many pages were judged, how many only say where another has
    moved, how many are lobby screens', and the result of each point."""

    name: str
    pages: int
    moved: int
    screens: int
    results: tuple[PointResult, ...]

    @property
    def wanting(self) -> tuple[PointResult, ...]:
        """The points with something wrong."""
        return tuple(each for each in self.results if each.wrong)


def assess(
    name: str,
    paths: Iterable[str],
    content_of: Callable[[str], bytes],
    tell: Callable[[int], None] = lambda _: None,
) -> Assessment:
    """Judges a published site of this name: ``paths`` are all its files, ``content_of`` gives the
    bytes of one, ``tell`` is told after each page how many are done."""
    files = sorted(paths)
    judging = _Judging(content_of)
    for done, path in enumerate(_pages(files), 1):
        judging.page(path)
        tell(done)
    judging.together(frozenset(files), _sheet(files, content_of))
    return judging.assessment(name, sum(path.startswith(_SCREENS) for path in _html(files)))


def _html(files: Iterable[str]) -> Iterator[str]:
    return (path for path in files if path.endswith(".html"))


def _pages(files: Iterable[str]) -> Iterator[str]:
    """Those for residents: a lobby's screens are nobody's to read or to tap."""
    return (path for path in _html(files) if not path.startswith(_SCREENS))


def _sheet(files: Iterable[str], content_of: Callable[[str], bytes]) -> str:
    """The sheet that all pages load."""
    own = (path for path in files if path.startswith("assets/site-") and path.endswith(".css"))
    return "\n".join(content_of(path).decode("utf-8", "replace") for path in own)


class _Judging:
    """One assessment while it is made."""

    def __init__(self, content_of: Callable[[str], bytes]) -> None:
        self.content_of = content_of
        self.results = tuple(PointResult(point) for point in POINTS)
        self.gists: list[PageGist] = []
        self.moved = 0

    def page(self, path: str) -> None:
        """Judges one page by every rule of a page."""
        page = WebPage(path, self.content_of(path))
        if page.has_moved:
            self.moved += 1
            return
        self.gists.append(gist_of(page))
        for result in self.results:
            if result.point.of_page:
                result.note(result.point.of_page(page), path)

    def together(self, files: frozenset[str], sheet: str) -> None:
        """Judges all pages by every rule about them together."""
        site = PublishedSite(gists=tuple(self.gists), files=files, sheet=sheet)
        for result in self.results:
            if result.point.of_site:
                result.note(result.point.of_site(site), "")

    def assessment(self, name: str, screens: int) -> Assessment:
        """All that was seen."""
        return Assessment(
            name=name,
            pages=len(self.gists),
            moved=self.moved,
            screens=screens,
            results=self.results,
        )
