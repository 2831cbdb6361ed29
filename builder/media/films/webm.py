"""WebM: size, length and codec of a film (RFC 8794 and 9559); and all of it that no reader
needs."""

import struct
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import BinaryIO, NamedTuple

from builder.media.films.boxes import read_at
from builder.media.films.codecs import VP9, Codec, limited, refuse_unheard, refuse_unseen
from builder.media.films.edits import Edit, Examined, broken, converted

_HEADER, _DOCTYPE = 0x1A45DFA3, 0x4282
_SEGMENT, _CLUSTER = 0x18538067, 0x1F43B675
_INFO, _TRACKS, _TRACK = 0x1549A966, 0x1654AE6B, 0xAE
_SCALE, _LENGTH, _APPS = 0x2AD7B1, 0x4489, (0x4D80, 0x5741)
_KIND, _CODEC, _VIDEO, _WIDTH, _HEIGHT = 0x83, 0x86, 0xE0, 0xB0, 0xBA
_NAME, _CODEC_NAME, _CHECKSUM = 0x536E, 0x258688, 0xBF

_NEEDED = {
    *(
        _HEADER,
        _SEGMENT,
        _CLUSTER,
        _INFO,
        _TRACKS,
        0x114D9B74,
        0x1C53BB6B,
    ),  # with SeekHead and Cues
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


class FilmElement(NamedTuple):
    """An element: its number, where it starts, where what is in it starts, where it ends."""

    id: int
    start: int
    body: int
    end: int


def is_webm(start: bytes) -> bool:
    """Whether a file that starts so says it is of this family."""
    return start[:4] == _HEADER.to_bytes(4, "big")


def examine(file: BinaryIO, size: int) -> Examined:
    """The facts of a film, and the edits that empty what nobody needs; raises UnplayableFilm, or as
    struct does."""
    found = list(_flat(file, size))
    if _text(file, _inside(file, found[0])[_DOCTYPE]) != b"webm":
        raise converted("是 MKV 视频，不是 WebM，浏览器放不出来")
    if _SEGMENT not in (each.id for each in found):
        raise broken()
    info = next(each for each in found if each.id == _INFO)
    tracks = next(each for each in found if each.id == _TRACKS)
    listed = _tracks_of(file, tracks)
    picture = next(track for kind, track in listed if kind == _PICTURES)
    codec = _codec(file, picture, found)
    refuse_unseen(codec)
    for kind, track in listed:
        if kind == _SOUND:
            refuse_unheard(Codec(_text(file, track[_CODEC])))
    video = _inside(file, picture[_VIDEO])
    return Examined(
        format="webm",
        width=_number(file, video[_WIDTH]),
        height=_number(file, video[_HEIGHT]),
        seconds=_seconds(file, _inside(file, info)),
        early=True,
        length=size,
        edits=tuple(_edits(file, found, info, tracks)),
        limited=limited(codec),
    )


def _tracks_of(file: BinaryIO, tracks: FilmElement) -> list[tuple[int, dict[int, FilmElement]]]:
    """Every track with its kind; raises UnplayableFilm where none has pictures, or one is neither
    pictures nor sound."""
    entries = [each for each in _elements(file, tracks.body, tracks.end) if each.id == _TRACK]
    insides = [_inside(file, each) for each in entries]
    found = [(_number(file, track[_KIND]), track) for track in insides]
    kinds = {kind for kind, _ in found}
    if _PICTURES not in kinds:
        raise converted("只有声音，没有画面")
    if not kinds.issubset(_KEPT_KINDS):
        raise converted("里有一条看不懂的数据轨")
    return found


def _codec(file: BinaryIO, track: dict[int, FilmElement], found: Sequence[FilmElement]) -> Codec:
    """How a track of pictures is coded; VP9 says its profile in each of them, if nowhere else."""
    name = _text(file, track[_CODEC])
    shape = track.get(_PRIVATE)
    described = read_at(file, shape.body, min(16, shape.end - shape.body)) if shape else b""
    if name == b"V_AV1":
        return Codec(b"av01", profile=described[1] >> 5 if len(described) > 1 else 0)
    if name == VP9:
        return Codec(name, profile=_vp9_profile(described, _first_picture(file, track, found)))
    return Codec(_NAMES.get(name, name))


def _vp9_profile(described: bytes, picture: bytes) -> int:
    """By what the track says of it (WebM's VP9 codec private data), or by a picture's first bits
    (VP9 bitstream specification, 6.2)."""
    if described[:2] == b"\1\1":
        return described[2] if len(described) > 2 else 0
    first = picture[0] if picture else 0
    return (first >> 5 & 1 | first >> 3 & 2) if first >> 6 == 2 else 0


def _first_picture(
    file: BinaryIO, track: dict[int, FilmElement], found: Sequence[FilmElement]
) -> bytes:
    """How the first picture of a track begins; nothing where it is not found at once."""
    number = _number(file, track[_TRACK_NUMBER])
    cluster = next((each for each in found if each.id == _CLUSTER), None)
    inside = _elements(file, cluster.body, cluster.end) if cluster else iter(())
    for block in islice(inside, _SOON):
        if block.id == _BLOCK_GROUP:
            inner = _inside(file, block)
            block = inner.get(_BLOCK, block)
        head = read_at(file, block.body, 5)
        if block.id in (_SIMPLE_BLOCK, _BLOCK) and head and head[0] & 127 == number:
            return head[4:]
    return b""


def _edits(
    file: BinaryIO, found: list[FilmElement], info: FilmElement, tracks: FilmElement
) -> Iterator[Edit]:
    yield from (_void(each) for each in found if each.id not in _NEEDED)
    for each in _elements(file, info.body, info.end):
        if each.id in _APPS:
            yield Edit(each.body, each.end)
        elif each.id not in (_SCALE, _LENGTH):
            yield _void(each)
    for track in _elements(file, tracks.body, tracks.end):
        for each in _elements(file, track.body, track.end) if track.id == _TRACK else ():
            if each.id in (_NAME, _CODEC_NAME, _CHECKSUM):
                yield _void(each)
        if track.id == _CHECKSUM:
            yield _void(track)


def _flat(file: BinaryIO, size: int) -> Iterator[FilmElement]:
    """The elements of a segment (and of clusters whose length was not known when they were begun)
    in one row."""
    at = 0
    for _ in range(_MOST):
        if at >= size:
            return
        element, is_open = _element(file, at, size)
        if is_open and element.id not in (_SEGMENT, _CLUSTER):
            raise broken()  # where it ends nobody knows, and all that is behind it would go with it
        yield element
        at = element.body if is_open or element.id == _SEGMENT else element.end
    raise broken()


def _elements(file: BinaryIO, start: int, end: int) -> Iterator[FilmElement]:
    while start < end:
        element, _ = _element(file, start, end)
        yield element
        start = element.end


def _inside(file: BinaryIO, parent: FilmElement) -> dict[int, FilmElement]:
    """The elements in this one by number."""
    return {each.id: each for each in _elements(file, parent.body, parent.end)}


def _element(file: BinaryIO, at: int, end: int) -> tuple[FilmElement, bool]:
    """The element that starts here, and whether its length is not known."""
    head = read_at(file, at, 12)
    id_width = 9 - head[0].bit_length()
    width = 9 - head[id_width].bit_length()
    if id_width > 4 or width > 8:
        raise broken()
    mask = (1 << 7 * width) - 1
    length = int.from_bytes(head[id_width : id_width + width], "big") & mask
    body, is_open = at + id_width + width, length == mask
    if not is_open and body + length > end:
        raise broken()
    stop = end if is_open else body + length
    return FilmElement(int.from_bytes(head[:id_width], "big"), at, body, stop), is_open


def _void(element: FilmElement) -> Edit:
    """Makes an element a Void of the same length."""
    for width in range(1, 9):
        length = element.end - element.start - 1 - width
        if length < (1 << 7 * width) - 1:
            head = b"\xec" + (length | 1 << 7 * width).to_bytes(width, "big")
            return Edit(element.start, element.end, head)
    raise broken()


def _number(file: BinaryIO, element: FilmElement) -> int:
    return int.from_bytes(read_at(file, element.body, min(8, element.end - element.body)), "big")


def _text(file: BinaryIO, element: FilmElement) -> bytes:
    return read_at(file, element.body, min(64, element.end - element.body)).rstrip(b"\0")


def _seconds(file: BinaryIO, info: dict[int, FilmElement]) -> float:
    """Length as the file says it; 0 where it does not (a recording that a browser made)."""
    if _LENGTH not in info:
        return 0.0
    length = read_at(file, info[_LENGTH].body, info[_LENGTH].end - info[_LENGTH].body)
    (units,) = struct.unpack(">f" if len(length) == 4 else ">d", length)
    scale = _number(file, info[_SCALE]) if _SCALE in info else 1_000_000
    return round(units * scale / 1e9, 2) if 0 < units < 1e12 else 0.0
