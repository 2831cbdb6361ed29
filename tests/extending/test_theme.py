"""A theme: one folder; its theme.yaml adds to its parent's lists, nothing is restated."""


def test_a_theme_is_one_folder(house):
    house.add("themes/leaf/theme.yaml", '名称: 叶\n上级: base\n颜色: {red: "#2E5E3E"}\n')
    house.add("themes/leaf/assets/leaf.css", ".masthead{letter-spacing:.2em}")
    house.add(
        "themes/leaf/templates/404.html",
        '{% extends "base:404.html" %}{% block main %}{{ super() }}<p>叶落</p>{% endblock %}',
    )
    assert {path.rpartition("themes/leaf/")[0] for path in house.touched} == {""}
    house.write("site.yaml", "名称: 小站\n主题: leaf\n审核: {初审: 否, 复审: 否, 终审: 否}\n")
    house.story("posts/a.md", "标题: 一篇\n日期: 2026-03-01\n栏目: 要闻")
    house.build()
    (sheet,) = (house.site / "output/assets").glob("site-*.css")
    css = sheet.read_text(encoding="utf-8")
    assert ".section-head" in css
    assert ".masthead{letter-spacing:.2em}" in css
    assert "--red:#2E5E3E" in css
    assert "叶落" in house.page("404.html")
