"""Files that stories attach: which are named, which are meant, where readers get them."""

import pytest

from builder.model.addresses import readable_name
from builder.model.attached import (
    AttachedDocument,
    attached_by,
    enclosures,
    files_named,
    format_named,
    names_document,
)
from builder.model.blocks import Attachment
from builder.model.choices import AttachmentFormat
from builder.model.filenames import Filenames
from builder.model.prose import BodyLink, Prose
from tests.kit.small_library import post

FORM, RULES = "content/posts/picnic/报名表.pdf", "content/posts/picnic/章程.docx"
PDF = AttachedDocument(source="a" * 32, format=AttachmentFormat.PDF, bytes=9)


def picnic(*files, links=()):
    prose = Prose(links=tuple(BodyLink(target, 9) for target in links))
    story = post("picnic", files=tuple(files), prose=prose)
    return type(story)(
        **{
            name: getattr(story, name)
            for name in ("title", "date", "column", "slug", "files", "prose")
        },
        path="content/posts/picnic/index.md",
    )


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("表.pdf", AttachmentFormat.PDF),
        ("表.ＰＤＦ", AttachmentFormat.PDF),
        ("表.docx ", AttachmentFormat.WORD),
        ("表.doc", None),
        ("pdf", None),
        ("", None),
    ],
)
def test_a_name_tells_the_sort(name, sort):
    assert format_named(name) == sort


def test_an_address_is_no_file_beside_a_story():
    assert names_document("报名表.pdf")
    assert not names_document("https://elsewhere.example/a.pdf")
    assert not names_document("notice.html")


def test_the_list_comes_before_links_and_other_links_do_not_count():
    story = picnic(Attachment(file="章程.docx", label="章程"), links=("a.md", "报名表.pdf"))
    assert [each.file for each in files_named(story)] == ["章程.docx", "报名表.pdf"]
    assert [each.line for each in files_named(story)] == [0, 9]


def test_only_stories_that_name_a_file_are_listed():
    papers = Filenames(frozenset((FORM, RULES)))
    found = attached_by([post("bare"), picnic(links=("报名表.pdf",))], papers)
    assert {path: each.path for path, (each,) in found.items()} == {
        "content/posts/picnic/index.md": FORM
    }


def test_a_document_named_twice_is_offered_once_as_it_was_named_first():
    papers = Filenames(frozenset((FORM,)))
    story = picnic(Attachment(file="报名表.pdf", label="秋游报名"), links=("报名表.pdf",))
    (attached,) = attached_by([story], papers).values()
    (only,) = enclosures(attached, {FORM: PDF})
    assert only.title == "秋游报名"
    assert enclosures(attached, {}) == ()


def test_without_a_label_it_is_called_as_its_file_is():
    (attached,) = attached_by(
        [picnic(links=("报名表.pdf",))], Filenames(frozenset((FORM,)))
    ).values()
    (only,) = enclosures(attached, {FORM: PDF})
    assert only.title == "报名表"
    assert only.file.endswith("/报名表.pdf")
    assert only.url.isascii()
    assert only.url.endswith("%E8%A1%A8.pdf")


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("报名表.pdf", "报名表.pdf"),
        ("报名表 (1).PDF", "报名表_(1).pdf"),
        ("2026#50%.pdf", "2026_50.pdf"),
        ("a\u202eb\u200b.pdf", "a_b.pdf"),
        (" .pdf", "file.pdf"),
        ("con.pdf", "file.pdf"),
        ("'\"&<>.pdf", "file.pdf"),
    ],
)
def test_a_published_name_can_be_held_everywhere(name, readable):
    assert readable_name(name, "pdf") == readable


def test_a_very_long_name_is_cut():
    assert len(readable_name("长" * 300 + ".pdf", "pdf").encode()) < 240
