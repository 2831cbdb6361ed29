"""Registers: what one field says on all stories of a kind, on a page of its own.

Promises and pairs are cut into pages as lists are, by the people under whom they stand; posts are
few, and all on one page.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import msgspec

from builder.model.addresses import index_of
from builder.model.artifact import Artifact
from builder.model.parts import CountedLink
from builder.model.registers import Gathers, RegisterView
from builder.model.story import Story
from builder.plan.catalogue import Catalogue
from builder.plan.pages.lists import pages_of, sheet_fields
from builder.plan.parts.listings import ListPage, sheets_of
from builder.plan.parts.registers import (
    Gathered,
    apprenticeships_of,
    holders_of,
    promises_of,
    registers,
    registers_of,
)

CALLED = "总页（承诺、岗位、师徒）"
PEOPLE_A_PAGE = 60
"""People under whom entries stand on a page that is full."""


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """Every page of every register."""
    for gathered in registers(catalogue):
        sheets = _sheets(gathered)
        draw = partial(_view, gathered, sheets, catalogue)
        yield from pages_of(gathered, sheets, draw, ("register.html",), catalogue)


def _sheets(gathered: Gathered) -> tuple[ListPage, ...]:
    if gathered.register.gathers is Gathers.HOLDERS:
        return (ListPage(0, gathered.stories),)
    return sheets_of(gathered.stories, PEOPLE_A_PAGE)


def _view(
    gathered: Gathered, sheets: Sequence[ListPage], catalogue: Catalogue, sheet: ListPage
) -> RegisterView:
    return RegisterView(
        **sheet_fields(gathered, sheet, sheets, catalogue),
        section=index_of(gathered.kind),
        **_DRAWN[gathered.register.gathers](gathered, sheet.stories),
        **({} if sheet.number else _of_the_newest(gathered, catalogue)),
    )


def _of_the_newest(gathered: Gathered, catalogue: Catalogue) -> dict[str, Any]:
    """What changes with every entry, and stands on the newest page alone."""
    return {
        "total": gathered.total,
        "counter": gathered.register.counter,
        "people": len(gathered.told.stories),
        "others": _others(gathered, catalogue),
    }


def _others(gathered: Gathered, catalogue: Catalogue) -> tuple[CountedLink, ...]:
    """The registers of the kind, this one marked."""
    return tuple(
        CountedLink(each.heading, each.path, each.total, each.path == gathered.path)
        for each in registers_of(gathered.kind, catalogue)
    )


def _promises(gathered: Gathered, stories: tuple[Story, ...]) -> dict[str, Any]:
    return {"promises": promises_of(msgspec.structs.replace(gathered.told, stories=stories))}


def _holders(gathered: Gathered, _: tuple[Story, ...]) -> dict[str, Any]:
    return {"holders": holders_of(gathered.told)}


def _pairs(gathered: Gathered, stories: tuple[Story, ...]) -> dict[str, Any]:
    under = apprenticeships_of(gathered.told)
    return {"pairs": tuple(pair for story in stories for pair in under[story.address])}


_DRAWN: dict[Gathers, Callable[[Gathered, tuple[Story, ...]], dict[str, Any]]] = {
    Gathers.PROMISES: _promises,
    Gathers.HOLDERS: _holders,
    Gathers.PAIRS: _pairs,
}
