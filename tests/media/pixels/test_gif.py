"""How far the frames of a GIF reach."""

import struct

import pytest

from builder.media.pixels.gif import corners, is_torn_gif

HEAD = b"GIF89a\x02\0\x02\0\0\0\0"
LOOP = b"\x21\xff\x0bNETSCAPE2.0\3\1\0\0\0"
PAD = b"\x21\xfe\x08remarks.\0"


def frame(left: int, top: int, width: int, height: int) -> bytes:
    return b"\x2c" + struct.pack("<4H", left, top, width, height) + b"\0\2\3abc\0"


def test_the_corner_of_each_frame():
    content = HEAD + LOOP + frame(0, 0, 2, 2) + frame(15_000, 3, 2, 2) + PAD + b";"
    assert list(corners(content)) == [(2, 2), (15_002, 5)]


def test_up_to_the_first_that_is_held_in_part():
    assert list(corners(HEAD + frame(0, 0, 2, 2) + frame(1, 1, 1, 1)[:7])) == [(2, 2)]


@pytest.mark.parametrize("block", [b"\x77" + bytes(12), b"\x21\xfe\0" + bytes(12)])
def test_blocks_that_decoders_read_otherwise_are_refused(block):
    with pytest.raises(ValueError, match="neither"):
        list(corners(HEAD + block + frame(0, 0, 1, 1)))


def test_a_chain_that_ends_in_the_midst_of_a_block_is_torn():
    whole = HEAD + PAD + frame(0, 0, 2, 2)
    assert not is_torn_gif(whole + b";")
    assert not is_torn_gif(whole)
    assert is_torn_gif(whole[:-3])
    assert is_torn_gif(whole + b"\x55;")
