"""Videos: what they are by their own bytes, and what is emptied before anybody gets them."""

import random
from io import BytesIO

import pytest

from builder.media.films.edits import Edit, UnplayableFilm, edited
from builder.media.films.look import examine
from tests.kit import small_films
from tests.kit.small_films import HIGH, PLACE, TURNED, WIDE, box, in_fragments, mp4, webm

FILMS = {"mp4": mp4(), "late": mp4(early=False), "webm": webm()}
SECRETS = (PLACE, b"SecretCamera", b"GoPro", b"\xa9xyz", b"LOCATION", b"xmpmeta", b"camm", b"tail")


def look(content: bytes, suffix: str = ""):
    return examine(
        BytesIO(content), suffix or (".webm" if content.startswith(b"\x1a\x45") else ".mp4")
    )


def stripped(content: bytes) -> bytes:
    found = look(content)
    return b"".join(edited(BytesIO(content), found.edits, found.length))


@pytest.mark.parametrize("name", FILMS)
def test_a_film_says_its_size_and_length(name):
    found = look(FILMS[name])
    assert (found.width, found.height, found.seconds) == (WIDE, HIGH, 1.2)
    assert found.format == ("webm" if name == "webm" else "mp4")
    assert found.early is (name != "late")


def test_a_film_taken_upright_is_high():
    found = look(mp4(matrix=TURNED))
    assert (found.width, found.height) == (HIGH, WIDE)


@pytest.mark.parametrize("name", FILMS)
def test_nothing_that_says_where_when_or_by_what_is_left(name):
    content = FILMS[name]
    assert PLACE in content
    assert b"SecretCamera" in content
    made = stripped(content)
    assert len(made) == len(content) - (0 if name == "webm" else len(b"tail"))
    assert [secret for secret in SECRETS if secret in made] == []
    assert (3_850_000_000).to_bytes(4, "big") not in made


@pytest.mark.parametrize("name", FILMS)
def test_pictures_and_facts_stay_as_they_were(name):
    content, made = FILMS[name], stripped(FILMS[name])
    before, after = look(content), look(made)
    assert (after.width, after.height, after.seconds, after.early) == (
        before.width,
        before.height,
        before.seconds,
        before.early,
    )
    changed = {at for at, (old, new) in enumerate(zip(content, made, strict=False)) if old != new}
    allowed = {at for edit in before.edits for at in range(edit.start, edit.end)}
    assert changed <= allowed


@pytest.mark.parametrize("way", ["fragment", "file", "alone"])
def test_a_film_in_fragments_keeps_its_pictures_and_loses_what_stands_beside_them(way):
    content = in_fragments(way)
    made = stripped(content)
    assert content.count(PLACE) == 2
    assert PLACE not in made
    assert b"SecretCamera" not in made
    frame = content[content.index(b"mdat") + 4 :][: len(small_films._frame(0))]
    assert made.count(frame) == content.count(frame) == 6
    assert stripped(made) == made


def test_places_whose_track_was_taken_out_are_emptied_all_the_same():
    content = mp4()
    track = content.rindex(b"trak") - 4
    left = content[: track + 4] + b"free" + content[track + 8 :]
    assert left.count(PLACE) == content.count(PLACE)
    assert PLACE not in stripped(left)


@pytest.mark.parametrize("sound", [b"mp4a", b"Opus"])
def test_a_film_with_sound_is_played(sound):
    assert look(mp4(sound=sound)).width == WIDE


@pytest.mark.parametrize("sound", [b"sowt", b"samr", b"ac-3", b"enca"])
def test_a_film_whose_sound_no_browser_plays_is_told(sound):
    with pytest.raises(UnplayableFilm) as told:
        look(mp4(sound=sound))
    assert sound.decode() in told.value.reason
    assert "H.264" in told.value.mend


@pytest.mark.parametrize("name", FILMS)
def test_what_is_stripped_already_is_left_as_it_is(name):
    made = stripped(FILMS[name])
    assert stripped(made) == made


def test_a_film_is_known_by_its_bytes_not_by_its_name():
    assert look(webm(), ".mp4").format == "webm"


@pytest.mark.parametrize(
    ("content", "suffix", "said"),
    [
        (mp4(codec=b"hvc1"), ".mp4", "HEVC"),
        (mp4(codec=b"mp4v"), ".mp4", "编码（mp4v）"),
        (mp4(brand=b"qt  "), ".mov", "MOV 格式"),
        (mp4(brand=b"qt  "), ".mp4", "MOV 格式"),
        (webm(doctype=b"matroska"), ".webm", "不是 WebM"),
        (webm(codec=b"V_MPEG4"), ".webm", "V_MPEG4 编码"),
        (b"RIFF\x40\0\0\0AVI LIST", ".mp4", "其实是 AVI 视频"),
        (b"FLV\1\5\0\0\0\x09", ".flv", "其实是 FLV 视频"),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9", ".wmv", "其实是 WMV 视频"),
        (b"\xff\xd8\xff\xe0" + bytes(40), ".mp4", "只是名字像视频"),
        (b"just text, no film", ".mp4", "不是视频"),
        (b"", ".avi", "0 字节"),
    ],
)
def test_what_browsers_do_not_play_is_refused_with_what_to_do(content, suffix, said):
    with pytest.raises(UnplayableFilm) as told:
        look(content, suffix)
    assert said in told.value.reason
    assert told.value.mend


def test_a_phone_that_writes_hevc_is_told_which_setting_to_change():
    with pytest.raises(UnplayableFilm) as told:
        look(mp4(codec=b"hvc1"))
    assert "兼容性最佳" in told.value.mend


@pytest.mark.parametrize("name", FILMS)
def test_a_film_cut_off_or_spoilt_anywhere_is_read_or_refused_but_nothing_else(name):
    content, drawn = FILMS[name], random.Random(7)
    cases = [content[:cut] for cut in range(0, len(content), max(1, len(content) // 60))]
    for _ in range(300):
        spoilt = bytearray(content)
        for _ in range(drawn.randint(1, 4)):
            spoilt[drawn.randrange(min(3000, len(spoilt)))] = drawn.choice((0, 1, 0x7F, 0x80, 0xFF))
        cases.append(bytes(spoilt))
    refused = 0
    for case in cases:
        try:
            found = look(case, ".mp4")
        except UnplayableFilm:
            refused += 1
        else:
            assert all(0 <= edit.start <= edit.end <= len(case) for edit in found.edits)
    assert refused > 30


def test_a_huge_file_is_refused_by_its_size():
    class Huge(BytesIO):
        def seek(self, offset, whence=0):
            return 243_000_000 if whence == 2 else super().seek(offset, whence)

    with pytest.raises(UnplayableFilm, match="243 MB"):
        examine(Huge(mp4()), ".mp4")


def test_boxes_within_boxes_without_end_are_refused():
    with pytest.raises(UnplayableFilm):
        look(box(b"ftyp", b"isom") + b"\0\0\0\x08free" * 150_000)


def test_edits_reach_over_the_pieces_a_file_is_read_in():
    content = bytes(range(1, 251)) * 10_000
    edits = [
        Edit(1_048_570, 1_048_590, b"abcdefghij"),
        Edit(0, 3),
        Edit(2_499_999, 2_500_000, b"z"),
    ]
    made = b"".join(edited(BytesIO(content), edits, len(content)))
    assert made[:4] == b"\0\0\0\x04"
    assert made[1_048_570:1_048_590] == b"abcdefghij" + bytes(10)
    assert made[-1:] == b"z"
    assert made[100:1_048_570] == content[100:1_048_570]
    assert len(made) == len(content)
