"""A message's line is the line itself, whatever stands on earlier ones."""

import pytest

from builder.read.prose.line_marks import MARK, Numbered, line_mark, marked
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import render


def body(typed):
    return render(clean(typed), "a.md", typed, 10)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("发到 a.md，见下。\n\n[那里](a.md)", 12),
        ("`[那里](a.md)`\n\n[那里](a.md)", 12),
        ("```\n[那里](a.md)\n```\n\n[那里](a.md)", 14),
        ("看这里。\n- 一\n- 见[那里](a.md)", 12),
        ("> 一\n> 见[那里](a.md)", 11),
        ("| 甲 | 乙 |\n| --- | --- |\n| 一 | [那里](a.md) |", 12),
        ("甲\t乙\t丙\n一\t二\t[那里](a.md)", 11),
        ("一[^1]。\n\n[^1]: 见[那里](a.md)", 12),
        ("<div>\n\n<p>一</p>\n<p><a href='a.md'>那里</a></p>\n</div>", 13),
        ("<table>\n<tr><td>一</td></tr>\n<tr><td><a href='a.md'>那里</a></td></tr></table>", 12),
        ("<!-- [那里](a.md) -->\n[那里](a.md)", 11),
        ("一。\n## 见[那里](a.md)", 11),
        ("见【那里】（a.md）", 10),
        ("见[那里][n]\n\n[n]: a.md", 10),
    ],
)
def test_a_link_is_on_its_own_line(typed, line):
    assert [(each.target, each.line) for each in body(typed).links] == [("a.md", line)]


def test_a_picture_named_in_the_text_before_is_on_its_own_line():
    found = body("图片 02.jpg 见下。\n\n![图](02.jpg)\n\n![图](02.jpg)")
    assert [each.line for each in found.pictures] == [12, 14]


@pytest.mark.parametrize(
    ("typed", "code", "line"),
    [
        ("`[图片]`\n\n正文。\n\n[图片]", "FC304", 14),
        ("[图片](01.jpg)\n\n[图片]", "FC304", 12),
        ("正文\n\n| 甲 |\n| --- |\n| 一 | 二 |", "FC330", 14),
        ("正文\n\n```\n没有收尾", "FC331", 12),
        ("正文\n\n![图](https://a.example/1.jpg)", "FC302", 12),
    ],
)
def test_a_problem_is_on_its_own_line(typed, code, line):
    assert [(each.code, each.line) for each in body(typed).problems] == [(code, line)]


def test_no_number_is_left_on_the_page():
    found = body('见[那里](a.md)\n\n**一\n\n- [ ] 事\n\n![图](1.jpg "说明")\n\n```\n没有收尾')
    assert not MARK.search(found.html + found.text + found.opening)


def test_a_number_stands_before_the_first_mark_and_never_within_an_escape():
    assert marked("没有记号", 3) == "没有记号"
    assert marked("见[那里](a.md)", 3) == f"见{line_mark(3)}[那里](a.md)"
    assert marked(r"见\[那里]", 3) == rf"见{line_mark(3)}\[那里]"
    assert marked("[x] 见[那里](a.md)", 3) == f"[x] 见{line_mark(3)}[那里](a.md)"


def test_places_are_counted_without_the_numbers():
    numbered = Numbered(f"甲{line_mark(4)}乙丙{line_mark(7)}丁")
    assert [numbered.line(place) for place in range(4)] == [0, 4, 4, 7]
