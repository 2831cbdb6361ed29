"""Pictures as pages show them, and the promises to make them."""

from collections.abc import Iterator
from functools import partial

from builder.digest import key_of
from builder.model.artifact import Artifact, Ladder, MakePictures, Rank
from builder.model.parts import Image, Source
from builder.model.story import Photo, Picture


def image_of(picture: Picture, ladder: Ladder) -> Image:
    """The files of a picture, named by its source and the ladder's settings, never by a maker's version."""
    photo = picture.photo
    webp = tuple(Source(_path(photo, ladder, f"{width}.webp"), width) for width in ladder.webp_widths(photo.width))
    jpeg_width = ladder.jpeg_width(photo.width)
    widest = webp[-1].width
    return Image(
        webp=webp,
        jpeg=Source(_path(photo, ladder, f"{jpeg_width}.jpg"), jpeg_width),
        width=widest,
        height=max(1, round(photo.height * widest / photo.width)),
        color=photo.color,
        alt=picture.alt,
        caption=picture.caption,
        credit=picture.credit,
        focus=picture.focus,
    )


def picture_artifacts(photo: Photo, ladder: Ladder) -> Iterator[Artifact]:
    """Every file of a photo's ladder, all by one recipe."""
    recipe = partial(MakePictures, photo.source, ladder)
    for width, suffix in ladder.parts(photo.width):
        part = f"{width}.{suffix}"
        yield Artifact(_path(photo, ladder, part), Rank.PICTURE, recipe, part)


def _path(photo: Photo, ladder: Ladder, part: str) -> str:
    name = key_of(photo.source, ladder)[:16]
    return f"media/{name[:2]}/{name[2:]}-{part}"
