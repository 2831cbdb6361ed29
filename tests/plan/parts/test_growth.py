"""Charts of counts by year: in time, in a sentence, with words only where there is room."""

import pytest

from builder.model.amount import Amount
from builder.model.blocks import Headcount
from builder.model.growth import Bars, Growth
from builder.model.kinds import Branch
from builder.plan.parts.growth import growth_of, newest_count


def count(year: int, number: int, text: str = "", **parts: int) -> Headcount:
    amounts = {name: Amount(value) for name, value in parts.items()}
    return Headcount(year=year, count=Amount(number, text), **amounts)


def chart(*counts: Headcount) -> Growth:
    drawn = growth_of(Branch(title="支部", slug="a", tier="branch", members_count=counts))
    assert drawn is not None
    return drawn


def told(bars: Bars) -> list[str]:
    return [bar.text for bar in bars.bars if bar and bar.is_told]


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((count(2016, 119), count(2026, 178)), "十年，119 人到 178 人"),
        ((count(2025, 31), count(2024, 28)), "一年，28 人到 31 人"),
        ((count(2004, 9), count(2026, 40)), "二十二年，9 人到 40 人"),
        ((count(2020, 3), count(0, 31)), "2020年到现在，3 人到 31 人"),
        ((count(2020, 3), count(2020, 4)), "2020年到2020年，3 人到 4 人"),
        ((count(2024, 28),), "2024年，28 人"),
        ((count(0, 3412, "3400余"),), "现在，3400余 人"),
    ],
)
def test_a_sentence_says_from_when_to_when_and_from_how_many_to_how_many(counts, sentence):
    assert chart(*counts).title == sentence


def test_who_has_no_counts_has_no_chart():
    branch = Branch(title="支部", slug="a", tier="branch")
    assert growth_of(branch) is None
    assert newest_count(branch) is None


def test_a_year_nobody_has_written_keeps_its_place():
    drawn = chart(count(2020, 10), count(2023, 20), count(0, 25))
    assert drawn.years == ("2020", "2021", "2022", "2023", "现在")
    assert [bar and bar.share for bar in drawn.counts.bars] == [0.4, None, None, 0.8, 1.0]


def test_years_very_far_apart_stand_side_by_side():
    assert chart(count(1921, 12), count(2026, 40)).years == ("1921", "2026")


def test_few_bars_all_have_their_words():
    assert told(chart(*(count(2020 + n, n + 1) for n in range(6))).counts) == list("123456")


def test_of_many_bars_the_first_the_last_and_the_highest_have_words():
    numbers = [5, 6, 7, 9, 8, 7, 6, 6]
    drawn = chart(*(count(2010 + n, number) for n, number in enumerate(numbers)))
    assert told(drawn.counts) == ["5", "9", "6"]


def test_the_highest_has_none_where_they_would_touch_those_beside_it():
    numbers = [5, 9, 7, 6, 8, 7, 6, 6]
    drawn = chart(*(count(2010 + n, number) for n, number in enumerate(numbers)))
    assert told(drawn.counts) == ["5", "6"]


def test_what_it_consisted_of_has_rows_of_its_own():
    drawn = chart(count(2024, 28, probationary=2), count(2025, 31, probationary=4, mobile=1))
    assert [part.label for part in drawn.parts] == ["预备", "流动"]
    assert [bar and bar.share for bar in drawn.parts[0].bars] == [0.5, 1.0]
    assert [bar and bar.text for bar in drawn.parts[1].bars] == [None, "1"]


def test_nobody_at_all_has_bars_without_height():
    assert [bar and bar.share for bar in chart(count(2024, 0), count(2025, 0)).counts.bars] == [
        0,
        0,
    ]
