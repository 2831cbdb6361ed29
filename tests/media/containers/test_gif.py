"""The blocks of a GIF."""

import pytest

from builder.media.containers.gif import EXTENSION, FRAME, GIF_END, gif_blocks

HEAD = b"GIF89a\x02\0\x02\0\0\0\0"
PALETTE = b"GIF89a\x02\0\x02\0\x80\0\0" + bytes(6)
FRAMED = b"\x2c\0\0\0\0\2\0\2\0\0\2\3abc\0"
NOTE = b"\x21\xfe\2hi\1!\0"


def test_every_block_up_to_the_end_by_its_sort():
    content = HEAD + NOTE + FRAMED + b";" + b"behind"
    found = list(gif_blocks(content))
    assert [each.sort for each in found] == [EXTENSION, FRAME, GIF_END]
    assert [content[each.start : each.end] for each in found] == [NOTE, FRAMED, b";"]


def test_a_table_of_colours_is_passed_over():
    framed = b"\x2c\0\0\0\0\2\0\2\0\x80" + bytes(6) + b"\2\1x\0"
    content = PALETTE + framed + b";"
    assert [content[each.start : each.end] for each in gif_blocks(content)] == [framed, b";"]


def test_a_cut_block_ends_behind_the_file():
    content = HEAD + FRAMED[:-3]
    (last,) = gif_blocks(content)
    assert last.end > len(content)


@pytest.mark.parametrize("rest", [b"", b"\x77" + FRAMED])
def test_where_the_chain_breaks_there_is_no_more(rest):
    assert [each.sort for each in gif_blocks(HEAD + rest)] == list(rest[:1])
