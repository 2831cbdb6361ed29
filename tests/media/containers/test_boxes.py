"""Boxes in boxes, and the items of a still picture."""

import struct

import pytest

from builder.media.containers.boxes import atoms, items, meta_of, spans_of
from tests.kit.small_films import box


def listed(content: bytes) -> list[tuple[bytes, bytes]]:
    return [(each.name, content[each.body : each.end]) for each in atoms(content, 0, len(content))]


def info(number: int, kind: bytes, told: bytes = b"", version: int = 2) -> bytes:
    width = 4 if version >= 3 else 2
    return box(b"infe", bytes([version, 0, 0, 0]), number.to_bytes(width), bytes(2), kind, told)


def test_boxes_stand_one_after_the_other():
    content = box(b"ftyp", b"heic") + box(b"free") + box(b"mdat", b"light")
    assert listed(content) == [(b"ftyp", b"heic"), (b"free", b""), (b"mdat", b"light")]


def test_a_long_size_stands_behind_the_name_and_none_reaches_to_the_end():
    long = struct.pack(">I4sQ", 1, b"mdat", 16 + 3) + b"abc"
    assert listed(long + b"\0\0\0\0last" + b"rest") == [(b"mdat", b"abc"), (b"last", b"rest")]


@pytest.mark.parametrize("size", [2, 7, 200])
def test_a_box_that_does_not_fit_ends_the_row(size):
    content = box(b"ftyp") + struct.pack(">I4s", size, b"mdat") + b"abc"
    assert listed(content) == [(b"ftyp", b"")]


def test_the_boxes_of_a_still_picture_by_name():
    content = box(b"ftyp") + box(b"meta", bytes(4), box(b"pitm", b"\1"), box(b"iloc", b"22"))
    found = {name: content[slice(*span)] for name, span in meta_of(content).items()}
    assert found == {b"pitm": b"\1", b"iloc": b"22"}
    assert meta_of(b"") == {}


@pytest.mark.parametrize("version", [2, 3])
def test_items_say_number_sort_and_what_else_is_told(version):
    row = info(5, b"Exif", version=version) + info(70, b"mime", b"\0a/b\0", version)
    content = bytes(6) + row
    first, second = items(content, 0, len(content))
    assert (first.number, first.kind, first.told) == (5, b"Exif", b"")
    assert (second.number, second.told) == (70, b"a/b")
    assert content[second.place : second.place + 4] == b"mime"


def test_an_item_that_is_not_all_there_ends_the_list():
    content = bytes(6) + info(1, b"av01") + info(2, b"Exif")[:-1]
    assert [each.number for each in items(content, 0, len(content))] == [1]


def test_spans_of_items_that_lie_in_the_file_itself():
    in_file = struct.pack(">HHHIHII", 9, 0, 0, 100, 1, 20, 5)
    elsewhere = struct.pack(">HHHIHII", 4, 1, 0, 0, 1, 7, 7)
    content = struct.pack(">IHH", 1 << 24, 0x4440, 2) + in_file + elsewhere
    assert list(spans_of(content, 0, len(content))) == [(9, [(120, 125)])]


def test_a_list_of_places_that_is_cut_says_what_is_whole():
    one = struct.pack(">HHHII", 9, 0, 1, 20, 5)
    content = struct.pack(">IHH", 0, 0x4400, 2) + one + one[:7]
    assert list(spans_of(content, 0, len(content))) == [(9, [(20, 25)])]
