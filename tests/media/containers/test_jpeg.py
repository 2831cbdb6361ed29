"""The segments of a JPEG."""

from builder.media.containers.jpeg import JPEG_END, JPEG_SCAN, segments

COMMENT = b"\xff\xfe\0\6note"
SCAN = b"\xff\xda\0\4\1\1" + b"li\xff\0ght\xff\xd3more"
END = b"\xff\xd9"


def found(content: bytes) -> list[tuple[int, bytes]]:
    return [(each.marker, content[each.body : each.end]) for each in segments(content)]


def test_every_segment_up_to_the_end():
    assert found(b"\xff\xd8" + COMMENT + SCAN + END + COMMENT) == [
        (0xFE, b"note"),
        (JPEG_SCAN, b"\1\1"),
        (JPEG_END, b""),
    ]


def test_compressed_data_reaches_over_stuffed_bytes_and_restarts_to_the_next_marker():
    content = b"\xff\xd8" + SCAN + b"\xff" + COMMENT + END
    scan = next(segments(content))
    assert content[scan.end : scan.data_end] == b"li\xff\0ght\xff\xd3more"


def test_markers_that_stand_alone_and_fill_bytes_are_passed_over():
    assert found(b"\xff\xd8\xff\x01\xff\xff" + COMMENT) == [(0xFE, b"note")]


def test_the_chain_breaks_where_no_marker_stands():
    assert found(b"\xff\xd8" + COMMENT + b"x" + COMMENT) == [(0xFE, b"note")]


def test_a_sort_that_no_picture_holds_is_told():
    known, unknown = segments(b"\xff\xd8" + COMMENT + b"\xff\x5a\0\2")
    assert (known.is_known, unknown.is_known) == (True, False)
