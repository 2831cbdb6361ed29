"""What was found in a picture, as a message may quote it."""

import pytest

from builder.media.documents.facts import DocumentTraceKind
from builder.media.traces.trace import Trace, TraceKind, told, trailing, words


@pytest.mark.parametrize(
    ("found", "quoted"),
    [
        (b"", ""),
        (b"CameraWorks 3", "CameraWorks 3"),
        (b"two\nlines\tand\x00more", "two lines and more"),
        ("灯下".encode(), "灯下"),
        (b"\xff\xfe\x80", ""),
        (b"x" * 48, "x" * 48),
        (b"x" * 49, "x" * 48 + "…"),
    ],
)
def test_bytes_are_quoted_on_one_short_printable_line(found, quoted):
    assert words(found) == quoted


def test_a_picture_that_ends_where_its_file_ends_has_nothing_behind_it():
    assert trailing(b"picture", 7) == ()
    assert trailing(b"picture", 8) == ()


def test_what_lies_behind_a_picture_is_counted_and_its_beginning_quoted():
    (text,) = trailing(b"picture" + b"secret letter, and more", 7)
    (noise,) = trailing(b"picture\x00\x01", 7)
    assert str(text) == "图片后面多出来的内容（23 字节，开头是“secret letter, a”）"
    assert str(noise) == "图片后面多出来的内容（2 字节）"


def test_everything_is_told_once_in_the_order_it_was_found():
    place, camera = Trace(TraceKind.PLACE), Trace(TraceKind.CAMERA, "K1")
    assert told([camera, place, camera]) == "相机或手机的型号（K1）、拍摄地点"
    assert told([]) == ""


@pytest.mark.parametrize("kinds", [TraceKind, DocumentTraceKind])
def test_of_every_sort_of_file_one_trace_says_only_that_it_is_not_whole(kinds):
    assert [each for each in kinds if Trace(each).is_damage] == [kinds.DAMAGED]
    assert str(Trace(kinds.DAMAGED)) == "结构不完整"
