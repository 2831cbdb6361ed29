"""A photo's ladder: upright, sRGB, stripped of every word of metadata, in each width the theme asks for."""

from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from builder.model.artifact import Ladder
from builder.pixels import decoding, open_picture, upright_size

_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_PAPER = (255, 255, 255)


def derive(content: bytes, ladder: Ladder) -> dict[str, bytes]:
    """Every file of the ladder by its part name; raises UnreadablePicture.

    One decode, at the least scale that serves the widest file, then a descending pyramid: each width is
    resized from the one above it, so the whole ladder belongs to one recipe.
    """
    with decoding():
        picture = open_picture(content)
        parts = ladder.parts(upright_size(picture)[0])
        step = _upright_srgb(picture, max(width for width, _ in parts))
        made = {}
        for width, suffix in sorted(parts, reverse=True):
            step = _narrowed(step, width)
            made[f"{width}.{suffix}"] = _ENCODERS[suffix](step, ladder)
        return made


def _upright_srgb(picture: Image.Image, width: int) -> Image.Image:
    """Decoded, turned as the camera was held, in sRGB, in a mode the encoders take."""
    profile = picture.info.get("icc_profile")
    if picture.format == "JPEG" and picture.mode in ("RGB", "L", "YCbCr"):
        picture.draft(None, _scaled_up(picture, width))
    upright = ImageOps.exif_transpose(picture)
    plain = _in_srgb(upright, profile) if profile else upright
    return plain if plain.mode in ("RGB", "RGBA") else plain.convert("RGBA" if plain.has_transparency_data else "RGB")


def _scaled_up(picture: Image.Image, width: int) -> tuple[int, int]:
    """The size to ask of the JPEG decoder: at least ``width`` across once upright."""
    scale = width / upright_size(picture)[0]
    return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Converted by its own profile; a profile that makes no sense is dropped."""
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    opaque = picture.convert("RGB") if picture.mode in ("RGBA", "P", "1") else picture
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(opaque, source, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
    if converted is None:
        return picture
    if alpha is not None:
        converted.putalpha(alpha)
    return converted


def _narrowed(picture: Image.Image, width: int) -> Image.Image:
    """At this width, its proportions kept."""
    if picture.width == width:
        return picture
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _webp(picture: Image.Image, ladder: Ladder) -> bytes:
    return _encoded(picture, "WEBP", quality=ladder.webp_quality, method=2, exif=b"", xmp=b"", icc_profile=None)


def _jpeg(picture: Image.Image, ladder: Ladder) -> bytes:
    return _encoded(_flat(picture), "JPEG", quality=ladder.jpeg_quality, progressive=True, optimize=True)


def _flat(picture: Image.Image) -> Image.Image:
    """On white, since JPEG has no transparency."""
    if picture.mode != "RGBA":
        return picture
    flat = Image.new("RGB", picture.size, _PAPER)
    flat.paste(picture, mask=picture.getchannel("A"))
    return flat


def _encoded(picture: Image.Image, name: str, **options: object) -> bytes:
    stripped = Image.frombytes(picture.mode, picture.size, picture.tobytes()) if picture.info else picture
    out = BytesIO()
    stripped.save(out, name, **options)
    return out.getvalue()


_ENCODERS = {"webp": _webp, "jpg": _jpeg}
