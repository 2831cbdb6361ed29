"""Tiny films that really play, made by hand: H.264 in MP4 (macroblocks as they are), VP8 in WebM
(frames of a WebP)."""

import struct
from io import BytesIO

from PIL import Image

PLACE = b"+31.2304+121.4737/"
WHEN = 3_850_000_000
"""Seconds since 1904: what a camera writes into ``mvhd``."""
WIDE, HIGH = 64, 48


class _Bits:
    """Bits of a NAL unit, most significant first."""

    def __init__(self) -> None:
        self.text = ""

    def fixed(self, value: int, width: int) -> None:
        """Appends a number of this many bits."""
        self.text += f"{value:0{width}b}"

    def golomb(self, *values: int) -> None:
        """Appends numbers in exponential Golomb codes (ITU-T H.264, 9.1)."""
        for value in values:
            coded = f"{value + 1:b}"
            self.text += "0" * (len(coded) - 1) + coded

    def aligned(self, content: bytes) -> None:
        """Appends whole bytes, after zeros up to the next byte."""
        self.text += "0" * (-len(self.text) % 8) + "".join(f"{byte:08b}" for byte in content)

    def unit(self, header: int) -> bytes:
        """With its stop bit, and 3 put in wherever two zeros would begin a start code."""
        text = self.text + "1"
        text += "0" * (-len(text) % 8)
        out = bytearray([header])
        for byte in int(text, 2).to_bytes(len(text) // 8, "big"):
            if out[-2:] == b"\0\0" and byte <= 3:
                out.append(3)
            out.append(byte)
        return bytes(out)


def _parameters() -> tuple[bytes, bytes]:
    sps, pps = _Bits(), _Bits()
    sps.fixed(66, 8)
    sps.fixed(0xC0, 8)
    sps.fixed(10, 8)
    sps.golomb(0, 0, 2, 0)
    sps.fixed(0, 1)
    sps.golomb(WIDE // 16 - 1, HIGH // 16 - 1)
    sps.fixed(0b1100, 4)
    pps.golomb(0, 0)
    pps.fixed(0, 2)
    pps.golomb(0, 0, 0)
    pps.fixed(0, 3)
    pps.golomb(0, 0, 0)
    pps.fixed(0, 3)
    return sps.unit(0x67), pps.unit(0x68)


def _frame(number: int) -> bytes:
    """An IDR picture of unpredicted macroblocks, one shade each."""
    bits = _Bits()
    bits.golomb(0, 7, 0)
    bits.fixed(0, 4)
    bits.golomb(number % 2)
    bits.fixed(0, 2)
    bits.golomb(0)
    for block in range(WIDE // 16 * (HIGH // 16)):
        bits.golomb(25)
        bits.aligned(
            bytes([40 + (block * 13 + number * 9) % 180]) * 256 + b"\x60" * 64 + b"\xa0" * 64
        )
    unit = bits.unit(0x65)
    return struct.pack(">I", len(unit)) + unit


def box(name: bytes, *parts: bytes) -> bytes:
    """One box."""
    content = b"".join(parts)
    return struct.pack(">I4s", 8 + len(content), name) + content


def _full(name: bytes, *parts: bytes, version: int = 0) -> bytes:
    return box(name, struct.pack(">I", version << 24), *parts)


def _entry(codec: bytes, shape: bytes = b"") -> bytes:
    """A description of pictures; ``shape`` is the box in which the codec describes itself."""
    sps, pps = _parameters()
    visual = struct.pack(
        ">6xH16xHHIIIH32sHh", 1, WIDE, HIGH, 72 << 16, 72 << 16, 0, 1, b"\x0bGoPro maker", 24, -1
    )
    shown = b"\x01" + sps[1:4] + b"\xff\xe1" + struct.pack(">H", len(sps)) + sps + b"\x01"
    return box(codec, visual, shape or box(b"avcC", shown, struct.pack(">H", len(pps)), pps))


_UPRIGHT = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
TURNED = (0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
"""The matrix of a film taken with the phone upright."""


def _track(
    number: int, handler: bytes, entry: bytes, sizes: list[int], offset: int, matrix=_UPRIGHT
) -> bytes:
    times = struct.pack(">II", WHEN, WHEN)
    shape = struct.pack(">II", WIDE << 16, HIGH << 16) if handler == b"vide" else bytes(8)
    table = box(
        b"stbl",
        _full(b"stsd", struct.pack(">I", 1), entry),
        _full(b"stts", struct.pack(">III", 1, len(sizes), 100) if sizes else bytes(4)),
        _full(b"stsc", struct.pack(">IIII", 1, 1, len(sizes), 1) if sizes else bytes(4)),
        _full(b"stsz", struct.pack(f">II{len(sizes)}I", 0, len(sizes), *sizes)),
        _full(b"stco", struct.pack(">II", 1, offset) if sizes else bytes(4)),
    )
    header = _full(b"vmhd", bytes(8)) if handler == b"vide" else _full(b"nmhd")
    itself = box(
        b"dinf", _full(b"dref", struct.pack(">I", 1), struct.pack(">I4sI", 12, b"url ", 1))
    )
    media = box(
        b"mdia",
        _full(b"mdhd", times, struct.pack(">IIHH", 1000, 100 * len(sizes), 0x55C4, 0)),
        _full(b"hdlr", bytes(4), handler, bytes(12), b"SecretCamera 7\0"),
        box(b"minf", header, itself, table),
    )
    head = _full(
        b"tkhd",
        times,
        struct.pack(">IIIQHHHH", number, 0, 100 * len(sizes), 0, 0, 0, 0, 0),
        struct.pack(">9i", *matrix),
        shape,
        version=0,
    )
    return box(b"trak", head, media, box(b"udta", box(b"name", b"SecretCamera")))


def _sound(codec: bytes, shape: bytes = b"") -> bytes:
    return box(codec, struct.pack(">6xH8xHHIHH", 1, 2, 16, 0, 0, 0xBB80), shape)


def decoder(sort: int, own: bytes = b"\x11\x90") -> bytes:
    """The ``esds`` of a sound: the object type, and how the decoder's own description begins."""
    told = b"\x04\x11" + bytes([sort, 0x15]) + bytes(11) + b"\x05" + bytes([len(own)]) + own
    return _full(b"esds", b"\x03\x19\0\1\0" + told)


def mp4(
    *,
    early: bool = True,
    codec: bytes = b"avc1",
    matrix=_UPRIGHT,
    frames: int = 12,
    sound: bytes = b"",
    **more: bytes,
) -> bytes:
    """A film as a phone writes it: with its place in ``udta`` and in a track of its own, times and
    camera names. ``more`` may be its ``brand``, and the ``shape`` of its pictures or ``heard`` of
    its sound: the boxes in which their codecs describe themselves."""
    pictures = [_frame(number) for number in range(frames)]
    places = [PLACE] * 3
    start = box(b"ftyp", more.get("brand", b"isom"), bytes(4), b"isomavc1")
    entry, heard = _entry(codec, more.get("shape", b"")), _sound(sound, more.get("heard", b""))
    moov = b""
    for _ in range(2):
        first = len(start) + 8 + (len(moov) if early else 0)
        second = first + sum(map(len, pictures))
        located = box(b"udta", box(b"\xa9xyz", struct.pack(">HH", len(PLACE), 0x15C7), PLACE))
        moov = box(
            b"moov",
            _full(
                b"mvhd",
                struct.pack(">IIIIIH10x", WHEN, WHEN, 1000, 100 * frames, 0x10000, 0x100),
                struct.pack(">9i24xI", *_UPRIGHT, 3),
            ),
            _track(1, b"vide", entry, list(map(len, pictures)), first, matrix),
            _track(2, b"meta", box(b"camm", bytes(8)), list(map(len, places)), second),
            _track(3, b"soun", heard, [], 0) if sound else b"",
            located,
            _full(b"meta", box(b"keys", PLACE)),
        )
    data = box(b"mdat", *pictures, *places)
    rest = box(b"uuid", b"XMP-uuid-16bytes", b"<x:xmpmeta>" + PLACE) + box(b"free", PLACE) + b"tail"
    return start + (moov + data if early else data + moov) + rest


def in_fragments(way: str = "fragment", frames: int = 6) -> bytes:
    """A film as a drone or a screen recorder writes it, in two fragments of one size a sample, and
    a place in no track.

    ``way`` is how a fragment tells where its samples lie: from its own start, from the file's, or
    by standing alone.
    """
    pictures = [_frame(0)] * frames
    half = frames // 2
    size = len(pictures[0])
    extends = box(
        b"mvex", _full(b"trex", struct.pack(">5I", 1, 1, 100, size if way == "alone" else 0, 0))
    )
    times = struct.pack(">IIIIIH10x", WHEN, WHEN, 1000, 100 * frames, 0x10000, 0x100)
    header = _full(b"mvhd", times, struct.pack(">9i24xI", *_UPRIGHT, 2))
    film = box(b"ftyp", b"isom", bytes(4), b"isomavc1")
    film += box(b"moov", header, _track(1, b"vide", _entry(b"avc1"), [], 0), extends)
    for number in range(2):
        part = pictures[half * number : half * (number + 1)]
        moof = b""
        for _ in range(2):
            first = len(moof) + 8
            base = struct.pack(">Q", len(film) + first) if way == "file" else b""
            flags = {"fragment": 0x20000, "file": 1, "alone": 0}[way]
            fragment = box(b"tfhd", struct.pack(">II", flags, 1), base)
            start = _full(b"tfdt", struct.pack(">I", 100 * half * number))
            told = struct.pack(f">{half}I", *map(len, part)) if way != "alone" else b""
            offset = b"" if way == "file" else struct.pack(">i", first)
            flags = (0x200 if told else 0) | (1 if offset else 0)
            run = box(b"trun", struct.pack(">II", flags, half), offset, told)
            moof = box(
                b"moof",
                _full(b"mfhd", struct.pack(">I", number + 1)),
                box(b"traf", fragment, start, run),
            )
        film += moof + box(b"mdat", *part, PLACE)
    return film


def element(number: int, *parts: bytes) -> bytes:
    """One EBML element, its length in eight bytes."""
    content = b"".join(parts)
    return (
        number.to_bytes((number.bit_length() + 7) // 8, "big")
        + (len(content) | 1 << 56).to_bytes(8, "big")
        + content
    )


def _vp8(number: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (WIDE, HIGH), (20 * number % 256, 90, 120)).save(out, "WEBP", quality=60)
    content = out.getvalue()
    at = content.index(b"VP8 ")
    return content[at + 8 : at + 8 + int.from_bytes(content[at + 4 : at + 8], "little")]


def webm(
    *, codec: bytes = b"V_VP8", doctype: bytes = b"webm", frames: int = 12, **more: bytes
) -> bytes:
    """A film with the title, date and tags that programs write, and a cluster whose length is left
    open. ``more`` may be what its pictures begin with (``picture``), what the codec says of itself
    (``shape``), and a ``sound``."""
    blocks = [
        element(
            0xA3,
            b"\x81" + struct.pack(">hB", 100 * number, 0x80),
            more.get("picture", b""),
            _vp8(number),
        )
        for number in range(frames)
    ]
    video = element(
        0xE0, element(0xB0, WIDE.to_bytes(2, "big")), element(0xBA, HIGH.to_bytes(2, "big"))
    )
    track = element(
        0xAE,
        *(
            element(0xD7, b"\x01"),
            element(0x73C5, b"\x01"),
            element(0x83, b"\x01"),
            element(0x86, codec),
        ),
        *(element(0x536E, b"SecretCamera 7"), video),
        element(0x63A2, more["shape"]) if "shape" in more else b"",
    )
    if "sound" in more:
        kind, coded = element(0x83, b"\x02"), element(0x86, more["sound"])
        track += element(0xAE, element(0xD7, b"\x02"), element(0x73C5, b"\x02"), kind, coded)
    info = element(
        0x1549A966,
        *(
            element(0x2AD7B1, (1_000_000).to_bytes(3, "big")),
            element(0x4489, struct.pack(">d", 100.0 * frames)),
        ),
        *(
            element(0x7BA9, PLACE),
            element(0x4461, bytes(8)),
            element(0x4D80, b"x"),
            element(0x5741, b"SecretCamera 7"),
        ),
    )
    cluster = (
        b"\x1f\x43\xb6\x75" + b"\x01" + b"\xff" * 7 + element(0xE7, b"\x00") + b"".join(blocks)
    )
    tags = element(
        0x1254C367,
        element(0x7373, element(0x67C8, element(0x45A3, b"LOCATION"), element(0x4487, PLACE))),
    )
    segment = b"\x18\x53\x80\x67" + b"\x01" + b"\xff" * 7
    header = element(
        0x1A45DFA3, element(0x4282, doctype), element(0x4287, b"\x02"), element(0x4285, b"\x02")
    )
    return header + segment + tags + info + element(0x1654AE6B, track) + cluster + tags
