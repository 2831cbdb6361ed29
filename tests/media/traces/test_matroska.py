"""What a WebM carries besides picture and sound."""

import pytest

from builder.media.traces.matroska import matroska_traces
from builder.media.traces.trace import Trace, TraceKind
from tests.kit.carrying import tagged, webm
from tests.kit.small_films import element

INFO, TITLE, FILES, CLUSTER = 0x1549A966, 0x7BA9, 0x1941A469, 0x1F43B675


def found(*inside: bytes) -> list[Trace]:
    return list(matroska_traces(webm(*inside)))


def test_clusters_and_times_are_the_film_itself():
    assert found(element(INFO, element(0x4489, b"12345678")), element(CLUSTER, b"light")) == []


@pytest.mark.parametrize(
    ("inside", "trace"),
    [
        (element(INFO, element(TITLE, b"at the lake")), Trace(TraceKind.COMMENT, "at the lake")),
        (element(FILES, b"a letter"), Trace(TraceKind.EXTRA)),
        (tagged(b"Location", b"+31+121/"), Trace(TraceKind.PLACE, "LOCATION：+31+121/")),
        (tagged(b"DATE_RECORDED", b"2026"), Trace(TraceKind.TIME, "DATE_RECORDED：2026")),
        (tagged(b"MODEL", b"K1"), Trace(TraceKind.CAMERA, "MODEL：K1")),
        (tagged(b"MOOD", b"glad"), Trace(TraceKind.COMMENT, "MOOD：glad")),
    ],
)
def test_titles_tags_and_files_are_told_by_what_they_are(inside, trace):
    assert found(inside) == [trace]


@pytest.mark.parametrize("name", [b"ENCODER", b"DURATION", b"Vendor_ID"])
def test_tags_that_programs_always_write_betray_nobody(name):
    assert found(tagged(name, b"x")) == []


def test_a_segment_of_unknown_length_is_read_to_the_end():
    content = webm()[: -8 - 4] + b"\x18\x53\x80\x67" + b"\x01" + b"\xff" * 7
    content += element(INFO, element(TITLE, b"at the lake"))
    assert list(matroska_traces(content)) == [Trace(TraceKind.COMMENT, "at the lake")]


def test_what_lies_behind_is_told_and_what_is_none_is_damaged():
    assert list(matroska_traces(webm() + b"\xec\x81x")) == [Trace(TraceKind.TRAILING, "3 字节")]
    assert list(matroska_traces(b"\0\0\0\0")) == [Trace(TraceKind.DAMAGED)]
    assert list(matroska_traces(b"")) == []
