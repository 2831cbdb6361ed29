"""Whatever phones, cameras and chat programs give: read as what it is, upright, in sRGB, in eight
bits."""

import datetime as dt
import struct
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from io import BytesIO

import pytest
from PIL import Image, ImageCms, __version__, features

from builder.make.picture.picture import derive
from builder.media.pixels import UnreadablePicture, decoding, open_picture
from builder.model.artifact import Ladder
from builder.problems import choice_of
from builder.read.pictures.photos import look_at
from tests.kit import ROOT
from tests.kit.small_site import built, make_site, published, write
from tests.make.picture.test_picture import exif, is_red, opened, photo

LADDER = Ladder(widths=(20, 40, 80), fallback=40)
WITH_AVIF = Ladder(widths=(20, 40, 80), fallback=40, avif=True)
TORTURE = ROOT.parent / "shared" / "data" / "photos_torture"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(picture: Image.Image, fmt: str, **options) -> bytes:
    out = BytesIO()
    picture.save(out, fmt, **options)
    return out.getvalue()


def ramp(mode: str, steps: int) -> Image.Image:
    """From black to white, left to right, in as many values as the mode has."""
    picture = Image.new(mode, (256, 40))
    for x in range(256):
        picture.paste(x * steps // 255, (x, 0, x + 1, 40))
    return picture


def sixteen_bit_tiff(order: str) -> bytes:
    """A grey ramp of sixteen bits, its numbers in this byte order (TIFF 6.0, section 2)."""
    mark, code = (b"II", "<") if order == "little" else (b"MM", ">")
    tags = {256: 256, 257: 40, 258: 16, 259: 1, 262: 1, 273: 8, 277: 1, 278: 40, 279: 256 * 40 * 2}
    pixels = struct.pack(f"{code}256H", *(x * 257 for x in range(256))) * 40
    entries = b"".join(
        struct.pack(f"{code}HHI", tag, 4 if tag in (273, 279) else 3, 1)
        + (
            struct.pack(f"{code}I", value)
            if tag in (273, 279)
            else struct.pack(f"{code}HH", value, 0)
        )
        for tag, value in tags.items()
    )
    directory = struct.pack(f"{code}H", len(tags)) + entries + struct.pack(f"{code}I", 0)
    return mark + struct.pack(f"{code}HI", 42, 8 + len(pixels)) + pixels + directory


def swapped(profile: bytes) -> bytes:
    """An RGB profile in which red and blue have changed places."""
    places = {
        profile[at : at + 4]: at
        for at in range(132, 132 + 12 * struct.unpack(">I", profile[128:132])[0], 12)
    }
    made, red, blue = bytearray(profile), places[b"rXYZ"], places[b"bXYZ"]
    made[red + 4 : red + 12], made[blue + 4 : blue + 12] = (
        profile[blue + 4 : blue + 12],
        profile[red + 4 : red + 12],
    )
    return bytes(made)


def linear_grey() -> bytes:
    """A grey profile whose values are amounts of light (ICC.1, 8.4.2: monochrome input)."""
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    curve = b"curv\0\0\0\0" + struct.pack(">I", 0)
    table = struct.pack(">I4sII4sII", 2, b"wtpt", 156, 20, b"kTRC", 176, 12)
    header = bytearray(SRGB[:128])
    header[0:4], header[12:16], header[16:20] = struct.pack(">I", 188), b"scnr", b"GRAY"
    return bytes(header) + table + white + curve


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("orientation", range(9))
def test_every_orientation_of_every_format_comes_out_upright(fmt, orientation):
    how = {"tiffinfo": {0x0112: orientation}} if fmt == "TIFF" else {"exif": exif(orientation)}
    content = photo(fmt=fmt, **how)
    size = (60, 100) if orientation >= 5 else (100, 60)
    facts = look_at(content)
    assert (facts.width, facts.height) == size
    red = {2: (0.9, 0.5), 3: (0.9, 0.5), 5: (0.5, 0.1), 6: (0.5, 0.1), 7: (0.5, 0.9), 8: (0.5, 0.9)}
    across, down = red.get(orientation, (0.1, 0.5))
    picture = opened(derive(content, LADDER)["40.webp"])
    assert picture.size == (40, round(40 * size[1] / size[0]))
    assert is_red(picture.getpixel((int(picture.width * across), int(picture.height * down))))


@pytest.mark.parametrize(
    "content",
    [
        saved(ramp("I;16", 65_535), "PNG"),
        saved(ramp("I", 65_535), "TIFF"),
        sixteen_bit_tiff("little"),
        sixteen_bit_tiff("big"),
        saved(ramp("L", 255), "PNG"),
    ],
    ids=["png", "tiff-32", "tiff-little", "tiff-big", "eight"],
)
def test_sixteen_bits_are_scaled_down_and_not_cut_off(content):
    assert look_at(content).color in ("#7f7f7f", "#808080")
    made = opened(derive(content, Ladder(widths=(256,), fallback=256))["256.jpg"])
    assert all(abs(made.getpixel((x, 20))[0] - x) < 6 for x in (4, 64, 128, 192, 250))


_OWN_YCBCR = pytest.mark.skipif(
    int(__version__.split(".")[0]) < 13, reason="an older Pillow reads its own not"
)


@pytest.mark.parametrize(
    "mode",
    ["1", "L", "P", "LA", "PA", "RGBA", "CMYK", pytest.param("YCbCr", marks=_OWN_YCBCR), "I;16"],
)
def test_every_mode_comes_out_the_size_it_was_promised(mode):
    fmt = "TIFF" if mode in ("PA", "CMYK", "YCbCr") else "PNG"
    picture = Image.new("RGB", (100, 60), "white").convert(
        "L" if mode == "I;16" else "RGBA" if mode == "PA" else mode
    )
    content = saved(picture.convert(mode) if mode != "PA" else picture, fmt)
    assert {
        name.partition(".")[0]: opened(made).width for name, made in derive(content, LADDER).items()
    } == {
        "20": 20,
        "40": 40,
        "80": 80,
    }
    assert look_at(content).width == 100


def test_a_cameras_second_view_is_left_out_with_all_it_carries():
    first, second = Image.new("RGB", (100, 60), "red"), Image.new("RGB", (100, 60), "blue")
    content = saved(first, "MPO", save_all=True, append_images=[second], quality=90)
    facts = look_at(content)
    assert (facts.format, facts.frames, facts.moving) == ("MPO", 1, False)
    assert is_red(opened(derive(content, LADDER)["80.webp"]).getpixel((40, 20)))


@pytest.mark.parametrize(
    "sort", [{"progressive": True}, {"subsampling": 0}, {"progressive": True, "quality": 50}]
)
def test_a_large_jpeg_of_any_sort_is_decoded_at_scale(sort):
    made = derive(photo((1600, 900), **sort), LADDER)
    assert is_red(opened(made["80.webp"]).getpixel((10, 20)))


def test_colours_are_converted_by_their_own_profile():
    picture = Image.new("RGB", (100, 60), (255, 0, 0))
    for fmt in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF"):
        made = derive(saved(picture, fmt, icc_profile=swapped(SRGB)), LADDER)
        for content in made.values():
            red, _, blue = opened(content).getpixel((5, 5))
            assert (red < 40, blue > 210) == (True, True), fmt


def test_a_profile_that_is_srgb_changes_no_byte():
    assert derive(photo(fmt="PNG", icc_profile=SRGB), LADDER) == derive(photo(fmt="PNG"), LADDER)


def test_grey_is_converted_by_its_own_profile_and_stays_grey():
    content = saved(Image.new("L", (100, 60), 55), "PNG", icc_profile=linear_grey())
    made = Image.open(BytesIO(derive(content, LADDER)["40.jpg"]))
    assert made.mode == "L"
    assert abs(made.getpixel((5, 5)) - 128) < 4


@pytest.mark.parametrize(
    "profile", [b"rubbish", SRGB[:200], linear_grey()], ids=["rubbish", "cut", "for-grey"]
)
def test_a_profile_that_makes_no_sense_is_dropped(profile):
    assert derive(photo(fmt="PNG", icc_profile=profile), LADDER) == derive(photo(fmt="PNG"), LADDER)


def test_grey_stays_small():
    grey = Image.radial_gradient("L").resize((400, 300))
    as_grey, as_colour = (derive(saved(grey.convert(mode), "PNG"), LADDER) for mode in ("L", "RGB"))
    assert Image.open(BytesIO(as_grey["40.jpg"])).mode == "L"
    assert len(as_grey["40.jpg"]) < len(as_colour["40.jpg"])


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_is_kept_in_webp_and_avif_and_lies_on_white_in_jpeg(mode):
    picture = Image.new("RGBA", (100, 60), (200, 0, 0, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 50, 60))
    content = saved(picture.convert(mode), "PNG", **({"transparency": 0} if mode == "P" else {}))
    if mode == "P":
        indexed = Image.new("P", (100, 60), 1)
        indexed.putpalette([0, 0, 0, 200, 0, 0])
        indexed.paste(0, (0, 0, 50, 60))
        content = saved(indexed, "PNG", transparency=0)
    assert look_at(content).transparent
    made = derive(content, WITH_AVIF)
    for suffix in ("webp", "avif"):
        clear = Image.open(BytesIO(made[f"80.{suffix}"])).convert("RGBA")
        assert (clear.getpixel((10, 20))[3], clear.getpixel((70, 20))[3]) == (0, 255)
    assert min(opened(made["40.jpg"]).getpixel((5, 5))) > 245


def test_avif_is_made_where_the_site_asks_and_offered_first(tmp_path):
    root = make_site(tmp_path / "site")
    settings = root / "content/site.yaml"
    write(settings, settings.read_text() + "图片格式: avif\n")
    assert built(root).summary
    output = published(root / "output")
    suffixes = {path.rpartition(".")[2] for path in output if path.startswith("media/")}
    assert suffixes == {"avif", "webp", "jpg"}
    page = output["activities/one.html"].decode()
    assert page.index("image/avif") < page.index("image/webp") < page.index("<img")


def test_a_picture_format_that_there_is_not_is_said_to_be_none(tmp_path):
    root = make_site(tmp_path / "site")
    settings = root / "content/site.yaml"
    write(settings, settings.read_text() + "图片格式: jxl\n")
    problem = next(
        problem for problem in built(root).problems if problem.path == "content/site.yaml"
    )
    assert "图片格式" in problem.message
    assert problem.fixes == (choice_of(("webp", "avif")),)


def _derived(content: bytes) -> dict[str, bytes]:
    return derive(content, WITH_AVIF)


def test_the_same_bytes_from_threads_and_processes_and_again():
    contents = [photo((300 + number, 200)) for number in range(3)]
    here = [_derived(content) for content in contents]
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(_derived, contents)) == here
    with ProcessPoolExecutor(2) as processes:
        assert list(processes.map(_derived, contents)) == here
    assert [_derived(content) for content in contents] == here


