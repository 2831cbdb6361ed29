"""A story's fields as people read them: labels from the declarations, terms and references as
links."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from builder.chinese import date_in_words, number_in_words
from builder.model.addresses import index_of
from builder.model.amount import Amount
from builder.model.blocks import StoryFigure, Value
from builder.model.coordinates import Coordinates
from builder.model.day import Day
from builder.model.field import Choice, Declared, declared_fields
from builder.model.kinds import is_name_enough
from builder.model.map_links import SHOWN_ON_MAPS, map_links
from builder.model.parts import Fact, Item, Link, Stages
from builder.model.site import Site
from builder.model.story import Story
from builder.regex import regex

_SHARE = regex(r"(?P<done>\d+(?:\.\d+)?)\s*(?:/\s*(?P<all>\d+(?:\.\d+)?)|[%％])")
_IN_PLACES_OF_THEIR_OWN = "title date updated summary tags series source author photographer"
_DECIDING = "review status publish_at expires pinned order slug aliases consent waive"
"""Fields of every story that say whether and where it is published."""
_APART = frozenset(f"gallery files recording {_IN_PLACES_OF_THEIR_OWN} {_DECIDING}".split())
_GROUPED = frozenset(each.name for each in declared_fields(Story) if each.field.to)
"""References of every story: its page groups the stories they name."""


def facts_of(story: Story, site: Site) -> dict[str, Fact]:
    """Every filled field of a story's kind, by its English key; fields that the page shows
    elsewhere are left out."""
    shown = (each for each in declared_fields(type(story)) if not _is_apart(each))
    return dict(_facts(story, shown, site))


def plate_facts(story: Story, site: Site) -> dict[str, Fact]:
    """The filled fields that a story's plate in a tree shows, by English key."""
    shown = story.about.plate
    named = (each for each in declared_fields(type(story)) if each.name in shown)
    return dict(_facts(story, named, site))


def _facts(story: Story, fields: Iterable[Declared], site: Site) -> Iterator[tuple[str, Fact]]:
    for declared in fields:
        if items := tuple(items_of(story, declared, site)):
            yield declared.key, _fact(items, declared, story)


def _fact(items: tuple[Item, ...], declared: Declared, story: Story) -> Fact:
    return Fact(
        label=_label(declared),
        items=items,
        long=declared.field.long,
        columns=_columns(declared),
        stages=stages_of(declared, getattr(story, declared.name)),
    )


def _kept(holder: Story | Value, declared: Declared) -> Any:
    """What a field holds: of a day that is not known to the day what was typed."""
    rough = getattr(holder, declared.field.rough) if declared.field.rough else None
    return rough or getattr(holder, declared.name)


def _label(declared: Declared) -> str:
    """The field's own, but numbers on the earth are no words for residents."""
    return SHOWN_ON_MAPS if declared.type is Coordinates else declared.field.label


def _columns(declared: Declared) -> dict[str, str]:
    """The labels of a table's columns by their keys, its photos apart; none where the values are no
    table's."""
    if not declared.field.table:
        return {}
    columns = (each for each in declared_fields(declared.type) if not each.field.photo)
    return {each.key: each.field.label for each in columns}


def stages_of(declared: Declared, value: Any) -> Stages | None:
    """How far a choice has come among values that follow each other in time; None for other
    fields."""
    if not declared.field.stages or value is None:
        return None
    choices: list[Choice] = list(declared.type)
    return Stages(tuple(each.label for each in choices), choices.index(value))


def _is_apart(declared: Declared) -> bool:
    field = declared.field
    has_its_own_form = field.secret or field.photo or field.growth
    return has_its_own_form or declared.name in _APART or declared.name in _GROUPED


def items_of(story: Story, declared: Declared, site: Site) -> Iterator[Item]:
    """The values of one field of a story, as people read them."""
    return _items(_kept(story, declared), declared, story, site)


def _items(value: Any, declared: Declared, story: Story, site: Site) -> Iterator[Item]:
    """The values of one field, of a long text its paragraphs, of a place its maps; a reference to a story that is not
    published leaves nothing behind."""
    if declared.field.long:
        return (Item(line.strip()) for line in value.split("\n") if line.strip())
    if isinstance(value, Coordinates):
        return (Item(label, url=url) for label, url in map_links(value, story.name))
    values = value if declared.many else (value,)
    said = (each for each in values if each is not None and each != "")
    return filter(None, (_item(each, declared, story, site) for each in said))


