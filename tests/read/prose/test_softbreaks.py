"""Word's line end within a paragraph is a line end on the page."""

import pytest

from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import Body, render
from builder.read.prose.softbreaks import LINE_END, PARAGRAPH_END, with_soft_breaks
from builder.read.prose.tags import BLANK, END


def body(text: str) -> Body:
    typed = text.replace("↓", "\u2028").replace("¶", "\u2029")
    return render(clean(typed), "a.md", typed, 1)


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("桥头↓渡口", "<p>桥头<br>渡口</p>"),
        ("桥头↓↓渡口", "<p>桥头</p>\n<p>渡口</p>"),
        ("桥头¶渡口", "<p>桥头</p>\n<p>渡口</p>"),
        ("↓桥头 ↓", "<p>桥头</p>"),
        ("## 桥头↓渡口", '<h2 id="h-1">桥头<br>渡口</h2>'),
        ("- 桥头↓渡口\n- 码头", "<ul>\n<li>桥头<br>渡口</li>\n<li>码头</li>\n</ul>"),
        ("> 桥头↓渡口", "<blockquote>\n<p>桥头<br>渡口</p>\n</blockquote>"),
        ("所需材料↓- 桥票↓- 船票", "<p>所需材料</p>\n<ul>\n<li>桥票</li>\n<li>船票</li>\n</ul>"),
        ("一、桥头↓二、渡口", "<p>一、桥头</p>\n<p>二、渡口</p>"),
        ("桥头↓　　渡口", "<p>桥头</p>\n<p>渡口</p>"),
        ("```\na↓b\n```", "<pre><code>a\nb\n</code></pre>"),
    ],
)
def test_a_soft_line_end_ends_a_line(typed, html):
    assert body(typed).html == html


@pytest.mark.parametrize(
    "typed", ["桥↓头\t渡口\t码头\n一\t二\t三", "| 桥↓头 | 渡 |\n|---|---|\n| 一 | 二 |"]
)
def test_a_cell_of_two_lines_stays_one_cell(typed):
    assert "<th>桥<br>头</th>" in body(typed).html


def test_lines_are_counted_as_in_the_file():
    (picture,) = body("桥头↓↓渡口↓码头\n\n![长桌](01.jpg)").pictures
    assert picture.line == 3


def test_a_body_without_such_ends_is_the_very_same():
    assert with_soft_breaks("桥头\n渡口") == "桥头\n渡口"


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("桥头↓渡口", "桥头<br>渡口"),
        ("桥头 ↓渡口", "桥头<br>渡口"),
        ("桥头↓↓渡口", f"桥头{BLANK}渡口"),
        ("桥头¶渡口", f"桥头{BLANK}渡口"),
        ("桥头↓- 渡口", f"桥头{END}- 渡口"),
        ("↓桥头↓", "桥头"),
        ("| 桥头↓渡口 |", "| 桥头<br>渡口 |"),
        ("```\n桥头↓渡口\n```", f"```\n桥头{END}渡口\n```"),
    ],
)
def test_each_end_is_what_its_place_makes_of_it(typed, marked):
    assert with_soft_breaks(typed.replace("↓", LINE_END).replace("¶", PARAGRAPH_END)) == marked
