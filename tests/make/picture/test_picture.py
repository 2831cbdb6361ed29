"""Photos: upright, true-coloured, in every width once, without a word of metadata; and what is
wrong with them."""

import datetime as dt
from io import BytesIO
from random import Random

import pytest
from PIL import Image, ImageCms

from builder.make.picture.picture import derive
from builder.media.pixels import UnreadablePicture
from builder.model.artifact import Ladder
from builder.problems import choice_of
from builder.read.pictures.photos import look_at
from tests.kit.small_site import built, draw, make_site, published, story, write

LADDER = Ladder(widths=(20, 40, 80), fallback=40)
GPS, MAKER, COMMENT = b"31.2304", b"SecretCamera", b"my comment"


def photo(size=(100, 60), mode="RGB", fmt="JPEG", **options) -> bytes:
    """A picture with a red left half and a blue right half."""
    picture = Image.new(mode, size, "blue" if mode != "L" else 40)
    picture.paste("red" if mode != "L" else 200, (0, 0, size[0] // 2, size[1]))
    out = BytesIO()
    picture.save(out, fmt, **options)
    return out.getvalue()


def exif(orientation: int = 1, taken: str = "2026:02:10 09:30:00") -> Image.Exif:
    """Orientation, camera, date taken and a GPS position."""
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x010F] = MAKER.decode()
    found[0x8769] = {0x9003: taken}
    found[0x8825] = {1: "N", 2: (31.0, 13.0, 49.44), 29: GPS.decode()}
    return found


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def is_red(pixel) -> bool:
    return pixel[0] > 180 and pixel[2] < 80


@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [
        (1, (100, 60), (0.1, 0.5)),
        (2, (100, 60), (0.9, 0.5)),
        (3, (100, 60), (0.9, 0.5)),
        (4, (100, 60), (0.1, 0.5)),
        (5, (60, 100), (0.5, 0.1)),
        (6, (60, 100), (0.5, 0.1)),
        (7, (60, 100), (0.5, 0.9)),
        (8, (60, 100), (0.5, 0.9)),
    ],
)
def test_every_orientation_comes_out_upright(orientation, size, red_at):
    content = photo(exif=exif(orientation))
    facts = look_at(content)
    assert (facts.width, facts.height) == size
    for made in derive(content, LADDER).values():
        picture = opened(made)
        assert abs(picture.width / picture.height - size[0] / size[1]) < 0.1
        assert is_red(
            picture.getpixel((int(picture.width * red_at[0]), int(picture.height * red_at[1])))
        )


@pytest.mark.parametrize("value", [0, 9, 255])
def test_an_orientation_that_makes_no_sense_is_none(value):
    assert look_at(photo(exif=exif(value))).width == 100


def test_a_ladder_is_never_wider_than_its_source():
    assert sorted(derive(photo((50, 30)), LADDER)) == ["20.webp", "40.jpg", "40.webp", "50.webp"]
    assert sorted(derive(photo((10, 30)), LADDER)) == ["10.jpg", "10.webp"]
    assert {opened(made).width for made in derive(photo((500, 300)), LADDER).values()} == {
        20,
        40,
        80,
    }


def test_no_metadata_reaches_any_derived_picture():
    content = photo(
        exif=exif(),
        comment=COMMENT,
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
    )
    assert MAKER in content
    for made in derive(content, LADDER).values():
        read = Image.open(BytesIO(made))
        assert not read.getexif()
        assert not {"exif", "xmp", "comment", "icc_profile", "photoshop"} & read.info.keys()
        for secret in (GPS, MAKER, COMMENT, b"Exif", b"http://ns.adobe.com"):
            assert secret not in made


def test_the_same_picture_gives_the_same_bytes():
    content = photo((300, 200))
    assert derive(content, LADDER) == derive(content, LADDER)


@pytest.mark.parametrize(
    ("mode", "fmt"),
    [
        ("L", "JPEG"),
        ("CMYK", "JPEG"),
        ("P", "PNG"),
        ("L", "PNG"),
        ("1", "PNG"),
        ("RGB", "WEBP"),
        ("RGB", "GIF"),
    ],
)
def test_every_mode_can_be_derived(mode, fmt):
    picture = Image.open(BytesIO(photo(fmt="PNG"))).convert(mode)
    out = BytesIO()
    picture.save(out, fmt)
    made = derive(out.getvalue(), LADDER)
    assert opened(made["40.jpg"]).width == 40
    assert look_at(out.getvalue()).width == 100


def test_transparency_is_kept_in_webp_and_lies_on_white_in_jpeg():
    picture = Image.new("RGBA", (100, 60), (255, 0, 0, 0))
    out = BytesIO()
    picture.save(out, "PNG")
    made = derive(out.getvalue(), LADDER)
    assert Image.open(BytesIO(made["80.webp"])).convert("RGBA").getpixel((5, 5))[3] == 0
    assert min(opened(made["40.jpg"]).getpixel((5, 5))) > 250


def test_facts_know_colour_and_date_taken():
    facts = look_at(photo(exif=exif()))
    assert facts.taken == dt.datetime(2026, 2, 10, 9, 30)
    assert facts.color == "#7f007f"


