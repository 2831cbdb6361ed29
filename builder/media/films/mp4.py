"""MP4: size, length and codec of a film; and all bytes of it that no player needs.

A phone writes the place into ``udta`` and ``meta``, an action camera into a track of its own, an
editor into ``uuid`` (XMP). So whatever is not known to be needed for playing is overwritten, and
all media that no kept track plays.
"""

import struct
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

from builder.media.films.boxes import Box, all_named, box_content, freed, inside, only, read_at
from builder.media.films.codecs import H264, Codec, limited, refuse_unheard, refuse_unseen
from builder.media.films.edits import Edit, Examined, to_convert
from builder.media.films.media import Stretch, emptied_unplayed, stretches_played
from builder.media.films.notes import emptied
from builder.media.films.tracks import (
    KEPT_TRACKS,
    PICTURES,
    SOUND,
    VISUAL,
    FilmTracks,
    descriptions_of,
    handler_of,
    pictures_coded,
    sound_coded,
    tracks_of,
)

_PLAYED = (b"avc1", b"avc3", b"av01", b"vp08", b"vp09")
_NEEDED = {
    b"": {b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"sidx", b"mfra", b"ssix"},
    b"moov": {b"mvhd", b"trak", b"mvex"},
    b"moof": {b"mfhd", b"traf"},
    b"traf": {b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"subs"},
    b"trak": {b"tkhd", b"mdia", b"edts", b"tapt"},
    b"mdia": {b"mdhd", b"hdlr", b"minf", b"elng"},
    b"minf": {b"vmhd", b"smhd", b"nmhd", b"gmhd", b"hdlr", b"dinf", b"stbl"},
    b"stbl": {
        *(b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64"),
        *(b"stss", b"stps", b"sdtp", b"sbgp", b"sgpd", b"subs"),
    },
}
"""What stays in each box; every other box there is emptied."""
_TIMES = {b"mvhd", b"tkhd", b"mdhd"}
_MATRIX = 36
"""Bytes of the matrix that stands before the size in a ``tkhd`` (ISO/IEC 14496-12, 8.3.2)."""
_LENGTH, _LONG_LENGTH = struct.Struct(">II"), struct.Struct(">IQ")
"""Units of a second, and how many of them a film lasts, in an ``mvhd``."""


class _Film(NamedTuple):
    """A film: its file, the boxes outermost in it, and its index with the tracks."""

    file: BinaryIO
    top: Sequence[Box]
    moov: Box
    tracks: FilmTracks

    @property
    def picture(self) -> Box:
        """The track that is shown."""
        return self.tracks.of(PICTURES)[0]


def is_mp4(start: bytes) -> bool:
    """Whether a file that starts so says it is of this family."""
    return start[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")


def examine(file: BinaryIO, size: int) -> Examined:
    """The facts of a film, and the edits that empty what nobody needs; raises UnplayableFilm, or as
    struct does."""
    whole = Box(b"", 0, 0, size)
    film = _opened(file, whole)
    codec = _refused(film)
    width, height = _shown_size(film)
    if film.tracks.has_others and all_named(film.top, b"moof"):
        raise to_convert("里有一条看不懂的数据轨")
    return Examined(
        format="mp4",
        width=width,
        height=height,
        seconds=seconds_by(film.file, film.moov),
        early=_is_early(film.top),
        length=film.top[-1].end,
        limited=limited(codec),
        edits=(*emptied_boxes(file, whole), *_unplayed(film)),
    )


def _opened(file: BinaryIO, whole: Box) -> _Film:
    """Raises UnplayableFilm where there is no index, or no picture in it."""
    top = list(inside(file, whole))
    moov = only(file, whole, b"moov")
    return _Film(file, top, moov, tracks_of(file, moov))


def _refused(film: _Film) -> Codec:
    """How the pictures are coded; raises UnplayableFilm where they, or a sound, are not played."""
    found = pictures_coded(film.file, film.picture)
    for each in found:
        refuse_unseen(each)
    for sound in film.tracks.of(SOUND):
        for each in sound_coded(film.file, sound):
            refuse_unheard(each)
    return found[0]


def _is_early(top: Sequence[Box]) -> bool:
    """Whether a browser can begin before it has the whole file: the index stands before the media."""
    places = [box.name for box in top]
    return b"mdat" not in places or places.index(b"moov") < places.index(b"mdat")


def _shown_size(film: _Film) -> tuple[int, int]:
    """Width and height of the pictures by their ``tkhd``, turned as its matrix says."""
    header = box_content(film.file, only(film.file, film.picture, b"tkhd"))
    size_at = 88 if header[0] else 76
    width, height = (each >> 16 for each in struct.unpack_from(">II", header, size_at))
    is_turned = _is_turned(header, size_at - _MATRIX)
    if not width or not height:
        raise to_convert("没有宽或没有高")
    return (height, width) if is_turned else (width, height)


def _is_turned(header: bytes, matrix_at: int) -> bool:
    """Whether the matrix of a track leads from side to side what goes down."""
    a, b = struct.unpack_from(">ii", header, matrix_at)
    return bool(b and not a)


def seconds_by(file: BinaryIO, moov: Box) -> float:
    """Length by ``mvhd``; 0 where that is not known."""
    header = box_content(file, only(file, moov, b"mvhd"))
    form, at = (_LONG_LENGTH, 20) if header[0] else (_LENGTH, 12)
    scale, length = form.unpack_from(header, at)
    unknown = (1 << 64 if header[0] else 1 << 32) - 1
    return 0.0 if length >= unknown or not scale else round(length / scale, 2)


def emptied_boxes(file: BinaryIO, parent: Box) -> Iterator[Edit]:
    """Empties what is not needed in a box and in those below it; leaves no time and no name in what
    is."""
    for box in inside(file, parent):
        if not _is_needed(file, box, parent):
            yield freed(file, box)
        elif box.name in _NEEDED:
            yield from emptied_boxes(file, box)
        else:
            yield from _anonymous(file, box)


def _is_needed(file: BinaryIO, box: Box, parent: Box) -> bool:
    is_foreign = box.name == b"trak" and handler_of(file, box) not in KEPT_TRACKS
    return box.name in _NEEDED[parent.name] and not is_foreign


def _anonymous(file: BinaryIO, box: Box) -> Iterator[Edit]:
    """Times, and the names that cameras give themselves, in boxes that stay."""
    if box.name in _TIMES:
        is_long = read_at(file, box.body, 1) != b"\0"
        yield Edit(box.body + 4, box.body + (20 if is_long else 12))
    elif box.name == b"hdlr":
        yield Edit(box.body + 24, box.end)
    elif box.name == b"stsd":
        yield from _encoders(file, box)


def _encoders(file: BinaryIO, descriptions: Box) -> Iterator[Edit]:
    """The name of the encoder in each description of pictures."""
    for entry in inside(file, descriptions, skip=8):
        if entry.name in _PLAYED:
            yield Edit(entry.body + 42, entry.body + 74)


def _unplayed(film: _Film) -> Iterator[Edit]:
    """Empties the bytes of media that no track plays, and what stands in pictures besides them."""
    stretches = stretches_played(film.file, film.top, [box for _, box in film.tracks.kept])
    yield from emptied_unplayed(all_named(film.top, b"mdat"), stretches.values())
    for track in film.tracks.of(PICTURES):
        yield from _unnoted(film.file, track, stretches[track])


def _unnoted(file: BinaryIO, track: Box, stretches: Sequence[Stretch]) -> Iterator[Edit]:
    """Empties what encoder or camera noted between the pictures of an H.264 track."""
    descriptions = descriptions_of(file, track)
    codec = read_at(file, descriptions.body + 12, 4)
    if codec not in H264:
        return
    width = _unit_width(file, descriptions, codec)
    for start, end in stretches:
        yield from emptied(file, start, end, width)


def _unit_width(file: BinaryIO, descriptions: Box, codec: bytes) -> int:
    """Bytes of the length before each unit of H.264 (ISO/IEC 14496-15, 5.3.3.1)."""
    entry = only(file, descriptions._replace(body=descriptions.body + 8), codec)
    shape = only(file, entry._replace(body=entry.body + VISUAL), b"avcC")
    return 1 + (read_at(file, shape.body + 4, 1)[0] & 3)
