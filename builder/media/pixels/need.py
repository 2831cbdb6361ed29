"""How much memory a picture takes while its ladder is made, told from its header before anything is
decoded.

Measured as the growth of a process (Pillow 13, 24 megapixels, bytes a pixel, narrowing to 1920
included): RGB 5.8, RGBA and LA 9.8, palette 5.8, L 1.5, 16-bit 2.1 and 1 for its eight bits, AVIF 9
(with transparency 14.5), HEIC 7.1, WebP 20 (its decoder keeps two canvases, Pillow two copies);
moving ones of 16 megapixels: GIF 17.5, PNG 17, AVIF 22, WebP 20, and the frames that are played; a
JPEG what is left of it after scaled decoding, and a progressive one all its coefficients besides,
two bytes each, whatever the scale. By ``tests.bench.photo_memory``, all processes together on two
cores: 500 JPEGs of 48 megapixels 164 MB, four of 200 megapixels 176 MB, 48 megapixels progressive
(4:4:4) 410 MB, as PNG 377 MB, as AVIF 583 MB.
"""

import math
import re
import struct
from contextlib import suppress
from typing import Any

import msgspec
from PIL import Image

from builder.media.memory import LEAST
from builder.media.pixels.frames import MOVING_FORMATS, held
from builder.media.pixels.gif import corners

SHOWN = 1920
"""The width that decoding is reckoned for: the widest of the themes' ladders."""
_SCAN_HEADER = 16
"""Bytes of the longest header of a scan."""
EXIF_BLOCK = 0x8769
_ORIENTATION = 0x0112
_SENSELESS = (
    *(OSError, ValueError, TypeError, IndexError, KeyError, SyntaxError, AttributeError),
    *(OverflowError, RuntimeError, NotImplementedError, struct.error),
)
"""What Pillow raises for an EXIF block that is broken."""
_TURNED = (5, 6, 7, 8)
_TILE = (0x0142, 0x0143)
_OF_MODE = {"L": 1.6, "I;16": 7, "I": 10, "1": 2.6, "RGB": 6}
_OTHERWISE = 7
_WITH_ALPHA = ("RGBA", "LA", "PA")
_CLEAR = 11
"""Bytes a pixel of what has transparency: narrowing multiplies it into a copy."""
_OF_BOXED = {"GIF": 18, "WEBP": 20, "AVIF": 9.5, "AVIF, clear": 15, "AVIF, moving": 22.5, "HEIC": 8}
_14_BITS = 0x3FFF
_DRAWN_OVER = 11
"""Bytes a pixel that the frames of a moving PNG take besides, which are laid one over the other."""


class PictureHeader(msgspec.Struct, frozen=True):
    """What the first bytes of a WebP, AVIF, HEIC or GIF say: their decoders take memory as soon as
    they are opened."""

    format: str
    size: tuple[int, int]
    moves: bool = False

    @property
    def need(self) -> int:
        """Bytes while it is decoded and narrowed."""
        width, height = self.size
        frames = held(self.size) if self.moves else 0
        return LEAST + int(_OF_BOXED[self.format] * width * height) + frames

    @property
    def is_heic(self) -> bool:
        """Whether it needs the decoder that not everybody has."""
        return self.format == "HEIC"


_OF_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


