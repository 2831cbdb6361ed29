"""Whatever a file counts its colours in, converted to the eight bits a channel that everything
after it works with."""

from PIL import Image

_SIXTEEN_BITS = ("I;16", "I;16L", "I;16B", "I;16N", "I")
_AS_THEY_ARE = ("L", "LA", "RGB", "RGBA", "CMYK")


def plain_picture(picture: Image.Image) -> Image.Image:
    """As L, LA, RGB, RGBA or CMYK, transparency kept; the picture itself where it is one of these.

    Sixteen bits are scaled down: Pillow's own conversion cuts everything above 255 off, which
    leaves white.
    """
    is_clear = "transparency" in picture.info
    if picture.mode in _SIXTEEN_BITS:
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode == "F":
        raise ValueError("numbers without a scale, such as instruments write")
    if picture.mode in _AS_THEY_ARE and not is_clear:
        return picture
    if picture.mode in ("1", "L"):
        return picture.convert("LA" if is_clear and picture.mode == "L" else "L")
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
