"""Boxes in boxes: AVIF, HEIC, MP4 and MOV (ISO/IEC 14496-12, 23008-12; QuickTime File Format for
``udta``)."""

from collections.abc import Iterator

from builder.media.containers.boxes import Atom, Span, atoms, items, spans_of
from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Trace, TraceKind, words

_OUTERMOST = {
    *(
        b"ftyp",
        b"meta",
        b"mdat",
        b"moov",
        b"moof",
        b"mfra",
        b"sidx",
        b"styp",
        b"ssix",
        b"pdin",
        b"prft",
        b"emsg",
    ),
    *(b"free", b"skip", b"wide", b"uuid"),
}
_EMPTY = (b"free", b"skip", b"wide")
_ENTERED = (b"moov", b"trak", b"mdia", b"iprp", b"ipco")
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_TOLD = {
    b"\xa9xyz": TraceKind.PLACE,
    b"loci": TraceKind.PLACE,
    b"\xa9mak": TraceKind.CAMERA,
    b"\xa9mod": TraceKind.CAMERA,
    b"\xa9day": TraceKind.TIME,
    b"\xa9nam": TraceKind.COMMENT,
    b"\xa9cmt": TraceKind.COMMENT,
    b"\xa9ART": TraceKind.PERSON,
    b"\xa9aut": TraceKind.PERSON,
    b"\xa9cpy": TraceKind.PERSON,
    b"cprt": TraceKind.PERSON,
    b"thmb": TraceKind.THUMBNAIL,
    b"XMP_": TraceKind.XMP,
}
"""What stands in ``udta`` and ``ilst``, by its box."""
_KEYS = {
    b"location": TraceKind.PLACE,
    b"make": TraceKind.CAMERA,
    b"model": TraceKind.CAMERA,
    b"date": TraceKind.TIME,
}
"""What a key of ``mdta`` is about, by a word in it."""
_ENCODER = (b"\xa9too", b"encoder")
"""The name of the program that wrote the file betrays nobody."""
_SAMPLES = (b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"pict", b"auxv", b"hint")


def box_traces(content: bytes) -> Iterator[Trace]:
    """What stands in boxes that are neither picture nor sound, and behind the last box."""
    end = 0
    for name, start, stop in atoms(content, 0, len(content)):
        if name not in _OUTERMOST:
            break
        end = stop
        yield from _box(content, Atom(name, start, stop))
    if end < len(content):
        cut = content[end + 4 : end + 8] in _OUTERMOST
        yield (
            Trace(TraceKind.DAMAGED)
            if cut
            else Trace(TraceKind.TRAILING, f"{len(content) - end} 字节")
        )


def _box(content: bytes, box: Atom) -> Iterator[Trace]:
    name, start, end = box
    if name in _ENTERED:
        for inner in atoms(content, start, end):
            yield from _box(content, inner)
    elif name == b"meta":
        yield from _meta(content, start, end)
    elif name == b"udta":
        yield from _user_data(content, start, end)
    elif name == b"uuid":
        yield (
            Trace(TraceKind.XMP) if content[start : start + 16] == _XMP else Trace(TraceKind.EXTRA)
        )
    elif name == b"colr" and content[start : start + 4] in (b"prof", b"rICC"):
        yield Trace(TraceKind.PROFILE)
    elif name == b"hdlr" and content[start + 8 : start + 12] not in (
        *_SAMPLES,
        b"mhlr",
        b"dhlr",
        bytes(4),
    ):
        yield Trace(TraceKind.EXTRA, words(content[start + 8 : start + 12]))
    elif name in _EMPTY and content[start:end].strip(b"\0"):
        yield Trace(TraceKind.EXTRA, words(content[start : start + 16]))


def _meta(content: bytes, start: int, end: int) -> Iterator[Trace]:
    """Items of a still picture, or the keys and values of a video; QuickTime's has no version
    before its boxes."""
    first = start if content[start + 4 : start + 8] == b"hdlr" else start + 4
    for name, begin, stop in atoms(content, first, end):
        if name == b"iinf":
            yield from _items(content, begin, first, end)
        elif name == b"keys":
            yield from _keys(content, begin, stop)
        elif name == b"ilst":
            yield from _user_data(content, begin, stop)
        elif name == b"iref" and any(
            inner == b"thmb" for inner, *_ in atoms(content, begin + 4, stop)
        ):
            yield Trace(TraceKind.THUMBNAIL)
        elif name not in (b"hdlr", b"iref"):
            yield from _box(content, Atom(name, begin, stop))


def _items(content: bytes, infos: int, first: int, end: int) -> Iterator[Trace]:
    inside = {name: (begin, stop) for name, begin, stop in atoms(content, first, end)}
    for number, kind, _, told in items(content, infos, inside[b"iinf"][1]):
        if kind == b"Exif":
            yield from _exif_item(content, number, inside.get(b"iloc"))
        elif kind == b"mime":
            yield Trace(TraceKind.XMP if b"rdf+xml" in told else TraceKind.EXTRA, words(told))
        elif kind == b"uri ":
            yield Trace(TraceKind.EXTRA, words(told))


def _exif_item(content: bytes, number: int, places: Span | None) -> tuple[Trace, ...]:
    """What the EXIF item betrays; its bytes begin with the distance to the TIFF structure."""
    found = spans_of(content, *places) if places else ()
    first = next((spans[0] for item, spans in found if item == number), None)
    if not first:
        return (Trace(TraceKind.EXIF),)
    block = content[slice(*first)]
    return exif_traces(block[4 + int.from_bytes(block[:4]) :])


def _keys(content: bytes, start: int, end: int) -> Iterator[Trace]:
    for _, begin, stop in atoms(content, start + 8, end):
        key = content[begin:stop]
        kind = next((kind for word, kind in _KEYS.items() if word in key.lower()), TraceKind.EXTRA)
        if key not in _ENCODER:
            yield Trace(kind, words(key))


def _user_data(content: bytes, start: int, end: int) -> Iterator[Trace]:
    for name, begin, stop in atoms(content, start, end):
        if name == b"meta":
            yield from _meta(content, begin, stop)
        elif name in _EMPTY:
            yield from _box(content, Atom(name, begin, stop))
        elif (
            name not in _ENCODER and name[0]
        ):  # an item of ``mdta`` is named by the number of its key
            yield Trace(
                _TOLD.get(name, TraceKind.EXTRA),
                words(content[begin:stop].lstrip(b"\0")) or words(name),
            )
