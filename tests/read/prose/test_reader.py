"""Lines become blocks."""

import pytest

from builder.read.prose.line_marks import SEPARATOR, without_marks
from builder.read.prose.lines import LineSort, lines_of
from builder.read.prose.reader import DEEPEST_BLOCK, BlockReader, BodyContext


def read(text: str, context: BodyContext | None = None) -> list[tuple[LineSort, str]]:
    reader = BlockReader(lines_of(enumerate(text.split("\n"))), context or BodyContext(text))
    blocks = [(block.sort, block.text) for block in reader.blocks()]
    return [(sort, without_marks(written)) for sort, written in blocks if written != SEPARATOR]


@pytest.mark.parametrize(
    ("text", "sort", "written"),
    [
        ("桥头", LineSort.TEXT, "桥头"),
        ("##桥头", LineSort.HEADING, "## 桥头"),
        ("桥头\n===", LineSort.HEADING, "# 桥头"),
        ("桥头\n---", LineSort.HEADING, "## 桥头"),
        ("* * *", LineSort.RULE, "---"),
        ("![桥](1.jpg)", LineSort.PICTURE, "![桥](1.jpg)"),
        ("> 桥头\n渡口", LineSort.QUOTE, "> 桥头  \n> 渡口"),
        ("* 桥\n  * 渡", LineSort.ITEM, "- 桥\n    - 渡"),
        ("```\na\n```", LineSort.FENCE, "```\na\n```"),
        ("    print(1)", LineSort.CODE, "    print(1)"),
        ("| 桥 |\n|---|\n| 渡 |", LineSort.TABLE, "| 桥 |\n| --- |\n| 渡 |"),
        ("[^1]: 桥头\n渡口", LineSort.DEFINITION, "[^1]: 桥头渡口"),
    ],
)
def test_a_block_is_known(text, sort, written):
    assert read(text) == [(sort, written)]


def test_words_behind_a_fence_stand_above_its_code():
    assert read("```过桥的写法\na\n```") == [
        (LineSort.TEXT, "过桥的写法"),
        (LineSort.FENCE, "```\na\n```"),
    ]


def test_a_definition_that_nothing_refers_to_is_text():
    assert read("[桥]: https://example.org/")[0][0] is LineSort.TEXT
    assert read("[渡][桥]\n\n[桥]: https://example.org/")[1][0] is LineSort.DEFINITION


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```\na", "FC331"),
        ("| 桥 |\n|---|\n| 1 | 2 |", "FC330"),
        ("> " * (DEEPEST_BLOCK + 1) + "桥", "FC301"),
    ],
)
def test_what_is_odd_is_remarked(text, code):
    context = BodyContext(text)
    read(text, context)
    assert [each.code for each in context.remarks] == [code]
