"""What telephones play passes; what they do not is told by the codec's name, with a way."""

from io import BytesIO

import pytest

from builder.media.films.edits import UnplayableFilm
from builder.media.films.look import examine
from tests.kit.small_films import box, decoder, mp4, webm


def avc(profile: int, level: int = 31) -> bytes:
    """What H.264 says of itself: once for the film, once in its first parameter set."""
    own = bytes([profile, 0, level])
    return box(b"avcC", b"\x01" + own + b"\xff\xe1\0\x07\x67" + own + b"\xa6\xcd\x94\x01\0\x01\x68")


def av1(profile: int) -> bytes:
    return box(b"av1C", bytes([0x81, profile << 5 | 4, 0x0C, 0]))


def vp9(profile: int) -> bytes:
    return box(b"vpcC", bytes([1, 0, 0, 0, profile, 31, 0x82, 1, 1, 1, 0, 0]))


def refused(content: bytes) -> UnplayableFilm:
    with pytest.raises(UnplayableFilm) as told:
        examine(BytesIO(content), ".mp4")
    return told.value


@pytest.mark.parametrize(
    "content",
    [
        *(mp4(shape=avc(profile)) for profile in (66, 77, 100)),
        mp4(shape=avc(100, 52)),
        *(mp4(sound=b"mp4a", heard=decoder(sort)) for sort in (0x40, 0x66, 0x67, 0x69, 0x6B)),
        mp4(sound=b"mp4a", heard=decoder(0x40, b"\x2b\x92")),
        webm(codec=b"V_VP9", picture=b"\x82"),
        webm(codec=b"V_VP9", shape=b"\x01\x01\x00\x02\x01\x1e"),
        webm(sound=b"A_OPUS"),
        webm(sound=b"A_VORBIS"),
    ],
)
def test_what_every_telephone_plays_passes(content):
    assert examine(BytesIO(content), ".mp4").limited == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (mp4(shape=avc(110)), "10 位"),
        (mp4(shape=avc(122)), "4:2:2"),
        (mp4(shape=avc(244)), "4:4:4"),
        (mp4(shape=avc(100, 62)), "6.2 级"),
        (mp4(codec=b"avc3", shape=avc(110)), "10 位"),
        (mp4(codec=b"hev1"), "HEVC（H.265）"),
        (mp4(codec=b"dvh1"), "H.265"),
        (mp4(codec=b"vvc1"), "VVC"),
        (mp4(codec=b"apcn"), "ProRes"),
        (mp4(codec=b"s263"), "H.263"),
        (mp4(codec=b"jpeg"), "Motion JPEG"),
        (mp4(codec=b"encv"), "加了密"),
        (mp4(codec=b"zzzz"), "zzzz 编码"),
        (mp4(codec=b"av01", shape=av1(1)), "4:4:4"),
        (mp4(codec=b"av01", shape=av1(2)), "12 位"),
        (mp4(codec=b"vp09", shape=vp9(2)), "12 位"),
        (webm(codec=b"V_VP9", picture=b"\xa2"), "VP9"),
        (webm(codec=b"V_VP9", shape=b"\x01\x01\x02"), "VP9"),
        (webm(codec=b"V_AV1", shape=b"\x81\x24\x00\x00"), "AV1"),
        (webm(codec=b"V_MPEGH/ISO/HEVC"), "HEVC（H.265）"),
    ],
)
def test_pictures_that_telephones_do_not_play_are_told_by_name(content, said):
    told = refused(content)
    assert said in told.reason
    assert "H.264" in told.mend


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (mp4(sound=b"ac-3"), "杜比 AC-3"),
        (mp4(sound=b"dtsc"), "DTS"),
        (mp4(sound=b"twos"), "PCM"),
        (mp4(sound=b"samr"), "AMR"),
        (mp4(sound=b"alac"), "ALAC"),
        (mp4(sound=b"enca"), "加了密"),
        (mp4(sound=b"mp4a", heard=decoder(0xA5)), "杜比 AC-3"),
        (mp4(sound=b"mp4a", heard=decoder(0xA9)), "DTS"),
        (mp4(sound=b"mp4a", heard=decoder(0x40, b"\xf9\x46")), "xHE-AAC"),
        (webm(sound=b"A_AC3"), "A_AC3"),
    ],
)
def test_sound_that_nobody_would_hear_is_told_by_name(content, said):
    told = refused(content)
    assert said in told.reason
    assert "声音" in told.reason
    assert "H.264" in told.mend


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (mp4(codec=b"av01", shape=av1(0)), "AV1"),
        (mp4(codec=b"vp09", shape=vp9(0)), "VP9"),
        (webm(codec=b"V_AV1", shape=b"\x81\x04\x0c\x00"), "AV1"),
    ],
)
def test_what_only_some_telephones_play_is_shown_and_told(content, name):
    assert examine(BytesIO(content), ".mp4").limited == name
