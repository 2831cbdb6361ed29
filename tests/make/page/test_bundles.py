"""Sheets and scripts of a theme's layers: lists add up, what nothing names joins the site's."""

import pytest

from builder.make.page.bundles import added, bundles_of, lost_files
from builder.make.page.layers import Layer, ThemeFile
from builder.make.page.theme import load_theme
from tests.kit import ROOT

THEMES = ROOT / "themes"


def layer(
    listed: dict[str, tuple[str, ...]] | None = None,
    assets: tuple[str, ...] = (),
    template: str = "",
    shown: str = "themes/one",
) -> Layer:
    return Layer(
        name=shown.rpartition("/")[2],
        settings=ThemeFile(assets=listed or {}),
        templates={"page.html": ("page.html", template)},
        assets=dict.fromkeys(assets, b"x"),
        shown=shown,
    )


PARENT = layer(
    {"site.css": ("type.css", "print.css"), "site.js": ("today.js",), "screen.css": ("wall.css",)},
    ("type.css", "print.css", "today.js", "wall.css"),
)


@pytest.mark.parametrize(
    ("before", "names", "together"),
    [
        ((), ("a", "b"), ("a", "b")),
        (("a", "b"), ("c",), ("a", "b", "c")),
        (("a", "b"), ("c", "b"), ("a", "c", "b")),
        (("a", "b"), ("b", "a", "c"), ("b", "a", "c")),
    ],
)
def test_a_childs_list_adds_to_its_parents_and_what_it_names_again_stands_where_it_says(
    before, names, together
):
    assert added(before, names) == together


def test_a_list_of_one_bundle_leaves_the_others_as_they_are():
    child = layer({"site.css": ("mine.css",)}, ("mine.css",), shown="theme")
    assert bundles_of([child, PARENT]) == {
        "site.css": ("type.css", "print.css", "mine.css"),
        "site.js": ("today.js",),
        "screen.css": ("wall.css",),
    }


def test_sheets_and_scripts_that_nothing_names_join_in_the_order_people_number():
    child = layer(assets=("look-10.css", "look-2.css", "more/play.js", "seal.png"), shown="theme")
    found = bundles_of([child, PARENT])
    assert found["site.css"] == ("type.css", "print.css", "look-2.css", "look-10.css")
    assert found["site.js"] == ("today.js", "more/play.js")


def test_a_sheet_named_as_a_bundle_joins_that_one_and_never_replaces_it():
    child = layer(assets=("screen.css", "site.css"), shown="theme")
    found = bundles_of([child, PARENT])
    assert found["screen.css"] == ("wall.css", "screen.css")
    assert found["site.css"] == ("type.css", "print.css", "site.css")


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_sheet_that_a_template_links_by_itself_stays_by_itself(quote):
    linked = f"<link href={{{{ frame.assets[{quote}form.css{quote}] }}}}>"
    child = layer(assets=("form.css",), template=linked, shown="theme")
    assert bundles_of([child, PARENT])["site.css"] == ("type.css", "print.css")


def test_a_sheet_that_replaces_one_of_the_parents_is_not_added_a_second_time():
    child = layer(assets=("type.css",), shown="theme")
    assert bundles_of([child, PARENT])["site.css"] == ("type.css", "print.css")


def test_a_theme_without_bundles_joins_nothing():
    assert bundles_of([layer(assets=("own.css",))]) == {}


def test_a_list_that_names_no_file_is_told_in_the_file_it_stands_in():
    child = layer({"site.css": ("no.css", "type.css")}, shown="theme")
    (problem,) = lost_files([child, PARENT])
    assert (problem.path, problem.code) == ("theme/theme.yaml", "FC704")
    assert "“no.css”" in problem.message
    assert "theme/assets" in problem.mend


def test_every_list_of_a_child_theme_adds_to_its_parents(tmp_path):
    (tmp_path / "small").mkdir()
    written = "上级: hong\n宽度: [480]\ncolored: [form.css]\n对比: [[gold, paper]]\n"
    (tmp_path / "small/theme.yaml").write_text(written, encoding="utf-8")
    alone, child = (load_theme(name, [tmp_path, THEMES]) for name in ("hong", "small"))
    assert set(child.facts.ladder.widths) == {*alone.facts.ladder.widths, 480}
    assert child.facts.assets == alone.facts.assets
    assert "FC712" in {problem.code for problem in child.problems}


def test_a_bare_sheet_beside_a_site_reaches_every_page_after_the_themes_own(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/mine.css").write_text(".masthead{letter-spacing:.1em}", encoding="utf-8")
    theme = load_theme("hong", [THEMES], tmp_path)
    assert theme.problems == ()
    sheet = theme.asset(theme.facts.asset_sources[theme.facts.assets["site.css"]]).decode()
    assert sheet.index(".section-head") < sheet.index(".masthead{letter-spacing:.1em}")
    assert "mine.css" not in theme.facts.assets
