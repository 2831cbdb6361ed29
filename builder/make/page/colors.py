"""A theme's colours: settled from theme.yaml and site.yaml, checked for contrast, written as custom
properties."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from builder.problems import Problem, choice_of, shape_of

AA = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3, level AA)."""

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SITE, _THEME = "content/site.yaml", "theme.yaml"
_STEPS = tuple(step / 20 for step in range(21))

Pair = tuple[str, str]


class Palette(msgspec.Struct, frozen=True):
    """Colours by name, for light and for dark; ``pairs`` are text and ground that must be told
    apart."""

    light: dict[str, str]
    dark: dict[str, str]
    pairs: tuple[Pair, ...] = ()


def luminance(color: str) -> float:
    """Relative luminance, 0 for black, 1 for white (WCAG 2.2)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in _rgb(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(color: str, other: str, share: float) -> str:
    """``share`` of the other colour mixed in."""
    parts = zip(_rgb(color), _rgb(other), strict=True)
    return "#" + "".join(f"{round(255 * (one + (two - one) * share)):02x}" for one, two in parts)


def sound(palette: Palette) -> tuple[Palette, tuple[Problem, ...]]:
    """A theme's palette without colours that are none and pairs of what it does not have, and what
    is wrong."""
    modes = (palette.light, palette.dark)
    light, dark = (
        {
            name: value
            for name, value in mode.items()
            if _NAME.fullmatch(name) and _resolved(mode, name)
        }
        for mode in modes
    )
    wrong = (palette.light.items() | palette.dark.items()) - light.items() - dark.items()
    unknown = {name for pair in palette.pairs for name in pair} - palette.light.keys()
    problems = (
        *(_wrong(_THEME, name, value) for name, value in sorted(wrong)),
        *(_unknown(_THEME, name, palette, "这是“对比”里写的") for name in sorted(unknown)),
    )
    return Palette(
        light, light | dark, tuple(pair for pair in palette.pairs if light.keys() >= {*pair})
    ), problems


def settle(palette: Palette, wanted: Mapping[str, str]) -> tuple[Palette, tuple[Problem, ...]]:
    """A sound palette with a site's own colours, and what is wrong with those.

    A light colour's dark counterpart is given as ``dark-<name>``, or else found: the nearest
    mixture with white or black that keeps its contrasts.
    """
    faults = tuple(_faults(palette, wanted))
    good = {
        name: value
        for name, value in wanted.items()
        if _HEX.fullmatch(value) and _known(palette, name)
    }
    light = palette.light | {name: value for name, value in good.items() if name in palette.light}
    dark = palette.dark | {
        name[5:]: value for name, value in good.items() if name.startswith("dark-")
    }
    for name in [each for each in good if each in light and f"dark-{each}" not in good]:
        dark[name] = _for_dark(name, light[name], dark, palette)
    settled = Palette(light, dark, palette.pairs)
    return settled, (*faults, *_unreadable(settled, good))


def as_css(palette: Palette) -> str:
    """The palette as custom properties; a name as value stands for that colour. Paper is always
    light."""
    return (
        f":root{{color-scheme:light dark;{_properties(palette.light)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_properties(palette.dark)}}}}}\n"
    )


def as_light_css(palette: Palette) -> str:
    """The light palette alone, whatever the reader's setting."""
    return f":root{{{_properties(palette.light)}}}\n"


def light_colors(palette: Palette) -> dict[str, str]:
    """The light colours themselves, by name: for pictures, which have one look for every reader."""
    return {name: _resolved(palette.light, name) for name in sorted(palette.light)}


def _properties(colors: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{_resolved(colors, name)}" for name in sorted(colors))


def _rgb(color: str) -> tuple[float, float, float]:
    digits = color.lstrip("#")
    full = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    return int(full[:2], 16) / 255, int(full[2:4], 16) / 255, int(full[4:6], 16) / 255


def _resolved(colors: Mapping[str, str], name: str) -> str:
    """The colour that a name leads to; "" where that is none, or where names lead round in a
    circle."""
    for _ in colors:
        name = colors[name]
        if name not in colors:
            break
    return name if _HEX.fullmatch(name) else ""


def _known(palette: Palette, name: str) -> bool:
    return name in palette.light or (name.startswith("dark-") and name[5:] in palette.light)


def _faults(palette: Palette, wanted: Mapping[str, str]) -> Iterator[Problem]:
    for name, value in wanted.items():
        if not _known(palette, name):
            yield _unknown(_SITE, name, palette, "要改深色模式的，名称前面加 dark-")
        elif not _HEX.fullmatch(value):
            yield _wrong(_SITE, name, value)


def _unknown(path: str, name: str, palette: Palette, mend: str) -> Problem:
    said, offered = f"主题色里没有“{name}”这一种颜色", sorted(palette.light)
    fixes = (choice_of(offered),) if offered else ()
    return Problem(path=path, code="FC710", message=said, mend=mend, fixes=fixes)


def _wrong(path: str, name: str, value: str) -> Problem:
    said = f"主题色“{name}”写成了“{value}”，看不出是什么颜色"
    example = shape_of(f'{name}: "#A50F1A"', "颜色")
    return Problem(path=path, code="FC711", message=said, fixes=(example,))


def _unreadable(palette: Palette, changed: Mapping[str, str]) -> Iterator[Problem]:
    for mode, colors in (("浅色", palette.light), ("深色", palette.dark)):
        for text, ground in palette.pairs:
            ratio = contrast(_resolved(colors, text), _resolved(colors, ground))
            if ratio < AA and _touches(colors, (text, ground), changed):
                said = f"{mode}模式下，“{text}”的字印在“{ground}”的底上看不清：对比度 {ratio:.1f}，至少要 {AA}"
                yield Problem(
                    path=_SITE, code="FC712", message=said, mend="把其中一种颜色调深或调浅一些"
                )


def _touches(colors: Mapping[str, str], pair: Pair, changed: Mapping[str, str]) -> bool:
    names = {*pair, *(colors[name] for name in pair)}
    return not changed or any(name.removeprefix("dark-") in names for name in changed)


def _for_dark(name: str, color: str, dark: Mapping[str, str], palette: Palette) -> str:
    def readable(candidate: str) -> bool:
        colors = {**dark, name: candidate}
        mine = (pair for pair in palette.pairs if name in pair)
        return all(
            contrast(_resolved(colors, text), _resolved(colors, ground)) >= AA
            for text, ground in mine
        )

    candidates = (mixed(color, end, share) for share in _STEPS for end in ("#ffffff", "#000000"))
    return next(filter(readable, candidates), dark[name])
