"""What a site lays beside its content in ``theme/`` takes the place of the theme's own, piece by piece; what is wrong in
it is told in Chinese with its line, and keeps nobody's story on the site."""

import re

import pytest

from builder.crew.workers import Workers
from builder.run.origin import origin_of
from tests.kit.small_site import built as built_by_many
from tests.kit.small_site import make_site, options, published, story, told, write

LOST = '{% extends "base:404.html" %}\n{% block main %}{{ super() }}<p>自己加的一行</p>{% endblock %}\n'
GONE = "标题: 通知一则\n日期: 2026-05-01\n栏目: 通知公告\n单位: 第一党支部\n状态: 已撤下"


ALONE = Workers(count=1)


def built(*where, **more):
    return built_by_many(*where, workers=ALONE, **more)


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


def page(site, path="404.html"):
    return (site / "output" / path).read_text(encoding="utf-8")


def sheet(site):
    (name,) = (site / "output/assets").glob("site-*.css")
    return name.read_text(encoding="utf-8")


def test_one_template_takes_the_place_of_the_themes_and_adds_to_it(site, tmp_path):
    built(site)
    before = published(site / "output")
    write(site / "theme/templates/404.html", LOST)
    result = built(site)
    assert told(result) == []
    assert result.summary.made == ("404.html",)
    assert "自己加的一行" in page(site)
    assert "这一页" in page(site)
    after = published(site / "output")
    assert {path for path in after if after[path] != before.get(path)} == {"404.html"}
    built(site, tmp_path / "clean")
    assert published(tmp_path / "clean") == after


def test_one_colour_one_sheet_and_one_part_are_each_enough(site):
    write(site / "theme/theme.yaml", '颜色: {red: "#0B4F8A"}\n')
    write(site / "theme/assets/mine.css", ".mine { color: var(--red) }\n")
    write(
        site / "theme/templates/parts/footer.html",
        "{% macro colophon(frame, root) %}<footer><p>自己的页脚</p></footer>{% endmacro %}",
    )
    assert told(built(site)) == []
    assert "--red:#0B4F8A" in sheet(site)
    assert ".section-head" in sheet(site)
    assert ".mine{color:var(--red)}" in sheet(site)
    assert "自己的页脚" in page(site, "members/lamp.html")


def test_taking_the_override_away_brings_the_themes_own_back_byte_for_byte(site):
    built(site)
    before = published(site / "output")
    write(site / "theme/templates/404.html", LOST)
    built(site)
    (site / "theme/templates/404.html").unlink()
    built(site)
    assert published(site / "output") == before


def test_a_page_tells_that_it_is_made_of_the_sites_own_file(site):
    write(site / "theme/templates/404.html", LOST)
    built(site)
    found = origin_of(options(site, site / "output", workers=ALONE), "404.html")
    assert found.theme[0] == "theme/templates/404.html"
    assert "themes/base/templates/404.html" in found.theme


WRONG = {
    "a value that is not there": ("{{ view.nothing }}", "FC709", 3),
    "a filter that is none": ("{{ view.path|nosuch }}", "FC709", 3),
    "a block that is not closed": ("{% if view.path %}", "FC705", 3),
    "a template that is not there": ('{% include "nowhere.html" %}', "FC707", 3),
    "a name that is a variable": ("{% include view.path %}", "FC706", 3),
    "a path outside": ('{% include "../../content/site.yaml" %}', "FC707", 3),
    "a parent that is none": ('{% include "nosuch:404.html" %}', "FC707", 3),
    "a call of what is none": ("{{ range(9) }}", "FC709", 3),
    "a division by nothing": ("{{ 1 / 0 }}", "FC709", 3),
    "its own name": ('{% include "404.html" %}', "FC708", 3),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_template_is_told_with_its_line_and_a_withdrawn_story_leaves_all_the_same(
    site, wrong
):
    text, code, line = WRONG[wrong]
    built(site)
    write(site / "content/posts/note.md", story(GONE))
    write(site / "theme/templates/404.html", f"<!DOCTYPE html>\n<title>甲</title>\n{text}\n")
    refused = built(site)
    assert refused.summary is None or not refused.summary.made
    found = {(each.path, each.code, each.line) for each in refused.problems}
    assert ("theme/templates/404.html", code, line) in found
    assert not any("Traceback" in str(each) for each in refused.problems)
    assert built(site, keep_going=True).summary.removed
    after = published(site / "output")
    assert not any("通知一则".encode() in content for content in after.values())
    assert "这一页".encode() in after["404.html"]
    assert b"<title>\xe7\x94\xb2" not in after["404.html"]


def test_a_theme_of_the_sites_own_is_found_and_a_slip_in_it_told_where_it_stands(site):
    write(site / "themes/leaf/theme.yaml", "名称: 叶\n上级: hong\n")
    write(site / "themes/leaf/templates/404.html", LOST.replace("base:", "hong:"))
    folders = (site / "themes", *options(site, site / "output").theme_folders)
    write(
        site / "content/site.yaml",
        (site / "content/site.yaml").read_text(encoding="utf-8") + "主题: leaf\n",
    )
    assert told(built(site, theme_folders=folders)) == []
    assert "自己加的一行" in page(site)
    write(site / "themes/leaf/templates/404.html", "<p>\n{{ view.nothing }}")
    found = [(each.path, each.code, each.line) for each in told(built(site, theme_folders=folders))]
    assert found == [("themes/leaf/templates/404.html", "FC709", 2)]


HOSTILE = [
    "主题色: {red: '#fff;} body{display:none'}",
    "主题色: {red: 'url(https://evil.example/x)'}",
    "主题色: {'red:#000}</style><script>': '#A50F1A'}",
    "外观: {密度: '</style><script>alert(1)</script>'}",
    "外观: {正文宽度: '36;} body{display:none'}",
    "外观: {'</style>': 是}",
    "主题: ../../etc",
    "徽标: ../../../etc/passwd",
    "哀悼日: ['2026-12-13\" onload=\"alert(1)']",
]


@pytest.mark.parametrize("line", HOSTILE)
def test_nothing_that_is_written_in_the_settings_reaches_a_page_but_as_what_it_is(site, line):
    file = site / "content/site.yaml"
    write(file, file.read_text(encoding="utf-8") + line + "\n")
    result = built(site)
    assert any(each.path == "content/site.yaml" and each.line >= 7 for each in told(result))
    hostile = re.compile(rb"evil\.example|alert\(1\)|body\{display:none|root:x:0")
    files = published(site / "output") if (site / "output").is_dir() else {}
    assert not any(hostile.search(content) for content in files.values())
