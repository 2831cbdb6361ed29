"""A story's pictures as its page arranges them, each once."""

from collections.abc import Iterator, Sequence

import msgspec

from builder.model.photo import Clip, Picture
from builder.model.pictures import StoryPictures


class Arranged(msgspec.Struct, frozen=True):
    """The picture that opens a page, None where none does, and the gallery without it."""

    opening: Picture | None
    gallery: tuple[Picture, ...]
    clips: tuple[Clip, ...]


def arranged_once(pictures: StoryPictures) -> Arranged:
    """The cover opens the page, unless its text or a block shows the same photo; the gallery does
    not show it again."""
    opening = None if _stands_below(pictures) else pictures.cover
    place = _place_in(pictures.gallery, opening)
    if place is None:
        return Arranged(opening, pictures.gallery, pictures.clips)
    rest = (*pictures.gallery[:place], *pictures.gallery[place + 1 :])
    return Arranged(opening, rest, tuple(_without(place, pictures.clips)))


def _stands_below(pictures: StoryPictures) -> bool:
    """Whether the cover's photo has a place of its own on the page."""
    below = (*pictures.body, *pictures.blocks.values())
    return any(_is_same(each, pictures.cover) for each in below)


def _place_in(gallery: Sequence[Picture], wanted: Picture | None) -> int | None:
    places = (place for place, each in enumerate(gallery) if _is_same(each, wanted))
    return next(places, None)


def _is_same(one: Picture | None, other: Picture | None) -> bool:
    return bool(one and other and one.photo.source == other.photo.source)


def _without(place: int, clips: Sequence[Clip]) -> Iterator[Clip]:
    """The films, those behind the picture that is gone a place further forward."""
    for clip in clips:
        is_behind = clip.place > place
        yield msgspec.structs.replace(clip, place=clip.place - 1) if is_behind else clip
