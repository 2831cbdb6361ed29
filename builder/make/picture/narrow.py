"""A picture made smaller: by the processor's vector instructions where this machine has them, else
by Pillow.

Both are convolutions with the same filters and differ by three levels of 255 at most where nothing
is clipped. Measured on eleven camera originals (CPU ms a photo): from the decoder to 1920 pixels
and down to 320 by Pillow 287, by ``cykooz-resizer`` 48, which gives the same bytes by AVX2, by SSE
4.1 and without either. The first step costs it 24 by BICUBIC and 28 by LANCZOS, whose files are
larger for the same likeness. Pillow is left to machines for which that package has no wheel (Linux
on ARM), and to grey with transparency, which it does not know.
"""

from typing import Any

from PIL import Image

try:
    import cykooz_resizer as simd
except ImportError:
    simd = None

_GAP = 2.0
"""A first narrowing by whole pixels may leave so many times the width that Pillow's filter then
works on."""
_KNOWN = ("L", "RGB", "RGBA", "CMYK")
"""The modes that the package reads out of Pillow's own memory."""


def _convolution(name: str) -> Any:
    return simd and simd.ResizeOptions(simd.ResizeAlg.convolution(simd.FilterType[name]))


_OPTIONS = {
    Image.Resampling.BICUBIC: _convolution("catmull_rom"),
    Image.Resampling.LANCZOS: _convolution("lanczos3"),
}


def narrowed(
    picture: Image.Image, size: tuple[int, int], resampling: Image.Resampling
) -> Image.Image:
    """A new picture of this size; ``resampling`` is BICUBIC or LANCZOS."""
    if picture.size == size:
        return picture.copy()
    if not simd or picture.mode not in _KNOWN:
        return picture.resize(size, resampling, reducing_gap=_GAP)
    small = Image.new(picture.mode, size, None)  # not painted first: every pixel is written
    simd.Resizer().resize_pil(picture, small, _OPTIONS[resampling])
    return small
