"""Text that hardly stands out is told with its ratio, its line, and the nearest colour that does."""

import datetime as dt
import re

import pytest

from builder.make.page.colors import Palette, settle
from builder.make.page.contrasts import faint_pairs
from builder.make.page.shades import AA, contrast, greyed
from builder.make.page.theme import load_theme
from builder.model.mourning import MourningSpan
from builder.model.settings import Settings
from tests.kit import ROOT

PALETTE = Palette(
    {"ink": "#222222", "paper": "#ffffff", "sheet": "ink", "on-sheet": "#ffffff"},
    {"ink": "#eeeeee", "paper": "#111111", "sheet": "#333333", "on-sheet": "#ffffff"},
    (("ink", "paper"), ("on-sheet", "sheet")),
)
ORIGIN = dict.fromkeys(PALETTE.light, "themes/leaf/theme.yaml")
DAY = (MourningSpan(first=dt.date(2026, 12, 13)),)


def told(mourning=(), **colors):
    named = {name.replace("_", "-"): color for name, color in colors.items()}
    lines = {f"colors.{name}": line for line, name in enumerate(named, 5)}
    settings = Settings(name="小站", colors=named, lines=lines, mourning=mourning)
    palette, _ = settle(PALETTE, settings)
    return list(faint_pairs(palette, settings, ORIGIN))


def test_a_theme_without_faults_and_a_site_without_colours_are_told_nothing():
    assert told() == []


def test_a_faint_colour_is_told_with_its_ratio_its_line_and_the_nearest_that_stands_out():
    (ink, sheet) = told(ink="#aaaaaa")
    assert "对比度 2.3，至少要 4.5" in ink.message
    assert (ink.code, ink.path, ink.line) == ("FC712", "content/site.yaml", 5)
    (offered,) = ink.fixes[0].texts
    assert offered.startswith('ink: "#')
    assert contrast(re.search(r"#\w+", offered)[0], "#ffffff") >= AA
    assert "“sheet”" in sheet.message


def test_the_offered_colour_suits_every_ground_it_meets():
    (first, *_) = told(ink="#aaaaaa")
    offered = re.search(r"#\w+", first.fixes[0].texts[0])[0]
    assert told(ink=offered) == []


def test_a_dark_colour_is_told_by_its_own_name():
    (problem,) = told(dark_ink="#333333")
    assert problem.fixes[0].texts[0].startswith('dark-ink: "#')
    assert problem.message.startswith("深色模式下")


def test_where_nothing_of_that_colour_stands_out_no_colour_is_offered():
    problems = told(paper="#777777", dark_paper="#777777", ink="#777777", dark_ink="#777777")
    assert all(len(each.fixes) <= 1 for each in problems)
    assert problems


def test_what_is_told_apart_by_its_colour_alone_is_told_where_the_site_has_days_of_mourning():
    assert told(paper="#ff4040", dark_paper="#111111") == []
    (problem,) = told(DAY, paper="#ff4040", dark_paper="#111111")
    assert problem.message.startswith("哀悼日变成灰色以后，浅色模式下")
    assert "对比度 2.9" in problem.message
    offered = re.search(r"#\w+", problem.fixes[0].texts[0])[0]
    assert contrast(greyed("#222222"), greyed(offered)) >= AA


@pytest.mark.parametrize("name", ["base", "hong", "jia"])
def test_our_themes_are_legible_in_grey_by_day_and_in_the_dark(name):
    theme = load_theme(name, [ROOT / "themes"], settings=Settings(name="小站", mourning=DAY))
    assert theme.problems == ()
