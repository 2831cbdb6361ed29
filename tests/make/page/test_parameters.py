"""What a theme leaves to a site: every type reads its words, and tells what it cannot use."""

import pytest

from builder.make.page.parameters import FreeText, OneOf, Whole, YesOrNo, chosen, unfit
from builder.make.page.theme import load_theme
from builder.model.settings import Settings
from builder.problems import Severity
from tests.kit import ROOT

DECLARED = {
    "密度": OneOf(default="适中", choices=("舒展", "适中", "紧凑")),
    "底栏": YesOrNo(default="是"),
    "正文宽度": Whole(default="36", least=26, most=38),
    "招呼": FreeText(default="您好", longest=6),
}


def choose(**look):
    lines = {f"look.{name}": line for line, name in enumerate(look, 8)}
    return chosen(DECLARED, Settings(name="小站", look=look, lines={"look": 7, **lines}))


def test_what_a_site_does_not_set_is_as_the_theme_says():
    values, problems = choose()
    assert values == {"密度": "适中", "底栏": "是", "正文宽度": "36", "招呼": "您好"}
    assert problems == ()


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("密度", "紧凑", "紧凑"),
        ("密度", " 緊湊 ", "紧凑"),
        ("底栏", "否", "否"),
        ("底栏", "no", "否"),
        ("底栏", "TRUE", "是"),
        ("正文宽度", "26", "26"),
        ("正文宽度", "３８", "38"),
        ("正文宽度", "030", "30"),
        ("招呼", " 早 ", "早"),
        ("招呼", "", ""),
    ],
)
def test_a_value_is_read_in_any_width_and_script(name, written, value):
    values, problems = choose(**{name: written})
    assert values[name] == value
    assert problems == ()


@pytest.mark.parametrize(
    ("name", "written", "offered"),
    [
        ("密度", "稀", ("舒展", "适中", "紧凑")),
        ("密度", "适中;} body{display:none", ("舒展", "适中", "紧凑")),
        ("底栏", "也许", ("是", "否")),
        ("正文宽度", "25", ("正文宽度: 36",)),
        ("正文宽度", "39", ("正文宽度: 36",)),
        ("正文宽度", "三十六", ("正文宽度: 36",)),
        ("正文宽度", "36.5", ("正文宽度: 36",)),
        ("正文宽度", "9" * 5000, ("正文宽度: 36",)),
        ("正文宽度", "", ("正文宽度: 36",)),
        ("招呼", "一二三四五六七", ("招呼: 您好",)),
    ],
)
def test_what_cannot_be_used_is_told_at_its_line_and_the_themes_own_stays(name, written, offered):
    values, (problem,) = choose(**{name: written})
    assert values[name] == DECLARED[name].default
    assert (problem.code, problem.line, problem.severity) == ("FC716", 8, Severity.ERROR)
    assert problem.fixes[0].texts == offered
    assert len(problem.message) < 100


@pytest.mark.parametrize("name", ["颜色", "密 度 1", "</style>", "门牌" * 500])
def test_a_name_that_this_theme_does_not_have_is_told_and_stops_nothing(name):
    values, (problem,) = choose(**{name: "是"})
    assert name not in values
    assert (problem.code, problem.line, problem.severity) == ("FC715", 8, Severity.WARNING)
    assert problem.fixes[0].texts == tuple(DECLARED)
    assert len(problem.message) < 100


def test_a_theme_that_leaves_nothing_to_a_site_offers_nothing():
    (problem,) = chosen({}, Settings(name="小站", look={"密度": "紧凑"})).problems
    assert problem.fixes == ()


@pytest.mark.parametrize(
    "wrong",
    [
        OneOf(default="大", choices=("小",)),
        YesOrNo(default="也许"),
        Whole(default="7", least=1, most=5),
        FreeText(default="太长了", longest=2),
    ],
)
def test_a_theme_whose_own_value_is_not_allowed_is_told(wrong):
    assert list(unfit({"样子": wrong, **DECLARED})) == ["样子"]


@pytest.mark.parametrize("name", ["base", "hong", "jia"])
def test_every_parameter_of_our_themes_is_allowed_and_explained_and_stands_in_the_manual(name):
    theme = load_theme(name, [ROOT / "themes"])
    manual = (ROOT / "content/README.md").read_text(encoding="utf-8")
    declared = {key: each for one in theme.layers for key, each in one.settings.parameters.items()}
    assert declared.keys() == theme.facts.parameters.keys()
    for label, each in declared.items():
        assert each.note
        assert f"`{label}`" in manual
