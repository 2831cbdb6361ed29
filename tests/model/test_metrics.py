"""The figures a site keeps: their years in order, and what their parts count."""

import pytest

from builder.model.amount import Amount
from builder.model.metrics import Metric, Metrics


def years(**written) -> list[int]:
    metric = Metric(name="来的人", years={key: Amount(1) for key in written["keys"]})
    return [year for year, _ in metric.by_year]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (("2025", "2019", "2023"), [2019, 2023, 2025]),
        (("2025年", " 2024 "), [2024, 2025]),
        (("今年", "二〇二五", "25", "20255", "3025", ""), []),
        ((), []),
    ],
)
def test_years_stand_in_their_order_and_what_is_no_year_is_left_out(keys, found):
    assert years(keys=keys) == found


@pytest.mark.parametrize(("unit", "counted"), [("件", "件"), ("%", ""), (" ％ ", ""), ("", "")])
def test_a_part_of_a_percentage_is_counted_in_nothing(unit, counted):
    assert Metric(name="办结", unit=unit).counted_in == counted


def test_a_figure_without_a_line_of_its_own_is_told_at_the_block_around_it():
    metrics = Metrics(lines={"metrics.0": 3, "metrics.0.years": 6})
    assert metrics.where("metrics.0.years.2025").line == 6
    assert metrics.where("metrics.0.unit").line == 3
    assert metrics.where("metrics.4.unit").line == 0
    assert metrics.where("metrics.0").path == "content/metrics.yaml"
