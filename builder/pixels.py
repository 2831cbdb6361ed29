"""Opening pictures of unknown origin: upright, within a pixel limit, every failure one kind of error."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageFile, UnidentifiedImageError

PIXEL_LIMIT = 250_000_000
"""Pixels of the largest picture we decode; a phone's largest is 200 million."""

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".heif")

Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT // 2  # Pillow refuses at twice this figure, and warns above it
ImageFile.LOAD_TRUNCATED_IMAGES = False

_ORIENTATION = 0x0112
_TURNED = (5, 6, 7, 8)

# Pillow raises far more than OSError on hostile files (measured on its own and sharp's torture sets).
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
    MemoryError,
    NotImplementedError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


class UnreadablePicture(Exception):
    """This file cannot be shown; the text is a short Chinese reason."""


@contextmanager
def decoding() -> Iterator[None]:
    """Turns whatever a decoder raises into UnreadablePicture."""
    try:
        yield
    except UnreadablePicture:
        raise
    except UnidentifiedImageError as failure:
        raise UnreadablePicture("打不开，它不是图片，或者格式不认识") from failure
    except (Image.DecompressionBombError, MemoryError) as failure:
        raise UnreadablePicture("像素太多，超过了两亿五千万") from failure
    except _FAILURES as failure:
        raise UnreadablePicture("打不开，文件可能没有传完整") from failure


def open_picture(content: bytes) -> Image.Image:
    """The picture, its pixels not yet decoded; within ``decoding()``."""
    picture = Image.open(BytesIO(content))
    if picture.width * picture.height > PIXEL_LIMIT:
        raise UnreadablePicture("像素太多，超过了两亿五千万")
    if min(picture.size) < 1:
        raise UnreadablePicture("没有宽或没有高")
    return picture


def orientation_of(picture: Image.Image) -> int:
    """The EXIF orientation, 1 where it is absent or makes no sense."""
    found = picture.getexif().get(_ORIENTATION, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Width and height as people see it."""
    width, height = picture.size
    return (height, width) if orientation_of(picture) in _TURNED else (width, height)
