"""Opening pictures of unknown origin: every failure is one kind of error, told in Chinese."""

import struct
from io import BytesIO

import pytest
from PIL import Image

from builder.media.memory import LEAST
from builder.media.pixels import UnreadablePicture, decoding, need_of, open_picture


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "#335577").save(file, form)
    return file.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"])
def test_whatever_it_is_called_it_is_opened_for_what_it_is(form):
    with decoding():
        assert open_picture(picture(form)).size == (40, 30)


@pytest.mark.parametrize(
    "content", [b"", b"x", b"%PDF-1.7", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\0" * 99]
)
def test_what_is_no_picture_or_only_begins_as_one_is_unreadable(content):
    with pytest.raises(UnreadablePicture) as caught, decoding():
        open_picture(content).load()
    assert caught.value.mend


def test_half_a_file_is_unreadable():
    content = picture("PNG", (300, 300))
    with pytest.raises(UnreadablePicture, match="打不开"), decoding():
        open_picture(content[: len(content) // 2]).load()


@pytest.mark.parametrize(
    "failure",
    [ValueError(), KeyError("x"), struct.error(), ZeroDivisionError(), RuntimeError(), EOFError()],
)
def test_whatever_a_decoder_raises_is_one_kind_of_error(failure):
    with pytest.raises(UnreadablePicture), decoding():
        raise failure


def test_a_lack_of_memory_asks_for_a_smaller_picture():
    with pytest.raises(UnreadablePicture, match="像素太多") as caught, decoding():
        raise MemoryError
    assert "4000 像素" in caught.value.mend


def test_what_is_no_decoders_fault_is_not_hidden():
    with pytest.raises(KeyboardInterrupt), decoding():
        raise KeyboardInterrupt


def test_a_strip_too_long_for_a_page_is_to_be_cut_into_parts():
    with pytest.raises(UnreadablePicture, match="太长") as caught, decoding():
        open_picture(picture("PNG", (40, 17_000)))
    assert "几段" in caught.value.mend


def test_what_a_file_will_need_is_known_from_its_head(tmp_path):
    small, large = tmp_path / "small.png", tmp_path / "large.png"
    small.write_bytes(picture(size=(40, 30)))
    large.write_bytes(picture(size=(2000, 1500)))
    assert LEAST <= need_of(small) < need_of(large)


def test_what_cannot_be_opened_needs_next_to_nothing(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"no picture")
    assert need_of(tmp_path / "a.jpg") == LEAST
