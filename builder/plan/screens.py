"""Lobby screens: each playlist becomes a folder that plays by itself, with its own copy of everything it needs."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from builder.chinese import count_characters, phrases
from builder.digest import key_of
from builder.model.artifact import Artifact, CopyFile, Ladder, MakePictures, Rank
from builder.model.kinds import Page
from builder.model.screen import Playlist, Selection, Take
from builder.model.story import Photo, Picture, Story
from builder.model.views import Image, ReleaseView, ScreenView, Slide, Source
from builder.plan.cards import day_of
from builder.plan.catalogue import Catalogue
from builder.plan.heads import absolute
from builder.plan.images import image_of
from builder.plan.pages import page

SCREEN_LADDER = Ladder(widths=(1280, 1920), fallback=1920)
_SLIDE_CHARACTERS = 100
_SENTENCE = re.compile(r"[^。！？；]+[。！？；]?[”’』」）]*")


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """``screen/<name>/``: the page, its pictures, its script and style, and last of all its release."""
    if "screen.html" not in catalogue.theme.templates:
        return
    for playlist in catalogue.site.screens:
        yield from _screen(playlist, catalogue)


def _screen(playlist: Playlist, catalogue: Catalogue) -> Iterator[Artifact]:
    folder = f"screen/{playlist.slug}"
    stories = tuple(dict.fromkeys(story for item in playlist.items for story in _taken(item, catalogue)))
    seconds = {story.address: item.seconds for item in playlist.items for story in _taken(item, catalogue)}
    slides = tuple(slide for story in stories for slide in _slides(story, seconds[story.address], catalogue))
    assets = {name: path.rpartition("/")[2] for name, path in _screen_assets(catalogue)}
    for name, path in _screen_assets(catalogue):
        yield Artifact(f"{folder}/{assets[name]}", CopyFile(catalogue.theme.asset_sources[path]), Rank.ASSET)
    for photo in {photo.source: photo for photo in _photos(stories, catalogue)}.values():
        yield from _pictures(photo, folder)
    release = key_of(slides, assets, playlist.title)[:16]
    view = ScreenView(
        path=f"{folder}/index.html",
        name=catalogue.settings.name,
        title=playlist.title,
        slides=slides,
        release=release,
        released=max((str(story.updated or story.date) for story in stories if story.date), default=""),
        clock=playlist.clock,
        timezone=catalogue.settings.timezone,
        assets=assets,
    )
    yield page(view, catalogue, Rank.LIST, "screen.html")
    yield page(ReleaseView(path=f"{folder}/release.js", release=release), catalogue, Rank.RELEASE, "release.js")


def _screen_assets(catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(name, path) for name, path in catalogue.theme.assets.items() if name.startswith("screen.")]


def _taken(item: Selection, catalogue: Catalogue) -> Iterator[Story]:
    """The stories an item asks for: those it names, then the first that match, newest first."""
    yield from (found for text in item.stories if (found := catalogue.site.find(text, ("*",))))
    if item.take:
        matching = [story for story in reversed(catalogue.site.stories) if _matches(story, item, catalogue)]
        yield from matching[: item.count]


def _matches(story: Story, item: Selection, catalogue: Catalogue) -> bool:
    branch = catalogue.site.find(item.branch, ("branches",)) if item.branch else None
    return (
        story.about.sorted_by_date
        and not isinstance(story, Page)
        and (item.take is not Take.PINNED or story.pinned)
        and (not item.kinds or story.about.folder in item.kinds or story.about.label in item.kinds)
        and (not item.tags or bool(set(item.tags) & set(story.tags)))
        and (not item.branch or (branch is not None and story in catalogue.of_branch.get(branch.address, ())))
    )


def _slides(story: Story, seconds: float | None, catalogue: Catalogue) -> Iterator[Slide]:
    """A story's slides: its summary in pieces of at most 100 characters, each as long as it takes to read."""
    card, day = catalogue.cards[story.address], day_of(story.date)
    cover = catalogue.site.pictures[story.address].cover
    image = image_of(cover, SCREEN_LADDER) if cover else None
    kicker = " · ".join(filter(None, (catalogue.label(story.about.folder), f"{day.month}月{day.day}日" if day else "")))
    for text in sentences_in(card.summary, _SLIDE_CHARACTERS):
        yield Slide(
            title=phrases(card.title),
            text=text,
            kicker=kicker,
            seconds=seconds or dwell(card.title + text),
            image=_moved(image) if image else None,
            url=absolute(catalogue.settings, card.path),
        )


def sentences_in(text: str, limit: int) -> tuple[str, ...]:
    """The text in pieces that end with a sentence and hold at most ``limit`` characters; a longer sentence stands alone."""
    pieces = [""]
    for sentence in _SENTENCE.findall(text):
        if pieces[-1] and len(pieces[-1]) + len(sentence) > limit:
            pieces.append("")
        pieces[-1] += sentence
    return tuple(pieces)


def dwell(text: str) -> float:
    """Seconds a slide stays: 4 and a third for each character, between 8 and 40; a photo alone 7 (screens.md)."""
    characters = count_characters(text)
    return min(40.0, max(8.0, round(4 + characters / 3, 1))) if characters else 7.0


def _photos(stories: Iterable[Story], catalogue: Catalogue) -> Iterator[Photo]:
    covers = (catalogue.site.pictures[story.address].cover for story in stories)
    return (cover.photo for cover in covers if cover)


def _pictures(photo: Photo, folder: str) -> Iterator[Artifact]:
    """The screen's own copies: the folder plays from a stick as well as from a server."""
    recipe = MakePictures(photo.source, SCREEN_LADDER)
    image = image_of(Picture(photo), SCREEN_LADDER)
    for source in (*image.webp, image.jpeg):
        part = f"{source.width}.{source.path.rpartition('.')[2]}"
        yield Artifact(f"{folder}/{_local(source).path}", recipe, Rank.PICTURE, part)


def _moved(image: Image) -> Image:
    """With addresses inside the screen's folder."""
    return msgspec.structs.replace(image, webp=tuple(_local(source) for source in image.webp), jpeg=_local(image.jpeg))


def _local(source: Source) -> Source:
    return Source(f"media/{source.path.replace('/', '-').removeprefix('media-')}", source.width)
