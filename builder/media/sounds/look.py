"""Looking at a recording: what it is by its own bytes, whatever its name says."""

from typing import BinaryIO

from builder.media.films.edits import UnplayableFilm, examining
from builder.media.films.mp4 import is_mp4
from builder.media.signature import HEAD, known_by
from builder.media.sounds.m4a import m4a_sound
from builder.media.sounds.mp3 import mp3_sound
from builder.media.sounds.sound import Sound, UnheardSound

LARGEST_RECORDING = 50_000_000
"""Bytes: an hour and a half of speech."""
_CONVERT = "用剪映或者手机自带的录音软件，导出一份 MP3 或 M4A，换上"
_AGAIN = "重新复制一份，盖过这一份；还是不行，向录音的人重新要一份"
_OTHERS = {
    b"#!AMR": "AMR",
    b"OggS": "OGG",
    b"fLaC": "FLAC",
    b"RIFF": "WAV",
    b"\x30\x26\xb2\x75": "WMA",
    b"\x02#!SILK": "微信的 SILK",
    b"#!SILK": "微信的 SILK",
    b"FORM": "AIFF",
    b"caff": "CAF",
}
"""Formats that not every telephone plays, by how a file begins."""
_AAC = (b"\xff\xf0", b"\xff\xf1", b"\xff\xf8", b"\xff\xf9")
"""How bare AAC begins (ISO/IEC 13818-7, 6.2)."""


def look_at_sound(file: BinaryIO) -> Sound | UnheardSound:
    """What a recording is, and which of its bytes may be published; or why it cannot be."""
    size = file.seek(0, 2)
    file.seek(0)
    start = file.read(HEAD)
    if not size:
        return UnheardSound("是空的（0 字节），没有复制完整", _AGAIN)
    if size > LARGEST_RECORDING:
        return _too_large(size)
    return _boxed(file, size) if is_mp4(start) else _in_frames(file, start)


def _boxed(file: BinaryIO, size: int) -> Sound | UnheardSound:
    try:
        with examining():
            return m4a_sound(file, size)
    except UnplayableFilm as failure:
        is_film = "视频" in failure.reason
        mend = failure.mend if is_film else f"{_AGAIN}；或者{_CONVERT}"
        return UnheardSound(failure.reason, mend)


def _in_frames(file: BinaryIO, start: bytes) -> Sound | UnheardSound:
    """An MP3; or what the file is instead."""
    if other := _other_format(start):
        return UnheardSound(f"是 {other} 格式的，不是每部手机都放得出来", _CONVERT)
    file.seek(0)
    if sound := mp3_sound(file.read()):
        return sound
    known = known_by(start)
    if known is None or known.noun == "录音":
        return UnheardSound("打不开，不是 MP3 或 M4A 的录音，或者没有复制完整", _AGAIN)
    return UnheardSound(f"其实是{known.noun}，只是名字像录音", "换成 MP3 或 M4A 的录音")


def _other_format(start: bytes) -> str:
    """What it is called, where it is a recording of another format; "" where it is not."""
    if start[:2] in _AAC:
        return "AAC（不带盒子的）"
    return next((name for begin, name in _OTHERS.items() if start.startswith(begin)), "")


def _too_large(size: int) -> UnheardSound:
    said = f"有 {size // 1_000_000} MB，超过了 50 MB"
    return UnheardSound(said, "导出成 64 kbps 的 MP3，一个小时不到 30 MB；或者剪短")
