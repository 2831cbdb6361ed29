"""A theme's colours: settled from theme.yaml and site.yaml, written as custom properties."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

import msgspec

from builder.make.page.shades import AA, contrast, is_color, mixed
from builder.model.settings import Settings
from builder.problems import Problem, Where, choice_of, shape_of
from builder.regex import regex

_NAME = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_STEPS = tuple(step / 20 for step in range(21))

Pair = tuple[str, str]


class Palette(msgspec.Struct, frozen=True):
    """Colours (``#rrggbb``) by name, for light and for dark; ``pairs`` are (text, ground) that must
    have enough contrast (WCAG 2.2)."""

    light: dict[str, str]
    dark: dict[str, str]
    pairs: tuple[Pair, ...] = ()


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
        if _NAME.fullmatch(name) and resolved(colors, name)
    }


def _unreal(palette: Palette, real: Palette, origin: Mapping[str, str]) -> Iterator[Problem]:
    """FC711: what is no colour, and not merely called after one that is none."""
    given = palette.light.items() | palette.dark.items()
    for name, value in sorted(_causes(given - real.light.items() - real.dark.items())):
        yield _no_color(Where(origin[name]), name, value)


def _causes(wrong: AbstractSet[tuple[str, str]]) -> AbstractSet[tuple[str, str]]:
    """Of colours that are none, those which others are called after; all where they lead round in a
    circle."""
    names = {name for name, _ in wrong}
    return {(name, value) for name, value in wrong if value not in names} or wrong


def _unpaired(palette: Palette, origin: Mapping[str, str]) -> Iterator[Problem]:
    named = {name for pair in palette.pairs for name in pair}
    for name in sorted(named - palette.light.keys()):
        yield _unknown(Where(origin[name]), name, palette, "这是“对比”里写的")


def settle(palette: Palette, settings: Settings) -> tuple[Palette, tuple[Problem, ...]]:
    """A sound palette with a site's own colours, and what is wrong with those.

    A light colour's dark counterpart is given as ``dark-<name>``, or else found: the nearest
    mixture with white or black that keeps its contrasts.
    """
    good = own_colors(palette, settings)
    told = (_fault(palette, name, settings) for name in settings.colors)
    return _with_own(palette, good), tuple(filter(None, told))


def own_colors(palette: Palette, settings: Settings) -> dict[str, str]:
    """Those of the site's colours that this palette has, and that are colours."""
    wanted = settings.colors
    return {n: color for n, color in wanted.items() if is_known(palette, n) and is_color(color)}


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
    return {name: resolved(palette.light, name) for name in sorted(palette.light)}


def dark_colors(palette: Palette) -> dict[str, str]:
    """The dark colours themselves, by name."""
    return {name: resolved(palette.dark, name) for name in sorted(palette.dark)}


def _properties(colors: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{resolved(colors, name)}" for name in sorted(colors))


def resolved(colors: Mapping[str, str], name: str) -> str:
    """The colour that a name leads to; "" where that is none, or where names lead round in a
    circle."""
    for _ in colors:
        name = colors[name]
        if name not in colors:
            break
    return name if is_color(name) else ""


def is_known(palette: Palette, name: str) -> bool:
    """Whether a site may set a colour of this name: ``red``, ``dark-red``."""
    bare = name.removeprefix("dark-")
    return name in palette.light or bare in palette.light


def _fault(palette: Palette, name: str, settings: Settings) -> Problem | None:
    """What is wrong with a colour of the site's."""
    where, color = settings.where(f"colors.{name}"), settings.colors[name]
    if not is_known(palette, name):
        return _unknown(where, name, palette, "要改深色模式的，名称前面加 dark-")
    return None if is_color(color) else _no_color(where, name, color)


def _unknown(where: Where, name: str, palette: Palette, mend: str) -> Problem:
    offered = sorted(palette.light)
    fixes = (choice_of(offered),) if offered else ()
    return where.problem("FC710", f"主题色里没有“{name[:40]}”这一种颜色", mend, *fixes)


def _no_color(where: Where, name: str, value: str) -> Problem:
    said = f"主题色“{name[:40]}”写成了“{value[:40]}”，看不出是什么颜色"
    return where.problem("FC711", said, "", shape_of(f'{name[:40]}: "#A50F1A"', "颜色"))


def _for_dark(name: str, color: str, dark: Mapping[str, str], palette: Palette) -> str:
    """The nearest mixture that can be read in the dark; what is there already, where none can."""
    pairs = [pair for pair in palette.pairs if name in pair]
    return nearest(color, lambda each: _is_readable({**dark, name: each}, pairs)) or dark[name]


def nearest(color: str, suits: Callable[[str], bool]) -> str:
    """The mixture of this colour with white or black that suits with the least mixed in; "" where
    none does."""
    mixtures = (mixed(color, end, share) for share in _STEPS for end in ("#ffffff", "#000000"))
    return next(filter(suits, mixtures), "")


def _is_readable(colors: Mapping[str, str], pairs: Iterable[Pair]) -> bool:
    return all(contrast(*(resolved(colors, name) for name in pair)) >= AA for pair in pairs)
