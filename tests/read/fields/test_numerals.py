"""Numerals in digits, in characters and mixed: one number each, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.read.fields.numerals import in_common_forms, number_of


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(("7千", 7000), ("三亿", 3 * 10**8), ("0.85万", 8500), ("4.35万", 43500)),
        *(("6千2百", 6200), ("五千四", 5400), ("二百六", 260), ("两万三", 23000), ("8万5", 85000)),
        *(("一百零七", 107), ("一万零三十", 10030), ("3千零8", 3008), ("2千45", 2045)),
        *(("1亿2千万", 120_000_000), ("一万三千亿", 13 * 10**11), ("十二万四千", 124_000)),
        *(("十", 10), ("十九", 19), ("百", 100), ("万", 10**4), ("一百十五", 115), ("廿六", 26)),
        *(("二〇一七", 2017), ("一九八四", 1984), ("三点二五", 3.25), ("两点五万", 25000)),
        *(("伍拾陆", 56), ("貳萬", 20000), ("９６", 96), ("7,305", 7305), ("12 600", 12600)),
        *(("5k", 5000), ("2.4w", 24000), ("俩", 2), ("零", 0)),
    ],
)
def test_a_numeral_is_the_number_times_its_powers(written, number):
    assert float(number_of(in_common_forms(written))) == number


@pytest.mark.parametrize(
    "written",
    ["四五", "六七十", "十三四", "百八", "百十", "二百百", "十八百", "1.5万3千", "点五", "七八百"],
)
def test_what_says_two_numbers_or_none_is_no_number(written):
    assert number_of(written) is None


def spelt(number):
    """A number below a hundred million in characters, by the book."""
    if number >= 10000:
        high, low = divmod(number, 10000)
        joint = "零" if 0 < low < 1000 else ""
        return f"{spelt(high)}万{joint}{spelt(low) if low else ''}"
    text, gap = "", False
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + "零一二三四五六七八九"[digit] + sign
        gap = not digit
    return text


@given(st.integers(1, 99_999_999))
def test_every_number_spelt_by_the_book_is_read_back(number):
    assert number_of(spelt(number)) == number
