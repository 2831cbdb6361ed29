"""Colours as numbers: how light one is, how far two are apart, what lies between them."""

from builder.regex import regex

AA = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3, level AA)."""

_HEX = regex(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_WEIGHTS = (0.2126, 0.7152, 0.0722)
"""How much red, green and blue add to lightness (WCAG 2.2; CSS Filter Effects, ``grayscale``)."""


def is_color(text: str) -> bool:
    """Whether this is ``#A50F1A`` or ``#fff``."""
    return _HEX.fullmatch(text) is not None


def luminance(color: str) -> float:
    """Relative luminance, from 0 for black to 1 for white (WCAG 2.2)."""
    linear = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in _rgb(color)
    )
    return _weighed(*linear)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 (the same) to 21 (black on white) (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(color: str, other: str, share: float) -> str:
    """A colour with a ``share`` (0–1) of the other mixed in."""
    parts = zip(_rgb(color), _rgb(other), strict=True)
    return "#" + "".join(f"{round(255 * (one + (two - one) * share)):02x}" for one, two in parts)


def greyed(color: str) -> str:
    """The colour that browsers show for it under ``filter: grayscale(1)`` (Filter Effects)."""
    return "#" + 3 * f"{round(255 * _weighed(*_rgb(color))):02x}"


def _weighed(red: float, green: float, blue: float) -> float:
    return _WEIGHTS[0] * red + _WEIGHTS[1] * green + _WEIGHTS[2] * blue


def _rgb(color: str) -> tuple[float, float, float]:
    digits = color.lstrip("#")
    full = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    return int(full[:2], 16) / 255, int(full[2:4], 16) / 255, int(full[4:6], 16) / 255