def test_the_wheels_we_ask_for_bring_avif():
    assert features.check("avif")


HEIC = (
    b"\0\0\0\x1cftypheic\0\0\0\0mif1heicmiaf"
    + b"\0\0\0\x14ispe\0\0\0\0"
    + struct.pack(">II", 4032, 3024)
)


def test_heic_without_its_decoder_is_told_what_to_do_on_the_telephone(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    with pytest.raises(UnreadablePicture, match="HEIC") as refused, decoding():
        open_picture(HEIC)
    assert "兼容性最佳" in refused.value.mend
    root = make_site(tmp_path / "site")
    for name in ("IMG_1.heic", "renamed.jpg"):
        write(root / "content/activities/one" / name, HEIC)
    found = [problem for problem in built(root).problems if problem.code == "FC601"]
    assert [problem.path.rpartition("/")[2] for problem in found] == ["IMG_1.heic", "renamed.jpg"]
    assert all("HEIC" in problem.message and "JPG" in problem.mend for problem in found)


def test_heic_is_read_where_its_decoder_is_there():
    pillow_heif = pytest.importorskip("pillow_heif")
    picture = Image.new("RGB", (100, 60), "red")
    out = BytesIO()
    pillow_heif.from_pillow(picture).save(out, quality=90)
    facts = look_at(out.getvalue())
    assert (facts.format, facts.width, facts.height) == ("HEIF", 100, 60)
    assert is_red(opened(derive(out.getvalue(), LADDER)["80.webp"]).getpixel((40, 20)))


@pytest.mark.parametrize(
    ("tags", "taken"),
    [
        ({0x9003: "2026:02:10 09:30:00\0"}, dt.datetime(2026, 2, 10, 9, 30)),
        (
            {0x9003: "2026:02:10 09:30:00", 0x9011: "+08:00", 0x9291: "123"},
            dt.datetime(2026, 2, 10, 9, 30),
        ),
        (
            {0x9003: "    :  :     :  :  ", 0x9004: "2026:02:10 09:30:00"},
            dt.datetime(2026, 2, 10, 9, 30),
        ),
        (
            {0x9003: "0000:00:00 00:00:00", 0x0132: "2025:01:02 03:04:05"},
            dt.datetime(2025, 1, 2, 3, 4, 5),
        ),
        ({0x9003: "2260:01:01 00:00:00"}, None),
        ({0x9003: ""}, None),
        ({}, None),
    ],
)
@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_date_taken_is_the_first_sane_one(fmt, tags, taken):
    written = Image.Exif()
    written[0x8769] = {tag: value for tag, value in tags.items() if tag != 0x0132}
    if 0x0132 in tags:
        written[0x0132] = tags[0x0132]
    assert look_at(photo(fmt=fmt, exif=written)).taken == taken


@pytest.mark.skipif(not TORTURE.exists(), reason="the torture set is not here")
@pytest.mark.slow
def test_every_picture_of_the_torture_set_is_shown_or_refused_in_chinese():
    for path in sorted(path for path in TORTURE.rglob("*") if path.is_file()):
        content = path.read_bytes()
        try:
            facts = look_at(content)
            made = derive(content, LADDER, moving=facts.moving)
        except UnreadablePicture as refused:
            assert refused.mend
        else:
            assert made, path
