"""A side of a photo that is nothing but grey: what decoders put where data was missing, and what
stays when such a picture is saved again."""

from PIL import Image

from builder.media.pixels.modes import plain_picture

_LEVELS = range(118, 139)
"""Of the grey, which is 128 before it is saved again."""
_SIXTH, _EDGE = 6, 60
_SAMPLE = (60, 60)
_COLORS, _SHADES = 200, 24
"""So many colours, or in black and white shades, has a photo made that small, even where most of
it is missing; a design has fewer."""


def ends_in_grey(picture: Image.Image) -> bool:
    """Whether a sixth or more along one side alone is nothing but mid-grey, and the rest a photo."""
    if min(picture.size) < _EDGE // 2:
        return False
    edges = zip(_strips(picture.size, _EDGE), _strips(picture.size, _SIXTH), strict=True)
    grey = [side for edge, side in edges if _is_grey(picture.crop(edge))]
    return len(grey) == 1 and _is_grey(picture.crop(grey[0])) and _is_photo(picture)


def _strips(size: tuple[int, int], part: int) -> tuple[tuple[int, int, int, int], ...]:
    """Such a part of a picture along each of its sides."""
    width, height = size
    across, down = max(1, width // part), max(1, height // part)
    bottom, top = (0, height - down, width, height), (0, 0, width, down)
    left, right = (0, 0, across, height), (width - across, 0, width, height)
    return bottom, top, left, right


def _is_grey(strip: Image.Image) -> bool:
    extrema = plain_picture(strip).convert("RGB").getextrema()
    levels = [level for pair in extrema for level in pair]  # type: ignore[union-attr]
    return max(levels) - min(levels) <= 2 and levels[0] in _LEVELS


def _is_photo(picture: Image.Image) -> bool:
    small = plain_picture(picture).convert("RGB").resize(_SAMPLE, Image.Resampling.BOX)
    colors = small.getcolors(_SAMPLE[0] * _SAMPLE[1]) or []
    is_colored = any(max(color) != min(color) for _, color in colors)  # type: ignore[arg-type]
    return len(colors) >= (_COLORS if is_colored else _SHADES)
