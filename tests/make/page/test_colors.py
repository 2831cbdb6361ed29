"""Colours: contrast as WCAG reckons it, a dark counterpart that can be read."""

import pytest

from builder.make.page.colors import (
    AA,
    Palette,
    as_css,
    as_light_css,
    contrast,
    light_colors,
    luminance,
    mixed,
)

PALETTE = Palette({"ink": "#222", "paper": "white-ish", "white-ish": "#fafafa"}, {"ink": "#eee"})


@pytest.mark.parametrize(("color", "light"), [("#000", 0), ("#ffffff", 1), ("#ff0000", 0.2126)])
def test_luminance_is_that_of_the_standard(color, light):
    assert luminance(color) == pytest.approx(light)


def test_contrast_is_1_to_21_and_the_same_either_way():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#abc", "#abc") == 1
    assert contrast("#777", "#fff") == contrast("#fff", "#777") < AA < contrast("#767676", "#fff")


@pytest.mark.parametrize(("share", "color"), [(0, "#204060"), (1, "#ffffff"), (0.5, "#90a0b0")])
def test_a_mixture_lies_between_its_two(share, color):
    assert mixed("#204060", "#ffffff", share) == color


def test_a_name_as_value_stands_for_that_colour():
    assert light_colors(PALETTE) == {"ink": "#222", "paper": "#fafafa", "white-ish": "#fafafa"}


def test_the_dark_ones_hold_on_screens_alone():
    light, dark = as_css(PALETTE).splitlines()
    assert "--ink:#222" in light
    assert "@media screen and (prefers-color-scheme:dark)" in dark
    assert "--ink:#eee" in dark
    assert "#eee" not in as_light_css(PALETTE)
