"""Pictures of which a part is missing are told; what only looks so, a poster, a scan, a night, is
not."""

import random
from functools import cache
from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from builder.media.pixels import UnreadablePicture
from builder.read.pictures.photos import look_at

WRITTEN = {
    "jpeg": ("JPEG", {"quality": 90}),
    "jpeg optimised": ("JPEG", {"quality": 90, "optimize": True}),
    "jpeg progressive": ("JPEG", {"quality": 90, "progressive": True}),
    "jpeg restarts": ("JPEG", {"quality": 90, "restart_marker_rows": 1}),
    "png": ("PNG", {}),
    "png stored": ("PNG", {"compress_level": 0}),
    "webp": ("WEBP", {"quality": 90}),
    "webp lossless": ("WEBP", {"lossless": True}),
    "avif": ("AVIF", {"quality": 90}),
    "gif": ("GIF", {}),
    "tiff": ("TIFF", {}),
    "tiff deflate": ("TIFF", {"compression": "tiff_adobe_deflate"}),
    "tiff lzw": ("TIFF", {"compression": "tiff_lzw"}),
    "bmp": ("BMP", {}),
}
PROVED = [name for name in WRITTEN if name not in ("tiff", "bmp", "webp", "webp lossless", "avif")]
"""Those whose data prove themselves in the midst, too: a WebP or AVIF has neither sums nor marks there."""
COMPRESSED = [name for name in WRITTEN if name not in ("tiff", "bmp")]


def saved(picture: Image.Image, name: str) -> bytes:
    out = BytesIO()
    fmt, options = WRITTEN[name]
    picture.save(out, fmt, **options)
    return out.getvalue()


@cache
def photo() -> Image.Image:
    """Something with grain and shades, as cameras make it."""
    drawn = random.Random(3)
    grain = [Image.frombytes("L", (301, 203), drawn.randbytes(301 * 203)) for _ in range(3)]
    return (
        Image.merge("RGB", grain).filter(ImageFilter.GaussianBlur(2)).point(lambda v: v // 2 + 60)
    )


@cache
def written(name: str) -> bytes:
    return saved(photo(), name)


def is_told(content: bytes) -> bool:
    try:
        look_at(content)
    except UnreadablePicture:
        return True
    return False


def overwritten(content: bytes, start: float, patch: bytes) -> bytes:
    place = int(len(content) * start)
    return content[:place] + patch + content[place + len(patch) :]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_whole_one_of_every_sort_is_shown(name):
    assert look_at(written(name)).width == 301


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("part", [3, 5, 7])
def test_an_interrupted_copy_is_told_however_much_of_it_is_zeros(name, part):
    content = written(name)
    kept = len(content) * part // 8
    assert is_told(content[:kept] + bytes(len(content) - kept))
    assert is_told(content[:kept] + bytes(len(content) - kept - 32) + content[-32:])


@pytest.mark.parametrize("name", COMPRESSED)
def test_zeros_in_the_midst_are_told(name):
    assert is_told(overwritten(written(name), 0.4, bytes(1536)))


@pytest.mark.parametrize("name", PROVED)
def test_a_block_that_was_erased_or_holds_another_again_is_told(name):
    content = written(name)
    before = content[int(len(content) * 0.4) - 2048 :][:2048]
    assert is_told(overwritten(content, 0.4, b"\xff" * 1536))
    assert is_told(overwritten(content, 0.4, before * 2))


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_one_that_is_cut_is_told(name, part):
    content = written(name)
    assert is_told(content[: int(len(content) * part)])


@cache
def animation(name: str) -> bytes:
    """Six frames, each another piece of the photo."""
    frames = [photo().crop((20 * n, 0, 20 * n + 160, 120)) for n in range(6)]
    out = BytesIO()
    frames[0].save(out, name, save_all=True, append_images=frames[1:], duration=120)
    return out.getvalue()


@pytest.mark.parametrize("name", ["WEBP", "PNG", "GIF", "AVIF"])
@pytest.mark.parametrize("part", [0.35, 0.5, 0.7, 0.9])
def test_an_animation_that_lost_its_later_frames_is_told(name, part):
    content = animation(name)
    assert look_at(content).frames == 6
    kept = int(len(content) * part)
    for torn in (content[:kept], content[:kept] + bytes(len(content) - kept)):
        assert is_told(torn)


def test_what_stands_behind_an_animations_end_is_no_loss():
    assert look_at(animation("WEBP") + b"\xff" * 40).frames == 6
    assert look_at(animation("PNG") + b"\0" * 40).frames == 6


@pytest.mark.parametrize("name", ["jpeg", "jpeg progressive", "png", "webp lossless", "avif"])
@pytest.mark.parametrize("side", [(0, 140, 301, 203), (0, 0, 301, 60), (190, 0, 301, 203)])
def test_a_half_that_was_saved_again_is_told(name, side):
    half = photo().copy()
    half.paste((128, 128, 128), side)
    with pytest.raises(UnreadablePicture, match="灰色"):
        look_at(saved(half, name))


def test_in_black_and_white_too():
    half = ImageOps.autocontrast(photo().convert("L"))
    half.paste(128, (0, 140, 301, 203))
    with pytest.raises(UnreadablePicture, match="灰色"):
        look_at(saved(half, "jpeg"))


def poster(paper: object, size: tuple[int, int] = (480, 640)) -> Image.Image:
    """Lines of text, and a photo, on paper of one colour."""
    made = Image.new("RGB", size, paper)
    pen = ImageDraw.Draw(made)
    for line in range(6):
        pen.text((30, 30 + 20 * line), f"Line {line} of a notice for all", fill=(200, 30, 30))
    made.paste(photo(), (60, 180))
    return made


def stripes() -> Image.Image:
    made = Image.new("RGB", (512, 512), "white")
    for left in range(0, 512, 32):
        made.paste((200, 20, 20), (left, 0, left + 16, 512))
    return made


def letterbox(bar: object) -> Image.Image:
    made = Image.new("RGB", (301, 480), bar)
    made.paste(photo(), (0, 140))
    return made


def scan() -> Image.Image:
    made = Image.new("L", (620, 877), 255)
    pen = ImageDraw.Draw(made)
    for line in range(25):
        pen.text((60, 60 + 16 * line), f"line {line} of a page that was scanned", fill=0)
    return made


LOOKALIKES = {
    "white paper": lambda: poster("white"),
    "black paper": lambda: poster("black"),
    "grey paper": lambda: poster((128, 128, 128)),
    "nothing but white": lambda: Image.new("RGB", (900, 700), "white"),
    "nothing but grey": lambda: Image.new("RGB", (900, 700), (128, 128, 128)),
    "black bars": lambda: letterbox("black"),
    "grey bars": lambda: letterbox((128, 128, 128)),
    "a photo over white": lambda: letterbox("white").crop((0, 140, 301, 480)),
    "a photo over black": lambda: letterbox("black").crop((0, 140, 301, 480)),
    "a night": lambda: photo().point(lambda value: max(0, value - 110)),
    "stripes": stripes,
    "a scan": scan,
    "a scan in black and white": lambda: scan().convert("1").convert("L"),
    "one pixel": lambda: Image.new("RGB", (1, 1), "red"),
}


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("what", LOOKALIKES)
def test_what_only_looks_so_is_shown(name, what):
    assert not is_told(saved(LOOKALIKES[what](), name))
