"""Pictures as pages show them, and the artifacts of their files."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from builder.model.addresses import path_in_media
from builder.model.artifact import MOVING, MOVING_WIDTH, Artifact, Ladder, MakePictures, Rank
from builder.model.focus import focus_of
from builder.model.parts import Image, Source
from builder.model.photo import Photo, Picture


def image_of(picture: Picture, ladder: Ladder, *, plays: bool = False) -> Image:
    """A picture as a page shows it, its files named by source and settings, never by a maker's
    version.

    A moving picture ``plays`` in its own story alone: a list would fetch a dozen of them at once.
    """
    return Image(
        **_files_of(picture.photo, ladder, plays=plays),
        color=picture.photo.color,
        alt=picture.alt,
        caption=picture.caption,
        credit=picture.credit,
        focus=_position(picture.focus),
        decorative=picture.decorative,
    )


def _files_of(photo: Photo, ladder: Ladder, *, plays: bool) -> dict[str, Any]:
    """What its files are called, and how large they are."""
    place, widths = _place(photo, ladder), ladder.webp_widths(photo.width)
    return {
        "webp": _sources(place, widths, "webp"),
        "avif": _sources(place, widths, "avif") if ladder.avif else (),
        "moving": _played(photo, place) if plays and photo.moving else "",
        "jpeg": _sources(place, (ladder.jpeg_width(photo.width),), "jpg")[0],
        "width": widths[-1],
        "height": _height(photo, widths[-1]),
    }


def _height(photo: Photo, width: int) -> int:
    """Pixels down of a picture that is so many across."""
    return max(1, round(photo.height * width / photo.width))


def _played(photo: Photo, place: str) -> str:
    """The file in which a moving picture is played."""
    return f"{place}-{min(photo.width, MOVING_WIDTH)}.{MOVING}"


def _sources(place: str, widths: Iterable[int], suffix: str) -> tuple[Source, ...]:
    return tuple(Source(f"{place}-{width}.{suffix}", width) for width in widths)


def _position(text: str) -> str:
    """A focus as CSS places it, "" where none is written or it means no point (FC609 says so)."""
    focus = focus_of(text) if text else None
    return focus.css if focus else ""


def picture_artifacts(photo: Photo, ladder: Ladder) -> Iterator[Artifact]:
    """Every file of a photo's ladder, all by one recipe."""
    recipe = partial(MakePictures, photo.source, ladder, photo.moving)
    place = _place(photo, ladder)
    for width, suffix in ladder.parts(photo.width, moving=photo.moving):
        part = f"{width}.{suffix}"
        yield Artifact(f"{place}-{part}", Rank.PICTURE, recipe, part)


def _place(photo: Photo, ladder: Ladder) -> str:
    """What the paths of all its files begin with."""
    return path_in_media(photo.source, ladder)
