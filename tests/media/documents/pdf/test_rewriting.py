"""A PDF written anew."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from builder.media.documents.pdf.audit import pdf_traces
from builder.media.documents.pdf.rewriting import rewritten_pdf
from builder.media.documents.refusals import UnreadableDocument
from tests.kit.carrying import exif, plain
from tests.kit.small_documents import annotated, drawn_photo, form, new_pdf, photo, saved

WEN = "WenHaiOfTheLake"


def secretive() -> pikepdf.Pdf:
    """A document that says in every place who wrote it."""
    pdf = drawn_photo(plain(exif=exif(), comment=WEN.encode()))
    pdf.docinfo["/Author"] = WEN
    xmp = Stream(pdf, f"<x:xmpmeta>{WEN}</x:xmpmeta>".encode(), Type=Name.Metadata)
    pdf.Root.Metadata = pdf.pages[0].Resources.XObject.P.Metadata = xmp
    script = Dictionary(S=Name.JavaScript, JS=String(WEN))
    pdf.Root.OpenAction = script
    pdf.attachments[f"{WEN}.txt"] = WEN.encode()
    page = pdf.pages[0].obj
    page.PieceInfo, page.AA = Dictionary(A=Dictionary(Private=String(WEN))), Dictionary(O=script)
    page.Thumb = Stream(pdf, WEN.encode())
    page.Annots = Array(
        [
            Dictionary(Subtype=Name.Text, Contents=String(WEN), T=String(WEN), Rect=Array([])),
            Dictionary(Subtype=Name.Highlight, Contents=String(WEN), T=String(WEN)),
        ]
    )
    return pdf


def unpacked(content: bytes) -> bytes:
    """All that stands in it, readable."""
    out = BytesIO()
    level = pikepdf.StreamDecodeLevel.generalized
    pikepdf.open(BytesIO(content)).save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=level,
        compress_streams=False,
    )
    return out.getvalue()


@pytest.mark.parametrize("options", [{}, {"linearize": True}, {"deterministic_id": False}])
def test_nothing_says_who_wrote_it(options):
    content = saved(secretive(), **options)
    made = unpacked(rewritten_pdf(content))
    assert WEN.encode() in unpacked(content)
    assert [
        secret for secret in (WEN, "JavaScript", "Exif", "xmpmeta") if secret.encode() in made
    ] == []
    assert pdf_traces(rewritten_pdf(content)) == ()


def test_the_same_bytes_each_time_and_from_its_own():
    content = saved(secretive(), deterministic_id=False)
    made = rewritten_pdf(content)
    assert rewritten_pdf(content) == made
    assert rewritten_pdf(made) == made


def test_what_is_cut_out_or_was_there_before_is_not_carried_along():
    pdf = new_pdf()
    pdf.pages[0].Resources.XObject.Left = photo(pdf, WEN.encode())
    content = saved(pdf)
    appended = content + b"\n9 0 obj\n(" + WEN.encode() + b")\nendobj\nstartxref\n0\n%%EOF\n"
    assert WEN.encode() not in unpacked(rewritten_pdf(appended))


def test_links_fields_and_headings_stay():
    link = Dictionary(S=Name.URI, URI=String("https://example.org/"))
    pdf = annotated(Subtype=Name.Link, A=link)
    filled = form(FT=Name.Tx, V=String("ducks"))
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("The lake", 0))
    made = unpacked(rewritten_pdf(saved(pdf)))
    assert (b"https://example.org/" in made, b"The lake" in made) == (True, True)
    assert b"ducks" in unpacked(rewritten_pdf(saved(filled)))


def test_two_pages_with_one_list_of_annotations():
    pdf = new_pdf(b"", b"")
    rect = Array([0, 0, 9, 9])
    remark = Dictionary(Subtype=Name.Text, Rect=rect, Contents=String(WEN))
    link = Dictionary(Subtype=Name.Link, Rect=rect, Dest=String("lake"))
    shared = pdf.make_indirect(Array([remark, link]))
    for page in pdf.pages:
        page.obj.Annots = shared
    made = unpacked(rewritten_pdf(saved(pdf)))
    assert (WEN.encode() in made, made.count(b"(lake)")) == (False, 1)


def test_one_that_cannot_be_read_is_refused():
    with pytest.raises(UnreadableDocument):
        rewritten_pdf(saved(new_pdf(), encryption=pikepdf.Encryption(owner="a", user="b")))
