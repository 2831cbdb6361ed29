"""The pictures in an Office document: files as a camera or a program wrote them."""

from builder.media.documents.refusals import with_telling_picture
from builder.media.traces import TraceKind, told, traces
from builder.media.traces.removed import without_traces


def told_by_picture(content: bytes) -> str:
    """The traces in a picture in words, for a message; "" where it has none."""
    found = traces(content)
    return told(each for each in found if each.kind is not TraceKind.DAMAGED)


def bare_picture(content: bytes) -> bytes:
    """The same picture without its traces; raises UnreadableDocument where these cannot be removed
    (TIFF, HEIC, SVG)."""
    made = without_traces(content)
    if said := told_by_picture(made):
        raise with_telling_picture(said)
    return made
