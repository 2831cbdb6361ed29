"""Dots, row by row."""

from builder.make.page.dots import across, filled, height, hollow
from builder.model.charts import Chart


def chart(filled: int, total: int) -> Chart:
    return Chart(shape="dots", title="", filled=filled, total=total)


def test_every_thing_is_one_dot():
    drawn = chart(389, 417)
    assert (filled(drawn).count("M"), hollow(drawn).count("M")) == (389, 28)
    assert hollow(chart(12, 12)) == ""


def test_few_dots_are_large_and_rows_are_as_high_as_their_dots():
    assert [across(chart(1, count)) for count in (12, 41, 121)] == [10, 20, 30]
    assert height(chart(1, 12)) == 64
    assert filled(chart(1, 12)) == "M16.0 16.0h0"
