"""Filters: pure functions from values to text."""

import msgspec

from builder.make.page.filters import once
from tests.kit import theme_samples as samples


class Counting:
    """A macro that counts how often it was asked."""

    def __init__(self):
        self.asked = 0

    def __call__(self, *values):
        self.asked += 1
        return "、".join(map(repr, values))


def test_what_a_macro_prints_of_the_same_values_is_worked_out_once():
    macro, card = Counting(), samples.full_card()
    assert once(macro, card, "../" * 2) == once(macro, card, "../../") == macro(card, "../../")
    assert macro.asked == 2


def test_values_that_are_equal_and_not_the_same_are_never_taken_for_one_another():
    macro, card = Counting(), samples.full_card()
    other = msgspec.structs.replace(card, name="另一位")
    said = [once(macro, each) for each in (card, other, True, 1, 1.0, "1", None)]
    assert said == [repr(each) for each in (card, other, True, 1, 1.0, "1", None)]
