"""A theme's folders: the site's own first, then parent after parent; whatever is wrong in them is
told."""

import pytest

from builder.make.page.layers import chain_of, read_layer, unfit_defaults


def theme(root, name: str, said: str = "", **files: bytes):
    folder = root / name
    for path, content in {"theme.yaml": said.encode(), **files}.items():
        place = folder / path.replace("__", "/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return folder


def test_the_sites_own_folder_comes_first_then_each_parent(tmp_path):
    theme(tmp_path / "all", "oldest")
    theme(tmp_path / "all", "middle", "上级: oldest")
    own = theme(tmp_path, "theme")
    layers, problems = chain_of("middle", [tmp_path / "all"], own)
    assert [each.name for each in layers] == ["theme", "middle", "oldest"]
    assert [each.shown for each in layers] == ["theme", "themes/middle", "themes/oldest"]
    assert problems == []


@pytest.mark.parametrize(
    ("parents", "code", "path"),
    [
        ({"one": "gone"}, "FC701", "content/site.yaml"),
        ({"one": "one"}, "FC703", "themes/one/theme.yaml"),
        ({"one": "two", "two": "one"}, "FC703", "themes/one/theme.yaml"),
    ],
)
def test_a_parent_that_is_not_there_or_comes_round_again_is_told(tmp_path, parents, code, path):
    for name, parent in parents.items():
        theme(tmp_path, name, f"上级: {parent}")
    layers, (problem,) = chain_of("one", [tmp_path], None)
    assert (problem.code, problem.path) == (code, path)
    assert [each.name for each in layers] == [*parents]


def test_templates_and_assets_are_read_and_hidden_files_are_the_systems(tmp_path):
    files = {
        "templates__parts__a.html": b"\xef\xbb\xbfa\r\nb",
        "assets__.DS_Store": b"x",
        "assets__a.css": b"a",
    }
    problems = []
    layer = read_layer("one", theme(tmp_path, "one", **files), "themes/one", problems)
    assert layer.templates == {"parts/a.html": ("themes/one/templates/parts/a.html", "a\nb")}
    assert layer.assets == {"a.css": b"a"}
    assert problems == []


@pytest.mark.parametrize(
    ("name", "code"), [("theme.yaml", "FC702"), ("templates__a.html", "FC705")]
)
def test_what_is_not_in_utf_8_is_told_and_left_out(tmp_path, name, code):
    problems = []
    folder = theme(tmp_path, "one", **{name: "名称: 灯".encode("gbk")})
    read_layer("one", folder, "themes/one", problems)
    assert [each.code for each in problems] == [code]
    assert "UTF-8" in problems[0].mend


@pytest.mark.parametrize(
    "place", ["assets/a.css", "templates/story.html", "theme.yaml", "assets", "templates"]
)
def test_a_link_that_leads_out_of_the_theme_is_told_and_nothing_of_it_is_taken(tmp_path, place):
    outside = tmp_path / "outside"
    (outside / "assets").mkdir(parents=True)
    (outside / "assets/secret.css").write_text("名称: 密", encoding="utf-8")
    target = outside / "assets" if "." not in place else outside / "assets/secret.css"
    link = tmp_path / "theme" / place
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    problems = []
    layer = read_layer("theme", tmp_path / "theme", "theme", problems)
    assert [(each.code, each.path) for each in problems] == [("FC717", f"theme/{place}")]
    assert (layer.settings.name, layer.assets, layer.templates) == ("", {}, {})


def test_a_link_within_the_theme_is_as_good_as_a_file(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.css").write_text("a{}", encoding="utf-8")
    (tmp_path / "assets/b.css").symlink_to(tmp_path / "assets/a.css")
    problems = []
    assert read_layer("theme", tmp_path, "theme", problems).assets["b.css"] == b"a{}"
    assert problems == []


def test_a_parameter_whose_own_value_is_not_allowed_is_told_in_its_theme_yaml(tmp_path):
    text = "参数: {样子: {类型: 选一, 默认: 大, 可选: [小]}}"
    (tmp_path / "theme.yaml").write_text(text, encoding="utf-8")
    layer = read_layer("leaf", tmp_path, "themes/leaf", [])
    (problem,) = unfit_defaults([layer])
    assert (problem.code, problem.path) == ("FC702", "themes/leaf/theme.yaml")
    assert "“样子”" in problem.message
