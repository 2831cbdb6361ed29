"""The tracks of an MP4 film: what each is, and how it is coded (ISO/IEC 14496-12, 8.3 to 8.5)."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from builder.media.films.boxes import Box, all_named, box_content, inside, only, read_at
from builder.media.films.codecs import Codec, av1_profile
from builder.media.films.edits import to_convert

VISUAL = 78
"""Bytes of a visual sample entry before its boxes (ISO/IEC 14496-12, 12.1.3)."""
_SHAPES = (b"avcC", b"av1C", b"vpcC")
"""Boxes by which codecs of pictures describe themselves."""
PICTURES, SOUND = b"vide", b"soun"
KEPT_TRACKS = (PICTURES, SOUND)


class FilmTracks(NamedTuple):
    """Those that stay, each with its handler, in the file's order; and whether there are others."""

    kept: tuple[tuple[bytes, Box], ...]
    has_others: bool

    def of(self, handler: bytes) -> list[Box]:
        """Those of pictures (``vide``) or of sound (``soun``)."""
        return [box for sort, box in self.kept if sort == handler]


def tracks_of(file: BinaryIO, moov: Box) -> FilmTracks:
    """Raises UnplayableFilm where there are no pictures."""
    tracks = kept_tracks(file, moov)
    if not tracks.of(PICTURES):
        raise to_convert("只有声音，没有画面")
    return tracks


def kept_tracks(file: BinaryIO, moov: Box) -> FilmTracks:
    """Those of pictures and of sound."""
    found = [(handler_of(file, box), box) for box in all_named(inside(file, moov), b"trak")]
    kept = tuple(each for each in found if each[0] in KEPT_TRACKS)
    return FilmTracks(kept, has_others=len(kept) < len(found))


def handler_of(file: BinaryIO, track: Box) -> bytes:
    """What a track is: ``vide``, ``soun``, or something else."""
    return read_at(file, only(file, track, b"mdia", b"hdlr").body + 8, 4)


def descriptions_of(file: BinaryIO, track: Box) -> Box:
    """The box of a track's sample descriptions; the first of them begins eight bytes inside."""
    return only(file, track, b"mdia", b"minf", b"stbl", b"stsd")


def pictures_coded(file: BinaryIO, track: Box) -> list[Codec]:
    """How the pictures of a track are coded, each time with what its codec says of itself."""
    return [_picture_coded(file, entry) for entry in _entries(file, track)]


def sound_coded(file: BinaryIO, track: Box) -> list[Codec]:
    """How the sound of a track is coded, each time with all of its description."""
    return [Codec(entry.name, box_content(file, entry)) for entry in _entries(file, track)]


def _entries(file: BinaryIO, track: Box) -> Iterator[Box]:
    return inside(file, descriptions_of(file, track), skip=8)


def _picture_coded(file: BinaryIO, entry: Box) -> Codec:
    parts = inside(file, entry, skip=VISUAL) if entry.end - entry.body > VISUAL else iter(())
    shape = next((box_content(file, each) for each in parts if each.name in _SHAPES), b"")
    return Codec(entry.name, shape, _profile(entry.name, shape))


def _profile(codec: bytes, shape: bytes) -> int:
    """Of AV1 by its ``av1C``, of VP9 by its ``vpcC``."""
    if codec == b"av01":
        return av1_profile(shape)
    return shape[4] if codec == b"vp09" and len(shape) > 4 else 0
