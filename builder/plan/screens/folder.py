"""Lobby screens: each playlist becomes a folder that plays by itself, with its own copy of
everything it needs."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import msgspec

from builder.digest import key_of
from builder.model.artifact import Artifact, CopyFile, Rank, WriteText
from builder.model.field import kinds_named_by
from builder.model.parts import Card, Image, Source
from builder.model.photo import Picture
from builder.model.playing import is_wanted, may_be_played
from builder.model.screen import Playlist, Selection
from builder.model.sequence import foremost, led_by
from builder.model.site import Site
from builder.model.slides import Slide
from builder.model.story import Address, Story
from builder.model.theme import ThemeFacts
from builder.model.views import ScreenView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.images import image_of, picture_artifacts
from builder.plan.parts.news import signed_day
from builder.plan.parts.page import page
from builder.plan.parts.public_address import absolute
from builder.plan.screens.slides import dwell, paged, room_for

CALLED = "大屏"
_TEMPLATE = "screen.html"
_RELEASE = (
    "/* 大屏的版本。播放器隔几分钟读一次；只有这一声回话算数，读到一半的文件不会有这一声。 */\n"
    'window.fengcaiRelease && window.fengcaiRelease("{}");'
)
_AS_WRITTEN = ("title", "clock", "motion", "scale")
"""What a screen's page has as its playlist says it."""
_AS_PAGES = ("marked", "mourning")
"""What it has as every page of the site."""
_LEAST_WIDTH = 1000
"""Narrower pictures of the theme's ladder are for phones; a screen takes the others."""


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The files below ``screen/<name>/``: the page, its pictures, its script and style, and last of
    all its release."""
    if _TEMPLATE not in catalogue.theme.templates:
        return
    for playlist in catalogue.site.screens:
        yield from _screen(playlist, catalogue)


def _screen(playlist: Playlist, catalogue: Catalogue) -> Iterator[Artifact]:
    folder, shown = f"screen/{playlist.slug}", catalogue.on_screens
    chosen = stories_on(playlist, catalogue)
    view = _view(f"{folder}/index.html", playlist, chosen, shown)
    yield from _assets(folder, catalogue.theme)
    yield from _pictures((story for story, _ in chosen), folder, shown)
    yield page(view.path, Rank.LIST, lambda: view, catalogue, (_TEMPLATE,))
    release = partial(WriteText, _RELEASE.format(view.release))
    yield Artifact(f"{folder}/release.js", Rank.RELEASE, release)


def _assets(folder: str, theme: ThemeFacts) -> Iterator[Artifact]:
    """The theme's files, each a copy of the screen's own."""
    for path in theme.screen_assets.values():
        source = theme.asset_sources[path]
        yield Artifact(f"{folder}/{_bare(path)}", Rank.ASSET, partial(CopyFile, source))


def _view(
    path: str, playlist: Playlist, chosen: Iterable[tuple[Story, Selection]], catalogue: Catalogue
) -> ScreenView:
    released = max((_known_day(story) for story, _ in chosen), default="")
    view = ScreenView(
        path=path,
        name=catalogue.settings.name,
        slides=tuple(_all_slides(chosen, playlist.scale, released, catalogue)),
        release="",
        released=released,
        offset=_offset(catalogue.settings.zone, released),
        assets=_bare_assets(catalogue.theme),
        **_attributes(playlist, _AS_WRITTEN),
        **_attributes(catalogue.site, _AS_PAGES),
    )
    return _named(view, catalogue)


def _attributes(source: Playlist | Site, names: Iterable[str]) -> dict[str, Any]:
    """These attributes, by their names."""
    return {name: getattr(source, name) for name in names}


def _named(view: ScreenView, catalogue: Catalogue) -> ScreenView:
    """The view with the digest of all that is on it as its release."""
    release = key_of(view, catalogue.theme.templates[_TEMPLATE])[:16]
    return msgspec.structs.replace(view, release=release)


def _bare_assets(theme: ThemeFacts) -> dict[str, str]:
    """The screen's own copies of the theme's assets."""
    return {name: _bare(path) for name, path in theme.screen_assets.items()}


def _bare(path: str) -> str:
    """An asset's name inside the screen's folder, content-hashed like the theme's own."""
    return path.rpartition("/")[2]


def stories_on(playlist: Playlist, catalogue: Catalogue) -> tuple[tuple[Story, Selection], ...]:
    """The stories that a playlist asks for, each once with the first item that asks for it, in the
    order of the items."""
    found: dict[Address, tuple[Story, Selection]] = {}
    for item in playlist.items:
        for story in _taken(item, catalogue.on_screens):
            found.setdefault(story.address, (story, item))
    return tuple(found.values())


def _taken(item: Selection, catalogue: Catalogue) -> Iterator[Story]:
    """The stories an item asks for: those it names, then the first that match, those with a number
    (排序) before the newest."""
    named = (catalogue.site.find(text, ("*",)) for text in item.stories)
    yield from (story for story in named if story and may_be_played(story))
    if item.take:
        most = max(0, item.count)
        matching = [story for story in _candidates(item, catalogue) if is_wanted(story, item)]
        yield from led_by(foremost(matching, most), matching)[:most]


