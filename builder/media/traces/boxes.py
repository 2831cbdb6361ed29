"""Boxes in boxes: AVIF, HEIC, MP4 and MOV (ISO/IEC 14496-12, 23008-12; QuickTime File Format for
``udta``)."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from builder.media.containers.boxes import Atom, atoms, items, spans_of
from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Trace, TraceKind, words

_EMPTY = (b"free", b"skip", b"wide")
_OUTERMOST = {
    *(b"ftyp", b"meta", b"mdat", b"moov", b"moof", b"mfra", b"sidx", b"styp", b"ssix"),
    *(b"pdin", b"prft", b"emsg", b"uuid", *_EMPTY),
}
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_KIND_OF_ITEM = {
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
_SAMPLES = (
    *(b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"pict", b"auxv", b"hint"),
    *(b"mhlr", b"dhlr", bytes(4)),  # QuickTime's own
)
"""Sorts of tracks that are played."""


def box_traces(content: bytes) -> Iterator[Trace]:
    """What stands in boxes that are neither picture nor sound, and behind the last box."""
    end = 0
    for box in atoms(content, 0, len(content)):
        if box.name not in _OUTERMOST:
            break
        end = box.end
        yield from _box(content, box)
    if end == len(content):
        return
    if content[end + 4 : end + 8] in _OUTERMOST:
        yield Trace(TraceKind.DAMAGED)
    else:
        yield Trace(TraceKind.TRAILING, f"{len(content) - end} 字节")


def _box(content: bytes, box: Atom) -> Iterable[Trace]:
    """What stands in a box, and in the boxes in it."""
    look = _LOOKED_INTO.get(box.name)
    return look(content, box) if look else ()


def _inside(content: bytes, box: Atom) -> Iterator[Trace]:
    for inner in atoms(content, box.body, box.end):
        yield from _box(content, inner)


def _uuid(content: bytes, box: Atom) -> Iterator[Trace]:
    is_xmp = content[box.body : box.body + 16] == _XMP
    yield Trace(TraceKind.XMP if is_xmp else TraceKind.EXTRA)


def _color(content: bytes, box: Atom) -> Iterator[Trace]:
    if content[box.body : box.body + 4] in (b"prof", b"rICC"):
        yield Trace(TraceKind.PROFILE)


def _track(content: bytes, box: Atom) -> Iterator[Trace]:
    """A track that is neither picture nor sound nor text."""
    sort = content[box.body + 8 : box.body + 12]
    if sort not in _SAMPLES:
        yield Trace(TraceKind.EXTRA, words(sort))


def _hidden(content: bytes, box: Atom) -> Iterator[Trace]:
    """Something in a box that should be empty."""
    if content[box.body : box.end].strip(b"\0"):
        yield Trace(TraceKind.EXTRA, words(content[box.body : box.body + 16]))


def _meta(content: bytes, box: Atom) -> Iterator[Trace]:
    """Items of a still picture, or the keys and values of a video; QuickTime's has no version
    before its boxes."""
    version = 0 if content[box.body + 4 : box.body + 8] == b"hdlr" else 4
    inside = list(atoms(content, box.body + version, box.end))
    for each in inside:
        if each.name == b"iinf":
            yield from _items(content, each, {beside.name: beside for beside in inside})
        elif each.name != b"hdlr":
            yield from _LOOKED_INTO_META.get(each.name, _box)(content, each)


def _references(content: bytes, box: Atom) -> Iterator[Trace]:
    if any(each.name == b"thmb" for each in atoms(content, box.body + 4, box.end)):
        yield Trace(TraceKind.THUMBNAIL)


def _items(content: bytes, box: Atom, beside: Mapping[bytes, Atom]) -> Iterator[Trace]:
    """The items of a still picture; ``beside`` are the boxes beside their list, by name."""
    for item in items(content, box.body, beside[b"iinf"].end):
        if item.kind == b"Exif":
            yield from _exif_item(content, item.number, beside.get(b"iloc"))
        elif item.kind in (b"mime", b"uri "):
            is_xmp = item.kind == b"mime" and b"rdf+xml" in item.told
            yield Trace(TraceKind.XMP if is_xmp else TraceKind.EXTRA, words(item.told))


def _exif_item(content: bytes, number: int, places: Atom | None) -> tuple[Trace, ...]:
    """What the EXIF item betrays; its bytes begin with the distance to the TIFF structure."""
    found = spans_of(content, places.body, places.end) if places else ()
    first = next((spans[0] for item, spans in found if item == number), None)
    if not first:
        return (Trace(TraceKind.EXIF),)
    block = content[slice(*first)]
    return exif_traces(block[4 + int.from_bytes(block[:4]) :])


def _keys(content: bytes, box: Atom) -> Iterator[Trace]:
    for _, begin, stop in atoms(content, box.body + 8, box.end):
        key = content[begin:stop]
        kind = next((kind for word, kind in _KEYS.items() if word in key.lower()), TraceKind.EXTRA)
        if key not in _ENCODER:
            yield Trace(kind, words(key))


def _user_data(content: bytes, box: Atom) -> Iterator[Trace]:
    for each in atoms(content, box.body, box.end):
        if each.name in (b"meta", *_EMPTY):
            yield from _box(content, each)
        elif each.name not in _ENCODER and not _is_numbered(each):
            yield _of_user_data(each.name, content[each.body : each.end])


def _of_user_data(name: bytes, body: bytes) -> Trace:
    """What an item of user data says; of one that says nothing its name."""
    said = words(body.lstrip(b"\0")) or words(name)
    return Trace(_KIND_OF_ITEM.get(name, TraceKind.EXTRA), said)


def _is_numbered(box: Atom) -> bool:
    """Whether it is a value of a key of ``mdta``, which is called by that key's number."""
    return not box.name[0]


_LOOKED_INTO: dict[bytes, Callable[[bytes, Atom], Iterable[Trace]]] = {
    **dict.fromkeys((b"moov", b"trak", b"mdia", b"iprp", b"ipco"), _inside),
    **dict.fromkeys(_EMPTY, _hidden),
    b"meta": _meta,
    b"udta": _user_data,
    b"uuid": _uuid,
    b"colr": _color,
    b"hdlr": _track,
}
_LOOKED_INTO_META: dict[bytes, Callable[[bytes, Atom], Iterable[Trace]]] = {
    b"keys": _keys,
    b"ilst": _user_data,
    b"iref": _references,
}
"""What is looked at otherwise in a ``meta`` than elsewhere."""
