"""The versions of reading and of the whole builder."""

from builder.make.maker import version_of
from builder.run.versions import READING, version_of_builder, version_of_reading


def test_both_are_the_same_as_long_as_the_program_is():
    assert version_of_reading() == version_of_reading()
    assert version_of_builder() == version_of_builder()
    assert version_of_reading() != version_of_builder()


def test_every_part_of_reading_counts():
    for part in READING:
        fewer = tuple(each for each in READING if each != part)
        assert version_of(fewer) != version_of(READING)
