"""公示: what is made public for objections, and what is left of it when its days are over."""

import datetime as dt
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

import msgspec

from builder.chinese import date_in_words
from builder.model.blocks import NoticePeriod
from builder.model.field import declared_fields
from builder.model.names_in_words import probable_names
from builder.model.notices import period_of
from builder.model.prose import Prose
from builder.model.references import references
from builder.model.story import Story

_STAYS = frozenset(
    [
        "title",
        "date",
        "updated",
        "branch",
        "review",
        "status",
        "publish_at",
        "expires",
        "slug",
        "aliases",
        "order",
        "number",
    ]
)
"""What says which notice it was, and nothing of what stood in it; so do the fields that a kind
requires or lists its stories by."""
_PEOPLE = "members"
SHORTEST_NAME = 2


@cache
def _period_field(kind: type[Story]) -> str:
    """The attribute that holds the period, "" where a kind has none."""
    return next((each.name for each in declared_fields(kind) if each.type is NoticePeriod), "")


def names_on(story: Story) -> Iterator[str]:
    """The people that a notice names in its fields."""
    named = (each.text for each in references(story) if _PEOPLE in each.to)
    yield from (text for text in named if len(text) >= SHORTEST_NAME)


def names_in_title(story: Story, people: AbstractSet[str]) -> tuple[str, ...]:
    """Which people stand in a story's title: those that its own fields name, then these in the
    order of the title; then what only looks there like somebody's name."""
    own = (name for name in names_on(story) if name in story.title)
    known = (*own, *_among(people, story.title))
    return tuple(dict.fromkeys((*known, *probable_names(story.title))))


def _among(people: AbstractSet[str], title: str) -> Iterator[str]:
    """Those of these people who stand in a title: a title has fewer pieces than a town has people."""
    for start in range(len(title)):
        for end in range(start + SHORTEST_NAME, len(title) + 1):
            if title[start:end] in people:
                yield title[start:end]


def concluded(story: Story, people: AbstractSet[str]) -> Story:
    """A notice whose days are over, with only what stays public: its title, and when it ended.

    A title that names one of these people, or one that its fields name, is replaced by its days
    alone. The page counts as revised on the day after the last one.
    """
    period = period_of(story)
    assert period is not None
    names, kind = names_in_title(story, people), type(story)
    said = {**_emptied(kind), **_UNREAD, **_said(period, story)}
    if names:
        said["title"] = _nameless(period)
    said["aliases"] = tuple(each for each in story.aliases if not _has_one(names, each))
    said[_period_field(kind)] = msgspec.structs.replace(period, phone="")
    return msgspec.structs.replace(story, **said)


_UNREAD = {"opening": "", "headings": (), "prose": Prose(), "concluded": True}
"""What reading found out, of a story in which nothing stands."""


def _said(period: NoticePeriod, story: Story) -> dict[str, Any]:
    """That it is over, and since when."""
    revised = period.end + dt.timedelta(days=1)
    summary = f"公示已于{date_in_words(period.end)}结束，公示的内容不再显示。"
    return {"summary": summary, "updated": max(revised, story.updated or revised)}


def _has_one(names: Iterable[str], text: str) -> bool:
    return any(name in text for name in names)


def _nameless(period: NoticePeriod) -> str:
    return f"一则公示（{date_in_words(period.start)}至{date_in_words(period.end)}）"


@cache
def _emptied(kind: type[Story]) -> dict[str, Any]:
    """The fields that do not stay, each as it is where nobody has written it."""
    leaving = {
        each.name
        for each in declared_fields(kind)
        if not (each.name in _STAYS or each.required or each.field.listed)
    } - {"summary", _period_field(kind)}
    fields = msgspec.structs.fields(kind)
    return {each.name: _unwritten(each) for each in fields if each.name in leaving}


def _unwritten(field: Any) -> Any:
    is_made = field.default_factory is not msgspec.NODEFAULT
    return field.default_factory() if is_made else field.default
