"""Torn pictures, of which a part is missing although they open: an interrupted copy, a card that
lost some blocks, a half that was saved again.

Where a format has checksums, they decide; elsewhere whether the decoder took all of the data, or
the data has what no encoder writes.
"""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

from PIL import Image

from builder.media.containers.boxes import Span, items, meta_of, spans_of
from builder.media.containers.png import PNG_ANIMATION, PNG_END, png_chunks
from builder.media.containers.riff import (
    RIFF_HEAD,
    WEBP_FRAME,
    WEBP_FRAME_HEAD,
    riff_chunks,
    riff_end,
)
from builder.media.pixels.fills import is_filled, repeats
from builder.media.pixels.gif import is_torn_gif
from builder.media.pixels.raster import is_torn_bmp, is_torn_tiff
from builder.media.pixels.scans import is_torn_jpeg

_CODED = (b"av01", b"hvc1")
"""Items of a HEIF picture that are compressed, each without a break."""

_LAST = 64


def is_torn(content: bytes, picture: Image.Image) -> bool:
    """Whether some of these bytes, from which the picture was opened, are missing or replaced."""
    search = _SEARCHES.get(picture.format or "")
    return search is not None and search(content, picture)


def _is_torn_png(content: bytes, _: Image.Image) -> bool:
    chunks = list(png_chunks(content))
    names = [chunk.name for chunk in chunks]
    is_short = PNG_ANIMATION in names and names[-1] != PNG_END  # later frames are missing
    return is_short or any(not chunk.is_sound for chunk in chunks if chunk.is_of_picture)


def _is_torn_webp(content: bytes, picture: Image.Image) -> bool:
    if getattr(picture, "is_animated", False) and _lacks_frames(content):
        return True
    found = _webp_data(content, RIFF_HEAD, len(content))
    return any(_opens_without_its_end(name, content[slice(*span)]) for name, span in found)


def _lacks_frames(content: bytes) -> bool:
    """Whether an animation is shorter than it says, or has something else in place of a frame."""
    end = riff_end(content)
    names = (chunk.name for chunk in riff_chunks(content, RIFF_HEAD, min(end, len(content))))
    return end > len(content) or any(not name.strip().isalnum() for name in names)


def _opens_without_its_end(name: bytes, data: bytes) -> bool:
    """Whether a WebP opens although its last bytes are left out: its decoder, which needs each of a
    sound one's, has lost its way before."""
    try:
        Image.open(BytesIO(_webp_file(name, data[:-_LAST])), formats=("WEBP",)).load()
    except (OSError, ValueError, EOFError):
        return False
    return True


def _webp_file(name: bytes, data: bytes) -> bytes:
    """A file of nothing but this chunk."""
    chunk = name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) & 1)
    return b"RIFF" + (4 + len(chunk)).to_bytes(4, "little") + b"WEBP" + chunk


def _webp_data(content: bytes, place: int, end: int) -> Iterator[tuple[bytes, Span]]:
    """The compressed pictures in it, by the name of their chunk."""
    for chunk in riff_chunks(content, place, end):
        if chunk.name == WEBP_FRAME:
            yield from _webp_data(content, chunk.body + WEBP_FRAME_HEAD, min(chunk.end, end))
        elif chunk.name in (b"VP8 ", b"VP8L"):
            yield chunk.name, (chunk.body, chunk.end)


def _is_torn_heif(content: bytes, _: Image.Image) -> bool:
    meta = meta_of(content)
    if not meta.keys() >= {b"iinf", b"iloc"}:
        return False
    kinds = {each.number: each.kind for each in items(content, *meta[b"iinf"])}
    for item, spans in spans_of(content, *meta[b"iloc"]):
        if kinds.get(item) in _CODED and _holds_no_picture(content, spans):
            return True
    return False


def _holds_no_picture(content: bytes, spans: Sequence[Span]) -> bool:
    """Whether in one of these compressed spans stands what no encoder writes."""
    return any(is_filled(content, span) or repeats(content, span) for span in spans)


_SEARCHES: dict[str, Callable[[bytes, Image.Image], bool]] = {
    "JPEG": lambda content, _: is_torn_jpeg(content),
    "MPO": lambda content, _: is_torn_jpeg(content),
    "PNG": _is_torn_png,
    "WEBP": _is_torn_webp,
    "AVIF": _is_torn_heif,
    "HEIF": _is_torn_heif,
    "GIF": lambda content, _: is_torn_gif(content),
    "TIFF": is_torn_tiff,
    "BMP": lambda content, _: is_torn_bmp(content),
}
