"""What a line is to Markdown."""

import pytest

from builder.read.prose.lines import LineSort, columns_of, is_chinese, line_of, shifted, sort_of


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("桥头", LineSort.TEXT),
        ("- 桥头", LineSort.ITEM),
        ("-", LineSort.ITEM),
        ("3. 桥头", LineSort.ITEM),
        ("３) 桥头", LineSort.ITEM),
        ("3.5 公里", LineSort.TEXT),
        ("## 桥头", LineSort.HEADING),
        ("#桥头#", LineSort.TEXT),
        ("| 桥 | 渡 |", LineSort.TABLE),
        ("｜桥｜渡｜", LineSort.TABLE),
        ("```", LineSort.FENCE),
        ("~~~", LineSort.FENCE),
        ("~~桥头~~", LineSort.TEXT),
        ("---", LineSort.RULE),
        ("=====", LineSort.RULE),
        ("> 桥头", LineSort.QUOTE),
        ("![桥](1.jpg)", LineSort.PICTURE),
        ("[^1]: 桥头", LineSort.DEFINITION),
        ("[桥]: https://example.org/", LineSort.DEFINITION),
    ],
)
def test_a_line_is_known_by_how_it_begins(text, sort):
    assert sort_of(text) is sort


@pytest.mark.parametrize(("indent", "columns"), [("  ", 2), ("\t", 4), (" \t", 4), ("　　", 4)])
def test_an_indent_has_columns(indent, columns):
    assert columns_of(indent) == columns


@pytest.mark.parametrize("typed", ["", "  ", "\t", "　", "&nbsp;&nbsp;"])
def test_a_line_without_words_is_blank(typed):
    assert line_of(7, typed).sort is LineSort.BLANK


@pytest.mark.parametrize("indent", ["　　", "&emsp;", "\xa0\xa0"])
def test_an_indent_of_wide_spaces_begins_a_paragraph(indent):
    line = line_of(0, f"{indent}桥头")
    assert line.wide
    assert line.is_indented
    assert not line.is_code


def test_four_spaces_are_code_but_for_chinese():
    assert line_of(0, "    print(1)").is_code
    assert not line_of(0, "    桥头").is_code
    assert line_of(0, "    桥头").is_indented


@pytest.mark.parametrize("text", ["桥头", "（桥）", "1. 桥头", "A桥", "“桥”"])
def test_a_sentence_is_no_code(text):
    assert is_chinese(text)


@pytest.mark.parametrize("text", ["print(1)", "<b>", "1 + 2"])
def test_code_is_no_sentence(text):
    assert not is_chinese(text)


def test_a_line_loses_columns_of_its_indent():
    line = shifted(line_of(0, "      桥头"), 4)
    assert (line.columns, line.raw, line.text) == (2, "  桥头", "桥头")
    assert shifted(line, 9).columns == 0
