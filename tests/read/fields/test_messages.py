"""What is said of one item of metadata: where, what was written, what to write instead."""

import pytest

from builder.model.blocks import Review
from builder.model.kinds import Activity, Brand, Honour, Member, Post
from builder.model.settings import Settings
from builder.problems import Certainty, Severity
from builder.read.fields import messages
from builder.read.fields.keys import form_of
from builder.read.fields.messages import allowed_words, countable_words
from builder.read.fields.spots import WrittenMetadata
from builder.read.fields.tree import Entries, Entry, Items, Text
from builder.read.fields.unclear import Doubtful, Unclear
from tests.kit.small_metadata import FILE, WORDS, block_of, field_of

FORM = form_of(Activity)
PEOPLE, KIND = field_of(Activity, "attendance"), field_of(Activity, "type")
STATUS, REVIEW = field_of(Activity, "status"), field_of(Activity, "review")


def test_an_unclear_value_is_quoted_with_its_reason_and_its_advice():
    why = Unclear("看不出是多少", advice="写上数")
    problem = messages.unclear(FILE, PEOPLE, Text(7, "一些"), why)
    assert (problem.location, problem.code, problem.mend) == (f"{FILE}:7", "FC203", "写上数")
    assert problem.message == "“人数”写成了“一些”，看不出是多少"
    assert problem.fixes[0].certainty is Certainty.SHAPE


def test_the_words_that_may_stand_there_are_a_choice():
    problem = messages.unclear(
        FILE, STATUS, Text(7, "好"), Unclear("没有这个词", ("草稿", "已发布"))
    )
    assert (problem.fixes[0].certainty, problem.fixes[0].texts) == (
        Certainty.CHOICE,
        ("草稿", "已发布"),
    )


def test_a_long_value_is_quoted_by_its_beginning_without_what_nobody_sees():
    problem = messages.unclear(FILE, PEOPLE, Text(7, "\u0007" + "灯" * 90), Unclear("太长"))
    assert f"“{'灯' * 40}……”" in problem.message


def test_a_value_over_several_lines_is_quoted_as_one():
    problem = messages.unclear(FILE, PEOPLE, Text(7, "一盏\x1f又一盏"), Unclear("看不懂"))
    assert "“一盏又一盏”" in problem.message


def test_a_doubtful_value_is_a_warning_under_its_own_code():
    why = Doubtful(0, "没有说是多少", "写上数", code="FC250")
    problem = messages.doubtful(FILE, PEOPLE, Text(7, "数百"), why)
    assert (problem.code, problem.severity, problem.mend) == ("FC250", Severity.WARNING, "写上数")


@pytest.mark.parametrize(
    ("declared", "node", "said"),
    [
        (PEOPLE, Items(3, ()), "“人数”只能写一项，这里写了几项"),
        (
            field_of(Honour, "recipients"),
            Entries(3, (Entry("姓名", 3, Text(3, "温海")),)),
            "“获得者”写成了“姓名: ……”这样的小项，一项只写一个词或一句话",
        ),
        (
            field_of(Honour, "recipients"),
            Items(3, ()),
            "“获得者”里面又套了一列，一项只写一个",
        ),
        (field_of(Review, "first"), Text(3, "是"), "“初审”要分开写姓名、日期，这里只有一句话"),
        (field_of(Review, "first"), Items(3, ()), "“初审”要分开写姓名、日期，这里写的是一列"),
        (field_of(Settings, "themes"), Text(3, "是"), "“主题日历”下面要分项写，这里只有一句话"),
    ],
)
def test_a_value_of_the_wrong_shape_says_which_it_has_and_which_it_wants(declared, node, said):
    problem = messages.misshapen(FILE, declared, node)
    assert (problem.code, problem.line, problem.message) == ("FC206", 3, said)


def test_a_block_is_shown_with_the_first_of_its_items():
    (fix,) = messages.misshapen(FILE, field_of(Review, "first"), Text(3, "是")).fixes
    assert fix.texts == ("初审: {姓名: 某某, 日期: 2026-05-01}",)


def test_a_missing_field_is_to_be_added_and_a_block_says_its_name():
    plain = messages.missing(FILE, KIND, 1, None, ("党课", "邻里节"))
    inner = messages.missing(FILE, field_of(Review, "first"), 4, REVIEW, ())
    assert (plain.message, plain.mend) == ("缺少“类型”", "加一行  类型: ……")
    assert plain.fixes[0].texts == ("党课", "邻里节")
    assert inner.message == "“审核”里缺少“初审”"


def test_a_field_left_empty_is_to_be_filled_where_it_stands():
    problem = messages.left_empty(FILE, KIND, Entry("类型", 3, Text(3, "")), ("党课",))
    assert (problem.line, problem.message) == (3, "“类型”后面还空着")


