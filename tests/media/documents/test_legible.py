"""The words in a file of any sort."""

import random

import pytest

from builder.media.documents.legible import legible_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_of_a_text_file_all_of_it(encoding):
    assert legible_text("名单：温海".encode(encoding)) == "名单：温海"


def test_of_another_file_what_stands_there_plainly():
    content = b"\x00\x01\x02Wen Hai\x00\x03" + "温海".encode("utf-16-le") + b"\x00\x00"
    lines = legible_text(content).split("\n")
    assert {"Wen Hai", "温海"} <= set(lines)


def test_at_odd_places_too():
    assert "温海" in legible_text(b"\x00" + "温海".encode("utf-16-le")).split("\n")


def test_noise_has_no_long_numbers():
    noise = random.Random(7).randbytes(200_000)
    lines = legible_text(noise).split("\n")
    assert not any(len(line) > 10 and line.isdigit() for line in lines)
