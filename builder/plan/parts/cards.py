"""A story's card: all that another page may know of it, so that an edit of its body remakes one
page."""

import datetime as dt
from functools import cache
from typing import Any

from builder.chinese import date_in_words, shorten, weekday_in_words
from builder.lettering.phrases import Lexicon, phrases
from builder.model.amount import PEOPLE, Amount
from builder.model.field import Choice, Declared, declared_fields, kinds_named_by
from builder.model.parts import Card, Image, Link, ShownDay, Stages
from builder.model.site import Site
from builder.model.story import Address, Story
from builder.model.theme import ThemeFacts
from builder.plan.parts.facts import result_items, stages_of, term_link
from builder.plan.parts.images import image_of
from builder.regex import regex

SUMMARY_LENGTH = 110
_LEADING_FIGURES = 2
_PIECE = regex(r"\D*\d{4}\s*(?:年(?![初中底末])|[.\-/])?\s*|\d{1,2}\s*月份?|.+")
"""Where the lines of a day that is not known to the day may end."""


class SiteCards(dict[Address, Card]):
    """The cards of a site's stories by their addresses, each made when it is first asked for; raises
    KeyError for an address that is no story's."""

    def __init__(self, site: Site, theme: ThemeFacts, lexicon: Lexicon) -> None:
        super().__init__()
        self._site, self._theme, self._lexicon = site, theme, lexicon

    def __missing__(self, address: Address) -> Card:
        story = self._site.by_address[address]
        self[address] = card_of(story, self._site, self._theme, self._lexicon)
        return self[address]


def card_of(story: Story, site: Site, theme: ThemeFacts, lexicon: Lexicon) -> Card:
    """A story's card, made of its own fields and the name of its branch."""
    about = story.about
    return Card(
        kind=about.folder,
        label=site.settings.section_names.get(about.folder) or about.label,
        path=story.address,
        date=own_day(story),
        image=_cover(story, site, theme),
        branch=_branch(story, site),
        year=_ranked_in(story),
        pinned=story.pinned,
        shape=story.about.shape,
        **_words(story, _kicker(story, site), lexicon),
        **_amounts(story),
    )


def _cover(story: Story, site: Site, theme: ThemeFacts) -> Image | None:
    cover = site.pictures[story.address].cover
    return image_of(cover, theme.ladder) if cover else None


def _ranked_in(story: Story) -> int:
    """The year in which it is ranked; 0 where its kind knows no ranks."""
    return (story.year or 0) if story.about.ranking else 0


def _branch(story: Story, site: Site) -> Link | None:
    """Whose it is, with its page where it has one."""
    kinds = kinds_named_by(Story, "branch")
    if found := site.find(story.branch, kinds):
        return Link(found.name, found.address)
    name = site.bare_name(story.branch, kinds)
    return Link(name) if name else None


def _words(story: Story, kicker: Link | None, lexicon: Lexicon) -> dict[str, Any]:
    """What a card says of its story, the short texts cut where their lines may end."""
    quote = getattr(story, "quote", "")
    alone = _alone(story, kicker)
    return {
        "title": story.title,
        "name": story.name,
        "phrases": phrases(story.title, lexicon),
        "summary": story.summary or shorten(story.opening, SUMMARY_LENGTH),
        "kicker": kicker,
        "note": story.note,
        "note_phrases": phrases(alone, lexicon) if alone else (),
        "quote": quote,
        "quote_phrases": phrases(quote, lexicon) if quote else (),
    }


def _alone(story: Story, kicker: Link | None) -> str:
    """The note that has lines of its own on the card; for want of one, the kicker's words."""
    if not story.about.note_stands_alone:
        return ""
    return story.note or (kicker.text if kicker else "")


def _amounts(story: Story) -> dict[str, Any]:
    """How many came, what came of it, how far it has come."""
    return {
        "attendance": _attendance(getattr(story, "attendance", None)),
        "figures": result_items(getattr(story, "results", ())[:_LEADING_FIGURES]),
        "stages": _stages(story),
    }


def _stages(story: Story) -> Stages | None:
    """How far it has come, where its kind knows stages."""
    staged = _staged(type(story))
    return stages_of(staged, getattr(story, staged.name)) if staged else None


@cache
def _staged(kind: type[Story]) -> Declared | None:
    return next((each for each in declared_fields(kind) if each.field.stages), None)


def _attendance(amount: Amount | None) -> str:
    """``1,120 人``; nothing for nobody."""
    if not amount or not (amount.number or amount.uncounted):
        return ""
    words = amount.text or f"{amount.number:,}"
    return words if amount.named else f"{words} {PEOPLE.unit}"


def own_day(story: Story) -> ShownDay | None:
    """A story's day as its card shows it: as typed where the day itself is not known; None where it
    has none."""
    rough = story.rough_day
    if rough is None:
        return day_of(story.date)
    year, month = rough.first.year, rough.first.month
    pieces = tuple(_PIECE.findall(rough.text))
    return ShownDay(rough.iso, rough.text, year, month, 0, "", pieces)


def day_of(date: dt.date | None) -> ShownDay | None:
    """A date in every form a page needs."""
    if date is None:
        return None
    return ShownDay(
        date.isoformat(),
        date_in_words(date),
        date.year,
        date.month,
        date.day,
        weekday_in_words(date),
    )


def _kicker(story: Story, site: Site) -> Link | None:
    """The first listed field that says something: type, category, column, identity, tier."""
    for declared in declared_fields(type(story)):
        value = getattr(story, declared.name) if declared.field.listed else None
        if value:
            first: str | Choice = value[0] if declared.many else value
            return term_link(declared, first, story, site)
    return None