@pytest.mark.parametrize(
    ("second", "said"),
    [("人数", "“人数”写了两次"), ("attendance", "“人数”和“attendance”（是同一项）写了两次")],
)
def test_a_field_given_twice_names_both_keys_and_lines(second, said):
    first, again = Entry("人数", 3, Text(3, "46")), Entry(second, 5, Text(5, "47"))
    problem = messages.twice(FILE, PEOPLE, first, again)
    assert problem.message == f"{said}：第 3 行和第 5 行"
    assert problem.line == 5


def told(text):
    """The only entry of this text, and the metadata it stands in."""
    block = block_of(text, Activity)
    return WrittenMetadata(FILE, block), block.entries[0]


def test_another_word_for_a_key_is_replaced_where_it_stands_and_else_named():
    written, entry = told("题目: 河灯")
    (fix,) = messages.renamed(written, entry, field_of(Activity, "title")).fixes
    assert (fix.certainty, fix.texts, fix.column) == (Certainty.CERTAIN, ("标题",), 1)
    moved = Entry("题目", 9, Text(9, "河灯"))
    (fix,) = messages.renamed(written, moved, field_of(Activity, "title")).fixes
    assert (fix.certainty, fix.texts) == (Certainty.CHOICE, ("标题",))


def test_yes_of_another_program_is_replaced_by_the_value_it_means():
    written, entry = told("draft: true")
    problem = messages.flagged(written, entry, STATUS, "草稿")
    assert problem.message == "没有“draft”这一项，这里叫“状态”"
    assert problem.fixes[0].texts == ("状态: 草稿",)


def test_no_of_another_program_means_none_of_the_values_and_offers_all():
    written, entry = told("draft: false")
    problem = messages.flagged(written, entry, STATUS, "")
    assert problem.mend == "改写“状态”"
    assert "已发布" in problem.fixes[0].texts


@pytest.mark.parametrize(
    ("key", "offered"),
    [("标提", "标题"), ("Titel", "标题"), ("天气", "标题")],
)
def test_a_key_that_is_nobodys_offers_what_is_like_it_or_all_there_is(key, offered):
    problem = messages.unknown(FILE, Entry(key, 3, Text(3, "河灯")), FORM)
    assert problem.message == f"没有“{key}”这一项"
    assert offered in problem.fixes[0].texts


def test_a_key_of_a_block_within_says_where_it_belongs():
    problem = messages.unknown(FILE, Entry("焦点", 3, Text(3, "上")), FORM)
    assert problem.mend == "写进“图集”里面，和“文件”上下对齐"
    assert problem.fixes == ()


def test_a_key_that_several_blocks_have_belongs_to_none_of_them():
    problem = messages.unknown(FILE, Entry("数值", 3, Text(3, "5")), form_of(Brand))
    assert problem.mend == ""
    assert problem.fixes[0].texts


def test_a_name_given_twice_among_pairs():
    themes = field_of(Settings, "themes")
    problem = messages.pair_twice(FILE, themes, Entry("5", 4, Text(4, "灯")))
    assert problem.message == "“主题日历”里的“5”写了两次"


def test_unseen_characters_are_told_and_not_shown():
    problem = messages.unseen(FILE, PEOPLE, Text(3, "46\u0007"))
    assert (problem.code, problem.severity) == ("FC224", Severity.WARNING)
    assert "\u0007" not in problem.message


def test_items_on_one_line_are_parted_where_their_place_is_known():
    written, entry = told("标题: 茶会 人数: 46")
    apart = (Entry("标题", 1, Text(1, "茶会")), Entry("人数", 1, Text(1, "46")))
    problem = messages.run_together(written, entry, apart)
    assert problem.fixes[0].texts == ("\n人数: 46",)
    elsewhere = Entry("标题", 9, Text(9, "茶会 人数: 46"))
    assert messages.run_together(written, elsewhere, apart).mend == "每一项另起一行"


def test_words_are_counted_where_they_can_be():
    assert countable_words(STATUS, WORDS)
    assert "党课" in countable_words(KIND, WORDS)
    assert countable_words(field_of(Activity, "pinned"), WORDS) == ("是", "否")
    assert countable_words(PEOPLE, WORDS) == ()


def test_a_field_without_words_of_its_own_shows_its_example():
    assert allowed_words(PEOPLE, WORDS)[0].certainty is Certainty.SHAPE
    assert allowed_words(field_of(Member, "quote"), WORDS)[0].about == "金句"


def test_the_example_of_a_block_has_all_that_must_be_there():
    problem = messages.misshapen("a.md", field_of(Post, "notice"), Text(5, "6月17日起"))
    (fix,) = problem.fixes
    assert fix.texts == ("公示: {起: 2026-06-17, 止: 2026-06-23, 电话: 0000-8600100}",)


def test_many_items_that_are_as_wrong_as_the_first_are_told_together():
    nodes = [Text(5 + n, f"第{n}样") for n in range(40)]
    problem = messages.others_unread("a.md", KIND, nodes)
    assert (problem.code, problem.line) == ("FC203", 5)
    assert "里还有 40 项也读不懂：第0样、第1样" in problem.message
