"""The short cuts within a line make what Python-Markdown makes."""

import pytest

from builder.read.prose.converter import html_of, plain_markdown

STOCK = plain_markdown()


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("桥**头**渡", "<p>桥<strong>头</strong>渡</p>"),
        ("桥*头*渡", "<p>桥<em>头</em>渡</p>"),
        ("[桥](bridge)和**渡**", '<p><a href="bridge">桥</a>和<strong>渡</strong></p>'),
        ('![桥](1.jpg "渡")', '<p><img alt="桥" src="1.jpg" title="渡"></p>'),
        ("桥![渡](1.jpg)", '<p>桥<img alt="渡" src="1.jpg"></p>'),
        ("桥头  \n渡口", "<p>桥头<br>\n渡口</p>"),
        ("桥头\\\n渡口", "<p>桥头<br>\n渡口</p>"),
        ("`**桥**`", "<p><code>**桥**</code></p>"),
        ("**桥`头`**", "<p><strong>桥<code>头</code></strong></p>"),
        (r"\*桥\*", "<p>*桥*</p>"),
        ("[桥][1]\n\n[1]: bridge", '<p><a href="bridge">桥</a></p>'),
        ("[桥]", "<p>[桥]</p>"),
        (
            "<https://example.org/>",
            '<p><a href="https://example.org/">https://example.org/</a></p>',
        ),
        ("桥&amp;渡", "<p>桥&amp;渡</p>"),
        ("***桥***", "<p><strong><em>桥</em></strong></p>"),
    ],
)
def test_every_mark_is_as_python_markdown_has_it(source, html):
    assert html_of(source) == STOCK.reset().convert(source) == html
