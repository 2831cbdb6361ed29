"""A theme of the site's own: it builds at once, looks as its parent, and is never written over."""

import pytest

from builder.commands.request import theme_folders_of
from builder.make.page.bundles import bundles_of
from builder.make.page.theme import load_theme
from tests.kit import ROOT
from tests.kit.typed_commands import ended


def made(site, name="红叶", *more: str) -> int:
    return ended("theme", "new", name, *more, "--site", str(site))


@pytest.mark.parametrize("parent", ["base", "hong", "jia"])
def test_a_new_theme_has_no_problem_and_looks_as_its_parent_but_for_the_one_example(site, parent):
    assert made(site, "红叶", "--parent", parent) == 0
    folders = theme_folders_of(site)
    child, elder = load_theme("红叶", folders), load_theme(parent, folders)
    assert child.problems == ()
    assert child.facts.colors == elder.facts.colors
    assert child.facts.parameters == elder.facts.parameters
    assert child.facts.ladder == elder.facts.ladder
    templates = child.facts.templates.items() ^ elder.facts.templates.items()
    assert {name for name, _ in templates} == {"404.html"}
    assert child.facts.assets.keys() == elder.facts.assets.keys()


def test_the_site_that_asks_for_it_can_be_checked(site):
    assert made(site) == 0
    assert ended("check", "--theme", "红叶", "--site", str(site)) == 0


def test_the_files_say_in_chinese_what_they_are(site):
    made(site, "autumn", "--parent", "jia")
    folder = site / "themes/autumn"
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert texts.keys() == {"theme.yaml", "README.md", "assets/autumn.css", "templates/404.html"}
    assert "上级: jia" in texts["theme.yaml"]
    assert '#   red: "#2F6B4F"' in texts["theme.yaml"]
    assert '{% extends "jia:404.html" %}' in texts["templates/404.html"]
    assert "主题: autumn" in texts["README.md"]
    assert not any("${" in text or "{{{" in text for text in texts.values())


@pytest.mark.parametrize(
    "name",
    [
        "红 叶",
        "../红叶",
        "a/b",
        "",
        "theme",
        "con",
        "红叶:",
        "<b>",
        "{{x}}",
        "叶" * 41,
        "。",
    ],
)
def test_a_name_that_no_folder_or_template_can_have_is_refused(site, capsys, name):
    assert made(site, name) == 2
    assert "做不了主题的名称" in capsys.readouterr().err
    assert not (site / "themes").exists()


@pytest.mark.parametrize("name", ["hong", "HONG", "base"])
def test_the_name_of_a_theme_that_is_there_is_refused(site, capsys, name):
    assert made(site, name) == 2
    assert "已经有叫" in capsys.readouterr().err


def test_a_theme_is_never_written_over(site):
    assert made(site) == 0
    sheet = site / "themes/红叶/assets/红叶.css"
    sheet.write_text(".mine{color:var(--red)}", encoding="utf-8")
    assert made(site) == 2
    assert sheet.read_text(encoding="utf-8") == ".mine{color:var(--red)}"


def test_a_parent_that_is_not_there_is_told_with_those_that_are(site, capsys):
    assert made(site, "红叶", "--parent", "nosuch") == 2
    assert "可以选：base、hong、jia" in capsys.readouterr().err


def test_a_theme_of_the_sites_own_can_have_children(site):
    assert made(site, "红叶") == 0
    assert made(site, "霜叶", "--parent", "红叶") == 0
    theme = load_theme("霜叶", theme_folders_of(site))
    assert [layer.name for layer in theme.layers] == ["霜叶", "红叶", "hong", "base"]
    assert bundles_of(theme.layers)["site.css"][-2:] == ("红叶.css", "霜叶.css")
    assert theme.problems == ()


def test_no_theme_is_begun_from_one_that_is_wrong(site, capsys):
    made(site, "红叶")
    (site / "themes/红叶/theme.yaml").write_text("上级: hong\n宽度: 很宽\n", encoding="utf-8")
    capsys.readouterr()
    assert made(site, "霜叶", "--parent", "红叶") == 2
    assert "FC702" in capsys.readouterr().err


def test_themes_that_come_with_the_builder_are_looked_for_once_where_the_site_is_its_checkout():
    folders = theme_folders_of(ROOT)
    assert len({folder.resolve() for folder in folders}) == len(folders)
