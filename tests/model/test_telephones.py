"""Telephone numbers in a plain text, and how they are dialled."""

import pytest

from builder.model.telephones import callable_text


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("0000-8600118转802", ["00008600118,802"]),
        ("0000-8600118、8600119", ["00008600118", "00008600119"]),
        ("咨询：12345", ["12345"]),
        ("一共12345人", []),
        ("20260501", []),
    ],
)
def test_each_number_is_a_link(text, dialled):
    shown = callable_text(text)
    assert [part.partition('"')[0] for part in shown.split('href="tel:')[1:]] == dialled


def test_a_text_without_a_number_stays_as_it_is():
    assert callable_text("门口见，五点。") == "门口见，五点。"
