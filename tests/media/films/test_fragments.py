"""Where the samples of a film in fragments lie."""

import struct
from io import BytesIO

from builder.media.films.boxes import Box, inside
from builder.media.films.fragments import SampleRun, runs
from tests.kit.small_films import box


def flagged(name: bytes, flags: int, *numbers: int) -> bytes:
    return box(name, struct.pack(f">I{len(numbers)}I", flags, *numbers))


def found(content: bytes) -> list[SampleRun]:
    file = BytesIO(content)
    return list(runs(file, list(inside(file, Box(b"", 0, 0, len(content))))))


def fragment(*tracks: bytes) -> bytes:
    return box(b"moof", *(box(b"traf", track) for track in tracks))


def test_a_run_says_how_far_from_the_fragment_it_starts_and_how_large_each_sample_is():
    head = flagged(b"tfhd", 0x20000, 7)
    run = flagged(b"trun", 0x201, 3, 500, 10, 20, 30)
    assert found(fragment(head + run)) == [SampleRun(7, 500, 560)]


def test_runs_without_a_place_stand_one_behind_the_other():
    head = flagged(b"tfhd", 0x20010, 1, 5)
    first, second = flagged(b"trun", 1, 2, 100), flagged(b"trun", 0, 4)
    assert found(fragment(head + first + second)) == [
        SampleRun(1, 100, 110),
        SampleRun(1, 110, 130),
    ]


def test_a_track_without_a_base_starts_where_the_one_before_ends():
    one = flagged(b"tfhd", 0x10, 1, 8) + flagged(b"trun", 0, 2)
    two = flagged(b"tfhd", 0x10, 2, 1) + flagged(b"trun", 0, 3)
    assert found(box(b"free") + fragment(one, two)) == [SampleRun(1, 8, 24), SampleRun(2, 24, 27)]


def test_a_base_of_its_own_counts_from_the_file():
    head = box(b"tfhd", struct.pack(">IIQII", 0x1 | 0x8 | 0x10, 3, 4000, 99, 6))
    assert found(fragment(head + flagged(b"trun", 1, 2, 50))) == [SampleRun(3, 4050, 4062)]


def test_where_a_fragment_names_no_size_the_tracks_usual_one_counts():
    usual = box(b"moov", box(b"mvex", flagged(b"trex", 0, 4, 1, 0, 25, 0)))
    start = len(usual)
    track = flagged(b"tfhd", 0x20000, 4) + flagged(b"trun", 0x100, 2, 1, 1)
    assert found(usual + fragment(track)) == [SampleRun(4, start, start + 50)]
