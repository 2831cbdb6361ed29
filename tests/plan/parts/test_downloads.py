"""Documents as pages and feeds offer them."""

import pytest

from builder.model.artifact import CleanDocument
from builder.model.attached import AttachedDocument, Enclosure
from builder.model.choices import AttachmentFormat
from builder.plan.parts.downloads import document_artifacts, download_of, size_in_words

FORM = AttachedDocument(source="a" * 32, format=AttachmentFormat.PDF, bytes=1_240_000, pages=2)
LIST = AttachedDocument(source="b" * 32, format=AttachmentFormat.SHEETS, bytes=8_400, pages=3)


def test_a_document_says_its_sort_its_pages_and_its_size():
    found = download_of(Enclosure(FORM, "content/posts/表.pdf", "秋游报名表"))
    assert (found.title, found.sort) == ("秋游报名表", "PDF 文档")
    assert (found.length, found.size) == ("2 页", "1.2 MB")
    assert found.type == "application/pdf"
    assert found.path.isascii()


def test_sheets_are_not_counted_as_pages():
    found = download_of(Enclosure(LIST, "content/posts/名单.xlsx", "名单"))
    assert (found.length, found.size) == ("", "8 KB")


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "1 KB"), (499, "1 KB"), (38_400, "38 KB"), (999_400, "999 KB"), (1_000_000, "1.0 MB")],
)
def test_sizes_are_said_as_people_say_them(count, words):
    assert size_in_words(count) == words


def test_a_document_that_two_stories_attach_is_one_file_and_other_names_are_others():
    one = Enclosure(FORM, "content/posts/表.pdf", "甲")
    again = Enclosure(FORM, "content/posts/表.pdf", "乙")
    other = Enclosure(FORM, "content/posts/另存.pdf", "丙")
    found = list(document_artifacts([one, again, other]))
    assert [each.path for each in found] == [one.file, other.file]
    assert {each.recipe() for each in found} == {CleanDocument(FORM.source)}
