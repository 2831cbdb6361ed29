"""A PDF written anew: what is seen of it stays, what it holds of its authors does not."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf

from builder.media.documents.pdf.found import Found, found_in
from builder.media.documents.pdf.opening import opened_pdf
from builder.media.documents.pdf.pictures import pictures_in
from builder.media.documents.refusals import incomplete


def rewritten_pdf(content: bytes) -> bytes:
    """The same bytes for the same document; raises UnreadableDocument.

    qpdf writes only what leads somewhere, so earlier revisions and whatever was cut out are gone.
    """
    with opened_pdf(content) as pdf:
        _take_out(list(found_in(pdf)))
        pdf.remove_unreferenced_resources()
        for picture in pictures_in(pdf):
            picture.strip()
        made, count = _written(pdf), len(pdf.pages)
    _refuse_lost(made, count)
    return made


def _take_out(found: Sequence[Found]) -> None:
    """From the last to the first, so that places in a list still hold; each only once, though two
    pages may have one list of annotations."""
    done = set()
    for _, holder, key in reversed(found):
        where = (holder.objgen if holder.is_indirect else id(holder), key)
        if where not in done and (isinstance(key, int) or key in holder):
            done.add(where)
            del holder[key]


def _refuse_lost(made: bytes, count: int) -> None:
    """What was too damaged to be written with all its pages is not published."""
    with opened_pdf(made) as again:
        if len(again.pages) != count:
            raise incomplete()


def _written(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return out.getvalue()
