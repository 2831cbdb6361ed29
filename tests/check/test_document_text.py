"""Numbers of persons in the text of documents."""

from builder.check.document_text import check_document
from builder.media.documents.facts import (
    Document,
    DocumentFormat,
    DocumentText,
    HiddenKind,
    HiddenPart,
)

ID, CARD, PHONE = "11010519491231002X", "6222020200112233446", "13912345678"


def found_in(*texts, hidden=(), title=""):
    shown = tuple(DocumentText(f"第 {page} 页", text) for page, text in enumerate(texts, 1))
    document = Document(format=DocumentFormat.PDF, texts=shown, hidden=hidden, title=title)
    return [(each.code, each.count, each.place) for each in check_document(document)]


def test_a_document_about_nobody_has_none():
    assert found_in("共 187 户，2026 年 5 月 1 日。", "") == []


def test_each_sort_is_told_with_the_first_place_and_how_many():
    assert found_in("甲", f"证号 {ID}", f"{ID}，{PHONE}，卡号 {CARD}") == [
        ("FC654", 1, "第 2 页"),
        ("FC655", 1, "第 3 页"),
        ("FC657", 1, "第 3 页"),
    ]


def test_what_is_hidden_counts_and_so_does_the_title():
    notes = (HiddenPart(HiddenKind.NOTES, "第 4 张", f"他的证号是 {ID}"),)
    assert found_in("甲", hidden=notes) == [("FC654", 1, "演讲者备注（第 4 张）")]
    assert found_in("甲", title=f"{ID} 的材料") == [("FC654", 1, "标题")]


def test_a_number_that_a_line_or_a_soft_hyphen_parts_is_found():
    assert found_in(f"{ID[:6]}\n{ID[6:]}") == [("FC654", 1, "第 1 页")]
    assert found_in(f"{ID[:9]}\u00ad{ID[9:]}") == [("FC654", 1, "第 1 页")]


def test_the_number_of_a_row_hides_no_other():
    assert found_in("12\t6222020200112230\n13 13912345678") == [
        ("FC655", 1, "第 1 页"),
        ("FC657", 1, "第 1 页"),
    ]


def test_no_number_is_kept_whole():
    document = Document(format=DocumentFormat.PDF, texts=(DocumentText("第 1 页", ID),))
    (found,) = check_document(document)
    assert found.masked.count("*") > 10
