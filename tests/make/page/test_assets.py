"""A theme's assets: named by their content, joined in order, their sheets' addresses kept true."""

import pytest
from rcssmin import cssmin

from builder.digest import digest_of
from builder.make.page.assets import Assets, fingerprinted, joined, lost_addresses
from builder.make.page.layers import Layer
from builder.make.page.theme import load_theme
from builder.make.page.theme_file import ThemeFile
from builder.problems import Severity
from tests.kit import ROOT

FONT = b"wOF2 a brush"
PLACE = fingerprinted("fonts/brush.woff2", digest_of(FONT)).removeprefix("assets/")


def test_a_file_is_named_by_what_is_in_it():
    assets = Assets({"seal.png": b"one", "looks/seal.png": b"two"})
    assert assets.paths["seal.png"] == f"assets/seal-{digest_of(b'one')[:8]}.png"
    assert assets.paths["looks/seal.png"].startswith("assets/looks/seal-")
    assert assets.content(assets.sources[assets.paths["looks/seal.png"]]) == b"two"


def test_what_a_bundle_takes_stands_in_it_in_order_and_nowhere_else_and_colours_come_last():
    files = {"a.css": b"a{}", "b.css": b"b{}", "seal.png": b"png"}
    found = joined(files, {"site.css": ("b.css", "gone.css", "a.css")}, {"site.css": ":root{}"})
    assert found == {"site.css": b"b{}a{}\n:root{}", "seal.png": b"png"}


@pytest.mark.parametrize(
    ("sheet", "written", "read"),
    [
        ("type.css", "url(fonts/brush.woff2)", f"url({PLACE})"),
        ("type.css", 'url( "fonts/brush.woff2?#old" )', f'url("{PLACE}?#old")'),
        ("type.css", "url('./fonts/%62rush.woff2')", f"url('{PLACE}')"),
        ("looks/spring.css", "url(../fonts/brush.woff2)", f"url({PLACE})"),
        ("looks/spring.css", "url(fonts/brush.woff2)", "url(fonts/brush.woff2)"),
        ("type.css", "url(other.css)", "url(other.css)"),
        ("type.css", "url(/fonts/brush.woff2)", "url(/fonts/brush.woff2)"),
        ("type.css", "url(https://a.example/b.woff2)", "url(https://a.example/b.woff2)"),
        ("type.css", "url('data:image/svg+xml,<svg a=\"b\"/>')", "url('data:image/svg+xml,<svg a=\"b\"/>')"),
        ("type.js", "url(fonts/brush.woff2)", "url(fonts/brush.woff2)"),
    ],
)  # fmt: skip
def test_the_address_of_another_file_of_the_theme_leads_to_where_that_is_published(
    sheet, written, read
):
    files = {sheet: written.encode(), "other.css": b"", "fonts/brush.woff2": FONT}
    assert joined(files, {"site.css": (sheet, "other.css")}, {})["site.css"] == read.encode()


def test_a_sheet_that_stands_alone_in_a_folder_names_its_files_from_there():
    files = {"looks/spring.css": b"url(../fonts/brush.woff2)", "fonts/brush.woff2": FONT}
    assert joined(files, {}, {})["looks/spring.css"] == f"url(../{PLACE})".encode()


def child(tmp_path, said: str = "", **assets: str):
    """A theme below ``hong`` with these assets, ``__`` for a slash and ``_`` for a dot."""
    folder = tmp_path / "child"
    (folder / "assets/fonts").mkdir(parents=True)
    (folder / "assets/looks").mkdir()
    (folder / "theme.yaml").write_text(f"名称: 子\n上级: hong\n{said}\n", "utf-8")
    for name, text in assets.items():
        path = name.replace("__", "/").replace("_", ".")
        (folder / "assets" / path).write_text(text, "utf-8")
    return load_theme("child", [tmp_path, ROOT / "themes"])


def text_of(theme, name: str) -> str:
    return theme.asset(theme.facts.asset_sources[theme.facts.assets[name]]).decode()


HONG = load_theme("hong", [ROOT / "themes"])


def test_a_child_themes_script_joins_that_of_every_page(tmp_path):
    theme = child(tmp_path, bell_js="var bell = 7")
    assert text_of(theme, "site.js") == text_of(HONG, "site.js") + "var bell=7"


