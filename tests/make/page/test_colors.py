"""A theme's colours: names lead to colours, a site's own take their place, the dark ones hold on screens."""

import pytest

from builder.make.page.colors import (
    Palette,
    as_css,
    as_light_css,
    light_colors,
    nearest,
    own_colors,
    settle,
)
from builder.make.page.shades import AA, contrast
from builder.model.settings import Settings

PALETTE = Palette({"ink": "#222", "paper": "white-ish", "white-ish": "#fafafa"}, {"ink": "#eee"})


def test_a_name_as_value_stands_for_that_colour():
    assert light_colors(PALETTE) == {"ink": "#222", "paper": "#fafafa", "white-ish": "#fafafa"}


def test_the_dark_ones_hold_on_screens_alone():
    light, dark = as_css(PALETTE).splitlines()
    assert "--ink:#222" in light
    assert "@media screen and (prefers-color-scheme:dark)" in dark
    assert "--ink:#eee" in dark
    assert "#eee" not in as_light_css(PALETTE)


OWN = Palette(
    {"ink": "#222222", "paper": "#ffffff"},
    {"ink": "#eeeeee", "paper": "#111111"},
    (("ink", "paper"),),
)


def site(**colors):
    """Settings that set these colours, each on a line of its own from the fifth on."""
    named = {name.replace("_", "-"): color for name, color in colors.items()}
    lines = {f"colors.{name}": line for line, name in enumerate(named, 5)}
    return Settings(name="小站", colors=named, lines={"colors": 4, **lines})


def test_a_light_colour_alone_brings_a_dark_one_that_can_be_read():
    palette, problems = settle(OWN, site(ink="#331100"))
    assert problems == ()
    assert palette.light["ink"] == "#331100"
    assert contrast(palette.dark["ink"], "#111111") >= AA


def test_a_dark_colour_that_the_site_gives_is_taken_as_it_is():
    palette, _ = settle(OWN, site(ink="#331100", dark_ink="#ddccbb"))
    assert palette.dark["ink"] == "#ddccbb"


@pytest.mark.parametrize(
    "hostile",
    [
        "#A50F1A;} body{display:none",
        "url(//evil.example/x)",
        "#fff</style><script>",
        "expression(alert(1))",
        "red",
        "#A50F1",
        "#A50F1A ",
        "#A50F1A\n",
        "var(--ink)",
        "＃A50F1A",
        "../../etc/passwd",
        "",
    ],
)
def test_what_is_no_colour_never_reaches_a_sheet_and_is_told_at_its_line(hostile):
    palette, (problem,) = settle(OWN, site(paper="#fefefe", ink=hostile))
    assert palette.light["ink"] == OWN.light["ink"]
    assert (problem.code, problem.line) == ("FC711", 6)


@pytest.mark.parametrize("name", ["rot", "ink;}", "--ink", "dark-rot", "</style>", ""])
def test_a_name_that_the_theme_does_not_have_is_told_with_those_it_has(name):
    settings = Settings(name="小站", colors={name: "#123456"}, lines={f"colors.{name}": 9})
    palette, (problem,) = settle(OWN, settings)
    assert palette == OWN
    assert (problem.code, problem.line) == ("FC710", 9)
    assert problem.fixes[0].texts == ("ink", "paper")
    assert own_colors(OWN, settings) == {}


def test_the_nearest_mixture_is_the_first_that_suits():
    assert nearest("#808080", lambda each: contrast(each, "#ffffff") >= AA) == "#737373"
    assert nearest("#808080", str.isdigit) == ""
