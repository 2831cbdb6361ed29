"""Why a document cannot be published."""

import pytest

from builder.media.documents.refusals import (
    UnreadableDocument,
    dynamic_form,
    empty,
    foreign,
    incomplete,
    locked,
    misnamed,
    no_plain_document,
    of_another_program,
    outdated,
    refusing,
    swelling,
    too_large,
    too_many_pages,
    too_much_text,
    unrecognised,
    with_macros,
    with_telling_picture,
)

ALL = [
    *(incomplete(), empty(), locked(), swelling(), too_much_text(), unrecognised(), with_macros()),
    *(dynamic_form(), too_large(73_400_000), too_many_pages(4000), outdated("Word 文档")),
    *(
        foreign("JPG 照片"),
        with_telling_picture("拍摄地点"),
        of_another_program("OFD 版式文件"),
        no_plain_document("模板"),
        misnamed("PDF 文档", ".docx", ".pdf"),
    ),
]


@pytest.mark.parametrize("failure", ALL, ids=str)
def test_each_says_what_it_is_and_what_to_do(failure):
    assert failure.refusal.reason
    assert failure.refusal.mend
    assert not failure.refusal.mend.endswith("。")


def test_figures_are_told():
    assert too_large(73_400_000).refusal.reason == "有 73.4 MB，超过了 50 MB"
    assert too_many_pages(4000).refusal.reason == "有 4000 页，超过了 3000 页"


def test_what_a_library_raises_is_a_damaged_file():
    with pytest.raises(UnreadableDocument) as told, refusing(ValueError):
        raise ValueError
    assert "没有传完整" in told.value.refusal.reason


def test_what_takes_all_memory_is_told_so():
    with pytest.raises(UnreadableDocument) as told, refusing():
        raise MemoryError
    assert told.value.refusal == swelling().refusal


def test_what_is_refused_already_stays_as_it_is_and_our_own_faults_are_raised():
    with pytest.raises(UnreadableDocument) as told, refusing(Exception):
        raise locked()
    assert told.value.refusal == locked().refusal
    with pytest.raises(ZeroDivisionError), refusing(ValueError):
        raise ZeroDivisionError
