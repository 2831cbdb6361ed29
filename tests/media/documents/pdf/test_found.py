"""What a PDF holds of its authors, and where."""

import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from builder.media.documents.facts import DocumentTraceKind as Kind
from builder.media.documents.pdf.found import found_in
from tests.kit.small_documents import annotated, form, new_pdf

LINK = Dictionary(S=Name.URI, URI=String("https://example.org/"))
SCRIPT = Dictionary(S=Name.JavaScript, JS=String("1"))


def kinds(pdf) -> list[Kind]:
    """Each place once, however many ways lead there."""
    found = {(each.key, each.trace.kind): each.trace.kind for each in found_in(pdf)}
    return list(found.values())


def test_pages_fonts_links_labels_and_headings_are_the_document_itself():
    pdf = annotated(Subtype=Name.Link, A=LINK)
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    pdf.Root.Lang, pdf.Root.MarkInfo = String("zh"), Dictionary(Marked=True)
    pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
    with pdf.open_outline():
        pass
    assert kinds(pdf) == []


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("/AA", Dictionary(WC=SCRIPT), Kind.ACTION),
        ("/Collection", Dictionary(), Kind.ATTACHED),
        ("/PieceInfo", Dictionary(A=Dictionary()), Kind.EXTRA),
        ("/DSS", Dictionary(), Kind.SIGNATURE),
        ("/OpenAction", SCRIPT, Kind.ACTION),
        ("/Names", Dictionary(JavaScript=Dictionary()), Kind.SCRIPT),
        ("/Names", Dictionary(EmbeddedFiles=Dictionary()), Kind.ATTACHED),
        ("/AcroForm", Dictionary(XFA=String("<x/>")), Kind.EXTRA),
        ("/PageMode", Name.UseAttachments, Kind.ATTACHED),
        ("/NobodyKnows", Dictionary(), Kind.EXTRA),
    ],
)
def test_what_the_document_as_a_whole_should_not_have(key, value, kind):
    pdf = new_pdf()
    pdf.Root[key] = value
    assert set(kinds(pdf)) == {kind}


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("/PieceInfo", Dictionary(A=Dictionary()), Kind.EXTRA),
        ("/LastModified", String("D:2026"), Kind.TIME),
        ("/AA", Dictionary(O=SCRIPT), Kind.ACTION),
        ("/B", Array([]), Kind.AUTHOR),
    ],
)
def test_what_a_page_should_not_have(key, value, kind):
    pdf = new_pdf()
    pdf.pages[0].obj[key] = value
    assert kinds(pdf) == [kind]


def test_xmp_and_thumbnails_wherever_they_stand():
    pdf = new_pdf()
    pdf.pages[0].obj.Contents.Metadata = Stream(pdf, b"<x/>")
    pdf.pages[0].obj.Thumb = Stream(pdf, b"pixels")
    assert sorted(kinds(pdf)) == sorted([Kind.XMP, Kind.THUMBNAIL])


def test_what_tex_notes_of_the_drawings_it_takes_in():
    pdf = new_pdf()
    drawing = Stream(pdf, b"", Subtype=Name.Form)
    drawing["/PTEX.FileName"] = String("./wen/lake.pdf")
    drawing["/PTEX.InfoDict"] = Dictionary(Author=String("Wen"))
    pdf.pages[0].Resources.XObject.D = drawing
    assert sorted(kinds(pdf)) == sorted([Kind.PATH, Kind.AUTHOR])


def test_a_picture_may_be_called_by_any_name():
    pdf = new_pdf()
    pdf.pages[0].Resources.XObject.PieceInfo = Stream(pdf, b"pixels", Subtype=Name.Image)
    assert kinds(pdf) == []


@pytest.mark.parametrize("sort", [Name.Text, Name.Popup, Name.FileAttachment, Name.Movie, Name.New])
def test_annotations_that_are_not_shown(sort):
    pdf = annotated(Subtype=sort)
    (each,) = found_in(pdf)
    assert each.key == 0
    assert each.trace.detail == "第 1 页"


@pytest.mark.parametrize(("sort", "found"), [(Name.Stamp, [Kind.HIDDEN]), (Name.Widget, [])])
def test_annotations_that_are_hidden_but_for_fields(sort, found):
    assert kinds(annotated(Subtype=sort, F=2)) == found
    assert kinds(annotated(Subtype=sort, F=4)) == []


def test_of_a_mark_its_author_time_and_remark():
    pdf = annotated(
        Subtype=Name.Highlight, T=String("Wen"), M=String("D:2026"), Contents=String("why?")
    )
    assert sorted(kinds(pdf)) == sorted([Kind.AUTHOR, Kind.TIME, Kind.REMARK])


def test_of_a_field_its_name_and_value_stay_but_not_its_signature():
    assert kinds(form(FT=Name.Tx, V=String("Wen"))) == []
    assert kinds(form(FT=Name.Sig, V=Dictionary())) == [Kind.SIGNATURE]


@pytest.mark.parametrize("action", [SCRIPT, Dictionary(S=Name.Launch, F=String("a.exe"))])
def test_links_that_lead_to_programs(action):
    assert kinds(annotated(Subtype=Name.Link, A=action)) == [Kind.ACTION]


def test_an_annotation_that_only_the_structure_of_the_text_keeps():
    pdf = annotated(Subtype=Name.Text, Contents=String("ask Wen"), T=String("Li"))
    pdf.Root.StructTreeRoot = Dictionary(K=Dictionary(Obj=pdf.pages[0].obj.Annots[0]))
    del pdf.pages[0].obj.Annots
    assert sorted(kinds(pdf)) == sorted([Kind.AUTHOR, Kind.REMARK])


def test_pictures_that_are_called_by_the_place_of_their_file():
    pdf = new_pdf()
    pdf.Root.StructTreeRoot = Dictionary(K=Array([Dictionary(Alt=String(name)) for name in PLACES]))
    assert kinds(pdf) == [Kind.PATH]


PLACES = ("a duck", "C:\\Users\\wen\\duck.jpg")