def _candidates(item: Selection, catalogue: Catalogue) -> Iterable[Story]:
    """All stories, newest first, or those of the item's branch."""
    if not item.branch:
        return reversed(catalogue.site.stories)
    owner = catalogue.site.find(item.branch, kinds_named_by(Selection, "branch"))
    return catalogue.belonging.get(owner.address, ()) if owner else ()


def _all_slides(
    chosen: Iterable[tuple[Story, Selection]], scale: float, released: str, catalogue: Catalogue
) -> Iterator[Slide]:
    for story, item in chosen:
        card = catalogue.cards[story.address]
        kicker = _whose_or_when(card, released)
        texts = paged(card.summary, room_for(card.title, scale))
        for shown in (*_summary_pieces(story, texts, catalogue), *_compared(story, catalogue)):
            yield _slide(card, shown, kicker, item.seconds, catalogue)


class _Shown(msgspec.Struct, frozen=True):
    """What one slide has besides its story's title; ``page`` of ``pages`` as slides count them."""

    text: str
    picture: Picture | None
    page: int = 0
    pages: int = 1


def _summary_pieces(story: Story, texts: Sequence[str], catalogue: Catalogue) -> Iterator[_Shown]:
    """Its summary in pieces."""
    cover, pages = _cover(story, catalogue), len(texts)
    for number, text in enumerate(texts, 1):
        yield _Shown(text, cover, number if pages > 1 else 0, pages)


def _compared(story: Story, catalogue: Catalogue) -> Iterator[_Shown]:
    """Its first place before and after, one picture behind the other; none where a screen may not
    show both."""
    pair = list(catalogue.site.pictures[story.address].blocks.items())[:2]
    places = {key.rpartition(".")[0] for key, _ in pair}
    if len(pair) == 2 and len(places) == 1:
        yield from (_Shown(picture.alt, picture) for _, picture in pair)


def _slide(
    card: Card, shown: _Shown, kicker: str, seconds: float | None, catalogue: Catalogue
) -> Slide:
    """One slide of a story: what the card says, with a piece of its text or a picture; it stays for
    ``seconds``, else as long as it takes to read."""
    picture, ladder = shown.picture, catalogue.theme.ladder
    return Slide(
        title=card.phrases,
        text=shown.text,
        kicker=kicker,
        seconds=seconds or dwell(card.title + shown.text),
        image=_kept(image_of(picture, ladder)) if picture else None,
        url=_page_of(card, catalogue),
        label=catalogue.label(card.kind),
        page=shown.page,
        pages=shown.pages,
    )


def _page_of(card: Card, catalogue: Catalogue) -> str:
    """The complete address of a story's page; "" of one that screens alone may show."""
    is_pageless = card.path in catalogue.site.pageless
    return "" if is_pageless else absolute(catalogue.settings, card.path)


def _cover(story: Story, catalogue: Catalogue) -> Picture | None:
    return catalogue.site.pictures[story.address].cover


def _whose_or_when(card: Card, released: str) -> str:
    """A person's name, else the day; its year where that is not the newest story's."""
    if card.name != card.title:
        return card.name
    day = card.date
    if day is None:
        return ""
    is_this_year = day.day and released.startswith(str(day.year))
    return day.words.partition("年")[2] if is_this_year else day.words


def _known_day(story: Story) -> str:
    """The latest day by which this story was certainly written: an announced activity's own date
    lies ahead."""
    known = [day for day in (story.updated, signed_day(story)) if day]
    return max(map(str, known or [day for day in (story.date,) if day]), default="")


def _offset(zone: dt.tzinfo, released: str) -> int:
    """Minutes east of UTC at the time of the release."""
    east = zone.utcoffset(dt.datetime.fromisoformat(released or "2000-01-01"))
    return round(east.total_seconds() / 60) if east else 0


def _pictures(stories: Iterable[Story], folder: str, catalogue: Catalogue) -> Iterator[Artifact]:
    """The screen's own copies, from the recipes of the site's pages: nothing is encoded twice."""
    seen: set[str] = set()
    for picture in (each for story in stories for each in _shown_of(story, catalogue)):
        image = image_of(picture, catalogue.theme.ladder)
        kept = {source.path for source in _sources(image)} - seen
        seen |= kept
        for artifact in picture_artifacts(picture.photo, catalogue.theme.ladder):
            if artifact.path in kept:
                yield msgspec.structs.replace(artifact, path=f"{folder}/{_local(artifact.path)}")


def _shown_of(story: Story, catalogue: Catalogue) -> Iterator[Picture]:
    """The pictures of a story's slides."""
    if cover := _cover(story, catalogue):
        yield cover
    yield from (shown.picture for shown in _compared(story, catalogue) if shown.picture)


def _kept(image: Image) -> Image:
    """With addresses inside the screen's folder, and only the sizes a screen shows."""
    *webp, jpeg = (Source(_local(source.path), source.width) for source in _sources(image))
    return msgspec.structs.replace(image, webp=tuple(webp), avif=(), jpeg=jpeg)


def _sources(image: Image) -> tuple[Source, ...]:
    """The WebP files wide enough for a screen, or else the widest; then the JPEG."""
    wide = tuple(source for source in image.webp if source.width >= _LEAST_WIDTH) or image.webp[-1:]
    return (*wide, image.jpeg)


def _local(path: str) -> str:
    return f"media/{path.removeprefix('media/').replace('/', '')}"
