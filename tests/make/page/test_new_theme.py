"""The files of a new theme: named after it, from its parent, nothing left to fill in."""

import re

import pytest

from builder.make.page.new_theme import new_theme
from builder.make.page.theme import load_theme
from builder.make.page.theme_file import read_theme_file
from tests.kit import ROOT


@pytest.mark.parametrize("parent", ["base", "hong", "jia"])
@pytest.mark.parametrize("name", ["红叶", "autumn-2", "7", "否"])
def test_a_new_theme_says_its_name_and_its_parent_and_nothing_is_left_open(name, parent):
    files = new_theme(name, load_theme(parent, [ROOT / "themes"]))
    settings, problems = read_theme_file(files["theme.yaml"], "theme.yaml")
    assert problems == ()
    assert (settings.name, settings.parent) == (name, parent)
    assert f"assets/{name}.css" in files
    assert not any("$" in text for text in files.values())


def test_what_stands_in_its_comments_can_be_used():
    hong = load_theme("hong", [ROOT / "themes"])
    text = new_theme("红叶", hong)["theme.yaml"]
    whole = re.sub(r"(?m)^# (?=颜色:|参数:|  )", "", text)
    settings, problems = read_theme_file(whole, "theme.yaml")
    assert problems == ()
    assert settings.colors == hong.facts.colors
    assert settings.parameters["招呼"].default == "欢迎"


def test_the_sheet_is_comments_that_close():
    sheet = new_theme("红叶", load_theme("hong", [ROOT / "themes"]))["assets/红叶.css"]
    assert re.sub(r"/\*.*?\*/", "", sheet, flags=re.S).strip() == ""
