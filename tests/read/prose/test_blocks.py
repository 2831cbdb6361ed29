"""The short cuts of the block parser make what Python-Markdown makes."""

import pytest

from builder.read.prose.converter import html_of, plain_markdown

STOCK = plain_markdown()


@pytest.mark.parametrize(
    "source",
    [
        "桥头",
        "桥头\n渡口",
        "  桥头",
        "# 桥头",
        "## 桥头\n渡口",
        "###### 桥头 ##",
        "####### 桥头",
        "桥头\n---",
        "> 桥头\n渡口",
        "- 桥\n\n- 渡\n\n    ## 船\n    岸",
        "1. 桥\n\n    渡",
        "2026. 桥",
        "* * *",
        "**桥头**",
        "a | b\n--|--\n1 | 2",
        "[^1]: 桥\n\n桥[^1]",
    ],
)
def test_every_block_is_as_python_markdown_has_it(source):
    assert html_of(source) == STOCK.reset().convert(source)
