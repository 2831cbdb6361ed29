"""Hostile picture files, made from small good ones: cut, emptied, lying, disguised, or out of all
proportion."""

import random
import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from PIL import Image

from tests.kit.carrying import segment

SUFFIXES = {
    "baseline": "jpg",
    "progressive": "jpg",
    "cmyk": "jpg",
    "png": "png",
    "deep": "png",
    "webp": "webp",
    "lossless": "webp",
    "moving": "webp",
    "gif": "gif",
    "tiff": "tif",
    "packed": "tif",
    "avif": "avif",
    "bmp": "bmp",
}
MAGIC = {
    "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "webp": b"RIFF\x40\0\0\0WEBPVP8 ",
    "gif": b"GIF89a",
    "tif": b"II*\0\x08\0\0\0",
    "avif": b"\0\0\0\x20ftypavif\0\0\0\0avifmif1",
    "bmp": b"BM\x40\0\0\0\0\0\0\0",
}


def good() -> dict[str, bytes]:
    """One small file of every sort."""
    noise = Image.frombytes("RGB", (60, 44), random.Random(1).randbytes(60 * 44 * 3))
    picture = Image.blend(noise, Image.linear_gradient("L").resize((60, 44)).convert("RGB"), 0.8)
    frames = [picture.rotate(angle) for angle in (0, 40, 80)]
    moving = {"save_all": True, "append_images": frames[1:], "duration": 90, "loop": 0}
    return {
        "baseline": saved(picture, "JPEG"),
        "progressive": saved(picture, "JPEG", progressive=True),
        "cmyk": saved(picture.convert("CMYK"), "JPEG"),
        "png": saved(picture, "PNG"),
        "deep": saved(picture.convert("L").convert("I;16"), "PNG"),
        "webp": saved(picture, "WEBP"),
        "lossless": saved(picture, "WEBP", lossless=True),
        "moving": saved(picture, "WEBP", **moving),
        "gif": saved(
            picture.quantize(32),
            "GIF",
            **{**moving, "append_images": [f.quantize(32) for f in frames[1:]]},
        ),
        "tiff": saved(picture, "TIFF"),
        "packed": saved(picture, "TIFF", compression="tiff_lzw"),
        "avif": saved(picture, "AVIF"),
        "bmp": saved(picture, "BMP"),
    }


def saved(picture: Image.Image, name: str, **options) -> bytes:
    """This picture as a file."""
    out = BytesIO()
    picture.save(out, name, **options)
    return out.getvalue()


