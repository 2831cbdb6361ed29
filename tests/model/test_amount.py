"""Amounts: what people read of a number."""

import pytest

from builder.model.amount import Amount


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount(46), "46"),
        (Amount(2.5), "2.5"),
        (Amount(1480.0), "1,480"),
        (Amount(30, "约三十人", named=True), "约三十人"),
    ],
)
def test_an_amount_reads_as_it_was_typed_else_in_digits(amount, words):
    assert amount.words == words
