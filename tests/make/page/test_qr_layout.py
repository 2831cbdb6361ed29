"""Where the codewords of a QR code lie: no module belongs to two."""

import pytest

from builder.make.page.qr_layout import codewords_of, side_of

CODEWORDS = {1: 26, 2: 44, 3: 70, 4: 100, 5: 134, 6: 172, 7: 196, 8: 242, 9: 292}
"""Of data and of correction together (ISO/IEC 18004, table 1)."""
each_version = pytest.mark.parametrize("version", CODEWORDS)


@each_version
def test_a_version_has_as_many_codewords_as_the_standard_says(version):
    assert len(codewords_of(version)) == CODEWORDS[version]


@each_version
def test_no_module_is_that_of_two_bits_and_none_lies_outside(version):
    bits = [bit for places in codewords_of(version) for bit in places]
    side = side_of(version)
    assert all(len(places) == 8 for places in codewords_of(version))
    assert len(bits) == len(set(bits))
    assert all(bit.bit_count() == 1 and bit < 1 << side * (side + 1) for bit in bits)


@each_version
def test_every_row_ends_with_a_light_module_of_ours(version):
    side = side_of(version)
    ends = sum(1 << row * (side + 1) for row in range(side))
    assert not any(bit & ends for places in codewords_of(version) for bit in places)
