"""Several values on a line, and one that YAML took for several."""

import pytest

from builder.model.kinds import Activity, Member, Service
from builder.read.fields.pieces import pieces, single_text, unnumbered_lines
from builder.read.fields.tree import Entries, Items, Text
from tests.kit.small_metadata import entry_of, field_of


def cut(line, name="tags", struct=Activity):
    return [each.raw for each in pieces(entry_of(line, struct).node, field_of(struct, name))]


@pytest.mark.parametrize(
    "line",
    [
        "标签: 护河、河灯",
        "标签: 护河，河灯",
        "标签: 护河;河灯",
        "标签: 护河 河灯",
        "标签: [护河, 河灯]",
        "标签: [护河，河灯]",
        "标签: [“护河”、“河灯”]",
        "标签: {护河，河灯}",
        "标签:\n  - 护河\n  - 河灯",
        "标签:\n  - 护河、河灯",
        "标签: |\n  1. 护河\n  2. 河灯",
        "标签:\n  护河\n  河灯",
    ],
)
def test_a_list_however_it_was_written(line):
    assert cut(line) == ["护河", "河灯"]


@pytest.mark.parametrize("line", ["标签: 护河", "标签: '护河，河灯'", "标签: 护河 and more"])
def test_a_word_a_quoted_text_and_a_phrase_are_one(line):
    assert len(cut(line)) == 1


def test_a_title_behind_its_dash_keeps_its_commas_and_other_words_do_not():
    assert cut("人物:\n  - 一盏、两盏，都亮着", "members") == ["一盏、两盏，都亮着"]
    assert cut("标签:\n  - 一盏、两盏") == ["一盏", "两盏"]
    assert cut("标签:\n  - 一盏、两盏，都亮着") == ["一盏、两盏，都亮着"]


def test_names_of_stories_are_not_parted_at_their_spaces():
    assert cut("人物: 苏禾 林晚", "members") == ["苏禾 林晚"]


def test_an_item_of_nothing_but_quotes_is_nothing():
    assert cut("标签:\n  - “”\n  - 河灯") == ["河灯"]


def test_a_block_with_values_is_left_for_others_to_tell():
    (left,) = pieces(entry_of("标签: {护河: 是}", Activity).node, field_of(Activity, "tags"))
    assert isinstance(left, Entries)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("标题: [通知]", "[通知]"),
        ("标题: {六个有}", "{六个有}"),
        ("标题: {六个有，三个无}", "{六个有，三个无}"),
        ("标题:\n  - 河灯", "河灯"),
    ],
)
def test_brackets_around_one_value_are_its_own(line, text):
    assert single_text(entry_of(line, Activity).node, field_of(Activity, "title")).text == text


@pytest.mark.parametrize(
    "line", ["标题: [一, 二]", "标题: {一: 二}", "标题:\n  - 一\n  - 二", "标题:\n  一: 二"]
)
def test_what_truly_is_several_is_no_single_text(line):
    assert single_text(entry_of(line, Activity).node, field_of(Activity, "title")) is None


def test_a_number_in_brackets_is_one_item_and_no_text_with_brackets():
    items = Items(1, (Text(1, "46"),), "[46]")
    assert single_text(items, field_of(Activity, "attendance")).text == "46"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1. 一盏\n2. 两盏", ["一盏", "两盏"]),
        ("①一盏\n②两盏", ["一盏", "两盏"]),
        ("- 一盏\n\n- 两盏", ["一盏", "两盏"]),
        ("1. 一盏\n两盏", ["1. 一盏", "两盏"]),
        ("1、一盏", ["1、一盏"]),
        ("1.一盏 2.两盏", ["一盏", "两盏"]),
        ("1、一盏 2、两盏；3、三盏。", ["一盏", "两盏", "三盏"]),
        ("（1）一盏", ["（1）一盏"]),
        ("①一盏 ②两盏", ["一盏", "两盏"]),
        ("1.一盏 3.三盏", ["1.一盏 3.三盏"]),
        ("1.5 米 2.5 米", ["1.5 米 2.5 米"]),
        ("第1.点 2.点", ["第1.点 2.点"]),
        ("2.5 米\n3.5 米", ["2.5 米", "3.5 米"]),
        ("", []),
    ],
)
def test_numbers_that_all_lines_begin_with_are_not_theirs(text, lines):
    assert [each.text for each in unnumbered_lines(Text(1, text))] == lines


def test_every_line_keeps_its_number():
    assert [each.line for each in unnumbered_lines(Text(4, "一\n\n二"))] == [4, 6]


def test_talents_of_a_person_are_parted_as_tags_are():
    assert cut("特长: 修灯、撑船", "talents", Member) == ["修灯", "撑船"]


def test_what_a_line_counts_itself_is_whole_whatever_stands_in_it():
    line = "流程: 1.收材料，当面看 2.三天内答复"
    assert cut(line, "steps", Service) == ["收材料，当面看", "三天内答复"]
