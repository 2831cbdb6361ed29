"""The table of demands."""

import pytest

from builder.assessment.points import BY_PEOPLE, POINTS


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.called)
def test_each_says_what_is_looked_at_and_by_whom_it_is_asked(point):
    assert (point.of_page is None) != (point.of_site is None)
    assert point.looked_at
    assert "WCAG" in point.source or "适老化规范" in point.source


def test_no_rule_and_no_demand_stands_there_twice():
    rules = [point.of_page or point.of_site for point in POINTS]
    called = [*(point.called for point in POINTS), *(what for what, _ in BY_PEOPLE)]
    assert len(set(rules)) == len(rules)
    assert len(set(called)) == len(called)
