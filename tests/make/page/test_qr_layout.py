"""Where the modules of a QR code lie: every one belongs to one codeword, or is the same in all."""

import pytest

from builder.make.page.qr_layout import codewords_of, shared_modules, side_of

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
    side, dark = side_of(version), shared_modules(version)
    ends = sum(1 << row * (side + 1) for row in range(side))
    assert dark & ends == 0
    assert not any(bit & ends for places in codewords_of(version) for bit in places)


@each_version
def test_the_finders_stand_in_three_corners(version):
    side, dark = side_of(version), shared_modules(version)
    rows = [
        f"{dark >> (side - y - 1) * (side + 1):b}"[-side - 1 : -1].zfill(side)
        for y in (0, side - 1)
    ]
    assert rows[0][:8] == "11111110"
    assert rows[0][-8:] == "01111111"
    assert rows[1][:8] == "11111110"
