"""MP4: size, length and codec of a film; and all of it that no reader needs, found by what readers
do need.

A phone writes the place into ``udta`` and ``meta``, an action camera into a track of its own, an
editor into ``uuid`` (XMP). So whatever is not known to be needed for playing is emptied, and all
media that no kept track plays.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

from builder.media.films.boxes import Box, box_content, freed, inside, only, read_at
from builder.media.films.codecs import H264, Codec, limited, refuse_unheard, refuse_unseen
from builder.media.films.edits import Edit, Examined, converted
from builder.media.films.media import Stretch, emptied_unplayed, stretches_played
from builder.media.films.notes import emptied

_SHAPES = (b"avcC", b"av1C", b"vpcC")
"""Boxes by which codecs of pictures describe themselves."""
_VISUAL = 78
"""Bytes of a visual sample entry before its boxes (ISO/IEC 14496-12, 12.1.3)."""
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
_KEPT_TRACKS = (b"vide", b"soun")
_TIMES = {b"mvhd", b"tkhd", b"mdhd"}


class _Tracks(NamedTuple):
    """Those that stay, each with its handler, in the file's order; and whether there are others."""

    kept: tuple[tuple[bytes, Box], ...]
    others: bool

    def of(self, handler: bytes) -> list[Box]:
        """Those of pictures (``vide``) or of sound (``soun``)."""
        return [box for sort, box in self.kept if sort == handler]


