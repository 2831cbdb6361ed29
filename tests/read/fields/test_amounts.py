"""Amounts: one number in the field's own unit, with the words it was typed in."""

import pytest

from builder.model.amount import (
    ANYTHING,
    HOURS,
    PEOPLE,
    SECONDS,
    SQUARE_METRES,
    TOLD,
    YEARS,
    YUAN,
    Amount,
)
from builder.read.fields.amounts import amount, exact
from builder.read.fields.unclear import Doubtful, Unclear


@pytest.mark.parametrize(
    "written", ["58", "58人", "58 名", "５８", "58位", "“58”", "58。", "58.0", "58个"]
)
def test_digits_with_the_fields_own_unit_are_a_number_and_no_more(written):
    assert amount(written, PEOPLE) == Amount(58)


@pytest.mark.parametrize(
    ("written", "number", "shown"),
    [
        *(("4千人", 4000, "4千"), ("两亿", 2 * 10**8, "两亿"), ("0.6万人", 6000, "0.6万")),
        *(("二十几", 20, "二十几"), ("70多人", 70, "70多"), ("500余人", 500, "500余")),
        *(("近千人", 1000, "近千"), ("上百", 100, "上百"), ("十几万人", 10**5, "十几万")),
        *(
            ("约五十人", 50, "约五十"),
            ("60+", 60, "60+"),
            ("~60", 60, "~60"),
            ("过万", 10**4, "过万"),
        ),
    ],
)
def test_words_of_vagueness_stay_for_people_and_the_page_adds_the_unit(written, number, shown):
    assert amount(written, PEOPLE) == Amount(number, shown)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(("三百来号人", 300), ("58人左右", 58), ("58名党员", 58), ("26位老人", 26)),
        *(("420人次", 420), ("25名（去年19名）", 25), ("58人，其中团员20人", 58), ("80人以上", 80)),
    ],
)
def test_a_text_with_more_than_the_number_is_shown_whole(written, number):
    assert amount(written, PEOPLE) == Amount(number, written, named=True)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        *(
            ("17对", "这一项数的是“人”，这里写的是“对”"),
            ("45分钟", "这一项数的是“人”，这里写的是“分钟”"),
        ),
        *(("19户", "这一项数的是“人”，这里写的是“户”"), ("40%", "这一项数的是“人”，这里写的是“%”")),
        *(("6-8人", "不止一个数，不知道用哪一个"), ("三、五人", "不止一个数，不知道用哪一个")),
        *(("17 / 20", "不止一个数，不知道用哪一个"), ("3~5人", "不止一个数，不知道用哪一个")),
        *(("党员9人、群众30人", "不止一个数，不知道用哪一个"), ("第4", "是第几，不是多少")),
        *(("-7", "不能比 0 小"), ("负七人", "不能比 0 小"), ("2.5人", "要写整数")),
        *(("¥80", "不知道“¥”是什么"), ("每组8人", "不知道“每组”是什么"), ("n/a", "看不出是多少")),
        *(("5²", "这一项数的是“人”，这里写的是“²”"), ("12345678901234567", "位数太多了")),
    ],
)
def test_what_is_not_one_number_of_people_is_asked_about(written, why):
    assert amount(written, PEOPLE) == Unclear(why)


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        *(("200分钟", 3.33), ("3小时15分", 3.25), ("一个半小时", 1.5), ("3小时半", 3.5)),
        *(("两刻钟", 0.5), ("半小时", 0.5), ("一天半", 12), ("2天", 16), ("1天2小时", 10)),
    ],
)
def test_a_duration_is_converted_and_shown_as_typed(written, hours):
    assert amount(written, HOURS) == Amount(hours, written, named=True)


@pytest.mark.parametrize(
    ("written", "measure"),
    [
        *((words, PEOPLE) for words in ("若干", "几十人", "数千", "许多人", "全体党员", "不详")),
        *((words, PEOPLE) for words in ("五六十人", "两三百", "七八个人", "三五人")),
        *(
            (words, HOURS)
            for words in ("两三小时", "半天", "大半天", "两个半天", "全天", "若干小时")
        ),
        *(("若干", YUAN), ("若干", SQUARE_METRES), ("不少", TOLD)),
    ],
)
def test_words_without_a_number_are_shown_told_and_left_out_of_sums(written, measure):
    found = amount(written, measure)
    assert isinstance(found, Doubtful)
    assert found.value == Amount(0, written, named=True, uncounted=True)
    assert (found.code, "不算进合计" in found.why) == ("FC250", True)


@pytest.mark.parametrize("written", ["若干", "半天", "几十"])
def test_where_numbers_are_reckoned_with_words_are_none(written):
    assert isinstance(amount(written, ANYTHING), Unclear)
    assert isinstance(exact(written, PEOPLE), Unclear)


def test_a_sentence_is_no_amount():
    assert isinstance(amount("那天下着雨，来的人还是把屋子坐满了", PEOPLE), Unclear)


@pytest.mark.parametrize(
    ("written", "yuan", "shown"),
    [
        *(
            ("7.4万元", 74_000, "7.4万"),
            ("1.5亿元", 150_000_000, "1.5亿"),
            ("约30万", 3e5, "约30万"),
        ),
        *(("74,000元整", 74_000, ""), ("人民币74000元", 74_000, ""), ("￥7.4万", 74_000, "7.4万")),
    ],
)
def test_money_in_tens_of_thousands_and_with_its_sign(written, yuan, shown):
    assert amount(written, YUAN) == Amount(float(yuan), shown)


def test_other_money_is_asked_about():
    assert amount("5万美元", YUAN) == Unclear("这一项数的是“元”，这里写的是“美元”")
    assert amount("3元5角", YUAN) == Amount(3.5, "3元5角", named=True)


@pytest.mark.parametrize("written", ["86", "86小时", "86个小时", "86 h", "86工时"])
def test_plain_hours_are_plain(written):
    assert amount(written, HOURS) == Amount(86.0)


@pytest.mark.parametrize("written", ["每人3小时", "20人×3小时", "3:30", "60学时", "420人次", "-3"])
def test_what_is_no_sum_of_hours_is_asked_about(written):
    assert isinstance(amount(written, HOURS), Unclear)


@pytest.mark.parametrize("written", ["2018", "2018年", "二〇一八", "二零一八年", "两千零一十八年"])
def test_a_year_in_every_form(written):
    assert exact(written, YEARS) == 2018


@pytest.mark.parametrize("written", ["18年", "1018", "2218", "约2018年", "2018年底", "建国后"])
def test_no_year_without_a_word(written):
    assert isinstance(exact(written, YEARS), Unclear)


def test_seconds_in_minutes_and_none_that_are_vague():
    assert exact("1分20秒", SECONDS) == 80
    assert exact("约20秒", SECONDS) == Unclear("要写一个确定的数")


def test_a_figure_may_be_less_than_nothing():
    assert amount("-3.5", ANYTHING) == Amount(-3.5)
