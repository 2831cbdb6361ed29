"""Tiny recordings made by hand: silent frames of MP3, and sound in the boxes of an MP4 file as a
telephone writes it."""

import struct

from tests.kit.small_films import PLACE, WHEN, box, decoder

_HEAD = b"\xff\xfb\x50\xc4"
"""The first version, layer III, 64 kbit/s, 44.1 kHz, one channel."""
FRAME = _HEAD + bytes(204)
"""A frame of 208 bytes, 1152 samples, in which nothing is heard."""
SECONDS = 1152 / 44_100
SAID_BY = "录音机 SecretPhone 9"


def id3(*frames: bytes, footer: bytes = b"") -> bytes:
    """An ID3v2.3 tag, as recorders write it in front."""
    content = b"".join(frames) + bytes(16)
    size = bytes(len(content) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00" + (b"\x10" if footer else b"\x00") + size + content + footer


def text_frame(name: bytes, text: str) -> bytes:
    """One text in an ID3v2.3 tag."""
    content = b"\x01" + text.encode("utf-16")
    return name + struct.pack(">IH", len(content), 0) + content


def mp3(frames: int = 60, *, between: bytes = b"", behind: bytes = b"") -> bytes:
    """A recording with its title, its place and a cover that looks like sound in front."""
    cover = b"APIC" + struct.pack(">IH", 60, 0) + b"\0image/jpeg\0\3\0" + FRAME[:46]
    tag = id3(text_frame(b"TPE1", SAID_BY), b"GEOB" + struct.pack(">IH", 18, 0) + PLACE, cover)
    half = frames // 2
    return tag + FRAME * half + between + FRAME * (frames - half) + behind


ID3V1 = b"TAG" + SAID_BY.encode("gbk").ljust(125, b"\0")
APE = b"APETAGEX" + struct.pack("<IIII", 2000, 60, 1, 0x80000000) + bytes(8) + PLACE


def _full(name: bytes, *parts: bytes) -> bytes:
    return box(name, bytes(4), *parts)


def _track(sizes: list[int], offset: int, handler: bytes, codec: bytes) -> bytes:
    heard = box(codec, struct.pack(">6xH8xHHIHH", 1, 1, 16, 0, 0, 0xAC44), decoder(0x40))
    table = box(
        b"stbl",
        _full(b"stsd", struct.pack(">I", 1), heard),
        _full(b"stts", struct.pack(">III", 1, len(sizes), 1024)),
        _full(b"stsc", struct.pack(">IIII", 1, 1, len(sizes), 1)),
        _full(b"stsz", struct.pack(f">II{len(sizes)}I", 0, len(sizes), *sizes)),
        _full(b"stco", struct.pack(">II", 1, offset)),
    )
    media = box(
        b"mdia",
        _full(b"mdhd", struct.pack(">IIIIHH", WHEN, WHEN, 44_100, 1024 * len(sizes), 0x55C4, 0)),
        _full(b"hdlr", bytes(4), handler, bytes(12), b"SecretPhone 9\0"),
        box(b"minf", _full(b"smhd", bytes(4)), table),
    )
    head = _full(b"tkhd", struct.pack(">IIII", WHEN, WHEN, 1, 0), bytes(68))
    return box(b"trak", head, media)


def m4a(samples: int = 40, *, handler: bytes = b"soun", codec: bytes = b"mp4a") -> bytes:
    """A recording as a telephone writes it: its place, a cover and the telephone's name in
    ``udta``."""
    sound = [bytes([number % 250 + 1]) * 20 for number in range(samples)]
    start = box(b"ftyp", b"M4A ", bytes(4), b"M4A isom")
    named = box(b"ilst", box(b"\xa9ART", SAID_BY.encode()), box(b"covr", b"\xff\xd8\xff cover"))
    beside = box(b"udta", box(b"\xa9xyz", PLACE), _full(b"meta", named))
    times = struct.pack(">IIIIIH10x", WHEN, WHEN, 1000, 929, 0x10000, 0x100)
    moov = b""
    for _ in range(2):
        offset = len(start) + len(moov) + 8
        track = _track([len(each) for each in sound], offset, handler, codec)
        moov = box(b"moov", _full(b"mvhd", times, bytes(60), struct.pack(">I", 2)), track, beside)
    return start + moov + box(b"mdat", *sound, PLACE) + box(b"free", PLACE)
