"""Rules about the style sheet that all pages load: sizes, distances and colours as they are written
there."""

from collections.abc import Iterator, Mapping

from builder.assessment.point import Sight
from builder.assessment.whole_site import PublishedSite
from builder.make.page.shades import contrast
from builder.regex import regex

_BROWSERS_OWN = 16
"""CSS pixels of a browser's own text, unless its reader has set another."""
_LEAST_TEXT, _LEAST_ELDER = 18, 28
_LEAST_LINE, _LEAST_CONTRAST = 1.3, 4.5
_ROOT = regex(r"(?:^|[{}])html\{[^}]*?font-size:([\d.]+)%")
_ELDER = regex(r"(?:^|[{}])\.elder\{[^}]*?font-size:([\d.]+)%")
_LINE = regex(r"(?:^|[{}])(?:body|\.prose)\{[^}]*?line-height:([\d.]+)[;}]")
_LIGHT = regex(r":root\{color-scheme:light dark;([^}]*)\}")
_DARK = regex(r"\(prefers-color-scheme:dark\)\{:root\{([^}]*--paper[^}]*)\}")
_COLOUR = regex(r"--([a-z-]+):(#[0-9A-Fa-f]{6})\b")
_PAIRS = (
    ("ink", "paper", "正文和底"),
    ("ink", "wash", "正文和浅底"),
    ("soft", "paper", "次要的字和底"),
    ("red", "paper", "链接和底"),
    ("gold-text", "paper", "金色的字和底"),
    ("on-sheet", "sheet", "大色块上的字"),
)


def text_sizes(site: PublishedSite) -> Iterator[Sight]:
    """The size of text in both editions on the narrowest screen, where the reader has set
    nothing."""
    for pattern, least, called in (
        (_ROOT, _LEAST_TEXT, "普通版"),
        (_ELDER, _LEAST_ELDER, "长辈版"),
    ):
        found = pattern.search(site.sheet)
        pixels = float(found[1]) * _BROWSERS_OWN / 100 if found else 0
        fault = "" if pixels >= least else f"{called}的正文是 {pixels:g} 像素，不到 {least}"
        yield Sight(fault if found else f"样式里没有找到{called}的字号")


def line_distances(site: PublishedSite) -> Iterator[Sight]:
    """The distance between lines, in heights of a letter."""
    for found in _LINE.finditer(site.sheet):
        fault = "" if float(found[1]) >= _LEAST_LINE else f"行距是 {found[1]} 倍，不到 1.3 倍"
        yield Sight(fault)


def colour_pairs(site: PublishedSite) -> Iterator[Sight]:
    """WCAG 1.4.3: the contrast of each pair of text and ground, in light and in dark."""
    for pattern, called in ((_LIGHT, "浅色"), (_DARK, "深色")):
        found = pattern.search(site.sheet)
        colours = dict(_COLOUR.findall(found[1])) if found else {}
        yield from _of_pairs(colours, called)


def _of_pairs(colours: Mapping[str, str], called: str) -> Iterator[Sight]:
    for one, other, what in _PAIRS:
        if one in colours and other in colours:
            ratio = contrast(colours[one], colours[other])
            enough = ratio >= _LEAST_CONTRAST
            yield Sight("" if enough else f"{called}：{what}的对比度是 {ratio:.1f}，不到 4.5")