def declared(head: bytes) -> PictureHeader | None:
    """What the first bytes say; None of a file in another format."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return PictureHeader("WEBP", _webp_size(head), moves=_webp_moves(head))
    if head[:3] == b"GIF":
        return PictureHeader("GIF", _gif_size(head), moves=True)
    return _boxed(head) if head[4:8] == b"ftyp" else None


def _boxed(head: bytes) -> PictureHeader | None:
    """AVIF or HEIC, by their brands; the size is that of the largest picture inside (ISO/IEC
    23008-12, ispe)."""
    brands = head[8 : _big(head[:4])]
    if brands[:4] in (b"avif", b"avis") or b"avif" in brands[8:]:
        moves = b"avis" in brands
        sort = _sort_of_avif(clear=b":alpha\0" in head, moves=moves)
        return PictureHeader(sort, _largest(head), moves=moves)
    is_heic = any(brand in brands for brand in _OF_HEIC)
    return PictureHeader("HEIC", _largest(head)) if is_heic else None


def _largest(head: bytes) -> tuple[int, int]:
    found = re.finditer(rb"ispe.{4}(.{4})(.{4})", head, re.DOTALL)
    sizes = ((_big(each[1]), _big(each[2])) for each in found)
    return max(sizes, key=math.prod, default=(0, 0))


def _sort_of_avif(*, clear: bool, moves: bool) -> str:
    return "AVIF, moving" if moves else "AVIF, clear" if clear else "AVIF"


def _gif_size(head: bytes) -> tuple[int, int]:
    """Width and height of its screen, which its first frame may reach out of."""
    width, height = (int.from_bytes(head[at : at + 2], "little") for at in (6, 8))
    with suppress(ValueError):
        right, bottom = next(corners(head), (0, 0))
        return max(width, right), max(height, bottom)
    return width, height


def _webp_moves(head: bytes) -> bool:
    return head[12:16] == b"VP8X" and bool(head[20] & 2)


def _webp_size(head: bytes) -> tuple[int, int]:
    """Width and height as its first chunk has them (RFC 9649)."""
    if head[12:16] == b"VP8X":
        return 1 + _little(head[24:27]), 1 + _little(head[27:30])
    if head[12:16] == b"VP8L":
        bits = _little(head[21:25])
        return 1 + (bits & _14_BITS), 1 + (bits >> 14 & _14_BITS)
    return _little(head[26:28]) & _14_BITS, _little(head[28:30]) & _14_BITS


def _big(number: bytes) -> int:
    return int.from_bytes(number, "big")


def _little(number: bytes) -> int:
    return int.from_bytes(number, "little")


def bytes_needed(picture: Image.Image) -> int:
    """Bytes while this picture, opened and not yet decoded, is made into its ladder."""
    if picture.format in ("JPEG", "MPO"):
        return LEAST + _bytes_of_jpeg(picture)
    if picture.format in ("GIF", "WEBP", "AVIF", "HEIF"):
        return _header_of(picture).need
    return LEAST + _bytes_by_mode(picture)


def _bytes_of_jpeg(picture: Image.Image) -> int:
    """What scaled decoding leaves of it, and its coefficients."""
    left = picture.width * picture.height // scale_of(picture, SHOWN) ** 2
    return int(left * _OF_MODE.get(picture.mode, _OTHERWISE)) + _coefficients(picture)


def _header_of(picture: Image.Image) -> PictureHeader:
    """What the decoder made of the first bytes."""
    moves = _moves(picture)
    sorts = {"HEIF": "HEIC", "AVIF": _sort_of_avif(clear=_is_clear(picture), moves=moves)}
    name = picture.format or ""
    return PictureHeader(sorts.get(name, name), picture.size, moves=moves)


def _bytes_by_mode(picture: Image.Image) -> int:
    """By the bytes of a pixel; a TIFF decodes a whole tile at least."""
    pixels = max(picture.width * picture.height, _tile(picture))
    of_pixel = _CLEAR if _is_clear(picture) else _OF_MODE.get(picture.mode, _OTHERWISE)
    if _moves(picture):
        return int((of_pixel + _DRAWN_OVER) * pixels) + held(picture.size)
    return int(of_pixel * pixels)


def _is_clear(picture: Image.Image) -> bool:
    return picture.mode in _WITH_ALPHA or "transparency" in picture.info


def _moves(picture: Image.Image) -> bool:
    return picture.format in MOVING_FORMATS and bool(getattr(picture, "is_animated", False))


def _tile(picture: Any) -> int:
    """Pixels of one tile of a TIFF, which is decoded whole, however small the picture (TIFF 6.0,
    section 15)."""
    if picture.format != "TIFF":
        return 0
    across, down = (picture.tag_v2.get(tag) for tag in _TILE)
    return across * down if isinstance(across, int) and isinstance(down, int) else 0


def scale_of(picture: Image.Image, width: int) -> int:
    """By how much the JPEG decoder may shrink a picture that is to be so wide once upright."""
    spare = upright_size(picture)[0] // width
    return next(scale for scale in (8, 4, 2, 1) if scale <= max(1, spare))


def _coefficients(picture: Any) -> int:
    """Bytes of the coefficients that a JPEG of several scans keeps from the first to the last; 0
    where one has all."""
    sampled = [across * down for _, across, down, _ in picture.layer]
    if not picture.info.get("progressive") and _parts_in_scan(picture) >= len(sampled):
        return 0
    return int(2 * picture.width * picture.height * sum(sampled) / max(1, *sampled))


def _parts_in_scan(picture: Any) -> int:
    """How many of its colour parts the first scan holds: Pillow has just read that scan's header
    (ITU T.81, B.2.3)."""
    place = picture.fp.tell()
    picture.fp.seek(max(0, place - _SCAN_HEADER))
    header: bytes = picture.fp.read(_SCAN_HEADER)
    at = header.rfind(b"\xff\xda")
    return header[at + 4] if 0 <= at < len(header) - 4 else 1


def exif_of(picture: Image.Image) -> Image.Exif:
    """What a camera wrote about a picture; nothing where that makes no sense.

    A PNG is decoded for it: what it says of itself may stand behind its pixels.
    """
    if picture.format == "PNG":
        picture.load()
    try:
        found = picture.getexif()
        found.get_ifd(EXIF_BLOCK)
    except _SENSELESS:
        return Image.Exif()
    return found


def orientation_of(picture: Image.Image) -> int:
    """The EXIF orientation, 1 where it is absent or makes no sense, and of a TIFF, which Pillow
    turns by itself."""
    if picture.format == "TIFF":
        return 1
    found = exif_of(picture).get(_ORIENTATION, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def height_of(picture: Image.Image, width: int) -> int:
    """How high it is, upright, when it is so wide."""
    across, down = upright_size(picture)
    return max(1, round(down * width / across))


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Width and height as people see it."""
    width, height = picture.size
    return (height, width) if orientation_of(picture) in _TURNED else (width, height)
