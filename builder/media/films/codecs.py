"""Codecs: which pictures and sound the browsers of telephones play, by the codec's own description.

All of them play H.264 up to High (8 bits, 4:2:0), VP8 and VP9 (profile 0) in WebM, and AAC, MP3,
Opus, Vorbis, FLAC. AV1, and VP9 in MP4, most Android telephones play and most iPhones do not.
"""

import re

import msgspec

from builder.media.films.edits import UnplayableFilm, to_convert
from builder.regex import regex

H264, VP9 = (b"avc1", b"avc3"), b"V_VP9"
_HEVC = {b"hvc1", b"hev1", b"dvh1", b"dvhe"}
_LIMITED = {b"av01": "AV1", b"vp09": "VP9", b"vp08": "VP8"}
_PICTURES: dict[str, tuple[bytes, ...]] = {
    "HEVC（H.265）": (b"hvc1", b"hev1"),
    "杜比视界（H.265）": (b"dvh1", b"dvhe"),
    "杜比视界": (b"dvav", b"dva1", b"dav1"),
    "VVC（H.266）": (b"vvc1", b"vvi1"),
    "ProRes": (b"apch", b"apcn", b"apcs", b"apco", b"ap4h", b"ap4x", b"aprn", b"aprh"),
    "MPEG-4 第 2 部分": (b"mp4v", b"xvid", b"XVID", b"DIVX", b"DX50"),
    "MPEG-2": (b"mp2v", b"m2v1", b"mx5p", b"xdvc", b"xdv3"),
    "H.263": (b"s263", b"h263", b"H263"),
    "Motion JPEG": (b"jpeg", b"mjpa", b"mjpb", b"mjpg"),
    "DV": (b"dvc ", b"dvcp", b"dvpp", b"dv5n", b"dv5p"),
    "VC-1": (b"vc-1", b"WMV3", b"WVC1"),
    "VP9": (VP9,),
}
_SOUNDS: dict[str, tuple[bytes, ...]] = {
    "杜比 AC-3": (b"ac-3",),
    "杜比 E-AC-3": (b"ec-3",),
    "杜比 AC-4": (b"ac-4",),
    "DTS": (b"dtsc", b"dtsh", b"dtsl", b"dtse", b"dtsx"),
    "PCM": (
        *(b"sowt", b"twos", b"lpcm", b"in24", b"in32", b"fl32", b"fl64", b"raw ", b"NONE"),
        *(b"ipcm", b"fpcm"),
    ),
    "AMR": (b"samr", b"sawb", b"sawp"),
    "ALAC": (b"alac",),
    "G.711": (b"ulaw", b"alaw"),
    "TrueHD": (b"mlpa",),
    "MPEG-H": (b"mha1", b"mhm1"),
}
_LOCKED = (b"encv", b"enca", b"drmi", b"drms")
_SETTING = (
    "苹果手机在“设置 → 相机 → 格式”里选“兼容性最佳”再拍，别的手机在相机设置里关掉“高效视频”；"
    "已经拍好的，用剪映导出 H.264 的 MP4"
)
_PROFILES = {110: "10 位", 122: "4:2:2", 244: "4:4:4", 44: "4:4:4", 88: "Extended"}
"""Of H.264 what telephones do not play (ITU-T H.264, annex A)."""
_HIGHEST_LEVEL = 52
"""5.2: 4096×2304, 60 pictures a second."""
_SAMPLINGS = {1: "4:4:4", 2: "4:2:2 或 12 位", 3: "4:4:4 或 12 位"}
"""Of AV1 and VP9 all profiles but the first."""
_HEARD = (b".mp3", b"Opus", b"fLaC", b"A_OPUS", b"A_VORBIS")
_OBJECTS = {0xA5: "杜比 AC-3", 0xA6: "杜比 E-AC-3", **dict.fromkeys((0xA9, 0xAA, 0xAC), "DTS")}
"""What an ``mp4a`` may be besides AAC and MP3 (mp4ra.org, object types)."""
_AAC, _AAC_SORTS = 0x40, {3: "AAC-SSR", 36: "ALS", 42: "xHE-AAC"}
"""Sorts of AAC that not every telephone knows (ISO/IEC 14496-3, 1.5.1)."""
_DECODER = regex(rb"\x04[\x80-\xff]{0,3}.(.).{12}(?:\x05[\x80-\xff]{0,3}.(..))?", re.DOTALL)
"""The decoder's description in an ``esds``: the object type, and how its own one begins (ISO/IEC
14496-1, 7.2.6.6)."""


