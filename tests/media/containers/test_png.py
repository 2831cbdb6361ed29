"""The chunks of a PNG."""

import struct
import zlib

from builder.media.containers.png import SIGNATURE, png_chunks


def chunk(name: bytes, body: bytes = b"", *, wrong: int = 0) -> bytes:
    return (
        struct.pack(">I", len(body))
        + name
        + body
        + struct.pack(">I", zlib.crc32(name + body) ^ wrong)
    )


def names(content: bytes) -> list[bytes]:
    return [each.name for each in png_chunks(content)]


def test_every_chunk_up_to_the_end():
    content = SIGNATURE + chunk(b"IHDR", b"size") + chunk(b"IEND") + chunk(b"tEXt", b"behind")
    first, last = png_chunks(content)
    assert (first.name, content[first.body : first.end]) == (b"IHDR", b"size")
    assert (last.name, last.start) == (b"IEND", first.end + 4)


def test_a_checksum_that_does_not_hold_is_told():
    content = SIGNATURE + chunk(b"IDAT", b"light") + chunk(b"IDAT", b"light", wrong=1)
    assert [each.is_sound for each in png_chunks(content)] == [True, False]


def test_a_chunk_that_the_file_holds_in_part_ends_the_row():
    whole = SIGNATURE + chunk(b"IHDR", b"size")
    assert names(whole + chunk(b"IDAT", b"light")[:-1]) == [b"IHDR"]
    assert names(whole + b"\0\0") == [b"IHDR"]


def test_what_the_picture_needs_is_told_from_what_stands_beside_it():
    content = SIGNATURE + chunk(b"PLTE") + chunk(b"fdAT") + chunk(b"gAMA") + chunk(b"tEXt")
    assert [each.is_of_picture for each in png_chunks(content)] == [True, True, False, False]
