"""How far a promise has come: shares in digits, and what cannot be or can hardly be meant."""

import pytest

from builder.read.fields.progress import progress
from builder.read.fields.unclear import Doubtful, Unclear


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12/40", "12/40"),
        ("十二/四十", "12/40"),
        ("１２ ／ ４０", "12/40"),
        ("12次/40次", "12/40"),
        ("12/40户", "12/40"),
        ("四十分之十二", "12/40"),
        ("30％", "30%"),
        ("百分之三十", "30%"),
        ("40/40", "40/40"),
        ("100%", "100%"),
        ("0/40", "0/40"),
        ("过半", "过半"),
        ("刚开头，等人手", "刚开头，等人手"),
    ],
)
def test_a_share_is_read_in_digits_and_other_words_stay(written, read):
    assert progress(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("41/40", "41/40"),
        ("四十一/四十", "41/40"),
        ("130%", "130%"),
        ("百分之一百三", "130%"),
        ("100.5%", "100.5%"),
        ("三分之五", "5/3"),
        ("12", "12"),
        ("12次", "12次"),
        ("0.3", "0.3"),
        ("12/40/90", "12/40/90"),
    ],
)
def test_more_than_all_and_a_number_alone_are_taken_and_asked_about(written, read):
    found = progress(written)
    assert isinstance(found, Doubtful)
    assert found.value == read
    assert found.why
    assert found.advice


@pytest.mark.parametrize("written", ["-1/40", "12/-40", "-30%", "12/0", "0/0"])
def test_what_cannot_be_is_no_share(written):
    assert isinstance(progress(written), Unclear)


@pytest.mark.parametrize("part", ["9", "九", "9.", "1/", "九百", "9 "])
def test_an_endless_number_says_nothing_of_a_whole_and_ends(part):
    """Divided in every way it could be, a figure of thirty digits would never have been read."""
    text = (part * 3000).strip()
    said = progress(text)
    assert (said.value if isinstance(said, Doubtful) else said) == text
