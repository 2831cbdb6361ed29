"""A sound picture is shown although something beside it is broken."""

import struct
import zlib
from functools import cache
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from builder.make.picture.picture import derive
from builder.media.pixels.bare import bare
from builder.model.artifact import Ladder
from builder.read.pictures.photos import look_at

WIDE, HIGH = 48, 32
LADDER = Ladder(widths=(40,), fallback=40)
NONSENSE = {
    "noise": bytes(index * 89 % 251 for index in range(300)),
    "zeros": bytes(300),
    "0xFF": b"\xff" * 300,
    "nothing": b"",
    "a beginning": b"Exif\0\0II*\0\x08\0\0\0\xff\xff",
}


def picture() -> Image.Image:
    return Image.linear_gradient("L").resize((WIDE, HIGH)).convert("RGB")


@cache
def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@cache
def exif() -> bytes:
    told = Image.Exif()
    told[0x0112], told[0x010F] = 1, "Maker"
    return told.tobytes()


def saved(fmt: str, **beside: bytes) -> bytes:
    out = BytesIO()
    picture().save(out, fmt, **beside)
    return out.getvalue()


def assert_shown(content: bytes) -> None:
    assert look_at(content).width == WIDE
    made = derive(content, LADDER)
    assert Image.open(BytesIO(made["40.jpg"])).size == (40, 27)


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("block", ["exif", "icc_profile", "xmp"])
@pytest.mark.parametrize("nonsense", NONSENSE)
def test_a_block_of_nonsense_beside_it(fmt, block, nonsense):
    if (fmt, block) in (("PNG", "xmp"), ("AVIF", "exif")):
        pytest.skip("Pillow writes none")
    assert_shown(saved(fmt, **{block: NONSENSE[nonsense]}))


@pytest.mark.parametrize("nonsense", [b"\0", b"\xff"])
def test_an_avif_whose_exif_is_nonsense(nonsense):
    content = saved("AVIF", exif=exif())
    at = content.index(b"MM\0*")
    assert_shown(content[:at] + nonsense * 12 + content[at + 12 :])


@pytest.mark.parametrize("name", [b"eXIf", b"iCCP"])
@pytest.mark.parametrize("length", [0, 5, 10**6, 2**31])
def test_a_png_chunk_of_a_wrong_length(name, length):
    content = saved("PNG", exif=exif(), icc_profile=profile())
    at = content.index(name)
    assert_shown(content[: at - 4] + struct.pack(">I", length) + content[at:])


@pytest.mark.parametrize("name", [b"eXIf", b"iCCP", b"tEXt", b"zTXt", b"iTXt", b"tIME", b"pHYs"])
@pytest.mark.parametrize("late", [False, True])
def test_a_png_chunk_whose_checksum_does_not_hold(name, late):
    content = saved("PNG")
    at = content.rindex(b"IEND") - 4 if late else content.index(b"IDAT") - 4
    chunk = struct.pack(">I", 7) + name + b"garbage" + b"\0\0\0\0"
    assert_shown(content[:at] + chunk + content[at:])


def test_a_png_text_that_would_unpack_into_gigabytes():
    content = saved("PNG")
    body = b"zTXtComment\0\0" + zlib.compress(bytes(3_000_000))
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    assert_shown(content[:33] + chunk + content[33:])


def test_a_png_without_its_end():
    content = saved("PNG")
    assert_shown(content[:-12])
    assert_shown(content[:-3])


@pytest.mark.parametrize("name", [b"EXIF", b"XMP ", b"ICCP"])
@pytest.mark.parametrize("more", [-3, 1, 100, 10**6])
def test_a_webp_chunk_of_a_wrong_length(name, more):
    content = saved("WEBP", exif=exif(), icc_profile=profile(), xmp=b"<x:xmpmeta/>")
    at = content.index(name, 20) + 4
    length = int.from_bytes(content[at : at + 4], "little") + more
    assert_shown(content[:at] + length.to_bytes(4, "little") + content[at + 4 :])


@pytest.mark.parametrize("name", [b"EXIF", b"XMP "])
def test_a_webp_that_ends_in_the_midst_of_it(name):
    content = saved("WEBP", exif=exif(), xmp=b"<x:xmpmeta/>" * 9)
    assert_shown(content[: content.index(name, 20) + 20])


@pytest.mark.parametrize("name", [b"Exif\0\0", b"ICC_PROFILE", b"http://ns.adobe"])
@pytest.mark.parametrize("length", [0, 2, 60, 700, 0xFFFF])
def test_a_jpeg_segment_of_a_wrong_length(name, length):
    content = saved("JPEG", exif=exif(), icc_profile=profile(), xmp=b"<x:xmpmeta/>" * 9)
    at = content.index(name) - 2
    assert_shown(content[:at] + struct.pack(">H", length) + content[at + 2 :])


@pytest.mark.parametrize("item", [b"Exif", b"mime"])
def test_an_avif_item_that_lies_behind_the_end(item):
    content = saved("AVIF", exif=exif(), xmp=b"<x:xmpmeta/>")
    number = int.from_bytes(content[content.index(item) - 4 :][:2])
    listed = content.index(b"iloc") + 12
    entry = content.index(struct.pack(">H", number), listed)
    moved = content[: entry + 6] + struct.pack(">I", 10**6) + content[entry + 10 :]
    assert_shown(moved)


def test_what_is_whole_beside_it_stays():
    turned = Image.Exif()
    turned[0x0112] = 6
    content = saved("PNG", exif=turned, icc_profile=profile())
    at = content.index(b"IDAT") - 4
    broken = content[:at] + struct.pack(">I", 4) + b"tIMEgarb" + b"\0\0\0\0" + content[at:]
    assert (look_at(broken).width, look_at(broken).height) == (HIGH, WIDE)
    assert profile()[:40] in Image.open(BytesIO(bare(broken))).info["icc_profile"]


def test_what_is_no_picture_stays_what_it_is():
    assert bare(b"just text") == b"just text"
