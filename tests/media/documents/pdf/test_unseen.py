"""What stands on a page of a PDF and nobody sees is found, and nothing else."""

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from builder.media.documents.facts import HiddenKind
from builder.media.documents.pdf.reading import pdf_document
from tests.kit.small_documents import TALE, new_pdf, pdf_of, photo, saved, shown

WORD = b"BT /F1 12 Tf 72 600 Td (secret) Tj ET"
BLOCK = b"q 1 1 1 rg 60 590 200 30 re f Q "
BLACK = b"q 0 0 0 rg 60 590 200 30 re f Q "
PICTURE = b"q 200 0 0 40 60 585 cm /P Do Q "


def hidden(instructions: bytes, *, alpha: bool = False) -> list[str]:
    pdf = new_pdf(shown(TALE) + b" " + instructions)
    if b"/P Do" in instructions:
        drawn = photo(pdf, jpeg())
        if alpha:
            drawn.SMask = Stream(
                pdf, bytes(64), Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8,
                ColorSpace=Name.DeviceGray, BitsPerComponent=8,
            )  # fmt: skip
        pdf.pages[0].Resources.XObject.P = drawn
    found = pdf_document(saved(pdf)).hidden
    return [each.text for each in found if each.kind is HiddenKind.TEXT]


def jpeg() -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), (90, 90, 200)).save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize(
    "instructions",
    [
        b"1 1 1 rg " + WORD,
        b"0.99 0.99 0.99 rg " + WORD,
        b"1 g " + WORD,
        b"0 0 0 0 k " + WORD,
        BLACK + b"0 0 0 rg " + WORD,
        WORD + b" " + BLOCK,
        WORD + b" " + BLACK,
        WORD + b" " + PICTURE,
        b"BT /F1 1.5 Tf 72 600 Td (secret) Tj ET",
        b"BT /F1 12 Tf 0.1 0 0 0.1 72 600 Tm (secret) Tj ET",
        b"BT /F1 12 Tf 72 -90 Td (secret) Tj ET",
        b"BT 3 Tr /F1 12 Tf 72 600 Td (secret) Tj ET",
    ],
)
def test_text_that_nobody_sees(instructions):
    assert hidden(instructions) == ["secret"]


@pytest.mark.parametrize(
    "instructions",
    [
        WORD,
        b"0.6 0.6 0.6 rg " + WORD,
        BLACK + b"1 1 1 rg " + WORD,
        BLOCK + WORD,
        PICTURE + b"1 1 1 rg " + WORD,
        BLOCK
        + b"q 0 0 0 rg 50 580 m 300 580 l 320 600 l 330 630 l 50 640 l 40 620 l 45 600 l h f Q 1 g "
        + WORD,
        WORD
        + b" q 0 0 0 rg 50 580 m 300 580 l 320 600 l 330 630 l 50 640 l 40 620 l 45 600 l h f Q",
        PICTURE + b"BT 3 Tr /F1 12 Tf 72 600 Td (secret) Tj ET",
        b"BT /F1 6 Tf 72 600 Td (secret) Tj ET",
        WORD + b" q 1 0 0 RG 60 590 200 30 re S Q",
        b"1 1 1 rg BT /F1 12 Tf 72 600 Td ( ) Tj ET",
    ],
)
def test_text_that_is_seen(instructions):
    assert hidden(instructions) == []


def test_a_seal_hides_nothing():
    assert hidden(WORD + b" " + PICTURE, alpha=True) == []
    assert hidden(WORD + b" " + PICTURE) == ["secret"]


def test_the_page_is_named():
    found = pdf_document(pdf_of(shown(TALE), b"1 1 1 rg " + WORD + b" 0 g " + shown(TALE))).hidden
    assert [each.where for each in found] == ["第 2 页"]


def in_a_form(
    instructions: bytes, drawn: bytes, box: tuple[int, ...] = (0, 0, 999, 999)
) -> list[str]:
    """What is hidden on a page that draws a form of these instructions so."""
    pdf = new_pdf(shown(TALE) + b" " + drawn)
    form = Stream(pdf, instructions, Type=Name.XObject, Subtype=Name.Form, BBox=Array(box))
    form.Resources = pdf.pages[0].Resources
    pdf.pages[0].Resources.XObject.A = form
    found = pdf_document(saved(pdf)).hidden
    return [each.text for each in found if each.kind is HiddenKind.TEXT]


@pytest.mark.parametrize(
    ("instructions", "drawn", "box"),
    [
        (b"1 g " + WORD, b"/A Do", (0, 0, 999, 999)),
        (WORD, b"q .1 0 0 .1 0 0 cm /A Do Q", (0, 0, 999, 999)),
        (WORD, b"q 1 0 0 1 0 900 cm /A Do Q", (0, 0, 999, 999)),
        (WORD, b"/A Do", (0, 0, 9, 9)),
        (WORD, b"/A Do " + BLOCK, (0, 0, 999, 999)),
        (b"0 g " + WORD, BLACK + b"/A Do", (0, 0, 999, 999)),
    ],
    ids=["white", "shrunk", "moved away", "cut off", "covered", "black on black"],
)
def test_text_that_nobody_sees_in_a_form(instructions, drawn, box):
    assert in_a_form(instructions, drawn, box) == ["secret"]


@pytest.mark.parametrize(
    ("instructions", "drawn"),
    [
        (WORD, b"/A Do"),
        (b"BT /F1 1.5 Tf 7 60 Td (seen) Tj ET", b"q 10 0 0 10 0 0 cm /A Do Q"),
        (b"1 g " + WORD, BLACK + b"/A Do"),
        (BLACK + b"1 g " + WORD, b"/A Do"),
        (WORD, b"q 0 0 595 842 re W n /A Do Q"),
    ],
    ids=["plain", "enlarged", "white on black", "white on its own black", "within what is cut"],
)
def test_text_that_is_seen_in_a_form(instructions, drawn):
    assert in_a_form(instructions, drawn) == []


def test_text_that_is_cut_off_or_of_glass():
    assert hidden(b"q 0 0 1 1 re W n " + WORD + b" Q") == ["secret"]
    assert hidden(b"q 60 590 200 30 re W n " + WORD + b" Q") == []
    pdf = new_pdf(shown(TALE) + b" /G gs " + WORD)
    pdf.pages[0].Resources.ExtGState = Dictionary(G=Dictionary(ca=0))
    found = pdf_document(saved(pdf)).hidden
    assert [each.text for each in found] == ["secret"]


def test_what_is_itself_cut_away_covers_nothing():
    assert hidden(WORD + b" q 0 0 9 9 re W n " + BLOCK + b"Q") == []
