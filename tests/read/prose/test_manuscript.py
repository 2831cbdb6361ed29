"""What staff type, and the Markdown that means it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.read.prose.converter import html_of
from builder.read.prose.line_marks import line_mark, without_marks
from builder.read.prose.lines import lines_of
from builder.read.prose.manuscript import _with_ascii_marks
from builder.read.prose.manuscript import clean as cleaned
from builder.read.prose.reader import BlockReader, BodyContext

LONG = (
    "这一天早上，柏舟里的居民们很早就来到了广场上，大家排着队等着义诊开始，"
    "医生们也早早地摆好了桌子，桌子上放着血压计和听诊器"
)


def clean(body):
    return without_marks(cleaned(body).text)


@pytest.mark.parametrize(
    "indent", ["　　", "　", "    ", "\t", "        ", "\u00a0\u00a0\u00a0\u00a0", "  　"]
)
def test_a_first_line_indent_begins_a_paragraph(indent):
    assert clean(f"{indent}第一段没有句号\n{indent}第二段") == "第一段没有句号\n\n第二段"


def test_a_paragraph_a_line_without_blank_lines():
    assert clean(
        "第一段说了一件很长很长的事，一直说到广场上的灯都亮了。\n第二段。\n“第三段。”\n第四段："
    ) == (
        "第一段说了一件很长很长的事，一直说到广场上的灯都亮了。\n\n第二段。\n\n“第三段。”\n\n第四段："
    )
    assert clean(f"{LONG}\n第二段") == f"{LONG}\n\n第二段"


@pytest.mark.parametrize("width", [16, 20, 27, 30, 38])
def test_lines_an_editor_wrapped_are_one_paragraph(width):
    told = f"{LONG}，老人们坐在背风的一面，说起三十年前刚搬来时的样子。"
    wrapped = [told[at : at + width] for at in range(0, len(told), width)]
    assert clean("\n".join(wrapped)) == told


def test_verses_and_addresses_keep_their_breaks():
    assert clean("两个黄鹂鸣翠柳，\n一行白鹭上青天。") == "两个黄鹂鸣翠柳，  \n一行白鹭上青天。"
    assert (
        clean("联系人：周敏\n电话：0000-8600118\n地址：船坞路18号")
        == "联系人：周敏  \n电话：0000-8600118  \n地址：船坞路18号"
    )


def test_a_break_the_writer_made_stays():
    assert clean(f"{LONG}，  \n第二行") == f"{LONG}，  \n第二行"


def test_numbered_sentences_stay_as_typed_each_on_its_own():
    assert (
        clean("一、开头\n（一）其次\n1、再次\n①最后")
        == "一、开头\n\n（一）其次\n\n1、再次\n\n①最后"
    )


@pytest.mark.parametrize(
    "markdown",
    [
        "- 一\n- 二\n- 三",
        "1. 一\n2. 二",
        "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |",
        "```\n　　代码\n    更多\n# 不是标题\n```",
        "    code = 1\n    more = 2",
        "# 标题\n\n正文",
        "一段\n\n另一段",
        "> 引用",
        "- 项\n\n    项里的第二段",
        "见[甲]\n\n[甲]: http://a.cn",
        "正文[^1]\n\n[^1]: 注\n\n    又一段",
        "---",
        "# 标题",
        "![a](b(1).jpg)\n\n![c](d.jpg)",
    ],
)
def test_good_markdown_is_left_alone(markdown):
    assert clean(markdown) == markdown


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("甲 | 乙\n---|---\n1 | 2", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |"),
        ("~~~\n　a\n\n~~~", "```\n　a\n\n```"),
        ("***", "---"),
        ("标题\n===", "# 标题"),
        ("标题\n---\n正文", "## 标题\n\n正文"),
        ("#标题\n正文", "# 标题\n\n正文"),
        ("- 一\n- 二\n  接着说\n- 三", "- 一\n- 二接着说\n- 三"),
    ],
)
def test_there_is_one_way_to_write_each_block(typed, read):
    assert clean(typed) == read


def test_a_list_or_a_table_may_follow_its_sentence_at_once():
    assert clean("议程：\n- 一\n- 二") == "议程：\n\n- 一\n- 二"
    assert clean("名单\n1. 一\n2. 二") == "名单\n\n1. 一\n2. 二"
    assert (
        clean("名单\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n表后")
        == "名单\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n表后"
    )
    assert clean("- 一\n　　下一段") == "- 一\n\n下一段"


def test_a_picture_on_a_line_of_its_own_is_a_paragraph():
    assert clean("正文\n![图](1.jpg)\n▲说明") == "正文\n\n![图](1.jpg)\n\n▲说明"


def test_a_rule_under_a_sentence_is_no_heading():
    assert clean("一段话说完了。\n---\n下一段") == "一段话说完了。\n\n---\n\n下一段"


def test_full_width_marks_of_markdown():
    assert clean("＃ 标题\n＃＃小标题\n　＃ 缩进的") == "# 标题\n\n## 小标题\n\n# 缩进的"
    assert clean("！【长桌】（01.jpg）") == "![长桌](01.jpg)"
    assert (
        clean("见[通知]（https://a.gov.cn/x）和【名单】（list.md）")
        == "见[通知](https://a.gov.cn/x)和[名单](list.md)"
    )
    assert clean("• 甲\n●乙\n■ 丙") == "- 甲\n- 乙\n- 丙"


def test_brackets_that_are_no_link_stay():
    assert clean("【通知】（第二号）和［2026］（三）") == "【通知】（第二号）和［2026］（三）"


def test_hashtags_are_no_headings():
    assert clean("#志愿红# 今天我们") == "\\#志愿红# 今天我们"
    assert clean("#志愿 #党建") == "\\#志愿 #党建"
    assert clean("#标题") == "# 标题"


def test_a_quotation_is_a_manuscript_of_its_own():
    assert clean("> 两个黄鹂\n> 鸣翠柳") == "> 两个黄鹂  \n> 鸣翠柳"
    assert clean("> 　　一段\n> 　　又一段") == "> 一段\n>\n> 又一段"


@given(
    st.lists(
        st.sampled_from(
            [
                "　",
                " ",
                "\n",
                "好。",
                "- ",
                "#",
                "|",
                "> ",
                "```",
                "![",
                "](a.jpg)",
                "【",
                "】（",
                "）",
                "字" * 30,
            ]
        )
    )
)
def test_no_words_are_lost(scraps):
    text = "".join(scraps)
    assert clean(text).count("字") == text.count("字")
    assert clean(text).count("好") == text.count("好")


_PIECES = [
    "\n",
    "\n\n",
    "    ",
    "- ",
    "> ",
    "## ",
    "#甲 #乙",
    "1. ",
    "**",
    "|",
    "|-|",
    "---",
    "　",
    "甲",
    "乙。",
    "a",
    "~~",
    "  ",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join))
def test_paragraphs_that_stand_alone_are_as_if_every_line_was_looked_at(typed):
    body = _with_ascii_marks(typed)
    blocks = BlockReader(lines_of(enumerate(body.split("\n"))), BodyContext(body)).blocks()
    assert html_of(cleaned(typed).text) == html_of("\n\n".join(block.text for block in blocks))


def test_what_is_indented_below_an_item_is_the_items():
    typed = "1. 修桥\n    （1）换板\n    （2）刷漆\n2. 修路"
    assert clean(typed) == "1. 修桥\n\n    （1）换板\n\n    （2）刷漆\n\n2. 修路"


def test_lines_are_counted_where_all_html_is_layout():
    typed = '<p align="center"\n>桥头</p>\n\n![长桌](01.jpg)'
    assert line_mark(3) + "![长桌]" in cleaned(typed).text


def test_an_escaped_star_knows_its_line():
    assert line_mark(2) + r"\*" in cleaned("桥头\n\n" + r"渡口\*\*桥").text
