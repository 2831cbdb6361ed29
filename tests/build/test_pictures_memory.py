"""Memory is bounded by the pixels under way, told from headers alone; what is too large says how to
make it smaller."""

import struct
import threading
import zlib
from io import BytesIO

import pytest
from PIL import Image

from builder.crew.crew import Crew
from builder.media.memory import LEAST, ROOM
from builder.media.pixels import UnreadablePicture, need_of
from builder.media.pixels.need import bytes_needed
from builder.read.pictures.photos import look_at
from tests.kit.small_site import built, make_site, write
from tests.make.picture.test_picture import photo


def chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def png(width: int, height: int, depth: int = 8, sort: int = 2) -> bytes:
    """A PNG that says it is so large, and has not a pixel."""
    header = struct.pack(">IIBBBBB", width, height, depth, sort, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def jpeg(width: int, height: int, **how) -> bytes:
    """A JPEG whose header alone says it is so large."""
    content = bytearray(photo((64, 48), **how))
    start = next(
        at for at in range(len(content)) if content[at] == 0xFF and content[at + 1] in (0xC0, 0xC2)
    )
    content[start + 5 : start + 9] = struct.pack(">HH", height, width)
    return bytes(content)


def webp(width: int, height: int) -> bytes:
    """A WebP that says it is so large (RFC 9649, 2.7)."""
    size = b"".join((value - 1).to_bytes(3, "little") for value in (width, height))
    extended = b"VP8X" + struct.pack("<I", 10) + bytes(4) + size
    return b"RIFF" + struct.pack("<I", len(extended) + 4) + b"WEBP" + extended


def boxed(brand: bytes, width: int, height: int) -> bytes:
    """The head of an AVIF or HEIC that says it is so large (ISO/IEC 23008-12, 6.5.3)."""
    return (
        b"\0\0\0\x18ftyp"
        + brand
        + bytes(4)
        + brand
        + b"mif1"
        + b"\0\0\0\x14ispe"
        + struct.pack(">III", 0, width, height)
    )


def need(content: bytes) -> int:
    with Image.open(BytesIO(content)) as picture:
        return bytes_needed(picture)


ACCEPTED = {
    "a telephone's 48 megapixels": jpeg(8064, 6048),
    "a telephone's 200 megapixels": jpeg(16384, 12288),
    "48 megapixels in several scans": jpeg(8064, 6048, progressive=True, subsampling=0),
    "48 megapixels without loss": png(8064, 6048),
}
REFUSED = {
    "200 megapixels in several scans": jpeg(16384, 12288, progressive=True),
    "200 megapixels without loss": png(16384, 12288),
    "100 megapixels with transparency": png(10_000, 10_000, sort=6),
    "webp": webp(16_000, 12_000),
    "avif": boxed(b"avif", 16_000, 12_000),
    "heic": boxed(b"heic", 16_000, 12_000),
}


@pytest.mark.parametrize("content", ACCEPTED.values(), ids=ACCEPTED)
def test_what_fits_into_the_room_is_opened(content):
    assert LEAST < need(content) <= ROOM


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_what_does_not_is_refused_with_its_size_and_what_to_do_before_anything_is_decoded(content):
    with pytest.raises(
        UnreadablePicture, match=r"太大：.*\d+×\d+，\d\.\d 亿像素，打开要 \d+ MB"
    ) as refused:
        look_at(content)
    assert "4000 像素" in refused.value.mend


def test_a_scaled_decode_of_a_progressive_jpeg_still_counts_all_its_coefficients():
    plain, several = need(jpeg(8064, 6048)), need(jpeg(8064, 6048, progressive=True))
    assert several - plain == 8064 * 6048 * 3
    assert plain < LEAST + 8064 * 6048


def test_a_jpeg_whose_colours_come_one_after_the_other_counts_them_too():
    content = jpeg(8064, 6048)
    start = content.index(b"\xff\xda")
    apart = content[:start] + b"\xff\xda\0\x08\x01\x01\0\0\x3f\0" + content[start + 14 :]
    assert need(apart) - need(content) == 8064 * 6048 * 3


def test_a_long_screenshot_is_to_be_cut_into_pieces():
    with pytest.raises(UnreadablePicture, match="1080×20000") as refused:
        look_at(photo((1080, 20_000)))
    assert "截成几段" in refused.value.mend


def test_staff_read_the_size_where_the_photo_lies(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/activities/one/wall.jpg", REFUSED["200 megapixels in several scans"])
    problem = next(problem for problem in built(root).problems if problem.path.endswith("wall.jpg"))
    assert problem.code == "FC601"
    assert "渐进式 JPG，16384×12288，2.0 亿像素" in problem.message
    assert "普通的 JPG" in problem.mend


def test_the_need_is_told_from_the_file_as_from_its_bytes(tmp_path):
    for name, content in ACCEPTED.items():
        write(tmp_path / name, content)
        assert need_of(tmp_path / name) == need(content)
    write(tmp_path / "rubbish", b"no picture")
    assert need_of(tmp_path / "rubbish") == LEAST
    write(tmp_path / "webp", REFUSED["webp"])
    assert need_of(tmp_path / "webp") == ROOM


class Scales:
    """Workers in threads, who note how much they carried together at most."""

    def __init__(self) -> None:
        self.lock, self.now, self.most, self.together = threading.Lock(), 0, 0, 0

    def carry(self, weight: int) -> int:
        with self.lock:
            self.now += weight
            self.most = max(self.most, self.now)
        threading.Event().wait(0.01)
        with self.lock:
            self.now -= weight
        return weight


@pytest.mark.parametrize("workers", [2, 6])
def test_a_crew_carries_no_more_together_than_there_is_room(workers, monkeypatch):
    from concurrent.futures import ThreadPoolExecutor

    scales = Scales()
    monkeypatch.setattr(Crew, "_workers_of", lambda _, count: ThreadPoolExecutor(count))
    weights = [
        ROOM // 3,
        ROOM // 3,
        ROOM // 2,
        1,
        ROOM,
        ROOM // 4,
        ROOM // 4,
        ROOM // 4,
        ROOM // 4,
        1,
    ]
    with Crew(workers) as crew:
        carried = list(crew.map(scales.carry, weights, 1, lambda weight: weight, weights))
    assert carried == weights
    assert scales.most <= ROOM


def _read(number: int) -> int:
    return number * number


def test_the_order_of_results_is_that_of_the_items():
    with Crew(2) as crew:
        made = crew.map(
            _read, range(20), 1, _read, [ROOM // (1 + number % 4) for number in range(20)]
        )
        assert list(made) == [number * number for number in range(20)]


def test_a_photo_that_is_looked_at_at_an_eighth_has_the_colour_it_has_in_full():
    content = photo((1600, 1200))
    with Image.open(BytesIO(content)) as picture:
        full = picture.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    color = look_at(content).color
    assert all(
        abs(int(color[at : at + 2], 16) - value) <= 1
        for at, value in zip((1, 3, 5), full, strict=True)
    )
