"""Addresses that people write, and where they lead."""

import pytest

from builder.model.links import old_address_path


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/news/quay", "news/quay.html"),
        ("news/quay.htm", "news/quay.htm"),
        ("/news/quay/", "news/quay/index.html"),
        ("https://old.example/quay.html?from=qr#top", "quay.html"),
        ("https://old.example", ""),
    ],
)
def test_an_old_address_names_a_file(written, path):
    assert old_address_path(written) == path
