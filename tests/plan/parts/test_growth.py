"""A story's counts by year, as a chart: in time, of whom they consisted, and the newest of them."""

import pytest

from builder.model.amount import Amount
from builder.model.blocks import Headcount
from builder.model.charts import Chart
from builder.model.kinds import Branch
from builder.plan.parts.growth import growth_of, newest_count


def count(year: int, number: int, text: str = "", **parts: int) -> Headcount:
    amounts = {name: Amount(value) for name, value in parts.items()}
    return Headcount(year=year, count=Amount(number, text), **amounts)


def chart(*counts: Headcount) -> Chart:
    drawn = growth_of(Branch(title="支部", slug="a", tier="branch", members_count=counts))
    assert drawn is not None
    return drawn


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


def test_counts_stand_in_time_and_those_of_now_come_last():
    drawn = chart(count(0, 25), count(2023, 20), count(2020, 10))
    assert [mark.label for mark in drawn.marks] == ["2020", "2021", "2022", "2023", "现在"]
    assert [mark.words for mark in drawn.marks] == ["10", "", "", "20", "25"]


def test_the_newest_count_has_its_unit():
    branch = Branch(
        title="支部", slug="a", tier="branch", members_count=(count(2020, 3), count(0, 9))
    )
    assert (newest_count(branch).text, newest_count(branch).unit) == ("9", "人")


def test_a_chart_is_called_as_the_field_is():
    assert chart(count(2024, 28)).label == "党员数"


def test_what_it_consisted_of_has_rows_of_its_own():
    drawn = chart(count(2024, 28, probationary=2), count(2025, 31, probationary=4, mobile=1))
    assert [row.label for row in drawn.rows] == ["预备", "流动"]
    assert [mark.length for mark in drawn.rows[0].marks] == [500, 1000]
    assert [mark.words for mark in drawn.rows[1].marks] == ["", "1"]
