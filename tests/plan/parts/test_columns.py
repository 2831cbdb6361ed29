"""Columns over years: every year in its place, and words only where there is room for them."""

import pytest

from builder.model.amount import Amount
from builder.model.charts import Chart
from builder.plan.parts.columns import CountsByYear, axis_of, over_years


def chart(counted: dict[int, Amount | float | None], unit: str = "名") -> Chart:
    amounts = [Amount(each) if isinstance(each, int | float) else each for each in counted.values()]
    return over_years(list(map(str, counted)), CountsByYear("党员", unit, amounts))


def named(*words: str | int) -> list[str]:
    counted = {
        2000 + at: Amount(int(str(word).replace(",", "")), str(word))
        for at, word in enumerate(words)
    }
    return [mark.words for mark in chart(counted).marks if mark.is_named]


def test_a_column_is_as_long_as_its_share_of_the_highest():
    drawn = chart({2016: 119, 2017: 200, 2018: 150, 2019: 0})
    assert [each.length for each in drawn.marks] == [595, 1000, 750, 0]
    assert [each.label for each in drawn.marks] == ["2016", "2017", "2018", "2019"]
    assert (drawn.shape, drawn.counted, drawn.label) == ("columns", "年份", "党员")


@pytest.mark.parametrize(
    ("counted", "sentence"),
    [
        ({2016: 119, 2026: 178}, "十年，119 名到 178 名"),
        ({2025: 28, 2026: 31}, "一年，28 名到 31 名"),
        ({2024: 28, 2026: 31}, "两年，28 名到 31 名"),
        ({2014: 28, 2026: 31}, "十二年，28 名到 31 名"),
        ({2004: 9, 2026: 40}, "二十二年，9 名到 40 名"),
        ({1920: 9, 2026: 40}, "106年，9 名到 40 名"),
        ({2020: 3, "现在": 31}, "2020年到现在，3 名到 31 名"),
        ({2024: 28}, "2024年，28 名"),
        ({"现在": Amount(3412, "3400余")}, "现在，3400余 名"),
        ({2024: None, 2025: 4, 2026: None}, "2025年，4 名"),
        ({2024: Amount(2, "两户", named=True), 2025: 4}, "一年，两户到 4 名"),
    ],
)
def test_a_sentence_says_from_when_to_when_and_from_how_many_to_how_many(counted, sentence):
    assert chart(counted).title == sentence


@pytest.mark.parametrize(
    ("years", "places"),
    [
        ([2020, 2023], ["2020", "2021", "2022", "2023"]),
        ([2020, 2022, 0], ["2020", "2021", "2022", "现在"]),
        ([1961, 2026], ["1961", "2026"]),
        ([2020, 2020], ["2020", "2020"]),
        ([0], ["现在"]),
        ([], []),
    ],
)
def test_a_year_nobody_has_written_keeps_its_place_unless_years_are_very_far_apart(years, places):
    assert [year for year, _ in axis_of([(year, 1) for year in years])] == places
    assert len([each for _, each in axis_of([(year, 1) for year in years]) if each]) == len(years)


def test_what_nobody_has_written_has_no_words_and_no_length():
    marks = chart({2024: 5, 2025: None, 2026: Amount(0, "若干", uncounted=True)}).marks
    assert [(each.words, each.length) for each in marks] == [("5", 1000), ("", 0), ("若干", 0)]
    assert [each.is_named for each in marks] == [True, False, False]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (range(1, 7), ["1", "2", "3", "4", "5", "6"]),
        (["1,204", "1,310", "1,288"], ["1,204", "1,310", "1,288"]),
        (["10,283", "11,310", "11,288", "10,900", "12,001"], ["10,283", "12,001"]),
        ([5, 6, 7, 9, 8, 7, 6, 6], ["5", "9", "6"]),
        ([5, 9, 7, 6, 8, 7, 6, 6], ["5", "6"]),
        ([9, 8, 7, 6, 5, 4, 3, 2], ["9", "2"]),
        ([*range(100, 130), 400, *range(130, 160)], ["100", "400", "159"]),
    ],
)
def test_all_have_words_where_there_is_room_on_a_telephone_else_the_first_the_last_and_the_highest(
    words, told
):
    assert named(*words) == told


def test_words_in_characters_need_twice_the_room():
    counted = {
        2024 + at: Amount(at + 1, word)
        for at, word in enumerate(("一万二千", "一万三千", "一万四千"))
    }
    assert [mark.words for mark in chart(counted).marks if mark.is_named] == [
        "一万二千",
        "一万四千",
    ]


def test_of_nobody_at_all_every_column_is_without_height():
    assert [each.length for each in chart({2024: 0, 2025: 0}).marks] == [0, 0]


def test_what_it_consisted_of_stands_in_rows_of_its_own():
    whole = CountsByYear("党员", "名", [Amount(28), Amount(31)])
    part = CountsByYear("预备", "名", [None, Amount(4)])
    (row,) = over_years(["2024", "2025"], whole, [part]).rows
    assert (row.label, row.unit) == ("预备", "名")
    assert [(each.words, each.length) for each in row.marks] == [("", 0), ("4", 1000)]
