"""Videos as pages show them, and the artifact of each file."""

from functools import partial

from builder.model.addresses import path_in_media
from builder.model.artifact import Artifact, Ladder, Rank, StripVideo
from builder.model.parts import Image, Video
from builder.model.photo import Clip, Film, Picture
from builder.plan.parts.images import image_of

_STILL = 640
"""Pixels: the least width of a still; a browser takes only one, so it is not the largest there
is."""
_DARK = "#1c1917"


def video_of(clip: Clip, ladder: Ladder) -> Video:
    """A film in its place in a gallery, as a page shows it."""
    still = image_of(Picture(clip.poster), ladder) if clip.poster else None
    return Video(
        path=_path(clip.film),
        type=f"video/{clip.film.format}",
        width=clip.film.width,
        height=clip.film.height,
        place=clip.place,
        color=clip.poster.color if clip.poster else _DARK,
        still=_still_path(still) if still else "",
        length=length_in_words(clip.film.seconds),
        alt=clip.alt,
        caption=clip.caption,
        credit=clip.credit,
    )


def video_artifact(film: Film) -> Artifact:
    """The file of a film."""
    return Artifact(_path(film), Rank.ASSET, partial(StripVideo, film.source))


def _path(film: Film) -> str:
    return f"{path_in_media(film.source, 'stripped')}.{film.format}"


def _still_path(image: Image) -> str:
    return next((source.path for source in image.webp if source.width >= _STILL), image.jpeg.path)


def length_in_words(seconds: float) -> str:
    """``1:05``, and ``1:02:05`` from an hour on."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes and not rest:
        return ""
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
