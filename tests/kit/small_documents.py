"""Tiny documents that staff might attach, made in memory: PDFs by pikepdf."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

TALE = "The lake is clean again, and the ducks have come back to the old pier."
SIZE = (595, 842)
PHOTO = (8, 8)


def shown(text: str) -> bytes:
    """The instructions that show a line of text."""
    return f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()


def new_pdf(*pages: bytes) -> pikepdf.Pdf:
    """A document whose pages are drawn so; each may use the font ``F1``."""
    pdf = pikepdf.Pdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    for instructions in pages or (shown(TALE),):
        page = pdf.add_blank_page(page_size=SIZE)
        page.Resources = Dictionary(Font=Dictionary(F1=font), XObject=Dictionary())
        page.Contents = Stream(pdf, instructions)
    return pdf


def saved(pdf: pikepdf.Pdf, **options) -> bytes:
    """Its bytes; the same each time."""
    out = BytesIO()
    options.setdefault("deterministic_id", "encryption" not in options)
    pdf.save(out, fix_metadata_version=False, **options)
    return out.getvalue()


def pdf_of(*pages: bytes) -> bytes:
    """The bytes of a document whose pages are drawn so."""
    return saved(new_pdf(*pages))


def photo(pdf: pikepdf.Pdf, content: bytes, *packed: Name) -> Stream:
    """A JPEG as it stands in a PDF; ``packed`` are the steps it was packed by besides."""
    made = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8)
    made.ColorSpace, made.BitsPerComponent = Name.DeviceRGB, 8
    made.write(content, filter=Array([*packed, Name.DCTDecode]) if packed else Name.DCTDecode)
    return made


def drawn_photo(content: bytes, *packed: Name) -> pikepdf.Pdf:
    """A document with one photo on its page."""
    pdf = new_pdf(shown(TALE) + b" q 90 0 0 90 0 0 cm /P Do Q")
    pdf.pages[0].Resources.XObject.P = photo(pdf, content, *packed)
    return pdf


def annotated(**told: object) -> pikepdf.Pdf:
    """A document with one annotation on its page."""
    pdf = new_pdf()
    made = Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **told)
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(made)])
    return pdf


def form(**field: object) -> pikepdf.Pdf:
    """A document with a form of one field."""
    pdf = annotated(Subtype=Name.Widget, T=String("name"), **field)
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].obj.Annots[0]]))
    return pdf