def test_a_font_is_published_and_found_by_the_sheet_in_a_subfolder_that_names_it(tmp_path):
    theme = child(
        tmp_path, looks__brush_css="@font-face{src:url(../fonts/b.woff2)}", fonts__b_woff2="F"
    )
    place = theme.facts.assets["fonts/b.woff2"].removeprefix("assets/")
    assert f"@font-face{{src:url({place})}}" in text_of(theme, "site.css")


def test_a_sheet_named_as_one_of_the_bases_stands_in_its_place_and_once(tmp_path):
    theme = child(tmp_path, type_css=".our-type { margin: 0 }")
    assert text_of(theme, "site.css").count(".our-type{margin:0}") == 1
    base = cssmin((ROOT / "themes/base/assets/type.css").read_text("utf-8"))
    assert base in text_of(HONG, "site.css")
    assert base not in text_of(theme, "site.css")


def test_remarks_and_blanks_stay_with_those_who_write_a_theme():
    files = {
        "a.css": b"/* why */\n.a {\n  margin: 0 auto;\n}\n/*! licence */",
        "b.js": b"/* why */\nvar a = 1; // so\nvar b = /[/]*/;",
    }
    assert joined(files, {}, {}) == {
        "a.css": b".a{margin:0 auto}/*! licence */",
        "b.js": b"var a=1;var b=/[/]*/;",
    }


@pytest.mark.parametrize(
    "said", ["资源: {site.css: []}", "资源: {}", "资源:", "colored: []", "宽度: []"]
)
def test_an_empty_list_takes_nothing_away(tmp_path, said):
    theme = child(tmp_path, said)
    assert theme.problems == ()
    assert theme.facts.assets == HONG.facts.assets
    assert theme.facts.ladder == HONG.facts.ladder


def lost(sheet: str, name: str = "type.css", **more: str):
    assets = {name: sheet.encode(), "fonts/brush.woff2": FONT}
    layers = [
        Layer("theme", ThemeFile(), {}, assets),
        Layer(
            "base",
            ThemeFile(),
            {},
            {"seal.png": b"png", **{k: v.encode() for k, v in more.items()}},
            "themes/base",
        ),
    ]
    return [(each.code, each.path, each.line, each.severity) for each in lost_addresses(layers)]


@pytest.mark.parametrize(
    ("sheet", "line"),
    [
        ("a{background:url(paper.png)}", 1),
        ("a{}\n\nb{src:url('fonts/kai.woff2')}", 3),
        ("@import url(other.css);", 1),
        ("a{b:url(gone.png)}\nc{b:url(gone.png)}", 1),
    ],
)
def test_an_address_in_a_sheet_that_names_nothing_is_told_once(sheet, line):
    assert lost(sheet) == [("FC704", "theme/assets/type.css", line, Severity.WARNING)]


@pytest.mark.parametrize(
    "sheet",
    [
        "a{b:url(fonts/brush.woff2)}",
        "a{b:url(seal.png)}",
        "/* url(gone.png) */ a{}",
        "a{b:url(#mask)}",
        "a{b:url(data:image/png;base64,AAAA)}",
        "a{b:url(https://a.example/b.png)}",
        "a{b:url(//a.example/b.png)}",
        "a{b:url(/shared/b.png)}",
    ],
)
def test_one_that_names_a_file_or_something_elsewhere_is_not(sheet):
    assert lost(sheet) == []


def test_a_sheet_that_a_child_replaces_is_not_looked_at():
    assert lost("a{}", **{"type.css": "a{b:url(gone.png)}"}) == []


@pytest.mark.parametrize("name", ["hong", "base"])
def test_no_theme_of_ours_names_what_is_not_there(name):
    problems = load_theme(name, [ROOT / "themes"]).problems
    assert [each for each in problems if each.code == "FC704"] == []


@pytest.mark.parametrize(
    "sheet",
    sorted((ROOT / "themes").glob("*/assets/*.css")),
    ids=lambda sheet: f"{sheet.parts[-3]} {sheet.name}",
)
def test_every_sheet_closes_what_it_opens(sheet):
    text = cssmin(sheet.read_text("utf-8"))
    assert text.count("{") == text.count("}")