@pytest.mark.parametrize("taken", ["0000:00:00 00:00:00", "not a date", "1970:01:01 00:00:00", ""])
def test_an_absurd_date_taken_is_none(taken):
    assert look_at(photo(exif=exif(taken=taken))).taken is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"just text",
        b"\xff\xd8\xff",
        photo()[:200],
        photo(fmt="PNG")[:-30],
        b"<svg/>",
        b"GIF89a" + bytes(20),
    ],
)
def test_what_is_no_picture_is_said_to_be_unreadable(content):
    for act in (look_at, lambda each: derive(each, LADDER)):
        with pytest.raises(UnreadablePicture, match=r"打不开|像素|没有|其实是"):
            act(content)


@pytest.mark.parametrize("back", [8, 30, 60])
def test_what_was_looked_at_is_what_is_made_though_its_end_is_broken(back):
    noise = Image.frombytes("RGB", (60, 44), Random(1).randbytes(60 * 44 * 3))
    out = BytesIO()
    noise.save(out, "JPEG", quality=60)
    sound = out.getvalue()
    stray = sound[:-back] + b"\xff\x07" + sound[-back:]
    assert look_at(stray).width == 60
    assert derive(stray, LADDER).keys() == derive(sound, LADDER).keys()


def test_a_broken_photo_that_a_story_names_is_an_error_at_its_line(tmp_path):
    root = make_site(tmp_path / "site")
    (root / "content/activities/one/b.png").write_bytes(b"cut off")
    result = built(root)
    problem = next(p for p in result.problems if p.code == "FC603")
    assert (problem.path, problem.line) == ("content/activities/one/index.md", 8)
    assert result.summary is None
    assert built(root, keep_going=True).summary is not None


def test_a_missing_photo_is_an_error_that_names_what_lies_beside(tmp_path):
    root = make_site(tmp_path / "site")
    one = root / "content/activities/one/index.md"
    write(one, one.read_text() + "\n![灯](missing.png)\n")
    problem = next(p for p in built(root).problems if p.code == "FC602")
    assert problem.line == len(one.read_text().splitlines())
    assert "“missing.png”" in problem.message
    assert problem.fixes == (choice_of(("a.png", "b.png", "c.png")),)


def test_a_story_in_a_folder_gathers_the_photos_that_nothing_names(tmp_path):
    root = make_site(tmp_path / "site")
    one = root / "content/activities/one/index.md"
    write(
        one,
        one.read_text().replace("封面: b.png", "封面: b.png\n图集: [{文件: c.png, 说明: 第三张}]"),
    )
    result = built(root)
    gallery = result.prepared.edition.site.pictures["activities/one.html"].gallery
    assert [(picture.caption, picture.photo.color) for picture in gallery] == [
        ("第三张", "#785a50"),
        ("", "#285aa0"),
        ("", "#505a78"),
    ]


def test_gathered_photos_stand_in_the_order_they_were_taken(tmp_path):
    root = make_site(tmp_path / "site")
    folder = root / "content/activities/one"
    for path in folder.glob("*.png"):
        path.unlink()
    for name, day in (("a.jpg", "2026:02:12 10:00:00"), ("b.jpg", "2026:02:11 10:00:00")):
        (folder / name).write_bytes(
            photo(exif=exif(taken=day), size=(100 + len(day), ord(name[0])))
        )
    write(folder / "index.md", (folder / "index.md").read_text().replace("封面: b.png\n", ""))
    heights = [
        p.photo.height
        for p in built(root).prepared.edition.site.pictures["activities/one.html"].gallery
    ]
    assert heights == [ord("b"), ord("a")]


def test_a_story_that_is_a_single_file_gathers_nothing(tmp_path):
    root = make_site(tmp_path / "site")
    draw(root / "content/activities/stray.png", (1, 2, 3))
    assert built(root).prepared.edition.site.pictures["activities/two.html"].gallery == ()


def test_a_photo_used_twice_is_made_once(tmp_path):
    root = make_site(tmp_path / "site")
    fields = "标题: 又用一次\n日期: 2026-05-03\n栏目: 要闻\n封面: ../activities/one/b.png"
    write(root / "content/posts/again.md", story(fields))
    built(root)
    media = [path for path in published(root / "output") if path.startswith("media/")]
    assert len(media) == len(set(media)) == 2 * 4


def test_renaming_a_photo_makes_nothing_again(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    (root / "content/activities/one/c.png").rename(root / "content/activities/one/d.png")
    assert not any(path.startswith("media/") for path in built(root).summary.made)


def test_moving_a_photo_to_another_story_makes_no_picture_again(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    before = {
        path: content
        for path, content in published(root / "output").items()
        if path.startswith("media/")
    }
    (root / "content/activities/one/c.png").rename(root / "content/members/lamp/moved.png")
    made = built(root).summary.made
    assert "members/lamp.html" in made
    assert not any(path.startswith("media/") for path in made)
    assert {path: published(root / "output")[path] for path in before} == before


def test_a_second_build_opens_no_photo(tmp_path, monkeypatch):
    root = make_site(tmp_path / "site")
    built(root)
    write(root / "content/posts/new.md", story("标题: 新的一条\n日期: 2026-05-03\n栏目: 要闻"))

    def never(*_):
        raise AssertionError("a photo was opened again")

    for place in (
        "builder.read.pictures.photos.look_at",
        "builder.make.picture.picture.derive",
        "builder.media.pixels.need_of",
    ):
        monkeypatch.setattr(place, never)
    assert "posts/new.html" in built(root).summary.made


def test_no_original_is_ever_copied(tmp_path):
    root = make_site(tmp_path / "site")
    originals = {path.read_bytes() for path in (root / "content").rglob("*.png")}
    built(root)
    assert not originals & set(published(root / "output").values())
