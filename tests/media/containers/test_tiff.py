"""Directories of tags, in either byte order, with offsets of four or eight bytes."""

import struct

import pytest

from builder.media.containers.tiff import Tiff, tiff_of

SHORT, LONG, TEXT = 3, 4, 2


def tiff(*directories: list[tuple[int, int, int]], order: str = "<") -> bytes:
    """Directories in a row, each leading to the next; entries are tag, form and number."""
    content = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    for entries in directories:
        body = struct.pack(f"{order}H", len(entries))
        for tag, form, number in entries:
            body += struct.pack(f"{order}HHI", tag, form, 1)
            is_short = form == SHORT
            body += struct.pack(f"{order}H2x" if is_short else f"{order}I", number)
        behind = len(content) + len(body) + 4
        more = entries is not directories[-1]
        content += body + struct.pack(f"{order}I", behind if more else 0)
    return content


def opened(content: bytes) -> Tiff:
    found = tiff_of(content)
    assert found is not None
    return found


def numbers(content: bytes) -> list[tuple[int, int]]:
    found = opened(content)
    return [(entry.tag, found.number(entry)) for entry in found.entries()]


@pytest.mark.parametrize("order", ["<", ">"])
def test_entries_of_all_directories_in_their_order(order):
    content = tiff([(256, SHORT, 640), (257, LONG, 70_000)], [(254, LONG, 1)], order=order)
    assert numbers(content) == [(256, 640), (257, 70_000), (254, 1)]


def test_offsets_of_eight_bytes():
    head = b"II+\0" + struct.pack("<HHQ", 8, 0, 16)
    entry = struct.pack("<HHQQ", 256, LONG, 1, 640)
    assert numbers(head + struct.pack("<Q", 1) + entry + struct.pack("<Q", 0)) == [(256, 640)]


def test_a_directory_in_another_is_entered_and_each_only_once():
    content = tiff([(0x8769, LONG, 26)], [(0x9003, LONG, 5), (0x8769, LONG, 8)])
    assert numbers(content) == [(0x8769, 26), (0x9003, 5), (0x8769, 8)]


def test_values_stand_in_the_entry_or_where_it_says():
    held = struct.pack("<HHI", 0x010F, TEXT, 3) + b"abc\0"
    apart = struct.pack("<HHII", 0x0110, TEXT, 6, 38)
    content = b"II*\0" + struct.pack("<IH", 8, 2) + held + apart + bytes(4) + b"camera"
    found = opened(content)
    assert [found.value(entry) for entry in found.entries()] == [b"abc", b"camera"]


def test_fractions_come_in_whole_ones_only():
    found = opened(tiff([]))
    assert found.ratios(struct.pack("<IIII", 31, 1, 138, 10) + b"rest") == [(31, 1), (138, 10)]


def test_what_leads_out_of_the_file_is_nothing():
    found = opened(tiff([(0x010F, LONG, 999_999)])[:-8])
    assert list(found.entries()) == []
    assert numbers(b"II*\0" + struct.pack("<I", 900)) == []


@pytest.mark.parametrize(
    "content", [b"", b"II*\0\0\0", b"XX*\0\x08\0\0\0", b"\xff\xd8\xff\xe0" * 4]
)
def test_what_begins_otherwise_is_none(content):
    assert tiff_of(content) is None
