"""Opening a PDF within bounds."""

import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from builder.media.documents.pdf.opening import opened_pdf, unpacked_size
from builder.media.documents.refusals import UnreadableDocument
from tests.kit.small_documents import new_pdf, pdf_of, saved, shown


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableDocument) as told, opened_pdf(content):
        pass
    return told.value.refusal.reason


def form(pdf: pikepdf.Pdf, instructions: bytes, **drawn: Stream) -> Stream:
    made = Stream(pdf, instructions, Type=Name.XObject, Subtype=Name.Form)
    made.BBox, made.Resources = Array([0, 0, 9, 9]), Dictionary(XObject=Dictionary(**drawn))
    return made


def test_a_sound_one_opens():
    with opened_pdf(pdf_of(shown("one"), shown("two"))) as pdf:
        assert len(pdf.pages) == 2


@pytest.mark.parametrize("passwords", [{"owner": "a", "user": "b"}, {"owner": "a", "user": ""}])
def test_one_with_a_password_to_see_or_to_change_it_is_locked(passwords):
    assert "密码" in refused(saved(new_pdf(), encryption=pikepdf.Encryption(**passwords)))


@pytest.mark.parametrize("kept", [30, 200, 500])
def test_one_that_is_cut_is_damaged(kept):
    assert "没有传完整" in refused(pdf_of()[:kept])


def test_pages_that_lead_back_to_themselves_are_none():
    content = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 5/Kids[3 0 R 2 0 R]>>endobj
3 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj
trailer<</Root 1 0 R/Size 4>>
%%EOF"""
    assert refused(content)


def test_ten_thousand_pages_are_too_many():
    pdf = new_pdf()
    page = pdf.pages[0].obj
    leaves = Array([pdf.make_indirect(Dictionary(page)) for _ in range(10_000)])
    pdf.Root.Pages = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=len(leaves), Kids=leaves))
    for leaf in leaves:
        leaf.Parent = pdf.Root.Pages
    assert "10000 页" in refused(saved(pdf))


def test_instructions_that_swell_are_refused():
    pdf = new_pdf()
    packed = zlib.compress(b"q Q " * 25_000_000, 1)
    pdf.pages[0].Contents.write(packed, filter=Name.FlateDecode)
    assert "大得不正常" in refused(saved(pdf))


def test_forms_in_forms_that_draw_without_end_are_refused():
    pdf = new_pdf(b"/A Do")
    drawn = form(pdf, shown("x" * 60))
    for _ in range(8):
        drawn = form(pdf, b"/A Do " * 10, A=drawn)
    pdf.pages[0].Resources.XObject.A = drawn
    assert "大得不正常" in refused(saved(pdf))


def test_a_form_that_draws_itself_is_drawn_once():
    pdf = new_pdf(b"/A Do")
    drawn = pdf.make_indirect(form(pdf, b"/A Do /A Do"))
    drawn.Resources.XObject.A = drawn
    pdf.pages[0].Resources.XObject.A = drawn
    with opened_pdf(saved(pdf)) as opened:
        assert len(opened.pages) == 1


def test_a_dynamic_form_shows_nothing_elsewhere():
    pdf = new_pdf()
    pdf.Root.NeedsRendering = True
    assert "动态表单" in refused(saved(pdf))


def test_what_is_broken_while_it_is_used_ends_the_same_way():
    with pytest.raises(UnreadableDocument), opened_pdf(pdf_of()) as pdf:
        pdf.Root["/Missing"]


def test_a_stream_that_cannot_be_unpacked_has_its_own_size():
    pdf = new_pdf()
    broken = Stream(pdf, b"")
    broken.write(b"not deflated", filter=Name.FlateDecode)
    plain = Stream(pdf, b"seven!!")
    assert (unpacked_size(broken), unpacked_size(plain)) == (12, 7)


def test_lzw_is_unpacked_only_where_little_can_come_of_it():
    pdf = new_pdf()
    packed = Stream(pdf, b"")
    packed.write(bytes(300_000), filter=Name.LZWDecode)
    with pytest.raises(UnreadableDocument):
        unpacked_size(packed)
