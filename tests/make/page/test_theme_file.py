"""theme.yaml of any shape: what is right in it is kept, what is wrong is told with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.make.page.parameters import FreeText, OneOf, Whole, YesOrNo
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


DECLARED = """名称: 叶
参数:
  密度: {类型: 选一, 默认: 适中, 可选: [适中, 紧凑], 说明: 空多少}
  底栏: {type: 是否, default: 是}
  宽: {类型: 整数, 默认: 36, 最小: 26, 最大: 38}
  招呼: {类型: 文字, 默认: 您好}
"""


def test_parameters_are_declared_with_their_type_and_bounds_by_chinese_or_english_keys():
    settings, problems = read_theme_file(DECLARED, "theme/theme.yaml")
    assert problems == ()
    assert settings.parameters == {
        "密度": OneOf(default="适中", note="空多少", choices=("适中", "紧凑")),
        "底栏": YesOrNo(default="是"),
        "宽": Whole(default="36", least=26, most=38),
        "招呼": FreeText(default="您好"),
    }


@pytest.mark.parametrize(
    "said",
    [
        "{类型: 颜色, 默认: 大}",
        "{默认: 大}",
        "{类型: 选一, 默认: 大}",
        "{类型: 整数, 默认: 7}",
        "{类型: 整数, 默认: 7, 最小: 甲, 最大: 9}",
        "{类型: 是否, 默认: 是, 大小: 三}",
        "[是, 否]",
        "是",
    ],
)
def test_a_declaration_of_no_known_type_or_without_its_bounds_is_told_at_its_key(said):
    settings, (problem,) = read_theme_file(f"名称: 叶\n参数: {{样子: {said}}}\n", "a.yaml")
    assert (problem.code, problem.line) == ("FC702", 2)
    assert "“参数”" in problem.message
    assert (settings.name, settings.parameters) == ("叶", {})
