"""A theme's colours: settled from theme.yaml and site.yaml, checked for contrast, written as custom
properties."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from builder.problems import Problem, Where, choice_of, shape_of
from builder.regex import regex

AA = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3, level AA)."""

_HEX = regex(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_NAME = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SITE = "content/site.yaml"
_STEPS = tuple(step / 20 for step in range(21))

Pair = tuple[str, str]


class Palette(msgspec.Struct, frozen=True):
    """Colours (``#rrggbb``) by name, for light and for dark; ``pairs`` are (text, ground) that must
    have enough contrast (WCAG 2.2)."""

    light: dict[str, str]
    dark: dict[str, str]
    pairs: tuple[Pair, ...] = ()


def luminance(color: str) -> float:
    """Relative luminance, from 0 for black to 1 for white (WCAG 2.2)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in _rgb(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 (the same) to 21 (black on white) (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(color: str, other: str, share: float) -> str:
    """A colour with a ``share`` (0–1) of the other mixed in."""
    parts = zip(_rgb(color), _rgb(other), strict=True)
    return "#" + "".join(f"{round(255 * (one + (two - one) * share)):02x}" for one, two in parts)


def sound(palette: Palette, origin: Mapping[str, str]) -> tuple[Palette, tuple[Problem, ...]]:
    """A theme's palette without values that are no colours and pairs of colours it does not have,
    and what is wrong.

    ``origin`` is the path of the theme.yaml that gives a colour, or names it in a pair; the site's
    own theme goes before others.
    """
    light, dark = _real(palette.light), _real(palette.dark)
    pairs = tuple(pair for pair in palette.pairs if light.keys() >= {*pair})
    settled = Palette(light, light | dark, pairs)
    return settled, (*_unreal(palette, settled, origin), *_unpaired(palette, origin))


def _real(colors: Mapping[str, str]) -> dict[str, str]:
    """Those with a name that a custom property can have, and a colour they lead to."""
    return {
        name: value
        for name, value in colors.items()
        if _NAME.fullmatch(name) and _resolved(colors, name)
    }


def _unreal(palette: Palette, real: Palette, origin: Mapping[str, str]) -> Iterator[Problem]:
    """FC711: what is no colour, and not merely called after one that is none."""
    given = palette.light.items() | palette.dark.items()
    for name, value in sorted(_causes(given - real.light.items() - real.dark.items())):
        yield _wrong(origin[name], name, value)


def _causes(wrong: AbstractSet[tuple[str, str]]) -> AbstractSet[tuple[str, str]]:
    """Of colours that are none, those which others are called after; all where they lead round in a
    circle."""
    names = {name for name, _ in wrong}
    return {(name, value) for name, value in wrong if value not in names} or wrong


def _unpaired(palette: Palette, origin: Mapping[str, str]) -> Iterator[Problem]:
    named = {name for pair in palette.pairs for name in pair}
    for name in sorted(named - palette.light.keys()):
        yield _unknown(origin[name], name, palette, "这是“对比”里写的")


def settle(
    palette: Palette, wanted: Mapping[str, str], origin: Mapping[str, str]
) -> tuple[Palette, tuple[Problem, ...]]:
    """A sound palette with a site's own colours, and what is wrong with those, or with the theme's
    where the site has none.

    A light colour's dark counterpart is given as ``dark-<name>``, or else found: the nearest
    mixture with white or black that keeps its contrasts.
    """
    faults = {name: _fault(palette, name, value) for name, value in wanted.items()}
    good = {name: wanted[name] for name, fault in faults.items() if not fault}
    settled = _with_own(palette, good)
    return settled, (*filter(None, faults.values()), *_unreadable(settled, good, origin))


def _with_own(palette: Palette, good: Mapping[str, str]) -> Palette:
    own = {name: value for name, value in good.items() if name in palette.light}
    light = palette.light | own
    return Palette(light, _dark(palette, light, good), palette.pairs)


def _dark(palette: Palette, light: Mapping[str, str], good: Mapping[str, str]) -> dict[str, str]:
    """The dark colours: those given, and a counterpart for every light one given alone."""
    given = {name[5:]: value for name, value in good.items() if name.startswith("dark-")}
    dark = palette.dark | given
    for name in good:
        if name in light and f"dark-{name}" not in good:
            dark[name] = _for_dark(name, light[name], dark, palette)
    return dark


def as_css(palette: Palette) -> str:
    """The palette as custom properties, light and dark; a colour whose value is a name refers to
    that colour. Print is always light."""
    return (
        f":root{{color-scheme:light dark;{_properties(palette.light)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_properties(palette.dark)}}}}}\n"
    )


def as_light_css(palette: Palette) -> str:
    """The light palette as custom properties, whatever the reader prefers."""
    return f":root{{{_properties(palette.light)}}}\n"


def light_colors(palette: Palette) -> dict[str, str]:
    """The light colours themselves, by name: for pictures, which have one look for every reader."""
    return {name: _resolved(palette.light, name) for name in sorted(palette.light)}


def dark_colors(palette: Palette) -> dict[str, str]:
    """The dark colours themselves, by name."""
    return {name: _resolved(palette.dark, name) for name in sorted(palette.dark)}


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


def _fault(palette: Palette, name: str, value: str) -> Problem | None:
    """What is wrong with a colour of the site's."""
    if not _known(palette, name):
        return _unknown(_SITE, name, palette, "要改深色模式的，名称前面加 dark-")
    return None if _HEX.fullmatch(value) else _wrong(_SITE, name, value)


def _unknown(path: str, name: str, palette: Palette, mend: str) -> Problem:
    offered = sorted(palette.light)
    fixes = (choice_of(offered),) if offered else ()
    return Where(path).problem("FC710", f"主题色里没有“{name}”这一种颜色", mend, *fixes)


def _wrong(path: str, name: str, value: str) -> Problem:
    said = f"主题色“{name}”写成了“{value}”，看不出是什么颜色"
    return Where(path).problem("FC711", said, "", shape_of(f'{name}: "#A50F1A"', "颜色"))


def _unreadable(
    palette: Palette, changed: Mapping[str, str], origin: Mapping[str, str]
) -> Iterator[Problem]:
    """FC712: what hardly stands out from its ground, of the site's own colours or else of the
    theme's."""
    for mode, colors in (("浅色", palette.light), ("深色", palette.dark)):
        for pair in palette.pairs:
            ratio = _ratio(colors, pair)
            own = _concerned(colors, pair, changed)
            if ratio < AA and (own or not changed):
                where = Where(_SITE if own else _said_in(colors, pair, origin))
                said = f"{mode}模式下，{_in_words(colors, pair)}看不清：对比度 {ratio:.1f}，至少要 {AA}"
                yield where.problem("FC712", said, f"把{_either(own or pair)}调深或调浅一些")


def _in_words(colors: Mapping[str, str], pair: Pair) -> str:
    text, ground = (f"“{name}”（{_resolved(colors, name)}）" for name in pair)
    return f"{text}的字印在{ground}的底上"


def _either(names: Sequence[str]) -> str:
    return "或者".join(f"“{name}”" for name in names)


def _made_of(colors: Mapping[str, str], pair: Pair) -> set[str]:
    """The names of a pair's colours, and of those they are called after."""
    return {*pair, *(colors[name] for name in pair)}


def _concerned(
    colors: Mapping[str, str], pair: Pair, changed: Mapping[str, str]
) -> tuple[str, ...]:
    """The site's own colours that this pair is made of."""
    names = _made_of(colors, pair)
    return tuple(name for name in changed if name.removeprefix("dark-") in names)


def _said_in(colors: Mapping[str, str], pair: Pair, origin: Mapping[str, str]) -> str:
    """The theme.yaml nearest to the site that says one of a pair's colours."""
    names = _made_of(colors, pair)
    return next(path for name, path in origin.items() if name in names)


def _for_dark(name: str, color: str, dark: Mapping[str, str], palette: Palette) -> str:
    """The nearest mixture that can be read in the dark; what is there already, where none can."""
    mixtures = (mixed(color, end, share) for share in _STEPS for end in ("#ffffff", "#000000"))
    pairs = [pair for pair in palette.pairs if name in pair]
    readable = (each for each in mixtures if _is_readable({**dark, name: each}, pairs))
    return next(readable, dark[name])


def _is_readable(colors: Mapping[str, str], pairs: Iterable[Pair]) -> bool:
    return all(_ratio(colors, pair) >= AA for pair in pairs)


def _ratio(colors: Mapping[str, str], pair: Pair) -> float:
    return contrast(_resolved(colors, pair[0]), _resolved(colors, pair[1]))
