"""Where the samples of a track lie, by its tables."""

import struct
from io import BytesIO

import pytest

from builder.media.films.boxes import Box
from builder.media.films.samples import stretches
from tests.kit.small_films import box


def table(name: bytes, *numbers: int, form: str = "I") -> bytes:
    return box(name, bytes(4), struct.pack(f">{len(numbers)}{form}", *numbers))


def found(*tables: bytes) -> list[tuple[int, int]]:
    content = b"".join(tables)
    return list(stretches(BytesIO(content), Box(b"stbl", 0, 0, len(content))))


def chunks(*starts: int) -> bytes:
    return table(b"stco", len(starts), *starts)


def runs(*pairs: tuple[int, int]) -> bytes:
    told = [number for first, count in pairs for number in (first, count, 1)]
    return table(b"stsc", len(pairs), *told)


SIZES = table(b"stsz", 0, 4, 10, 20, 30, 40)


def test_a_chunk_is_as_long_as_its_samples_together():
    assert found(SIZES, chunks(100, 500), runs((1, 2))) == [(100, 130), (500, 570)]


def test_how_many_samples_a_chunk_holds_may_change():
    assert found(SIZES, chunks(100, 500), runs((1, 3), (2, 1))) == [(100, 160), (500, 540)]


def test_samples_of_one_size():
    assert found(table(b"stsz", 6, 4), chunks(7), runs((1, 4))) == [(7, 31)]


def test_places_of_eight_bytes():
    far = box(b"co64", bytes(4), struct.pack(">IQ", 1, 1 << 33))
    assert found(SIZES, far, runs((1, 1))) == [(1 << 33, (1 << 33) + 10)]


def test_tables_that_claim_too_much_give_what_there_is():
    assert found(SIZES, chunks(100, 500), runs((1, 3), (2, 99))) == [(100, 160), (500, 540)]


def test_a_track_without_tables_is_broken():
    with pytest.raises(KeyError):
        found(SIZES, chunks(1))
