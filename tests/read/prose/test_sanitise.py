"""The little HTML that a story may hold."""

import pytest

from builder.read.prose.angles import TEXT_ANGLE
from builder.read.prose.sanitise import is_canonical, sanitised


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ('<p class="x" style="color:red">桥</p>', "<p>桥</p>"),
        ('<p onclick="a()">桥</p>', "<p>桥</p>"),
        ("<p>桥<script>a()</script></p>", "<p>桥</p>"),
        ('<a href="javascript:a()">桥</a>', "<a>桥</a>"),
        (
            '<a href="https://example.org/" target="_blank">桥</a>',
            '<a href="https://example.org/">桥</a>',
        ),
        ('<a name="桥头">桥</a>', '<a id="t-桥头">桥</a>'),
        ('<h2 id="h-1">桥</h2>', '<h2 id="t-h-1">桥</h2>'),
        ("<font color=red>桥</font>", "桥"),
        ("<p>桥<b>头", "<p>桥<b>头</b></p>"),
        ("<p>桥&#2;&#8203;头</p>", "<p>桥头</p>"),
        ("<p>桥<!-- 记 -->头</p>", "<p>桥头</p>"),
        (f"<p>{TEXT_ANGLE}桥></p>", "<p>&lt;桥&gt;</p>"),
        ('<td colspan="2" width="9">桥</td>', "桥"),
    ],
)
def test_only_what_is_allowed_stays(html, clean):
    assert sanitised(html) == clean


@pytest.mark.parametrize(
    "html",
    [
        "<p>桥<strong>头</strong><br>\n渡口</p>",
        "<ul>\n<li>桥</li>\n</ul>\n<hr>",
        '<p><a href="https://example.org/a">桥</a></p>',
        '<p><img alt="桥" src="1.jpg" title="渡"></p>',
        '<ol start="3">\n<li>桥</li>\n</ol>',
    ],
)
def test_plain_html_needs_no_cleaning(html):
    assert is_canonical(html)
    assert sanitised(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<table></table>",
        '<p class="x">桥</p>',
        '<a href="javascript:a()">桥</a>',
        "<p>3 &lt; 5</p>",
        "<p>桥\x02</p>",
        "<script>a()</script>",
    ],
)
def test_all_else_is_left_to_cleaning(html):
    assert not is_canonical(html)
