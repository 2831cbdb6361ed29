"""theme.yaml of any shape: what is right in it is kept, what is wrong is told with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.make.page.theme_file import read_theme_file

SHAPES = {
    "甲": {"宽度", "备用宽度", "webp_quality", "参数", "资源", "颜色", "深色", "对比", "colored"},
    "7": {"宽度", "参数", "资源", "颜色", "深色", "对比", "colored"},
    "[甲]": {
        "名称",
        "上级",
        "宽度",
        "备用宽度",
        "webp_quality",
        "参数",
        "资源",
        "颜色",
        "深色",
        "对比",
    },
    "{甲: [乙]}": {
        "名称",
        "上级",
        "宽度",
        "备用宽度",
        "webp_quality",
        "参数",
        "颜色",
        "深色",
        "对比",
        "colored",
    },
    "2025-13-40": {
        "宽度",
        "备用宽度",
        "webp_quality",
        "参数",
        "资源",
        "颜色",
        "深色",
        "对比",
        "colored",
    },
    "~": set(),
}
KEYS = (
    "名称",
    "上级",
    "宽度",
    "备用宽度",
    "webp_quality",
    "参数",
    "资源",
    "颜色",
    "深色",
    "对比",
    "colored",
)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("key", KEYS)
def test_a_key_of_another_shape_is_told_and_the_rest_is_kept(key, shape):
    other = "深色" if key != "深色" else "颜色"
    settings, problems = read_theme_file(f'{other}: {{red: "#123456"}}\n{key}: {shape}\n', "a.yaml")
    assert (settings.dark or settings.colors) == {"red": "#123456"}
    told = [(each.code, each.line) for each in problems]
    assert told == ([("FC702", 2)] if key in SHAPES[shape] else [])
    assert all(each.fixes for each in problems)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        *(
            ("- 甲", 1),
            ("甲", 1),
            ("颜色: {", 1),
            ("名称: 甲\n名称: 乙", 2),
            ("名称: 甲\n作者: 乙", 2),
        ),
        *(("名称: 甲\n上级: *乙", 2), ("[" * 3000, 0), ("甲\x00: 乙", 0), ("甲: &乙 [*乙]", 1)),
    ],
)
def test_what_is_no_theme_file_is_told_once(text, line):
    _, (problem,) = read_theme_file(text, "theme/theme.yaml")
    assert (problem.code, problem.path, problem.line) == ("FC702", "theme/theme.yaml", line)


@given(st.text(alphabet="名称颜色: {}[]-&*!?|>#\"'\n a1", max_size=60))
def test_nothing_written_there_ends_in_an_exception(text):
    _, problems = read_theme_file(text, "theme/theme.yaml")
    assert {each.code for each in problems} <= {"FC702"}
