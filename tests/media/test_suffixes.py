"""Names by which a file is taken for a picture or a film."""

import pytest

from builder.media.suffixes import FILM_SUFFIXES, PICTURE_SUFFIXES


@pytest.mark.parametrize("suffix", [".jpg", ".jfif", ".png", ".hif", ".heic", ".avif", ".tif"])
def test_pictures(suffix):
    assert suffix in PICTURE_SUFFIXES


@pytest.mark.parametrize("suffix", [".mp4", ".webm", ".mov", ".3gp", ".wmv"])
def test_films(suffix):
    assert suffix in FILM_SUFFIXES


def test_a_name_is_that_of_one_sort_and_written_in_small_letters():
    both = [*PICTURE_SUFFIXES, *FILM_SUFFIXES]
    assert len(set(both)) == len(both)
    assert all(suffix == f".{suffix[1:].lower()}" for suffix in both)