class Codec(msgspec.Struct, frozen=True):
    """How a track is coded: its four letters, the description that goes with them, and of AV1 and
    VP9 the profile."""

    name: bytes
    description: bytes = b""
    profile: int = 0

    @property
    def letters(self) -> str:
        """Its four letters, as a message shows them."""
        return self.name.decode("ascii", "replace").strip()


def refuse_unseen(codec: Codec) -> None:
    """Raises UnplayableFilm where telephones' browsers do not play these pictures."""
    if codec.name in H264:
        _refuse_profile(codec.description)
    elif codec.name in _LIMITED or codec.name == VP9:
        if codec.profile in _SAMPLINGS:
            raise to_convert(
                f"用了 {_SAMPLINGS[codec.profile]} 的画面（{called(codec)}），手机放不出来"
            )
    elif codec.name in _LOCKED:
        raise to_convert("加了密（有版权保护），浏览器放不出来")
    elif codec.name != b"V_VP8":
        raise _unseen(codec)


def _unseen(codec: Codec) -> UnplayableFilm:
    """Pictures of which no telephone knows the codec, or not every one."""
    name = called(codec)
    letters = "" if name == codec.letters else f"（{codec.letters}）"
    failure = to_convert(f"是 {name} 编码{letters}的，很多手机和电脑放不出来")
    if codec.name in _HEVC:
        failure.mend = _SETTING
    return failure


def av1_profile(description: bytes) -> int:
    """Of AV1 by its configuration record (AV1 in ISOBMFF, 2.3); 0 where it is not there."""
    return description[1] >> 5 if len(description) > 1 else 0


def limited(codec: Codec) -> str:
    """The name of a codec that only some telephones play; "" for the others."""
    return _LIMITED.get(codec.name, "")


def called(codec: Codec) -> str:
    """What staff call a codec."""
    if codec.name in H264:
        return "H.264"
    return limited(codec) or _among(codec, _PICTURES) or codec.letters


def refuse_unheard(codec: Codec) -> None:
    """Raises UnplayableFilm where nobody would hear this sound: the film would run in silence."""
    if codec.name == b"mp4a":
        name = _object(codec.description)
    else:
        rare = "加了密" if codec.name in _LOCKED else "少见"
        name = "" if codec.name in _HEARD else _among(codec, _SOUNDS) or rare
    if name:
        raise to_convert(f"的声音是{name}的（{codec.letters}），浏览器放不出来")


def _object(description: bytes) -> str:
    """What an ``mp4a`` is where that is nothing telephones play; "" for AAC and MP3."""
    found = _DECODER.search(description, description.find(b"esds") + 1)
    if not found:
        return ""
    sort, begins = found[1][0], found[2]
    return _sort_of_aac(begins) if sort == _AAC and begins else _OBJECTS.get(sort, "")


def _sort_of_aac(begins: bytes) -> str:
    """By the first five bits of its own description; where all are set, by the six after them."""
    number = begins[0] >> 3
    extended = 32 + (int.from_bytes(begins) >> 5 & 63)
    return _AAC_SORTS.get(extended if number == 31 else number, "")


def _among(codec: Codec, names: dict[str, tuple[bytes, ...]]) -> str:
    return next((name for name, letters in names.items() if codec.name in letters), "")


def _refuse_profile(description: bytes) -> None:
    """H.264 by its ``avcC`` (ISO/IEC 14496-15, 5.3.3.1): its first parameter set counts, where it
    has one."""
    own = description[9:12] if len(description) > 11 and description[5] & 31 else description[1:4]
    if len(own) < 3:
        return
    if own[0] in _PROFILES:
        raise to_convert(f"是 H.264 编码的，但用了 {_PROFILES[own[0]]}的画面，手机放不出来")
    if own[2] > _HIGHEST_LEVEL:
        raise to_convert(f"的画面太大或太快（H.264 的 {own[2] / 10} 级），手机放不出来")
