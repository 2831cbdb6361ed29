"""Rules about how a page is built."""

import pytest

from builder.assessment import structure
from builder.assessment.page import WebPage

SOUND = """<!DOCTYPE html><html lang="zh-Hans"><head><title>桥头 - 小站</title></head><body>
<a href="#main">跳到正文</a><header><nav aria-label="栏目"><a href="index.html">首页</a></nav></header>
<main id="main"><h1>桥头</h1><h2 id="a">上午</h2><h3>九点</h3><h2>下午</h2>
<section aria-labelledby="a"><table><tr><th>谁</th></tr></table></section><a href="#a">上午</a></main></body></html>"""


def faults(rule, html: str) -> list[str]:
    return [each.fault for each in rule(WebPage("a.html", html.encode())) if each.fault]


RULES = (
    structure.language,
    structure.page_title,
    structure.heading_levels,
    structure.skip_link,
    structure.landmarks,
    structure.id_references,
    structure.tables,
    structure.inner_links,
)


@pytest.mark.parametrize("rule", RULES)
def test_nothing_is_said_of_a_sound_page(rule):
    seen = list(rule(WebPage("a.html", SOUND.encode())))
    assert seen
    assert [each.fault for each in seen if each.fault] == []


@pytest.mark.parametrize(
    ("rule", "instead", "by", "said"),
    [
        (structure.language, ' lang="zh-Hans"', "", "没有说明是中文（html 的 lang）"),
        (structure.language, "zh-Hans", "en", "没有说明是中文（html 的 lang）"),
        (structure.page_title, "桥头 - 小站", " ", "没有标题（title）"),
        (structure.page_title, "<title>桥头 - 小站</title>", "", "没有标题（title）"),
        (
            structure.heading_levels,
            "<h1>桥头</h1>",
            "<h1>桥</h1><h1>头</h1>",
            "有 2 个一级标题（h1），应当是一个",
        ),
        (structure.heading_levels, ">下午<", "> <", "小标题是空的"),
        (
            structure.heading_levels,
            "<h3>九点</h3>",
            "<h4>九点</h4>",
            "“九点”是 h4，前一个标题是 h2，跳了一级",
        ),
        (structure.skip_link, '<a href="#main">', '<a href="x">', "第一个链接不是“跳到正文”"),
        (structure.skip_link, '<main id="main"', "<main", "第一个链接不是“跳到正文”"),
        (structure.landmarks, "main", "div", "有 0 个正文区（main），应当是一个"),
        (structure.landmarks, ' aria-label="栏目"', "", "导航没有名称（aria-label）"),
        (
            structure.landmarks,
            "<main",
            '<nav aria-label="栏目">x</nav><main',
            "有几个导航都叫“栏目”",
        ),
        (structure.id_references, "<h2>下午", '<h2 id="a">下午', "编号“a”用了两次"),
        (
            structure.id_references,
            'labelledby="a"',
            'labelledby="b"',
            "指向的编号“b”这一页没有",
        ),
        (structure.tables, "<th>谁</th>", "<td>谁</td>", "表格没有表头"),
        (structure.inner_links, 'href="#a"', 'href="#z"', "链接“上午”在这一页找不到地方"),
    ],
)
def test_each_fault_is_told(rule, instead, by, said):
    assert instead in SOUND
    assert said in faults(rule, SOUND.replace(instead, by))


def test_a_fault_says_on_which_line_it_stands():
    broken = SOUND.replace("<h3>", "<h4>").replace("</h3>", "</h4>")
    (wrong,) = [
        each for each in structure.heading_levels(WebPage("a", broken.encode())) if each.fault
    ]
    assert wrong.line == 3
