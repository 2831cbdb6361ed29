"""What a photo is: size, orientation, colour, date taken; all that the rest of the house may know of it."""

import datetime as dt

from PIL import Image

from builder.digest import digest_of
from builder.model.story import Photo
from builder.pixels import decoding, open_picture, upright_size

_EXIF_BLOCK = 0x8769
_TAKEN = (0x9003, 0x0132)
_SAMPLE = (64, 64)


def look_at(content: bytes) -> Photo:
    """The facts of one picture; raises UnreadablePicture. Decodes all of it, so that a truncated file shows here."""
    with decoding():
        picture = open_picture(content)
        width, height = upright_size(picture)
        taken = _taken(picture)
        transparent = picture.has_transparency_data
        name = picture.format or ""
        picture.draft("RGB", _SAMPLE)
        return Photo(
            source=digest_of(content),
            width=width,
            height=height,
            color=_mean_color(picture),
            format=name,
            taken=taken,
            transparent=transparent,
        )


def _mean_color(picture: Image.Image) -> str:
    """``#rrggbb`` of the whole picture, over white where it is transparent."""
    small = picture.convert("RGBA").resize((1, 1), Image.Resampling.BOX)
    red, green, blue, alpha = small.getpixel((0, 0))  # type: ignore[misc]
    return "#" + "".join(f"{(channel * alpha + 255 * (255 - alpha)) // 255:02x}" for channel in (red, green, blue))


def _taken(picture: Image.Image) -> dt.datetime | None:
    """When the camera says it was taken; None where that is missing, malformed or absurd."""
    exif = picture.getexif()
    blocks = (exif.get_ifd(_EXIF_BLOCK), exif)
    written = next((str(block[tag]) for tag in _TAKEN for block in blocks if tag in block), "")
    try:
        taken = dt.datetime.strptime(written.strip("\0 ")[:19], "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None
    return taken if 1990 <= taken.year <= 2100 else None