def cut(sort: str) -> dict[str, bytes]:
    """Truncated at every tenth of its length."""
    content = GOOD[sort]
    return {
        f"cut-{tenth}.{SUFFIXES[sort]}": content[: len(content) * tenth // 10]
        for tenth in range(10)
    }


def emptied(sort: str) -> dict[str, bytes]:
    """Zeros where a card or a copy failed: the end, the middle, the beginning."""
    content, suffix = GOOD[sort], SUFFIXES[sort]
    half, third = len(content) // 2, len(content) // 3
    return {
        f"zero-end.{suffix}": content[:half] + bytes(len(content) - half),
        f"zero-middle.{suffix}": content[:third] + bytes(third) + content[2 * third :],
        f"zero-begin.{suffix}": bytes(third) + content[third:],
        f"zero-all.{suffix}": bytes(len(content)),
    }


def misnamed(sort: str) -> dict[str, bytes]:
    """A good file under every other format's name."""
    return {f"named.{suffix}": GOOD[sort] for suffix in MAGIC if suffix != SUFFIXES[sort]}


def lying(sort: str) -> dict[str, bytes]:
    """Every field of the dimensions, and some lengths, saying less, more and far too much."""
    content, suffix = bytearray(GOOD[sort]), SUFFIXES[sort]
    made = {}
    for place, form in _fields(bytes(content), suffix):
        size = struct.calcsize(form)
        for value in (0, 1, 3000, (1 << (8 * size - 1)) - 1, (1 << (8 * size)) - 1):
            lie = bytearray(content)
            struct.pack_into(form, lie, place, value)
            made[f"lie-{place}-{value}.{suffix}"] = (
                _checked(lie) if suffix == "png" and place < 29 else bytes(lie)
            )
    return made


def _fields(content: bytes, suffix: str) -> Iterator[tuple[int, str]]:
    """Where dimensions and lengths stand, and how they are written."""
    fixed = {
        "png": [(16, ">I"), (20, ">I"), (33, ">I")],
        "gif": [(6, "<H"), (8, "<H")],
        "bmp": [(18, "<I"), (22, "<I"), (10, "<I"), (2, "<I")],
        "webp": [(4, "<I"), (16, "<I"), (21, "<I"), (24, "<H"), (26, "<H")],
    }
    yield from fixed.get(suffix, ())
    if suffix == "jpg":
        frame = max(content.find(b"\xff\xc0"), content.find(b"\xff\xc2"))
        yield from ((frame + 2, ">H"), (frame + 5, ">H"), (frame + 7, ">H"), (4, ">H"))
    elif suffix == "tif":
        first = struct.unpack_from("<I", content, 4)[0]
        count = struct.unpack_from("<H", content, first)[0]
        yield first, "<H"
        for entry in range(first + 2, first + 2 + 12 * count, 12):
            yield from ((entry + 4, "<I"), (entry + 8, "<I"))
    elif suffix == "avif":
        place = content.find(b"ispe")
        yield from ((place + 8, ">I"), (place + 12, ">I"), (content.find(b"meta") - 4, ">I"))


def _checked(content: bytearray) -> bytes:
    """With the header's checksum put right, so that the lie is believed."""
    struct.pack_into(">I", content, 29, zlib.crc32(content[12:29]))
    return bytes(content)


def disguised() -> dict[str, bytes]:
    """Pictures that are something else besides, and things that are no picture at all."""
    jpeg, gif = GOOD["baseline"], GOOD["gif"]
    page = b"<script>alert('" + SECRET + b"')</script>"
    return {
        "page-behind.jpg": jpeg + page,
        "page-within.jpg": segment(0xFE, page, jpeg),
        "archive.jpg": jpeg + b"PK\3\4" + SECRET + b"PK\5\6" + bytes(18),
        "script.gif": gif[:-1] + b"\x21\xfe" + bytes((len(page),)) + page + b"\0;",
        "script-behind.gif": gif + b"*/=1;" + page,
        "paper.jpg": b"%PDF-1.4\n" + SECRET + jpeg,
        "page.png": page,
        "letter.jpg": "这不是照片".encode(),
        "word.jpg": b"PK\3\4" + bytes(200),
        "film.jpg": b"\0\0\0\x18ftypmp42" + bytes(200),
        "drawing.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "postscript.jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n(x) run\n",
        "empty.jpg": b"",
        "one.jpg": b"\xff",
        **{
            f"noise-{seed}.{suffix}": magic + random.Random(seed).randbytes(400)
            for suffix, magic in MAGIC.items()
            for seed in range(3)
        },
    }


SECRET = b"nobody-may-read-this"


def with_exif() -> dict[str, bytes]:
    """EXIF blocks that turn in circles, count to the end of the world, or hold the wrong types."""
    head = b"Exif\0\0II*\0\x08\0\0\0"
    turned = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    circle = struct.pack("<HHII", 0x8769, 4, 1, 8)
    blocks = {
        "circle": head + struct.pack("<H", 2) + turned + circle + struct.pack("<I", 8),
        "count": head + b"\xff\xff" + turned,
        "long": head + struct.pack("<HHHII", 1, 0x0112, 3, 0xFFFFFFFF, 8) + bytes(4),
        "text": head + struct.pack("<HHHI4s", 1, 0x0112, 2, 4, b"six\0") + bytes(4),
        "ratio": head + struct.pack("<HHHII", 1, 0x0112, 5, 1, 22) + bytes(12),
        "nothing": head + struct.pack("<HHHII", 1, 0x0112, 5, 1, 26) + bytes(4),
        "far": head[:-4] + struct.pack("<I", 0xFFFFFFF0),
        "date": head + struct.pack("<HHHII", 1, 0x0132, 2, 0x7FFFFFFF, 8) + bytes(4),
        "date-number": head + struct.pack("<HHHII", 1, 0x0132, 4, 1, 9) + bytes(4),
        "pointer-text": head + struct.pack("<HHHI4s", 1, 0x8769, 2, 4, b"abc\0") + bytes(4),
        "order": b"Exif\0\0XX*\0\x08\0\0\0",
        "short": b"Exif\0\0II",
    }
    return {
        f"exif-{name}.jpg": segment(0xE1, block, GOOD["baseline"]) for name, block in blocks.items()
    }


def chunked(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of these chunks."""
    made = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def zeros(count: int) -> bytes:
    """So many zero bytes, packed: one packed megabyte, over and over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    megabyte = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    rest = packer.compress(bytes(count & 0xFFFFF)) + packer.flush()
    return b"\x78\x9c" + megabyte * (count >> 20) + rest + struct.pack(">HH", count % 65_521, 1)


def huge_png(width: int, height: int, depth: int = 1, color: int = 0) -> bytes:
    """All black, a thousandth of its size."""
    row = 1 + (width * depth * {0: 1, 2: 3, 6: 4}[color] + 7) // 8
    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    return chunked((b"IHDR", header), (b"IDAT", zeros(row * height)), (b"IEND", b""))


def stuffed_png(name: bytes, head: bytes) -> bytes:
    """A small PNG with 200 MB of zeros packed into one chunk beside the picture."""
    body = head + zeros(200 << 20)
    made = struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    return GOOD["png"][:33] + made + GOOD["png"][33:]


def many_frames(count: int) -> bytes:
    """A GIF of as many small frames, all alike."""
    content = saved(Image.new("P", (40, 30), 1), "GIF")
    start = content.index(b"\x2c\0\0\0\0")
    control = b"\x21\xf9\x04\0\x05\0\0\0"
    return content[:start] + (control + content[start:-1]) * count + b";"


def huge_gif(width: int, height: int) -> bytes:
    """A screen of this size with one small frame."""
    content = bytearray(saved(Image.new("P", (4, 4), 1), "GIF"))
    struct.pack_into("<HH", content, 6, width, height)
    return bytes(content)


def huge_tiff(width: int, height: int) -> bytes:
    """One strip of this size, of which there is nothing."""
    tags = (
        (256, width),
        (257, height),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 8),
        (277, 1),
        (278, height),
        (279, width * height),
    )
    entries = b"".join(
        struct.pack("<HHII", tag, 4, 1, min(value, 0xFFFFFFFF)) for tag, value in tags
    )
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + entries + bytes(4)


def huge_webp(width: int, height: int) -> bytes:
    """A lossless header of this size, and hardly anything behind it."""
    bits = (width - 1) | (height - 1) << 14
    body = b"\x2f" + struct.pack("<I", bits) + bytes(40)
    return (
        b"RIFF"
        + struct.pack("<I", 12 + len(body) + 1)
        + b"WEBPVP8L"
        + struct.pack("<I", len(body))
        + body
        + b"\0"
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "above.png": lambda: huge_png(20_000, 20_000),
    "below-black.png": lambda: huge_png(15_800, 15_800),
    "below-colour.png": lambda: huge_png(12_000, 12_000, 8, 2),
    "below-clear.png": lambda: huge_png(9_000, 9_000, 8, 6),
    "below-deep.png": lambda: huge_png(8_000, 8_000, 16, 2),
    "profile.png": lambda: stuffed_png(b"iCCP", b"p\0\0"),
    "note.png": lambda: stuffed_png(b"zTXt", b"k\0\0"),
    "international.png": lambda: stuffed_png(b"iTXt", b"k\0\1\0\0\0"),
    "frames.gif": lambda: many_frames(10_000),
    "screen.gif": lambda: huge_gif(15_000, 15_000),
    "screen-above.gif": lambda: huge_gif(65_535, 65_535),
    "strip.tif": lambda: huge_tiff(15_000, 15_000),
    "strip-above.tif": lambda: huge_tiff(100_000, 100_000),
    "below.webp": lambda: huge_webp(15_000, 15_000),
    "above.webp": lambda: huge_webp(16_383, 16_383),
}
"""Small files that unpack to far more than they seem, each below or above the limit of pixels."""


def stretched() -> dict[str, bytes]:
    """One pixel wide or high, and nothing at all."""
    made = {}
    for width, height in ((1, 50_000), (50_000, 1)):
        picture = Image.new("RGB", (width, height), (90, 120, 150))
        for name in ("JPEG", "PNG", "GIF", "BMP", "TIFF"):
            made[f"{width}x{height}.{name.lower()}"] = saved(picture, name)
    made["16383x1.webp"] = saved(Image.new("RGB", (16_383, 1), (90, 120, 150)), "WEBP")
    made["1x16383.webp"] = saved(Image.new("RGB", (1, 16_383), (90, 120, 150)), "WEBP")
    return made


GOOD = good()
