"""Long numbers are found however people part, widen or decorate them."""

import pytest

from builder.check.numbers import has_digits, is_bank_card, is_id_number, is_mobile, numbers_in

ID = "11010519491231002X"
BOLD = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


def digits_in(text: str) -> list[str]:
    return [number.digits for number in numbers_in(text)]


@pytest.mark.parametrize("mark", ["", " ", "-", ".", "·", "/", "，", "、", "_", " . "])
def test_an_id_number_parted_where_people_part_it(mark):
    assert digits_in(f"证号{mark.join(('110105', '19491231', '002X'))}。") == [ID]
    assert digits_in(f"证号{mark.join(('110105', '1949', '12', '31', '002x'))}。") == [ID]


@pytest.mark.parametrize("table", [WIDE, BOLD])
def test_digits_of_other_width_and_dress(table):
    assert digits_in(f"证号{ID.translate(table)}。") == [ID]
    assert digits_in(f"电话{'13800138000'.translate(table)}。") == ["13800138000"]


@pytest.mark.parametrize(
    "written", ["138.0013.8000", "138·0013·8000", "(138)00138000", "138 0013 8000", "138-0013-8000"]
)
def test_a_mobile_number_parted(written):
    assert digits_in(f"电话{written}。") == ["13800138000"]


@pytest.mark.parametrize(
    "text",
    [
        "1、2、3、4、5、6、7、8、9、10、11、12、13、14、15",
        "2026.05.01 14.00—16.30、2026.05.02",
        "139.1234.5678.9",
        "110105，20491331，0021",
    ],
)
def test_lists_dates_and_versions_are_none(text):
    assert not [each for each in digits_in(text) if is_id_number(each) or is_mobile(each)]


def test_each_number_is_found_once_in_its_place():
    text = "先打13800138000，再查110105·19491231·002X，账号6222020200112233446。"
    found = numbers_in(text)
    assert [number.digits for number in found] == ["13800138000", ID, "6222020200112233446"]
    assert [text[number.at] for number in found] == ["1", "1", "6"]
    assert text[found[1].at : found[1].end] == "110105·19491231·002X"


def test_a_number_is_shown_by_its_ends():
    (number,) = numbers_in(f"证号{ID}")
    assert number.masked == "110*************2X"


def test_few_digits_are_not_looked_at():
    assert not has_digits("2026年5月1日，21人")
    assert has_digits("𝟏" * 11)
    assert has_digits("２０２６年５月，十一个字")


def test_checks_of_digits():
    assert is_id_number(ID)
    assert not is_id_number(ID.replace("002X", "0021"))
    assert is_bank_card("4111111111111111")
    assert not is_bank_card("4111111111111112")
    assert is_mobile("8613800138000")
    assert not is_mobile("12800138000")