def is_mp4(start: bytes) -> bool:
    """Whether a file that starts so says it is of this family."""
    return start[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")


def examine(file: BinaryIO, size: int) -> Examined:
    """The facts of a film, and the edits that empty what nobody needs; raises UnplayableFilm, or as
    struct does."""
    whole = Box(b"", 0, 0, size)
    top = list(inside(file, whole))
    moov = only(file, whole, b"moov")
    tracks = _tracks_of(file, moov)
    picture = tracks.of(b"vide")[0]
    codec = _refused(file, picture, tracks.of(b"soun"))
    width, height = _shown_size(box_content(file, only(file, picture, b"tkhd")))
    if tracks.others and _named(top, b"moof"):
        raise converted("里有一条看不懂的数据轨")
    unplayed = tuple(_unplayed(file, top, tracks))
    return Examined(
        format="mp4",
        width=width,
        height=height,
        seconds=_seconds(box_content(file, only(file, moov, b"mvhd"))),
        early=_is_early(top),
        length=top[-1].end,
        limited=limited(codec),
        edits=(*_emptied(file, whole), *unplayed),
    )


def _tracks_of(file: BinaryIO, moov: Box) -> _Tracks:
    """Raises UnplayableFilm where there are no pictures."""
    found = [(_handler(file, box), box) for box in _named(inside(file, moov), b"trak")]
    kept = tuple(each for each in found if each[0] in _KEPT_TRACKS)
    tracks = _Tracks(kept, others=len(kept) < len(found))
    if not tracks.of(b"vide"):
        raise converted("只有声音，没有画面")
    return tracks


def _unplayed(file: BinaryIO, top: Sequence[Box], tracks: _Tracks) -> Iterator[Edit]:
    """Empties the bytes of media that no track plays, and what stands in pictures besides them."""
    stretches = stretches_played(file, top, [box for _, box in tracks.kept])
    yield from emptied_unplayed(_named(top, b"mdat"), stretches.values())
    for track in tracks.of(b"vide"):
        yield from _unnoted(file, track, stretches[track])


def _named(boxes: Iterable[Box], name: bytes) -> list[Box]:
    return [box for box in boxes if box.name == name]


def _is_early(top: Sequence[Box]) -> bool:
    """Whether a browser can begin before it has the whole file: the index stands before the media."""
    places = [box.name for box in top]
    return b"mdat" not in places or places.index(b"moov") < places.index(b"mdat")


def _refused(file: BinaryIO, pictures: Box, sounds: Sequence[Box]) -> Codec:
    """How the pictures are coded; raises UnplayableFilm where they, or a sound, are not played."""
    found = list(_codecs(file, pictures, _SHAPES))
    for each in found:
        refuse_unseen(each)
    for sound in sounds:
        for each in _codecs(file, sound, ()):
            refuse_unheard(each)
    return found[0]


def _codecs(file: BinaryIO, track: Box, shapes: Sequence[bytes]) -> Iterator[Codec]:
    """A track's sample descriptions, each with the box of those names that describes its codec, or
    else all of it."""
    for entry in inside(file, _descriptions(file, track), skip=8):
        if not shapes:
            yield Codec(entry.name, box_content(file, entry))
            continue
        parts = inside(file, entry, skip=_VISUAL) if entry.end - entry.body > _VISUAL else ()
        shape = next((box_content(file, each) for each in parts if each.name in shapes), b"")
        yield Codec(entry.name, shape, _profile(entry.name, shape))


def _profile(codec: bytes, shape: bytes) -> int:
    """Of AV1 by its ``av1C``, of VP9 by its ``vpcC``."""
    if codec == b"av01":
        return shape[1] >> 5 if len(shape) > 1 else 0
    return shape[4] if codec == b"vp09" and len(shape) > 4 else 0


def _handler(file: BinaryIO, track: Box) -> bytes:
    """What a track is: ``vide``, ``soun``, or something else."""
    return read_at(file, only(file, track, b"mdia", b"hdlr").body + 8, 4)


def _codec(file: BinaryIO, track: Box) -> bytes:
    """The name of a track's first sample description."""
    return read_at(file, _descriptions(file, track).body + 12, 4)


def _descriptions(file: BinaryIO, track: Box) -> Box:
    return only(file, track, b"mdia", b"minf", b"stbl", b"stsd")


def _shown_size(header: bytes) -> tuple[int, int]:
    """Width and height of a ``tkhd``, turned as its matrix says."""
    at = 88 if header[0] else 76
    width, height = (each >> 16 for each in struct.unpack_from(">II", header, at))
    a, b = struct.unpack_from(">ii", header, at - 36)
    if not width or not height:
        raise converted("没有宽或没有高")
    return (height, width) if b and not a else (width, height)


def _seconds(header: bytes) -> float:
    """Length by ``mvhd``; 0 where that is not known."""
    scale, length = struct.unpack_from(
        ">IQ" if header[0] else ">II", header, 20 if header[0] else 12
    )
    unknown = length >= (1 << 64) - 1 if header[0] else length >= (1 << 32) - 1
    return 0.0 if unknown or not scale else round(length / scale, 2)


def _emptied(file: BinaryIO, parent: Box) -> Iterator[Edit]:
    """Empties what is not needed in a box and in those below it; leaves no time and no name in what
    is."""
    for box in inside(file, parent):
        if not _is_needed(file, box, parent):
            yield freed(file, box)
        elif box.name in _NEEDED:
            yield from _emptied(file, box)
        else:
            yield from _anonymous(file, box)


def _is_needed(file: BinaryIO, box: Box, parent: Box) -> bool:
    is_foreign = box.name == b"trak" and _handler(file, box) not in _KEPT_TRACKS
    return box.name in _NEEDED[parent.name] and not is_foreign


def _unnoted(file: BinaryIO, track: Box, stretches: Sequence[Stretch]) -> Iterator[Edit]:
    """Empties what encoder or camera noted between the pictures of an H.264 track."""
    codec = _codec(file, track)
    if codec not in H264:
        return
    descriptions = _descriptions(file, track)
    entry = only(file, descriptions._replace(body=descriptions.body + 8), codec)
    shape = only(file, entry._replace(body=entry.body + _VISUAL), b"avcC")
    width = 1 + (read_at(file, shape.body + 4, 1)[0] & 3)
    for start, end in stretches:
        yield from emptied(file, start, end, width)


def _anonymous(file: BinaryIO, box: Box) -> Iterator[Edit]:
    """Times, and the names that cameras give themselves, in boxes that stay."""
    if box.name in _TIMES:
        wide = read_at(file, box.body, 1) != b"\0"
        yield Edit(box.body + 4, box.body + (20 if wide else 12))
    elif box.name == b"hdlr":
        yield Edit(box.body + 24, box.end)
    elif box.name == b"stsd":
        for entry in inside(file, box, skip=8):
            if entry.name in _PLAYED:
                yield Edit(entry.body + 42, entry.body + 74)
