"""Stretches that no encoder writes."""

import random

import pytest

from builder.media.pixels.fills import is_filled, repeats

NOISE = random.Random(5).randbytes(6000)


@pytest.mark.parametrize("fill", [0x00, 0xFF, 0xAA, 0xF6])
def test_one_byte_over_and_over_is_a_block_that_was_erased(fill):
    content = NOISE[:500] + bytes([fill]) * 64 + NOISE[500:900]
    assert is_filled(content, (0, len(content)))
    assert not is_filled(content, (0, 560))


def test_compressed_data_has_no_fill():
    assert not is_filled(NOISE, (0, len(NOISE)))


def test_a_stretch_that_stands_there_twice_whole_sectors_apart_is_a_block_of_another_file():
    content = NOISE[:4096] + NOISE[:4096]
    assert repeats(content, (0, len(content)))


@pytest.mark.parametrize(
    "content", [NOISE, NOISE[:2000] + NOISE[:2048], NOISE[:2048] + NOISE[:900]]
)
def test_patterns_that_lie_otherwise_apart_or_are_short_are_the_pictures_own(content):
    assert not repeats(content, (0, len(content)))
