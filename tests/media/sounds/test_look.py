"""What a recording is, by its bytes; or why it cannot be published."""

from io import BytesIO

import pytest

from builder.media.sounds.look import LARGEST_RECORDING, look_at_sound
from builder.media.sounds.sound import Sound, UnheardSound
from tests.kit.small_films import mp4
from tests.kit.small_sounds import m4a, mp3


@pytest.mark.parametrize(("content", "sort"), [(mp3(), "mp3"), (m4a(), "m4a")])
def test_what_telephones_play_is_told_by_its_bytes(content, sort):
    found = look_at_sound(BytesIO(content))
    assert isinstance(found, Sound)
    assert found.format == sort


@pytest.mark.parametrize(
    ("content", "said", "mend"),
    [
        (b"", "是空的", "重新复制"),
        (b"#!AMR\n" + bytes(99), "AMR 格式", "导出一份 MP3"),
        (b"RIFF\0\0\0\0WAVEfmt ", "WAV 格式", "导出一份 MP3"),
        (b"\xff\xf1\x50\x80" + bytes(99), "AAC", "导出一份 MP3"),
        (b"ID3\x03" + bytes(99), "打不开", "重新复制"),
        (m4a()[:300], "没有传完整", "重新复制"),
        (mp4(sound=b"mp4a"), "是视频", "图集"),
        (b"%PDF-1.7", "其实是PDF 文档", "换成"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "其实是PNG 图片", "换成"),
        (b"hello", "打不开", "重新复制"),
    ],
)
def test_what_they_do_not_play_is_told_with_what_to_do(content, said, mend):
    found = look_at_sound(BytesIO(content))
    assert isinstance(found, UnheardSound)
    assert said in found.reason
    assert mend in found.mend


def test_a_recording_of_hours_is_too_large():
    class Large(BytesIO):
        def seek(self, place: int, whence: int = 0) -> int:
            return LARGEST_RECORDING + 1 if whence == 2 else super().seek(place, whence)

    assert "超过了 50 MB" in look_at_sound(Large(mp3())).reason
