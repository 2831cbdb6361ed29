"""Opening pictures of unknown origin: upright, within the memory there is, every failure one sort
of exception."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageFile, UnidentifiedImageError

from builder.media.memory import LEAST, ROOM
from builder.media.pixels.bare import bare, is_broken_beside
from builder.media.pixels.need import (
    SHOWN,
    bytes_needed,
    declared,
    exif_of,
    height_of,
    orientation_of,
    upright_size,
)
from builder.media.pixels.quiet import without_chatter
from builder.media.pixels.scans import gauge_of

__all__ = [
    "UnreadablePicture",
    "decoding",
    "exif_of",
    "height_of",
    "need_of",
    "open_picture",
    "orientation_of",
    "upright_size",
]

Image.MAX_IMAGE_PIXELS = (
    250_000_000 // 2
)  # Pillow refuses at twice this figure; what memory allows comes before
ImageFile.LOAD_TRUNCATED_IMAGES = False
warnings.simplefilter("ignore", Image.DecompressionBombWarning)

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
"""The decoders a file may reach, whatever it is called; Pillow has some thirty more, none of which
staff need."""
_HIGHEST = 16_383
"""Pixels of a WebP from top to bottom; a screenshot of a long conversation may have more."""
_TRIAL = (64, 64)
_HEAD = 65_536
"""Bytes in which a file says its size, where it is not asked by Pillow."""

# Pillow raises far more than OSError on hostile files (measured on its own and sharp's torture
# sets).
_FAILURES = (
    OSError,
    ValueError,
    TypeError,
    IndexError,
    KeyError,
    EOFError,
    SyntaxError,
    AttributeError,
    OverflowError,
    ZeroDivisionError,
    AssertionError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    zlib.error,
)

_ANOTHER = "换成打得开的 JPG 或 PNG（可以向拍摄的人要原图）"
_SMALLER = "用看图软件或手机相册打开它，把长边改到 4000 像素以内，另存为普通的 JPG 再放进来"
_IN_PARTS = "把它截成几段，一段一段放进来"
_COMPATIBLE = (
    "在手机或电脑上把它存成 JPG 再放进来；"
    "苹果手机以后拍的，先在“设置 → 相机 → 格式”里选“兼容性最佳”，或者发送时不选“保留原格式”"
)


class UnreadablePicture(Exception):
    """Raised for a file that cannot be shown; its text is a short Chinese reason, ``mend`` what to
    do."""

    def __init__(self, reason: str, mend: str = _ANOTHER) -> None:
        super().__init__(reason)
        self.mend = mend


@contextmanager
def decoding() -> Iterator[None]:
    """Turns whatever a decoder raises into UnreadablePicture, and lets nothing be printed."""
    try:
        with without_chatter():
            yield
    except UnreadablePicture:
        raise
    except UnidentifiedImageError as failure:
        raise UnreadablePicture("打不开，它不是图片，或者格式不认识") from failure
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as failure:
        raise UnreadablePicture("像素太多，内存里放不下", _SMALLER) from failure
    except _FAILURES as failure:
        raise UnreadablePicture("打不开，文件可能没有传完整") from failure


def open_picture(content: bytes, file: BinaryIO | None = None) -> Image.Image:
    """The picture, its pixels not yet decoded and sure to fit into memory; to be called within
    ``decoding()``, and raises UnreadablePicture.

    Blocks beside the picture or behind its data that are broken are left out, for every room alike.
    ``file`` is decoded from instead of these bytes where it is given.
    """
    picture = _whole_or_bare(content, file, is_heic=_is_heic(content[:_HEAD]))
    if min(picture.size) < 1:
        raise UnreadablePicture("没有宽或没有高")
    sort = "渐进式 JPG，" if "progressive" in picture.info else ""
    _within_room(picture.size, bytes_needed(picture), sort)
    _within_a_page(picture)
    return picture


def _is_heic(start: bytes) -> bool:
    """Whether it needs the decoder of HEIC; refuses what says itself that it is too large."""
    head = declared(start)
    if head is None:
        return False
    _within_room(head.size, head.need, "")
    return head.is_heic


def _within_a_page(picture: Image.Image) -> None:
    """Refuses what is too long to be a WebP when it is as wide as a page shows it."""
    width, height = upright_size(picture)
    if height_of(picture, min(SHOWN, width)) > _HIGHEST:
        said = f"像素排得太长：{width}×{height}，网页上的图片最高 {_HIGHEST} 像素"
        raise UnreadablePicture(said, _IN_PARTS)


def need_of(path: Path) -> int:
    """How many bytes of memory deriving this file will take, from its header alone; next to nothing
    for a file that cannot be opened."""
    try:
        with decoding(), path.open("rb") as file:
            head = declared(file.read(_HEAD))
            file.seek(0)
            return min(ROOM, head.need if head else _need(file))
    except UnreadablePicture:
        return LEAST


def _need(file: BinaryIO) -> int:
    try:
        return bytes_needed(_opened(file, is_heic=False))
    except _FAILURES:
        file.seek(0)
        return bytes_needed(_opened(BytesIO(bare(file.read())), is_heic=False))


def _within_room(size: tuple[int, int], need: int, sort: str) -> None:
    """Refuses what would take more memory than all pictures under way may take together."""
    if need <= ROOM:
        return
    width, height = size
    said = f"太大：{sort}{width}×{height}，{_in_words(width * height)}像素，打开要 {need // 10**6} MB 内存"
    raise UnreadablePicture(f"{said}，最多只能用 {ROOM // 10**6} MB", _SMALLER)


def _in_words(pixels: int) -> str:
    return f"{pixels / 1e8:.1f} 亿" if pixels >= 1e8 else f"{pixels / 1e4:.0f} 万"


def _whole_or_bare(content: bytes, file: BinaryIO | None, *, is_heic: bool) -> Image.Image:
    """The picture opened as it is, else without the blocks beside it that a decoder refuses."""
    if is_broken_beside(content) and not _decodes(content):
        return _opened(BytesIO(bare(content)), is_heic=False)
    try:
        return _opened(file or gauge_of(content) or BytesIO(content), is_heic=is_heic)
    except _FAILURES:
        rest = bare(content)
        if rest == content:
            raise
        return _opened(BytesIO(rest), is_heic=is_heic)


def _decodes(content: bytes) -> bool:
    """Whether the decoder makes something of a JPEG all the same."""
    try:
        trial = _opened(BytesIO(content), is_heic=False)
        trial.draft("RGB", _TRIAL)
        trial.load()
    except _FAILURES:
        return False
    return trial.format != "PNG"


def _opened(file: BinaryIO, *, is_heic: bool) -> Image.Image:
    if is_heic:
        _admit_heic()
    return Image.open(file, formats=(*_FORMATS, "HEIF") if is_heic else _FORMATS)


def _admit_heic() -> None:
    """HEIC needs the extra ``heif``; loaded only when such a picture is met, with one thread, as
    all decoders here."""
    try:
        import pillow_heif
    except ImportError as missing:
        raise UnreadablePicture(
            "是苹果手机的 HEIC 格式，这台电脑上的程序不认识", _COMPATIBLE
        ) from missing
    pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)
