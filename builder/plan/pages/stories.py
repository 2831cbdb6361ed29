"""A page for every story: its fields, its pictures, and the stories it belongs with."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

import msgspec

from builder.chinese import reading_minutes
from builder.grouping import grouped, grouped_by
from builder.model.addresses import index_of
from builder.model.artifact import Artifact, Rank
from builder.model.directory import WhatWasHeld
from builder.model.field import Meaning, declared_fields
from builder.model.parts import Card, Group, Image, Link
from builder.model.photo import Picture
from builder.model.pictures import StoryPictures
from builder.model.prose import BodyLink
from builder.model.recordings import Audio
from builder.model.story import Address, Story
from builder.model.traits import Kind
from builder.model.views import StoryView
from builder.plan.catalogue import Catalogue
from builder.plan.pages.albums import album_link
from builder.plan.parts.arranged import arranged_once
from builder.plan.parts.board import open_span
from builder.plan.parts.cards import day_of
from builder.plan.parts.diaries import diary_of, subscription_of
from builder.plan.parts.downloads import download_of
from builder.plan.parts.facts import facts_of
from builder.plan.parts.growth import growth_of, newest_count
from builder.plan.parts.heads import story_head
from builder.plan.parts.held import held_of
from builder.plan.parts.images import image_of
from builder.plan.parts.listings import series_link, series_years, tag_links
from builder.plan.parts.page import page
from builder.plan.parts.recordings import audio_of
from builder.plan.parts.signature import signature
from builder.plan.parts.ties import only_named
from builder.plan.parts.tree import kin_of
from builder.plan.parts.videos import video_of

CALLED = "稿件的页面"
GROUP_LIMIT = 12
FEW = 4
"""Headings of a text that needs no list of them."""
_SEVERAL = frozenset(each.name for each in declared_fields(Story) if each.field.to and each.many)


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """Every story's page."""
    return pages(catalogue, catalogue.site.stories)


def pages(catalogue: Catalogue, stories: Iterable[Story]) -> Iterator[Artifact]:
    """The pages of these stories; each is a function of the site's outline and of its own story's
    prose."""
    for story in stories:
        templates = (f"{story.about.folder}.html", "story.html")
        yield page(story.address, Rank.PAGE, partial(_view, story, catalogue), catalogue, templates)


def _view(story: Story, catalogue: Catalogue) -> StoryView:
    card, crumbs = catalogue.cards[story.address], _crumbs(story, catalogue)
    return StoryView(
        path=story.address,
        head=story_head(story, card, crumbs, catalogue),
        section=index_of(story.about.folder) if story.about.is_section else story.address,
        crumbs=crumbs,
        card=card,
        standfirst=story.summary,
        facts=facts_of(story, catalogue.site),
        **_counted(story),
        open=open_span(story),
        **_signed(story, catalogue),
        **_read(story, catalogue),
        **_shown(story, catalogue),
        **_beside(story, catalogue),
    )


def _counted(story: Story) -> dict[str, Any]:
    """How many there are, and how that has grown."""
    return {"size": newest_count(story), "growth": growth_of(story)}


def _signed(story: Story, catalogue: Catalogue) -> dict[str, Any]:
    """When it was revised, whose it is, and what it is filed under."""
    return {
        "updated": day_of(story.updated),
        "source": story.source,
        "author": signature(story.author, catalogue.site),
        "photographer": signature(story.photographer, catalogue.site),
        "series": series_link(catalogue, story.series) if story.series else None,
        "series_years": series_years(story, catalogue),
        "tags": tag_links(catalogue, story.tags),
    }


def _read(story: Story, catalogue: Catalogue) -> dict[str, Any]:
    """Its text: all of the page that an edit of the prose changes."""
    prose = story.prose
    return {
        "body": prose.body,
        "contents": _contents(story),
        "minutes": reading_minutes(prose.characters),
        "links": tuple(body_link(story, link, catalogue) for link in prose.links),
    }


def _contents(story: Story) -> tuple[Link, ...]:
    """Where its headings are, where they are more than a reader sees at once."""
    titled = [each for each in story.headings if each.text]
    return tuple(Link(each.text, f"#{each.id}") for each in titled) if len(titled) > FEW else ()


def _shown(story: Story, catalogue: Catalogue) -> dict[str, Any]:
    """Its pictures, films, documents, and the recording in which it is read."""
    pictures = catalogue.site.pictures[story.address]
    return {
        "images": dict(_named_images(story, catalogue)),
        "pictures": tuple(_image(each, catalogue) if each else None for each in pictures.body),
        **_once_each(pictures, catalogue),
        "recording": _recording(story, catalogue),
        "files": tuple(map(download_of, catalogue.site.attachments.get(story.address, ()))),
    }


def _once_each(pictures: StoryPictures, catalogue: Catalogue) -> dict[str, Any]:
    """The picture it opens with, and those of its gallery."""
    arranged = arranged_once(pictures)
    return {
        "opening": _image(arranged.opening, catalogue) if arranged.opening else None,
        "gallery": tuple(_image(each, catalogue) for each in arranged.gallery),
        "videos": tuple(video_of(clip, catalogue.theme.ladder) for clip in arranged.clips),
    }


def _recording(story: Story, catalogue: Catalogue) -> Audio | None:
    """Somebody who reads it aloud."""
    recording = catalogue.site.recordings.get(story.address)
    return audio_of(recording) if recording else None


