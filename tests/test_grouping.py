"""Values put together by what they share."""

from hypothesis import given
from hypothesis import strategies as st

from builder.grouping import grouped, grouped_by


def test_keys_and_values_stand_in_the_order_in_which_they_come():
    pairs = [("b", 1), ("a", 2), ("b", 3), ("a", 2)]
    assert list(grouped(pairs).items()) == [("b", (1, 3)), ("a", (2, 2))]


def test_of_nothing_there_is_no_group():
    assert grouped([]) == {}
    assert grouped_by(len, []) == {}


@given(st.lists(st.text(max_size=4)))
def test_nothing_is_lost_and_no_group_is_empty(texts):
    found = grouped_by(len, iter(texts))
    assert sorted(each for together in found.values() for each in together) == sorted(texts)
    assert all(together for together in found.values())
    assert all(len(each) == key for key, together in found.items() for each in together)
