"""Colours as numbers: contrast as WCAG reckons it, grey as browsers show it."""

import pytest

from builder.make.page.shades import AA, contrast, greyed, is_color, luminance, mixed


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


@pytest.mark.parametrize(
    ("color", "grey"),
    [("#A50F1A", "#303030"), ("#fff", "#ffffff"), ("#000000", "#000000"), ("#00ff00", "#b6b6b6")],
)
def test_a_colour_in_grey_is_as_light_as_browsers_show_it(color, grey):
    assert greyed(color) == grey


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("#fff", True), ("#A50F1A", True), ("#A50F1A\n", False), ("red", False), ("#ffff", False)],
)
def test_a_colour_is_three_or_six_digits(text, is_one):
    assert is_color(text) is is_one
