"""Numbers with the words around them."""

import pytest

from builder.check.seen_numbers import numbers_of, numbers_seen

ID, CARD = "11010519491231002X", "6222020200112233446"


@pytest.mark.parametrize(
    ("text", "is_card"),
    [
        (f"卡号 {CARD}", True),
        (CARD, True),
        (f"订单编号 {CARD}", False),
        (f"https://pay.example/{CARD}", False),
    ],
)
def test_the_words_around_a_number_say_whether_it_is_a_card(text, is_card):
    (found,) = numbers_of(text)
    assert found.is_card is is_card


def test_a_number_across_lines_counts_only_as_an_id():
    assert any(each.is_id for each in numbers_seen(f"{ID[:6]}\n{ID[6:]}"))
    assert not any(each.is_card for each in numbers_seen(f"{CARD[:8]}\n{CARD[8:]}"))


@pytest.mark.parametrize(
    ("text", "is_id"),
    [
        *((f"身份证号码：{number}", True) for number in ("110105194912310029", "110105491231002")),
        *((f"受理编号 {number}", False) for number in ("110105194912310029", "110105491231002")),
        ("凭身份证领取。编号 110105491231002", False),
        ("身份证号码：110105991331002", False),
    ],
)
def test_a_number_that_is_named_as_one_is_an_id_whatever_its_check_digit(text, is_id):
    (found,) = numbers_of(text)
    assert found.is_id is is_id


def test_a_telephone_in_an_address_is_nobodys():
    assert [each.is_phone for each in numbers_of("手机 13912345678")] == [True]
    assert [each.is_phone for each in numbers_of("https://a.example/13912345678")] == [False]
