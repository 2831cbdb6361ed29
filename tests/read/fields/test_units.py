"""A figure and its unit typed together are two fields, where the unit is given nowhere else."""

import pytest

from builder.model.blocks import StoryFigure
from builder.model.kinds import Activity
from builder.read.fields.keys import form_of
from builder.read.fields.units import divided, with_units
from tests.kit.small_metadata import block_of

FORM = form_of(StoryFigure)


def parted(text, struct=StoryFigure):
    found = with_units(block_of(text, struct), form_of(struct))
    return {each.key: each.node.raw for each in found.entries}


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("数值: 189件", "189", "件"),
        ("数值: 3千多件", "3千多", "件"),
        ("数值: 1.5 万元", "1.5", "万元"),
        ("数值: 百分之九十", "90", "%"),
        ("数值: 72 小时", "72", "小时"),
    ],
)
def test_a_figure_and_its_unit(text, number, unit):
    assert parted(text) == {"数值": number, "unit": unit}


@pytest.mark.parametrize(
    "text", ["数值: 189", "数值: 数百", "数值: 不少", "数值: [189件]", "数值: ''"]
)
def test_what_has_no_unit_stays_as_it_is(text):
    (entry,) = block_of(text, StoryFigure).entries
    assert with_units(block_of(text, StoryFigure), FORM).entries == (entry,)


def test_a_unit_that_is_given_alike_is_not_given_twice():
    assert parted("数值: 189件\n单位: 件") == {"数值": "189", "单位": "件"}


def test_a_unit_that_is_given_otherwise_leaves_the_figure_for_its_reader_to_ask_about():
    assert parted("数值: 189件\n单位: 户") == {"数值": "189件", "单位": "户"}


def test_the_other_entries_keep_their_places_and_lines():
    block = with_units(block_of("名称: 灯\n数值: 189件\n截至: 2026-01-02", StoryFigure), FORM)
    assert [(each.key, each.line) for each in block.entries] == [
        ("名称", 1),
        ("数值", 2),
        ("unit", 2),
        ("截至", 3),
    ]


def test_a_figure_without_a_field_for_its_unit_is_left_whole():
    assert parted("人数: 46人", Activity) == {"人数": "46人"}


@pytest.mark.parametrize(
    ("written", "figure", "unit"),
    [
        *(("214件", "214", "件"), ("300余人", "300余", "人"), ("2.6万份", "2.6万", "份")),
        *(("约90 场次", "约90", "场次"), ("97.5%", "97.5", "%"), ("百分之八十五", "85", "%")),
        *(("2.5千克", "2.5", "千克"), ("4个百分点", "4", "个百分点"), ("88", "88", "")),
        *(("很多件", "很多件", ""), ("31名（原有3名）", "31", "名（原有3名）")),
    ],
)
def test_a_figure_and_the_unit_behind_it(written, figure, unit):
    assert divided(written) == (figure, unit)
