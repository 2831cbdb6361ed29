"""What a video is: all that the rest of the house may know of it."""

from typing import BinaryIO

from builder.digest import Digest
from builder.films.look import examine
from builder.model.story import Film


def look_at_film(file: BinaryIO, suffix: str, source: Digest) -> Film:
    """The facts of one video whose bytes have this name; raises UnplayableFilm. Reads its tables, not its pictures."""
    found = examine(file, suffix)
    return Film(
        source=source,
        bytes=file.seek(0, 2),
        width=found.width,
        height=found.height,
        seconds=found.seconds,
        format=found.format,
        early=found.early,
    )
