"""Manuscripts as Word, WPS, WeChat, scanners and chat windows leave them, each with what becomes of
it: `manuscripts/*.txt`, in which `%%` begins a case and `%%=` what is read (tests/kit/outline.py).

`! FC330 3` in it is a problem that is told, and its line.
"""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.read.prose.converter import html_of, plain_markdown
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import render
from tests.kit import ROOT
from tests.kit.outline import outline
from tests.kit.random_cases import cases
from tests.kit.visible import shown_words, typed_words

FOLDER = Path(__file__).parent / "manuscripts"
CORPUS = ROOT.parent / "shared/data/markdown_zh"


def _cases():
    for path in sorted(FOLDER.glob("*.txt")):
        for case in re.split(r"^%% ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
            name, _, rest = case.partition("\n")
            typed, _, read = rest.partition("\n%%=\n")
            yield pytest.param(typed, read.rstrip("\n"), id=f"{path.stem}：{name}")


CASES = list(_cases())
ALL = [case.values for case in CASES]


def read(typed):
    body = render(clean(typed), "a.md", typed, 1)
    told = [f"! {problem.code} {problem.line}" for problem in body.problems]
    return "\n".join([outline(body), *told])


def test_there_are_manuscripts_enough():
    assert len({typed for typed, _ in ALL}) >= 150


@pytest.mark.parametrize(("typed", "shown"), CASES)
def test_each_manuscript_is_read_as_meant(typed, shown):
    assert read(typed) == shown


_LETTERS_OF_MARKS = {
    "chat：接龙，例子和空号",
    "chat：全角右括号",
    "chat：参考式链接",
    "chat：全角写的图片和链接",
    "markdown：居中里的代码",
    "markdown：行内代码里的标签",
    "markdown：列表项以编号开头",
    "markdown：脚注两条",
    "markdown：脚注有两段",
    "wechat：居中的图片",
    "wechat：段落里的图片标签",
    "wechat：图片标签换行写",
    "wechat：图加说明的标签",
    "wechat：Word 粘来的标签",
    "word：Word 项目符号：Wingdings 的字母",
    "word：Word 多级项目符号",
    "word：缩进的列表项",
    "word：表格：第一列是序号",
    "word：脚注",
}
"""Those in which a letter or a digit is part of a mark, and what `typed_words` leaves out is not."""


@pytest.mark.parametrize(
    ("typed", "shown"), [case for case in CASES if case.id not in _LETTERS_OF_MARKS]
)
def test_every_word_is_on_the_page_in_its_order(typed, shown):
    assert shown_words(render(clean(typed), "a.md", typed, 1)) == typed_words(typed), shown


@pytest.mark.parametrize(("typed", "shown"), CASES)
def test_python_markdown_reads_the_same(typed, shown):
    markdown = clean(typed).text
    assert html_of(markdown) == plain_markdown().convert(markdown), shown


_CLOSED = [
    (typed, shown.partition("\n! ")[0])
    for typed, shown in ALL
    if "[^" not in typed and "! FC331" not in shown and "没有收尾" not in typed
]


def test_no_manuscript_changes_what_stands_beside_it():
    for typed, shown in _CLOSED:
        body = read(f"前文说完了。\n\n{typed}\n\n后文开始了。").partition("\n! ")[0]
        assert body == f"p 前文说完了。\n{shown}\np 后文开始了。"


@cases(100)
@given(st.lists(st.sampled_from(_CLOSED), min_size=2, max_size=4))
def test_manuscripts_below_each_other_are_read_each_by_itself(chosen):
    together = "\n\n中间。\n\n".join(typed for typed, _ in chosen)
    body = read(together).partition("\n! ")[0]
    assert body == "\np 中间。\n".join(shown for _, shown in chosen)


_PIECES = [
    *(
        "\n",
        "\n",
        "\n\n",
        "- ",
        "* ",
        "1. ",
        "3) ",
        "（1）",
        "一、",
        "> ",
        "    ",
        "\t",
        "　　",
        "# ",
    ),
    *(
        "---",
        "===",
        "——————",
        "|",
        "|-|",
        "｜",
        "`",
        "```\n",
        "~~~",
        "**",
        "*",
        "\\",
        "：",
        "。",
        "，",
    ),
    *("<div>", "</div>", '<p align="center">', "</p>", "<br>", "<table>", "<tr><td>", "</td></tr>"),
    *("</table>", "<ul><li>", "</li></ul>", "<details>", "<summary>", "</details>", "<b>", "</b>"),
    *("<pre>", "</pre>", "<h2>", "</h2>", "•", "·", "1）", "- [ ] ", "[", "](a.md)", "&emsp;"),
    *("字", "字" * 8, "字" * 30, "字" * 45, "a", "1", "  \n", "\\\n", "2026. "),
]


@cases(500)
@given(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join))
def test_no_soup_of_marks_loses_a_word_or_moves_it(soup):
    """Each 字 is another character, so that one out of its place shows."""
    signs = (chr(0x4E00 + number) for number in range(soup.count("字")))
    typed = re.sub("字", lambda _: next(signs), soup)
    words = re.compile(r"[\u4e00-\u9fff]").findall
    shown = words(shown_words(render(clean(typed), "a.md", typed, 1)))
    assert shown == words(typed)


_TOLD = {"FC302", "FC303", "FC304", "FC305", "FC306", "FC307", "FC309", "FC310", "FC330"}
"""What these pages hold that no page of ours can show as it was meant."""


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the collected pages are not part of the project")
def test_every_word_of_the_collected_pages_is_shown_in_its_order():
    paths = sorted(CORPUS.rglob("*.md"))
    assert len(paths) > 200
    words = re.compile(r"[\u2e80-\uffff]").findall
    for path in paths:
        front = re.compile(r"\A---\n(?:.*?\n)??---\n", re.S)
        typed = front.sub("", path.read_text(encoding="utf-8", errors="replace"), count=1)
        body = render(clean(typed), "a.md", typed, 1)
        assert words(shown_words(body)) == words(typed_words(typed)), path
        markdown = clean(typed).text
        assert html_of(markdown) == plain_markdown().convert(markdown), path
        assert {problem.code for problem in body.problems} <= _TOLD, path
