"""What is known of a document."""

import pytest

from builder.media.documents.facts import (
    Document,
    DocumentFormat,
    DocumentText,
    DocumentTraceKind,
    HiddenKind,
    HiddenPart,
)
from builder.media.traces import Trace


def document(**told) -> Document:
    return Document(format=DocumentFormat.PDF, **told)


def test_a_sort_has_the_suffix_of_its_files():
    assert [sort.suffix for sort in DocumentFormat] == [".pdf", ".docx", ".xlsx", ".pptx"]


@pytest.mark.parametrize(
    "kind", [HiddenKind.CHANGE, HiddenKind.TEXT, HiddenKind.SHEET, HiddenKind.NOTES]
)
def test_what_would_be_published_unseen_blocks(kind):
    assert HiddenPart(kind).blocks


@pytest.mark.parametrize("kind", [HiddenKind.REMARK, HiddenKind.ATTACHED, HiddenKind.FORM])
def test_what_is_taken_out_or_readers_come_upon_does_not(kind):
    assert not HiddenPart(kind).blocks


def test_white_space_is_no_text():
    assert not document(texts=(DocumentText("第 1 页", " \n"),)).has_text
    assert document(texts=(DocumentText("第 1 页", "字"),)).has_text


def test_only_what_was_read_whole_is_judged():
    texts = (DocumentText("第 1 页", "字"),)
    assert document(texts=texts).is_judged
    assert not document(texts=texts, unjudged=(2,)).is_judged
    assert not document().is_judged


def test_all_texts_are_those_seen_the_title_and_the_hidden():
    found = document(
        title="名单",
        texts=(DocumentText("第 1 页", "通知"),),
        hidden=(HiddenPart(HiddenKind.REMARK, "第 1 页", "改一下"), HiddenPart(HiddenKind.LAYER)),
    )
    assert list(found.all_texts()) == [
        DocumentText("标题", "名单"),
        DocumentText("第 1 页", "通知"),
        DocumentText("批注（第 1 页）", "改一下"),
    ]


def test_a_trace_says_where_it_is():
    assert str(Trace(DocumentTraceKind.TIME)) == "创建和修改的时间"
    assert str(Trace(DocumentTraceKind.REMARK, "第 2 页")) == "批注（第 2 页）"
