"""Blocks of one line, and words that look like marks."""

import pytest

from builder.read.prose.line_marks import line_mark
from builder.read.prose.lines import LineSort, line_of
from builder.read.prose.single import as_text, line_block


@pytest.mark.parametrize(
    ("typed", "sort", "written"),
    [
        ("##桥头", LineSort.HEADING, "## 桥头"),
        ("###　桥头  ", LineSort.HEADING, "### 桥头"),
        ("#", LineSort.HEADING, "#"),
        ("* * *", LineSort.RULE, "---"),
        ("＊＊＊", LineSort.RULE, "---"),
        ("![桥](1.jpg)", LineSort.PICTURE, f"{line_mark(4)}![桥](1.jpg)"),
    ],
)
def test_a_line_is_a_block(typed, sort, written):
    block = line_block(line_of(4, typed))
    assert (block.sort, block.text) == (sort, written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("- 桥", r"\- 桥"),
        ("> 桥", r"\> 桥"),
        ("3. 桥", r"3\. 桥"),
        ("#桥#", r"\#桥#"),
        ("桥", "桥"),
    ],
)
def test_a_line_that_is_words_has_a_backslash_before_its_mark(typed, written):
    assert as_text(line_of(0, typed)).text == written
