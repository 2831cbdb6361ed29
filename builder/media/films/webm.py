"""WebM: size, length and codec of a film (RFC 8794 and 9559); and all bytes of it that no player
needs."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import BinaryIO, NamedTuple

from builder.media.films.boxes import read_at
from builder.media.films.codecs import (
    VP9,
    Codec,
    av1_profile,
    limited,
    refuse_unheard,
    refuse_unseen,
)
from builder.media.films.ebml import (
    FilmElement,
    element_at,
    elements_by_id,
    elements_in,
    float_in,
    integer_in,
    text_in,
    voided,
)
from builder.media.films.edits import Edit, Examined, broken, to_convert

_HEADER, _DOCTYPE = 0x1A45DFA3, 0x4282
_SEGMENT, _CLUSTER = 0x18538067, 0x1F43B675
_INFO, _TRACKS, _TRACK = 0x1549A966, 0x1654AE6B, 0xAE
_SCALE, _LENGTH, _APPS = 0x2AD7B1, 0x4489, (0x4D80, 0x5741)
_KIND, _CODEC, _VIDEO, _WIDTH, _HEIGHT = 0x83, 0x86, 0xE0, 0xB0, 0xBA
_CHECKSUM = 0xBF
_NAMING = (0x536E, 0x258688, _CHECKSUM)
"""What names a track or its codec; and a checksum, which would no longer hold."""

_SEEK, _CUES = 0x114D9B74, 0x1C53BB6B
_NEEDED = {
    *(_HEADER, _SEGMENT, _CLUSTER, _INFO, _TRACKS, _SEEK, _CUES),
    *(0xE7, 0xA3, 0xA0, 0xA7, 0xAB),  # what clusters of unknown length hold
}
"""What stays of a segment; attachments, tags, chapters and whatever else there is become Void."""
_TRACK_NUMBER, _PRIVATE = 0xD7, 0x63A2
_SIMPLE_BLOCK, _BLOCK_GROUP, _BLOCK, _SOON = 0xA3, 0xA0, 0xA1, 64
_NAMES = {b"V_MPEGH/ISO/HEVC": b"hvc1", b"V_MPEG4/ISO/AVC": b"avc1"}
_PICTURES, _SOUND = 1, 2
_KEPT_KINDS = (_PICTURES, _SOUND)
_MOST = 500_000
"""Elements in a row; a film of an hour without the lengths of its clusters has 300,000."""
_USUAL_SCALE = 1_000_000
"""Nanoseconds of a unit of time, where a film names none (RFC 9559, 5.1.2.9)."""


class _Film(NamedTuple):
    """A film: its file, and its elements in one row."""

    file: BinaryIO
    elements: Sequence[FilmElement]

    def first(self, number: int) -> FilmElement:
        """The first element of this number; a film without it is broken."""
        return next(each for each in self.elements if each.id == number)


class _Track(NamedTuple):
    """A track: pictures or sound, and what is said of it, by number."""

    kind: int
    parts: dict[int, FilmElement]


def is_webm(start: bytes) -> bool:
    """Whether a file that starts so says it is of this family."""
    return start[:4] == _HEADER.to_bytes(4, "big")


def examine(file: BinaryIO, size: int) -> Examined:
    """The facts of a film, and the edits that empty what nobody needs; raises UnplayableFilm, or as
    struct does."""
    film = _opened(file, size)
    info = film.first(_INFO)
    tracks = _tracks_of(film)
    picture = next(track for track in tracks if track.kind == _PICTURES)
    codec = _refused(film, picture, tracks)
    video = elements_by_id(file, picture.parts[_VIDEO])
    return Examined(
        format="webm",
        width=integer_in(file, video[_WIDTH]),
        height=integer_in(file, video[_HEIGHT]),
        seconds=_seconds(file, info),
        early=True,
        length=size,
        edits=tuple(_edits(film)),
        limited=limited(codec),
    )


def _opened(file: BinaryIO, size: int) -> _Film:
    """Raises UnplayableFilm where it is of another format, or holds no segment."""
    film = _Film(file, list(_in_one_row(file, size)))
    header = elements_by_id(file, film.elements[0])
    if text_in(file, header[_DOCTYPE]) != b"webm":
        raise to_convert("是 MKV 视频，不是 WebM，浏览器放不出来")
    if all(each.id != _SEGMENT for each in film.elements):
        raise broken()
    return film


def _in_one_row(file: BinaryIO, size: int) -> Iterator[FilmElement]:
    """The elements of a segment (and of clusters whose length was not known when they were begun)
    in one row."""
    at = 0
    for _ in range(_MOST):
        if at >= size:
            return
        element = element_at(file, at, size)
        if element.is_open and element.id not in (_SEGMENT, _CLUSTER):
            raise broken()  # where it ends nobody knows, and all that is behind it would go with it
        yield element
        at = element.body if element.is_open or element.id == _SEGMENT else element.end
    raise broken()


def _tracks_of(film: _Film) -> list[_Track]:
    """Raises UnplayableFilm where none has pictures, or one is neither pictures nor sound."""
    entries = elements_in(film.file, film.first(_TRACKS))
    found = [_track(film.file, entry) for entry in entries if entry.id == _TRACK]
    kinds = {track.kind for track in found}
    if _PICTURES not in kinds:
        raise to_convert("只有声音，没有画面")
    if not kinds.issubset(_KEPT_KINDS):
        raise to_convert("里有一条看不懂的数据轨")
    return found


def _track(file: BinaryIO, entry: FilmElement) -> _Track:
    parts = elements_by_id(file, entry)
    return _Track(integer_in(file, parts[_KIND]), parts)


def _refused(film: _Film, picture: _Track, tracks: Sequence[_Track]) -> Codec:
    """How the pictures are coded; raises UnplayableFilm where they, or a sound, are not played."""
    codec = _codec(film, picture)
    refuse_unseen(codec)
    for track in tracks:
        if track.kind == _SOUND:
            refuse_unheard(Codec(text_in(film.file, track.parts[_CODEC])))
    return codec


def _codec(film: _Film, track: _Track) -> Codec:
    """How a track of pictures is coded; VP9 says its profile in each of them, if nowhere else."""
    name = text_in(film.file, track.parts[_CODEC])
    described = _described(film, track)
    if name == b"V_AV1":
        return Codec(b"av01", profile=av1_profile(described))
    if name == VP9:
        return Codec(name, profile=_vp9_profile(described, _first_picture(film, track)))
    return Codec(_NAMES.get(name, name))


def _described(film: _Film, track: _Track) -> bytes:
    """How begins what the codec says of itself; nothing where it says nothing."""
    own = track.parts.get(_PRIVATE)
    return read_at(film.file, own.body, min(16, own.end - own.body)) if own else b""


def _vp9_profile(described: bytes, picture: bytes) -> int:
    """By what the track says of it (WebM's VP9 codec private data), or by a picture's first bits
    (VP9 bitstream specification, 6.2)."""
    if described[:2] == b"\1\1":
        return described[2] if len(described) > 2 else 0
    first = picture[0] if picture else 0
    return (first >> 5 & 1 | first >> 3 & 2) if first >> 6 == 2 else 0


def _first_picture(film: _Film, track: _Track) -> bytes:
    """How the first picture of a track begins; nothing where it is not found at once."""
    number = integer_in(film.file, track.parts[_TRACK_NUMBER])
    for block in _first_blocks(film):
        head = read_at(film.file, block.body, 5)
        if head and head[0] & 127 == number:
            return head[4:]
    return b""


def _first_blocks(film: _Film) -> Iterator[FilmElement]:
    """The blocks that stand at the beginning of the first cluster, alone or in a group."""
    cluster = next((each for each in film.elements if each.id == _CLUSTER), None)
    inside = elements_in(film.file, cluster) if cluster else iter(())
    for each in islice(inside, _SOON):
        if each.id in (_SIMPLE_BLOCK, _BLOCK):
            yield each
        elif each.id == _BLOCK_GROUP:
            yield from (part for part in elements_in(film.file, each) if part.id == _BLOCK)


def _edits(film: _Film) -> Iterator[Edit]:
    """Empties whatever no player needs: beside the film, in its facts, in its tracks."""
    yield from (voided(each) for each in film.elements if each.id not in _NEEDED)
    yield from _facts_emptied(film.file, film.first(_INFO))
    for each in elements_in(film.file, film.first(_TRACKS)):
        if each.id == _TRACK:
            yield from _names_emptied(film.file, each)
        elif each.id == _CHECKSUM:
            yield voided(each)


def _facts_emptied(file: BinaryIO, info: FilmElement) -> Iterator[Edit]:
    """Of the facts the length stays; programs, which must be named, become zeros."""
    for each in elements_in(file, info):
        if each.id in _APPS:
            yield Edit(each.body, each.end)
        elif each.id not in (_SCALE, _LENGTH):
            yield voided(each)


def _names_emptied(file: BinaryIO, track: FilmElement) -> Iterator[Edit]:
    return (voided(each) for each in elements_in(file, track) if each.id in _NAMING)


def _seconds(file: BinaryIO, info: FilmElement) -> float:
    """Length as the film says it; 0 where it does not (a recording that a browser made)."""
    told = elements_by_id(file, info)
    if _LENGTH not in told:
        return 0.0
    units = float_in(file, told[_LENGTH])
    scale = integer_in(file, told[_SCALE]) if _SCALE in told else _USUAL_SCALE
    return round(units * scale / 1e9, 2) if 0 < units < 1e12 else 0.0