def _beside(story: Story, catalogue: Catalogue) -> dict[str, Any]:
    """The other stories that its page leads to."""
    groups, held = tuple(_groups(story, catalogue)), held_of(story, catalogue)
    return {
        "groups": groups,
        "album": album_link(story, catalogue),
        "subscription": subscription_of(diary_of(story, catalogue), catalogue.settings),
        "tree": kin_of(story, catalogue),
        "held": held,
        **_onwards(story, {*_addresses(groups, held)}, catalogue),
    }


def _onwards(story: Story, shown: set[str], catalogue: Catalogue) -> dict[str, Any]:
    """Where to read on: before it, behind it, and what has to do with it, of what the page has not
    ``shown``."""
    older, newer = catalogue.neighbours.get(story.address, (None, None))
    shown |= {each.address for each in (older, newer) if each}
    return {
        "related": _related(story, shown, catalogue),
        "older": catalogue.card(older),
        "newer": catalogue.card(newer),
    }


def _addresses(groups: Iterable[Group], held: Iterable[WhatWasHeld]) -> Iterator[str]:
    """The stories that a page leads to already, by card or by name."""
    for group in groups:
        yield from (card.path for card in group.cards)
        yield from (link.path for link in group.others)
    for year in (year for what in held for year in what.years):
        yield from (card.path for card in year.cards)


def _related(story: Story, shown: Collection[str], catalogue: Catalogue) -> tuple[Card, ...]:
    """What has to do with it; whoever shows all that belongs to them needs no more."""
    owns = story.about.owns
    if not story.about.is_section or (owns and not owns.gathers):
        return ()
    return catalogue.cards_of(catalogue.kinship.related(story, shown))


def _named_images(story: Story, catalogue: Catalogue) -> Iterator[tuple[str, Image]]:
    """The pictures that fields name, each with a caption: the field's own label for want of
    another; then those of blocks."""
    labels = {each.name: each.field.label for each in declared_fields(type(story))}
    pictures = catalogue.site.pictures[story.address]
    for name, picture in pictures.fields.items():
        image = _image(picture, catalogue)
        yield name, msgspec.structs.replace(image, caption=image.caption or labels[name])
    for name, picture in pictures.blocks.items():
        yield name, _image(picture, catalogue)


def _image(picture: Picture, catalogue: Catalogue) -> Image:
    return image_of(picture, catalogue.theme.ladder, plays=True)


def _crumbs(story: Story, catalogue: Catalogue) -> tuple[Link, ...]:
    home = Link("首页", "index.html")
    if not story.about.is_section:
        return (home,)
    return (home, Link(catalogue.label(story.about.folder), index_of(story.about.folder)))


def body_link(story: Story, link: BodyLink, catalogue: Catalogue) -> str:
    """Where a link within the site leads, relative to the site's root; "" where nothing is
    published there."""
    lead = catalogue.atlas.lead(link, story)
    return lead.address if lead else ""


def _groups(story: Story, catalogue: Catalogue) -> Iterator[Group]:
    """The stories this one is tied to on either side and those that belong to it, by kind; behind
    them what it names that has no page."""
    tied, named = _tied_by_kind(story, catalogue), _named_by_kind(story, catalogue)
    for about in (kind.about for kind in catalogue.site.kinds.sections):
        inside, names = tied.get(about.folder, ()), named.get(about.folder, ())
        if inside or names:
            beside = _Beside(inside, names, _list_of_own(story, about, catalogue))
            yield _group(about, beside, catalogue)


def _tied_by_kind(story: Story, catalogue: Catalogue) -> dict[str, tuple[Address, ...]]:
    """Those that are tied to it or belong to it, in the order of the site, by their folder."""
    own = (each.address for each in catalogue.belonging.get(story.address, ()))
    tied = {*own, *catalogue.tied(story), *_owners(story, catalogue)}
    in_order = sorted(tied, key=catalogue.rank.__getitem__)
    return grouped_by(lambda address: address.partition("/")[0], in_order)


def _owners(story: Story, catalogue: Catalogue) -> Iterator[Address]:
    """Whom it belongs to by a field of every story that may name several (网格); the one of 单位
    stands under the title."""
    for tie in catalogue.outgoing[story.address]:
        if tie.meaning is Meaning.BELONGS and tie.key in _SEVERAL:
            yield tie.address


def _named_by_kind(story: Story, catalogue: Catalogue) -> dict[str, tuple[Link, ...]]:
    """What it names that has no page, once each."""
    named = dict.fromkeys(only_named(story, catalogue.site))
    return grouped((folder, Link(name)) for folder, name in named)


class _Beside(NamedTuple):
    """What stands beside a story of one kind: stories with a page, names without one, and the list
    of all, where there is one."""

    stories: Sequence[Address]
    names: Sequence[Link]
    more: str


def _group(about: Kind, beside: _Beside, catalogue: Catalogue) -> Group:
    """The first stories of one kind, and how many there are; the others by name, unless a list has
    them."""
    cards = [catalogue.cards[address] for address in beside.stories]
    rest = () if beside.more else cards[GROUP_LIMIT:]
    return Group(
        label=catalogue.label(about.folder),
        cards=tuple(cards[:GROUP_LIMIT]),
        kind=about.folder,
        shape=about.shape,
        more=beside.more,
        total=len(cards),
        counter=about.counter,
        others=(*(Link(card.name, card.path) for card in rest), *beside.names),
    )


def _list_of_own(owner: Story, about: Kind, catalogue: Catalogue) -> str:
    """The list of this kind's stories that belong to the owner; "" where none does."""
    owns = owner.about.owns
    belonging = catalogue.belonging.get(owner.address, ()) if owns else ()
    has_any = any(each.about.folder == about.folder for each in belonging)
    return index_of(about.folder, owns.segment, owner.slug) if owns and has_any else ""
