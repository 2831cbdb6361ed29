"""Which bytes of a film a browser gets."""

import pytest

from builder.preview.ranges import range_of


@pytest.mark.parametrize(
    ("asked", "status", "span", "said"),
    [
        ("", 200, range(100), ""),
        ("bytes=0-9", 206, range(10), "bytes 0-9/100"),
        ("bytes=90-", 206, range(90, 100), "bytes 90-99/100"),
        ("bytes=-10", 206, range(90, 100), "bytes 90-99/100"),
        ("bytes=-500", 206, range(100), "bytes 0-99/100"),
        ("bytes=50-500", 206, range(50, 100), "bytes 50-99/100"),
        ("BYTES=5-5", 206, range(5, 6), "bytes 5-5/100"),
        ("bytes=100-", 416, range(100, 100), "bytes */100"),
        ("bytes=9-5", 200, range(100), ""),
        ("bytes=-", 200, range(100), ""),
        ("lines=0-9", 200, range(100), ""),
        ("bytes=0-1,5-6", 200, range(100), ""),
        (f"bytes={'9' * 19}-", 200, range(100), ""),
    ],
)
def test_a_range_is_answered_as_the_standard_has_it(asked, status, span, said):
    part = range_of(100, asked)
    assert (part.status, list(part.span), part.content_range) == (status, list(span), said)
