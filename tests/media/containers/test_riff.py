"""The chunks of a WebP."""

from builder.media.containers.riff import riff_chunks


def chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) & 1)


def test_chunks_of_odd_length_are_padded_by_a_byte():
    content = chunk(b"VP8X", b"abc") + chunk(b"VP8 ", b"light")
    first, second = riff_chunks(content, 0, len(content))
    assert (first.name, content[first.body : first.end]) == (b"VP8X", b"abc")
    assert first.behind == second.start == first.end + 1
    assert content[second.body : second.end] == b"light"


def test_the_last_one_may_reach_beyond_the_span():
    content = chunk(b"EXIF", b"ab") + chunk(b"XMP ", b"words")
    found = list(riff_chunks(content, 0, len(content) - 3))
    assert [each.name for each in found] == [b"EXIF", b"XMP "]
    assert found[-1].end > len(content) - 3


def test_an_empty_span_has_none():
    assert list(riff_chunks(b"VP8 ", 4, 4)) == []
