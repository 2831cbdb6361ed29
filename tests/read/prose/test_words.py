"""The words a reader sees."""

import pytest

from builder.read.prose.words import words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>桥头</p>\n<p>渡口</p>", "桥头\n渡口"),
        ("<p>桥<strong>头</strong><br>\n渡口</p>", "桥头\n渡口"),
        ("<ul>\n<li>桥</li>\n<li>渡</li>\n</ul>", "桥\n渡"),
        ('<p><a href="x" title="a>b">桥</a></p>', "桥"),
        ("<p>桥\x02i0\x03头</p>\n\x02p1\x03", "桥头"),
        ("<p>3 &lt; 5 &amp; 7</p>", "3 < 5 & 7"),
        ("<p>桥  \n头</p>", "桥\n头"),
        ("<table><tr><td>桥</td><td>渡</td></tr></table>", "桥渡"),
    ],
)
def test_markup_goes_and_a_block_ends_a_line(html, words):
    assert words_of(html) == words
