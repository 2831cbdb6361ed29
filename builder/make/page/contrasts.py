"""Contrasts of a palette: whether text stands out from its ground in light, in dark, and in the
grey of mourning."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from builder.make.page.colors import Pair, Palette, nearest, own_colors, resolved
from builder.make.page.shades import AA, contrast, greyed
from builder.model.settings import Settings
from builder.problems import Fix, Problem, Where, choice_of

_Told = tuple[str, str, tuple[Fix, ...]]


class _Mode(msgspec.Struct, frozen=True):
    """A way in which readers see a palette: its name in words, its colours, the prefix of their
    names in site.yaml, and how each is seen."""

    words: str
    colors: Mapping[str, str]
    prefix: str = ""
    seen: Callable[[str], str] = str

    def ratio(self, pair: Pair) -> float:
        """The contrast of a pair as it is seen."""
        text, ground = (self.seen(resolved(self.colors, name)) for name in pair)
        return contrast(text, ground)

    def with_color(self, name: str, color: str) -> "_Mode":
        """The same with another colour of this name."""
        return msgspec.structs.replace(self, colors={**self.colors, name: color})


def faint_pairs(
    palette: Palette, settings: Settings, origin: Mapping[str, str]
) -> Iterator[Problem]:
    """FC712: what hardly stands out from its ground, of the site's own colours or else of the
    theme's.

    ``origin`` is the theme.yaml that says each colour; the site is looked at in grey where it has
    days of mourning.
    """
    own = own_colors(palette, settings)
    for mode, pair in _faint_in(palette, settings):
        changed = _concerned(mode, pair, own)
        if changed or not own:
            where = _where(changed, settings) or Where(_said_in(mode, pair, origin))
            said, mend, fixes = _told_of(mode, pair, changed, palette.pairs)
            yield where.problem("FC712", said, mend, *fixes)


def _faint_in(palette: Palette, settings: Settings) -> Iterator[tuple[_Mode, Pair]]:
    """Every pair that hardly stands out, with each way in which it is seen so."""
    modes = tuple(_modes(palette, settings))
    for pair in palette.pairs:
        yield from ((mode, pair) for mode in modes if mode.ratio(pair) < AA)


def _where(changed: Sequence[str], settings: Settings) -> Where | None:
    """The line of the first of the site's own colours; None where there is none."""
    names = (name for each in changed for name in (each, each.removeprefix("dark-")))
    own = next((name for name in names if name in settings.colors), "")
    return settings.where(f"colors.{own}") if own else None


def _modes(palette: Palette, settings: Settings) -> Iterator[_Mode]:
    light, dark = _Mode("浅色模式下", palette.light), _Mode("深色模式下", palette.dark, "dark-")
    yield from (light, dark)
    if settings.mourning:
        for mode in (light, dark):
            words = f"哀悼日变成灰色以后，{mode.words}"
            yield msgspec.structs.replace(mode, words=words, seen=greyed)


def _concerned(mode: _Mode, pair: Pair, own: Mapping[str, str]) -> tuple[str, ...]:
    """The site's own colours that this pair is made of, by the names of those of this mode."""
    made_of = _made_of(mode.colors, pair)
    names = (name for name in made_of if name in own or mode.prefix + name in own)
    return tuple(mode.prefix + name for name in names)


def _made_of(colors: Mapping[str, str], pair: Pair) -> tuple[str, ...]:
    """The names of a pair's colours, and of those they are called after."""
    called = (colors[name] for name in pair if colors[name] in colors)
    return tuple(dict.fromkeys((*pair, *called)))


def _said_in(mode: _Mode, pair: Pair, origin: Mapping[str, str]) -> str:
    """The theme.yaml nearest to the site that says one of a pair's colours."""
    names = _made_of(mode.colors, pair)
    return next(path for name, path in origin.items() if name in names)


def _told_of(mode: _Mode, pair: Pair, changed: Sequence[str], pairs: Sequence[Pair]) -> _Told:
    """What is said of such a pair, and what to do."""
    said = f"{mode.words}，{_in_words(mode.colors, pair)}看不清"
    ratio = f"对比度 {mode.ratio(pair):.1f}，至少要 {AA}"
    mend = f"把{_either(changed or pair)}调深或调浅一些"
    return f"{said}：{ratio}", mend, tuple(_fixes(mode, changed, pairs))


def _in_words(colors: Mapping[str, str], pair: Pair) -> str:
    text, ground = (f"“{name}”（{resolved(colors, name)}）" for name in pair)
    return f"{text}的字印在{ground}的底上"


def _either(names: Sequence[str]) -> str:
    return "或者".join(f"“{name}”" for name in names)


def _fixes(mode: _Mode, changed: Sequence[str], pairs: Sequence[Pair]) -> Iterator[Fix]:
    """For each of the site's colours the nearest that stands out from all it meets."""
    found = ((name, _nearest(mode, name.removeprefix(mode.prefix), pairs)) for name in changed)
    offered = [f'{name}: "{color}"' for name, color in found if color]
    if offered:
        yield choice_of(offered)


def _nearest(mode: _Mode, name: str, pairs: Sequence[Pair]) -> str:
    met = [pair for pair in pairs if name in _made_of(mode.colors, pair)]

    def suits(color: str) -> bool:
        changed = mode.with_color(name, color)
        return all(changed.ratio(pair) >= AA for pair in met)

    return nearest(resolved(mode.colors, name), suits)