def _item(value: Any, declared: Declared, story: Story, site: Site) -> Item | None:
    """One value of a field as people read it; None for a reference to what is not public."""
    if isinstance(value, Value):
        return _parts(value, story, site)
    if declared.field.to:
        return _reference(value, declared, site)
    if declared.field.vocabulary or isinstance(value, Choice):
        return _term(declared, value, story, site)
    if isinstance(value, dt.datetime) and value.date() == story.exact_day:
        return Item(text_of(value.time()))
    return amount_item(value, declared) if isinstance(value, Amount) else _plain(value, declared)


def _term(declared: Declared, value: str | Choice, story: Story, site: Site) -> Item:
    link = term_link(declared, value, story, site)
    return Item(link.text, link.path)


def _plain(value: Any, declared: Declared) -> Item:
    return Item(
        text_of(value),
        ratio=share_of(value) if declared.field.progress else None,
        number=_number(value),
    )


def amount_item(amount: Amount, declared: Declared) -> Item:
    """An amount as people read it, with the field's unit where its words have none."""
    unit = "" if amount.named else declared.field.measure.unit
    number = None if amount.uncounted else float(amount.number)
    return Item(amount.words, number=number, unit=unit)


def _parts(value: Value, story: Story, site: Site) -> Item:
    """A block's fields as parts of one value; photos and what is secret are left out."""
    parts = {}
    for declared in declared_fields(type(value)):
        if declared.field.photo or declared.field.secret:
            continue
        items = tuple(_items(_kept(value, declared), declared, story, site))
        if items:
            parts[declared.key] = items[0]
    return Item(parts=parts)


def _reference(text: str, declared: Declared, site: Site) -> Item | None:
    found = site.find(text, declared.field.to)
    if found:
        return Item(found.name, found.address)
    name = site.bare_name(text, declared.field.to) if is_name_enough(declared.field) else ""
    return Item(name) if name else None


def term_link(declared: Declared, value: str | Choice, story: Story, site: Site) -> Link:
    """A term's words, with the path of its category page where the field is listed."""
    slug, label = term_of(declared, value, site)
    path = index_of(story.about.folder, declared.key, slug) if declared.field.listed else ""
    return Link(label, path)


def term_of(declared: Declared, value: str | Choice, site: Site) -> tuple[str, str]:
    """Slug and words of a choice or a vocabulary's term."""
    if isinstance(value, Choice):
        return str(value.value), value.label
    term = site.settings.vocabulary(declared.field.vocabulary).find(value)
    return (term.slug, term.label) if term else (value, value)


def result_items(results: Iterable[StoryFigure]) -> tuple[Item, ...]:
    """A brand's leading figures."""
    return tuple(_plain_parts(result) for result in results)


def _plain_parts(value: Value) -> Item:
    """A block's fields as parts, without links: for cards."""
    filled = (
        (declared, getattr(value, declared.name)) for declared in declared_fields(type(value))
    )
    return Item(
        parts={
            declared.key: amount_item(part, declared)
            if isinstance(part, Amount)
            else Item(text_of(part), number=_number(part))
            for declared, part in filled
            if part not in (None, "")
        }
    )


def text_of(value: Any) -> str:
    """A value in words: yes and no as 是 and 否, dates as 2026年5月1日, times as 14:00, figures
    with their commas, whole numbers as they are."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Day):
        return value.text
    if isinstance(value, dt.datetime):
        return f"{date_in_words(value)} {value:%H:%M}"
    if isinstance(value, dt.date):
        return date_in_words(value)
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    return number_in_words(value) if isinstance(value, float) else str(value)


def share_of(text: str) -> float | None:
    """The share (0–1) that a text states: ``38/52`` → 0.73, ``73%`` → 0.73; None where it states
    none."""
    found = _SHARE.fullmatch(text.strip())
    if not found:
        return None
    whole = float(found["all"] or 100)
    return min(1.0, round(float(found["done"]) / whole, 4)) if whole else None


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
