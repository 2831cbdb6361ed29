"""Tags of layout go, elements with a meaning stay whole."""

import pytest

from builder.read.prose.angles import COUNTED
from builder.read.prose.line_marks import without_marks
from builder.read.prose.tags import flattened, laid_out


def lines(body: str) -> list[str]:
    text, _ = flattened(laid_out(body))
    return [line for line in without_marks(text).split("\n") if line]


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("<div>\n桥\n</div>", ["桥"]),
        ('<p align="center">桥', ["桥"]),
        ("<center>桥</center>渡", ["桥", "渡"]),
        ("<li>桥</li><li>渡</li>", ["- 桥", "- 渡"]),
        ("<table>\n<tr><td>桥</td></tr>\n</table>", ["<table> <tr><td>桥</td></tr> </table>"]),
        ("<table>\n桥", ["桥"]),
        ("<pre>\na\n  b\n</pre>", ["```", "a", "  b", "```"]),
        ("<details>桥</details>", ["<details>", "桥", "</details>"]),
        ("桥<!-- 记 -->头", ["桥头"]),
        ("<o:p>桥</o:p>", ["桥"]),
        ("`<div>`", ["`<div>`"]),
        ("桥<b>头</b>", ["桥<b>头</b>"]),
        ("桥<hr>渡", ["桥", "---", "渡"]),
    ],
)
def test_what_becomes_of_tags(body, written):
    assert lines(body) == written


def test_each_line_keeps_its_number():
    text, numbers = flattened(laid_out("桥\n<div>渡</div>\n<b\n>船</b>\n岸"))
    at = [number for line, number in zip(text.split("\n"), numbers, strict=True) if line]
    assert at == [0, 1, 2, 4]
    assert COUNTED not in text
