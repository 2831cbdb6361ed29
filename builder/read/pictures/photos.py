"""Looking at a photo: its size, orientation, colour and date, which is all that the rest of the
builder may know of it."""

import datetime as dt
from typing import BinaryIO

import msgspec
from PIL import Image

from builder.digest import Digest, digest_of
from builder.media.films.look import examine
from builder.media.pixels import (
    UnreadablePicture,
    decoding,
    exif_of,
    open_picture,
    upright_size,
)
from builder.media.pixels.frames import frames_of
from builder.media.pixels.grey import ends_in_grey
from builder.media.pixels.modes import plain_picture
from builder.media.pixels.need import EXIF_BLOCK
from builder.media.pixels.scans import Gauge, gauge_of
from builder.media.pixels.torn import is_torn
from builder.media.signature import HEAD, known_by
from builder.media.suffixes import PICTURE_SUFFIXES
from builder.model.artifact import MOVING_WIDTH
from builder.model.photo import Film, Photo

_TAKEN = (0x9003, 0x9004, 0x0132)
"""When it was taken, when it was digitised, when the file was last changed: the first that is
written counts."""
_SAVED = "打开它，把里面的照片另存成 JPG 再放进来"
_STILL = "要照片的，从里面截一张画面放进来；要视频的，用剪映导出一份 MP4，编码选 H.264"
_TORN = "打得开，但是里面有一截是空的或坏的，显示出来会缺一块、花一块，多半是复制、下载没有完成"
_COPY = "从手机、相机里（或者向传给你的人）重新复制一份，盖过这一份"
_GREY = "有一整条是空白的灰色，多半是没有传完整的照片又存了一次"
_ORIGINAL = "向拍摄的人要原图；灰的那一条用不着的，裁掉它再放进来"
_SAMPLE = (64, 64)
_WRITTEN = "%Y:%m:%d %H:%M:%S"


def look_at(content: bytes) -> Photo:
    """The facts of one picture; raises UnreadablePicture. Decodes all of it, so that a truncated
    file shows here.

    A JPEG is decoded at an eighth: the same bytes are read, in half the time.
    """
    _refuse_other_files(content)
    with decoding():
        gauge = gauge_of(content)
        picture = open_picture(content, gauge)
        photo = _as_its_head_says(picture, digest_of(content))
        picture.draft("RGB", _SAMPLE)
        color = _mean_color(picture)
        _refuse_torn(picture, content, gauge)
        frames = frames_of(picture, content, min(1.0, MOVING_WIDTH / photo.width))
    return msgspec.structs.replace(
        photo,
        color=color,
        frames=frames.count,
        moving=frames.played,
        still=frames.why.value,
        bytes=len(content) if frames.why else 0,
    )


def _refuse_other_files(content: bytes) -> None:
    """Nothing at all, or a file of another sort that is only called like a picture."""
    if not content:
        raise UnreadablePicture("是空的（0 字节），没有复制完整", "重新复制一份，盖过这一份")
    known = known_by(content[:HEAD])
    if known and known.suffix not in PICTURE_SUFFIXES:
        mend = _STILL if "视频" in known.noun else _SAVED
        raise UnreadablePicture(f"其实是{known.noun}，只是名字像图片", mend)


def _as_its_head_says(picture: Image.Image, source: Digest) -> Photo:
    """What is known before it is decoded, which changes the picture's own size."""
    width, height = upright_size(picture)
    return Photo(
        source=source,
        width=width,
        height=height,
        color="",
        format=picture.format or "",
        taken=_taken(picture),
        transparent=picture.has_transparency_data,
    )


def _refuse_torn(picture: Image.Image, content: bytes, gauge: Gauge | None) -> None:
    """A picture of which a part is missing opens all the same, and would be published half grey."""
    if (gauge and gauge.is_left) or is_torn(content, picture):
        raise UnreadablePicture(_TORN, _COPY)
    if ends_in_grey(picture):
        raise UnreadablePicture(_GREY, _ORIGINAL)


def _mean_color(picture: Image.Image) -> str:
    """``#rrggbb`` of the whole picture, over white where it is transparent."""
    small = plain_picture(picture).resize((1, 1), Image.Resampling.BOX).convert("RGBA")
    *channels, alpha = small.getpixel((0, 0))  # type: ignore[misc]
    white = 255 * (255 - alpha)
    return "#" + "".join(f"{(channel * alpha + white) // 255:02x}" for channel in channels)


def _taken(picture: Image.Image) -> dt.datetime | None:
    """When the camera says it was taken, by its own clock; None where nothing sane is written.

    Fractions of a second and the zone that some cameras add are left out: photos of one event have
    one clock.
    """
    exif = exif_of(picture)
    blocks = (exif.get_ifd(EXIF_BLOCK), exif)
    written = (str(block[tag]) for tag in _TAKEN for block in blocks if tag in block)
    return next((taken for text in written if (taken := _moment(text))), None)


def _moment(written: str) -> dt.datetime | None:
    """A camera's date and time, None where it is none, or of another century."""
    try:
        taken = dt.datetime.strptime(written.strip("\0 ")[:19], _WRITTEN)
    except ValueError:
        return None
    return taken if 1990 <= taken.year <= 2100 else None


def look_at_film(file: BinaryIO, suffix: str, source: Digest) -> Film:
    """The facts of one video with this digest; raises UnplayableFilm. Reads its tables, not its
    pictures."""
    found = examine(file, suffix)
    return Film(
        source=source,
        bytes=file.seek(0, 2),
        width=found.width,
        height=found.height,
        seconds=found.seconds,
        format=found.format,
        early=found.early,
        limited=found.limited,
    )
