"""What AVIF, HEIC and MP4 carry besides picture and sound."""

import struct

import pytest

from builder.media.traces.boxes import box_traces
from builder.media.traces.trace import Trace, TraceKind
from tests.kit.carrying import keyed
from tests.kit.small_films import box

FILM = box(b"ftyp", b"isom") + box(b"mdat", b"light")


def found(*more: bytes) -> list[Trace]:
    return list(box_traces(FILM + b"".join(more)))


def handler(sort: bytes) -> bytes:
    return box(b"moov", box(b"trak", box(b"mdia", box(b"hdlr", bytes(8), sort, bytes(12)))))


def told(name: bytes, body: bytes = b"\0\0said") -> bytes:
    return box(b"moov", box(b"udta", box(name, body)))


@pytest.mark.parametrize(
    "more", [b"", box(b"free", bytes(9)), handler(b"vide"), handler(b"soun"), handler(b"mhlr")]
)
def test_picture_sound_and_empty_boxes_are_the_film_itself(more):
    assert found(more) == []


@pytest.mark.parametrize(
    ("more", "trace"),
    [
        (told(b"\xa9xyz"), Trace(TraceKind.PLACE, "said")),
        (told(b"\xa9mod"), Trace(TraceKind.CAMERA, "said")),
        (told(b"\xa9ART"), Trace(TraceKind.PERSON, "said")),
        (told(b"abcd"), Trace(TraceKind.EXTRA, "said")),
        (told(b"abcd", b""), Trace(TraceKind.EXTRA, "abcd")),
        (handler(b"meta"), Trace(TraceKind.EXTRA, "meta")),
        (box(b"free", b"the old title"), Trace(TraceKind.EXTRA, "the old title")),
        (box(b"uuid", bytes(16)), Trace(TraceKind.EXTRA)),
        (keyed(b"com.phone.make", b"x"), Trace(TraceKind.CAMERA, "com.phone.make")),
        (keyed(b"com.phone.creationdate", b"x"), Trace(TraceKind.TIME, "com.phone.creationdate")),
    ],
)
def test_what_else_stands_there_is_told_by_what_it_is(more, trace):
    assert found(more) == [trace]


@pytest.mark.parametrize("more", [told(b"\xa9too"), keyed(b"encoder", b"x")])
def test_the_name_of_a_program_betrays_nobody(more):
    assert found(more) == []


def still(*inside: bytes) -> list[Trace]:
    picture = box(b"ftyp", b"heic") + box(b"meta", bytes(4), *inside)
    return list(box_traces(picture))


def infos(*items: tuple[bytes, bytes]) -> bytes:
    rows = [
        box(b"infe", b"\2\0\0\0", struct.pack(">HH", number, 0), kind, said)
        for number, (kind, said) in enumerate(items, 1)
    ]
    return box(b"iinf", bytes(6), *rows)


def test_items_of_a_still_picture_that_are_no_picture():
    row = infos((b"hvc1", b""), (b"mime", b"\0application/rdf+xml\0"), (b"uri ", b"\0tag:a\0"))
    assert still(row) == [
        Trace(TraceKind.XMP, "application/rdf+xml"),
        Trace(TraceKind.EXTRA, "tag:a"),
    ]


def test_an_exif_item_is_read_where_its_place_is_known():
    assert still(infos((b"Exif", b""))) == [Trace(TraceKind.EXIF)]


def test_thumbnails_and_profiles_of_a_still_picture():
    thumbnail = box(b"iref", bytes(4), box(b"thmb", bytes(6)))
    profile = box(b"iprp", box(b"ipco", box(b"colr", b"prof", bytes(9))))
    plain = box(b"iprp", box(b"ipco", box(b"colr", b"nclx", bytes(7))))
    assert still(thumbnail, profile) == [Trace(TraceKind.THUMBNAIL), Trace(TraceKind.PROFILE)]
    assert still(plain) == []


def test_what_lies_behind_the_last_box_or_is_cut():
    (behind,) = found(b"PK\3\4 and a roll of film")
    assert behind.kind is TraceKind.TRAILING
    assert found(box(b"moov", bytes(40))[:-9]) == [Trace(TraceKind.DAMAGED)]
