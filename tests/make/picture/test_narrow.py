"""Pictures made smaller: the same from every processor and thread, and all but the same by Pillow
alone."""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image, ImageChops

from builder.make.installed import version_of_library
from builder.make.maker import version_of
from builder.make.picture import narrow
from builder.make.picture.narrow import narrowed
from builder.make.pictures import PICTURES
from builder.make.shares import SHARES

BICUBIC, LANCZOS = Image.Resampling.BICUBIC, Image.Resampling.LANCZOS
MODES = ("L", "LA", "RGB", "RGBA", "CMYK")
SIZES = [
    ((400, 300), (200, 150)),
    ((401, 303), (133, 101)),
    ((90, 700), (1, 8)),
    ((640, 20), (320, 10)),
]


def scene(mode: str, size: tuple[int, int]) -> Image.Image:
    """Slopes and noise, the same every time; far enough from black and white that no filter
    overshoots them."""
    slope = Image.linear_gradient("L").resize(size).point([64 + value // 2 for value in range(256)])
    noise = ImageChops.blend(
        slope, Image.frombytes("L", size, random.Random(7).randbytes(size[0] * size[1])), 0.2
    )
    bands = [noise, slope, ImageChops.invert(slope), ImageChops.blend(noise, slope, 0.3)]
    return Image.merge(mode, bands[: len(Image.new(mode, (1, 1)).getbands())])


def furthest(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of any channel of any pixel."""
    found = ImageChops.difference(one, other).getextrema()
    return max(most for _, most in (found if isinstance(found[0], tuple) else (found,)))


@pytest.fixture
def by_pillow(monkeypatch):
    """A machine for which the package has no wheel."""
    monkeypatch.setattr(narrow, "simd", None)


@pytest.fixture
def simd():
    """The package, where this machine has it."""
    return pytest.importorskip("cykooz_resizer")


@pytest.mark.parametrize("resampling", [BICUBIC, LANCZOS])
@pytest.mark.parametrize(("size", "wanted"), SIZES)
@pytest.mark.parametrize("mode", MODES)
def test_it_is_what_pillow_would_make_of_it(mode, size, wanted, resampling):
    picture = scene(mode, size)
    small = narrowed(picture, wanted, resampling)
    assert (small.mode, small.size) == (mode, wanted)
    assert furthest(small, picture.resize(wanted, resampling)) <= (
        8 if mode == "RGBA" else 3
    )  # alpha × colour


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.usefixtures("by_pillow")
def test_a_machine_without_the_package_has_pillow(mode):
    picture = scene(mode, (400, 300))
    assert (
        narrowed(picture, (220, 165), LANCZOS).tobytes()
        == picture.resize((220, 165), LANCZOS).tobytes()
    )


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_what_is_transparent_lends_its_colour_to_nothing(mode):
    white, clear_black = {"LA": ((255, 255), (0, 0)), "RGBA": ((255,) * 4, (0, 0, 0, 0))}[mode]
    picture = Image.new(mode, (64, 64), white)
    picture.paste(clear_black, (0, 0, 33, 64))
    small = narrowed(picture, (8, 8), BICUBIC)
    shown = {color[:-1] for _, color in small.getcolors() if color[-1]}
    assert all(min(color) >= 253 for color in shown)
    assert any(0 < color[-1] < 255 for _, color in small.getcolors())


def test_the_original_is_left_as_it_is():
    picture = scene("RGBA", (64, 48))
    before = picture.tobytes()
    narrowed(picture, (16, 12), LANCZOS)
    same = narrowed(picture, (64, 48), LANCZOS)
    assert picture.tobytes() == before == same.tobytes()
    assert same is not picture


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "CMYK"])
def test_every_processor_gives_the_same_bytes(simd, mode):
    picture, options = scene(mode, (401, 303)), narrow._OPTIONS[LANCZOS]
    made = set()
    for extension in (simd.CpuExtensions.none, simd.CpuExtensions.sse4_1, simd.CpuExtensions.avx2):
        resizer, small = simd.Resizer(), Image.new(mode, (133, 101))
        resizer.cpu_extensions = extension
        resizer.resize_pil(picture, small, options)
        made.add(small.tobytes())
    assert made == {narrowed(picture, (133, 101), LANCZOS).tobytes()}


def test_threads_give_the_same_bytes():
    pictures = [scene("RGB", (300 + number, 200)) for number in range(12)]
    alone = [narrowed(each, (120, 80), LANCZOS).tobytes() for each in pictures]
    with ThreadPoolExecutor(4) as threads:
        together = list(
            threads.map(lambda each: narrowed(each, (120, 80), LANCZOS).tobytes(), pictures * 4)
        )
    assert together == alone * 4


@pytest.mark.parametrize("maker", [PICTURES, SHARES], ids=["pictures", "shares"])
def test_a_store_that_moves_to_a_machine_without_the_package_believes_no_picture(
    monkeypatch, maker
):
    def version() -> str:
        return version_of.__wrapped__(maker.modules, maker.libraries, maker.codecs)

    here = version()

    def without(name: str) -> str:
        return "" if name == "cykooz-resizer" else version_of_library(name)

    monkeypatch.setattr("builder.make.maker.version_of_library", without)
    assert (version() != here) is (narrow.simd is not None)
