"""Angle brackets: words stay, markup works, and what cannot be shown takes nothing with it."""

import re

import pytest

from builder.read.prose.angles import TEXT_ANGLE, with_words_kept
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import Body, render


def body(typed: str) -> Body:
    return render(clean(typed), "a.md", typed, 10)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("使用<title>标签", "使用<title>标签"),
        ("看<vector>吧", "看<vector>吧"),
        ("读<Python入门>。", "读<Python入门>。"),
        ("读<Harry Potter>。", "读<Harry Potter>。"),
        ("做<B 超检查>", "做<B 超检查>"),
        ("先写<b>再写</b>", "先写再写"),
        ("只写<b>，忘了关", "只写<b>，忘了关"),
        ("若a<b则停", "若a<b则停"),
        ("若x<y且y>z", "若x<y且y>z"),
        ("打到一半<scr", "打到一半<scr"),
        ("打到一半<div class=", "打到一半<div class="),
        ("用<script>和<style>写", "用<script>和<style>写"),
        ("按<Enter>，再按<Ctrl+C>", "按<Enter>，再按<Ctrl+C>"),
        ("填<姓名>和<name>", "填<姓名>和<name>"),
        ("存到<C:\\表格.docx>", "存到<C:\\表格.docx>"),
        ("`<iframe>`的写法", "<iframe>的写法"),
        ("```\n<video src=a>\n```", "<video src=a>"),
        ("见<https://a.example/x>", "见https://a.example/x"),
        ("信<a@b.example>", "信a@b.example"),
        ("字<o:p>在</o:p>这里", "字在这里"),
        ('<section data-id="1">从公众号</section>', "从公众号"),
        ('<mp-card data-id="1">卡片</mp-card>', ""),
        ("<!-- 备注 -->正文", "正文"),
        ("<form action='x'>表里的字</form>", "表里的字"),
        ("<title>标题的字</title>", "标题的字"),
    ],
)
def test_every_visible_character_is_shown(typed, shown):
    assert body(typed).text == shown


@pytest.mark.parametrize(
    "embed",
    [
        '<iframe src="https://v.example/1"></iframe>',
        '<iframe\n  src="//player.example/1"\n  allowfullscreen\n></iframe>',
        '<iframe src="https://v.example/1">',
        '<iframe src="https://v.example/1" />',
        '<video src="1.mp4" controls></video>',
        '<video src="1.mp4">',
        '<video controls><source src="1.mp4">看不了</video>',
        '<audio src="1.mp3"></audio>',
        '<embed src="1.swf">',
        '<object data="1.swf"><param name="a" value="b"></object>',
        '<svg width="10"><circle r="1"/></svg>',
        '<mpvoice voice_encode_fileid="1"></mpvoice>',
        '<mpvideosnap data-id="1">',
    ],
)
@pytest.mark.parametrize("around", ["前文{}后文", "前文\n\n{}\n\n## 后文", "- 前文{}\n- 后文"])
def test_what_is_embedded_goes_alone_and_is_told_with_a_way(embed, around):
    found = body(around.format(embed))
    assert re.sub(r"\s", "", found.text) == "前文后文"
    (problem,) = found.problems
    assert problem.code == "FC306"
    assert problem.line == (12 if "\n\n" in around else 10)
    assert "文件夹" in problem.mend or "链接" in problem.mend


def test_the_address_of_an_embedded_film_is_offered_as_a_link():
    (problem,) = body('看<iframe src="//v.example/1"></iframe>').problems
    assert "[看视频](https://v.example/1)" in problem.mend


@pytest.mark.parametrize(
    "code",
    [
        "<script>alert(1)</script>",
        "<script src=//a.example></script>",
        "<script src=//a.example>",
        "<style>p { display: none }</style>",
        '<link rel="stylesheet" href="a.css">',
        "<noscript>请打开脚本</noscript>",
        "<input type='text'>",
    ],
)
def test_code_is_removed_and_told(code):
    found = body(f"前文\n\n{code}\n\n后文")
    assert found.text == "前文\n后文"
    assert [(each.code, each.line) for each in found.problems] == [("FC307", 12)]


def test_each_of_two_films_has_its_own_line():
    film = '<iframe src="https://v.example/1"></iframe>'
    assert [each.line for each in body(f"甲{film}\n\n乙{film}").problems] == [10, 12]


def test_a_text_without_angle_brackets_is_the_same_text():
    assert with_words_kept("正文").text == "正文"
    assert with_words_kept(f"a<b{TEXT_ANGLE}").text == f"a{TEXT_ANGLE}b"


@pytest.mark.parametrize("scraps", ["<a ", "<a b='", "<!--", "`<a", "<video>", "</video>", "<x y="])
def test_much_of_the_same_takes_no_time(scraps):
    assert len(with_words_kept(scraps * 9000).text) <= len(scraps) * 9000
