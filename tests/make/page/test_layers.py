"""A theme's folders: the site's own first, then parent after parent; whatever is wrong in them is
told."""

import pytest

from builder.make.page.layers import chain_of, read_layer


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
