"""Decoders are silent: what they print would reach staff in English."""

import os
from io import BytesIO

import pytest
from PIL import Image

from builder.media.pixels import UnreadablePicture, decoding, open_picture
from builder.media.pixels.quiet import without_chatter


def torn_tiff() -> bytes:
    file = BytesIO()
    Image.effect_noise((60, 60), 90).save(file, "TIFF", compression="tiff_lzw")
    content = bytearray(file.getvalue())
    content[1000:1500] = b"\xff" * 500
    return bytes(content)


def test_a_torn_tiff_is_told_of_in_chinese_and_prints_nothing(capfd):
    with pytest.raises(UnreadablePicture), decoding():
        open_picture(torn_tiff()).load()
    assert capfd.readouterr().err == ""


def test_what_is_printed_afterwards_is_read_again(capfd):
    with without_chatter(), without_chatter():
        os.write(2, b"within\n")
    os.write(2, b"after\n")
    assert capfd.readouterr().err == "after\n"
