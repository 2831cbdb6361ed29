"""GIF: frames and extensions in blocks of at most 255 bytes (GIF89a specification)."""

from collections.abc import Iterator

from builder.media.traces.trace import Kind, Trace, trailing, words

_EXTENSION, _FRAME, _END = 0x21, 0x2C, 0x3B
_CONTROL, _COMMENT, _APPLICATION = 0xF9, 0xFE, 0xFF
_LOOPING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def gif_traces(content: bytes) -> Iterator[Trace]:
    """What stands in extensions that are not the animation, and behind the picture's end."""
    place = 13 + _palette(content[10] if len(content) > 10 else 0)
    while place < len(content):
        mark = content[place]
        if mark == _END:
            yield from trailing(content, place + 1)
            return
        if mark == _EXTENSION:
            end = _after_blocks(content, place + 2)
            yield from _extension(
                content[place + 1 : place + 2], content[place + 3 : min(end, place + 80)]
            )
        elif mark == _FRAME and place + 9 < len(content):
            end = _after_blocks(content, place + 11 + _palette(content[place + 9]))
        else:
            break
        place = end
    yield Trace(Kind.DAMAGED)


def _palette(flags: int) -> int:
    """Bytes of the colour table that these flags announce."""
    return 3 * (2 << (flags & 7)) if flags & 0x80 else 0


def _after_blocks(content: bytes, place: int) -> int:
    while place < len(content) and content[place]:
        place += 1 + content[place]
    return place + 1


def _extension(label: bytes, body: bytes) -> Iterator[Trace]:
    """``body`` begins behind the length of the first block."""
    if label == bytes([_APPLICATION]):
        name = body[:11]
        if name.startswith(b"XMP Data"):
            yield Trace(Kind.XMP)
        elif name.startswith(b"ICCRGBG1"):
            yield Trace(Kind.PROFILE)
        elif name not in _LOOPING:
            yield Trace(Kind.EXTRA, words(name))
    elif label != bytes([_CONTROL]):
        yield Trace(Kind.COMMENT, words(body) if label == bytes([_COMMENT]) else "")
