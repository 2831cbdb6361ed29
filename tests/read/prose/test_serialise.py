"""A tree as HTML."""

from xml.etree.ElementTree import Element, SubElement, fromstring

import pytest

from builder.read.prose.serialise import html_of_tree

BLOCKS = frozenset({"div", "p", "ul", "li", "pre", "hr"})


@pytest.mark.parametrize(
    ("tree", "html"),
    [
        ("<div><p>桥</p><p>渡</p></div>", "<p>桥</p>\n<p>渡</p>"),
        ("<div><ul><li>桥</li><li>渡</li></ul></div>", "<ul>\n<li>桥</li>\n<li>渡</li>\n</ul>"),
        ("<div><p>桥<br/>渡</p></div>", "<p>桥<br>\n渡</p>"),
        ("<div><hr/></div>", "<hr>"),
        ("<div><pre><code>a\n\n</code></pre></div>", "<pre><code>a\n</code></pre>"),
        ('<div><p><img src="1.jpg" alt="桥"/></p></div>', '<p><img alt="桥" src="1.jpg"></p>'),
        ("<div><p>桥<em>头</em>渡</p></div>", "<p>桥<em>头</em>渡</p>"),
    ],
)
def test_blocks_end_a_line(tree, html):
    assert html_of_tree(fromstring(tree), BLOCKS) == html


def test_entities_the_writer_gave_stay():
    root = Element("div")
    SubElement(root, "p", {"title": 'a"b'}).text = "&copy; 3 < 5 & 7 > 6"
    expected = '<p title="a&quot;b">&copy; 3 &lt; 5 &amp; 7 &gt; 6</p>'
    assert html_of_tree(root, BLOCKS) == expected
