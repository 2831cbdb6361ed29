"""Points of the self-assessment, and what was seen of each."""

from collections.abc import Callable, Iterable, Iterator

import msgspec
from lxml.html import HtmlElement

from builder.assessment.page import WebPage
from builder.assessment.whole_site import PublishedSite


class Sight(msgspec.Struct, frozen=True):
    """One thing that was looked at: what is wrong with it ("" for nothing), and the line of the
    file it stands in (0: the file as a whole)."""

    fault: str = ""
    line: int = 0
    path: str = ""


class Demand(msgspec.Struct, frozen=True, kw_only=True):
    """One demand: what it is called, where it is taken from, and what exactly is looked at.

    ``of_page`` looks at one page, ``of_site`` at all of them together.
    """

    called: str
    source: str
    looked_at: str
    of_page: Callable[[WebPage], Iterable[Sight]] | None = None
    of_site: Callable[[PublishedSite], Iterable[Sight]] | None = None


def sight(element: HtmlElement, fault: str = "") -> Sight:
    """One element as a sight, with what is wrong with it."""
    return Sight(fault, element.sourceline or 0)


def judged(
    elements: Iterable[HtmlElement], fault_of: Callable[[HtmlElement], str]
) -> Iterator[Sight]:
    """These elements as sights, each with what ``fault_of`` says of it."""
    for each in elements:
        yield sight(each, fault_of(each))


def shown(words: str, most: int = 24) -> str:
    """Some words, shortened as a finding quotes them."""
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= most else f"{one_line[:most]}…"
