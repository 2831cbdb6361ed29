"""Moving pictures: played where a slow phone can have them, still for who asks for less motion,
else with a notice."""

import random
from io import BytesIO

import msgspec
import pytest
from PIL import Image, ImageDraw

from builder.check.photos import still_pictures
from builder.make.picture.picture import derive
from builder.media.pixels import UnreadablePicture
from builder.media.pixels.frames import MOVING_BYTES
from builder.model.artifact import Ladder
from builder.problems import Severity
from builder.read.pictures.photos import look_at
from tests.kit.small_library import library_of
from tests.kit.small_site import built, make_site, published, write
from tests.make.picture.test_picture import exif, is_red

LADDER = Ladder(widths=(20, 40), fallback=40)
COLORS = ("red", "green", "blue", "white")


def moving(frames, fmt: str = "GIF", **options) -> bytes:
    out = BytesIO()
    frames[0].save(
        out, fmt, save_all=True, append_images=frames[1:], **{"duration": 80, "loop": 0, **options}
    )
    return out.getvalue()


def plain(count: int = 4, size=(100, 60)) -> list[Image.Image]:
    return [Image.new("RGB", size, COLORS[number % 4]) for number in range(count)]


def durations(content: bytes) -> list[int]:
    found = []
    with Image.open(BytesIO(content)) as picture:
        for number in range(picture.n_frames):
            picture.seek(number)
            picture.load()
            found.append(picture.info["duration"])
    return found


def noise(count: int, size) -> list[Image.Image]:
    return [
        Image.frombytes("L", size, random.Random(seed).randbytes(size[0] * size[1]))
        for seed in range(count)
    ]


@pytest.mark.parametrize("fmt", ["GIF", "WEBP", "PNG"])
def test_a_moving_picture_is_played_as_webp_without_metadata_beside_its_stills(fmt):
    more = {} if fmt == "GIF" else {"exif": exif()}
    content = moving(plain(), fmt, **more)
    facts = look_at(content)
    assert (facts.frames, facts.moving) == (4, True)
    made = derive(content, LADDER, moving=True)
    assert sorted(made) == ["100.moving.webp", "20.webp", "40.jpg", "40.webp"]
    played = Image.open(BytesIO(made["100.moving.webp"]))
    assert (played.n_frames, played.size, played.info["loop"]) == (4, (100, 60), 0)
    assert durations(made["100.moving.webp"]) == [80] * 4
    assert not {"exif", "xmp", "icc_profile"} & played.info.keys()
    assert is_red(Image.open(BytesIO(made["40.jpg"])).getpixel((5, 5)))


def test_a_wide_one_is_narrowed():
    made = derive(moving(plain(3, (1000, 500))), LADDER, moving=True)
    assert Image.open(BytesIO(made["640.moving.webp"])).size == (640, 320)


def test_frames_that_are_said_to_take_no_time_take_a_tenth_of_a_second_as_in_browsers():
    made = derive(moving(plain(), duration=0), LADDER, moving=True)
    assert durations(made["100.moving.webp"]) == [100] * 4


def test_each_frame_is_turned_and_clear_where_it_was_clear():
    frames = [Image.new("RGBA", (100, 60), (0, 0, 0, 0)) for _ in COLORS]
    for frame, color in zip(frames, COLORS, strict=True):
        ImageDraw.Draw(frame).ellipse((0, 0, 50, 59), fill=color)
    made = derive(moving(frames, "WEBP", exif=exif(6)), LADDER, moving=True)
    played = Image.open(BytesIO(made["60.moving.webp"])).convert("RGBA")
    assert played.size == (60, 100)
    assert (played.getpixel((30, 10))[3], played.getpixel((30, 90))[3]) == (255, 0)


@pytest.mark.parametrize(
    "content",
    [
        moving(noise(20, (400, 300))),
        moving(plain(1200, (4, 4)), optimize=False),
        moving(plain(40, (2000, 2000))),
    ],
    ids=["too heavy", "too many frames", "too many pixels"],
)
def test_what_a_slow_phone_would_wait_for_stands_still(content):
    facts = look_at(content)
    assert facts.frames > 1
    assert not facts.moving
    assert not any("moving" in name for name in derive(content, LADDER, moving=facts.moving))


@pytest.mark.parametrize(
    "frames",
    [noise(9, (400, 240)), plain(60, (640, 360)), noise(60, (100, 100))],
    ids=["noise", "plain", "small"],
)
def test_what_is_played_keeps_to_its_budget(frames):
    content = moving(frames)
    assert look_at(content).moving
    played = [
        made for name, made in derive(content, LADDER, moving=True).items() if "moving" in name
    ]
    assert len(played) == 1
    assert len(played[0]) <= MOVING_BYTES
    assert Image.open(BytesIO(played[0])).n_frames > 1


@pytest.mark.parametrize("tenth", range(1, 10))
def test_one_of_which_some_frames_are_missing_is_told(tenth):
    content = moving(noise(4, (60, 40)))
    with pytest.raises(UnreadablePicture):
        look_at(content[: len(content) * tenth // 10])


def gif(size: tuple[int, int], frames: int) -> bytes:
    """A GIF of so many frames that differ by nothing but one pixel's shade."""
    out = BytesIO()
    shades = [Image.new("L", size, number % 250) for number in range(frames)]
    shades[0].save(out, "GIF", save_all=True, append_images=shades[1:], duration=40)
    return out.getvalue()


def heavy() -> bytes:
    grain = [Image.effect_noise((640, 480), 90) for _ in range(8)]
    out = BytesIO()
    grain[0].save(out, "GIF", save_all=True, append_images=grain[1:], duration=40)
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "said", "mend"),
    [
        (heavy, "文件有 3", "1.5 MB 以内"),
        (lambda: gif((1, 1), 1001), "1001 个画面，太多了", "1000 个画面以内"),
        (lambda: gif((4000, 4000), 11), "4000×4000", "宽 640 像素以内"),
    ],
)
def test_why_a_picture_stands_still_is_told_truly(make, said, mend):
    photo = look_at(make())
    library = msgspec.structs.replace(library_of(), photos={"content/posts/a.gif": photo})
    (problem,) = still_pictures(library)
    assert not photo.moving
    assert said in problem.message
    assert mend in problem.mend


def test_the_same_moving_picture_gives_the_same_bytes():
    content = moving(noise(6, (80, 60)))
    assert derive(content, LADDER, moving=True) == derive(content, LADDER, moving=True)


def test_a_story_plays_it_for_who_does_not_ask_for_less_motion_and_lists_show_it_still(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/activities/one/b.gif", moving(plain()))
    story = root / "content/activities/one/index.md"
    write(story, story.read_text().replace("b.png", "b.gif"))
    result = built(root)
    assert [problem.code for problem in result.problems if problem.path.endswith("b.gif")] == []
    output = published(root / "output")
    page = output["activities/one.html"].decode()
    assert 'media="(prefers-reduced-motion: no-preference)"' in page
    assert "moving.webp" in page
    assert [
        path
        for path, content in output.items()
        if b"moving.webp" in content and path != "activities/one.html"
    ] == []
    assert len([path for path in output if path.endswith("moving.webp")]) == 1


def test_staff_are_told_that_one_stands_still(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/activities/one/long.gif", moving(plain(1200, (4, 4)), optimize=False))
    problem = next(problem for problem in built(root).problems if problem.code == "FC610")
    assert (problem.path, problem.severity) == ("content/activities/one/long.gif", Severity.NOTICE)
    assert "MP4" in problem.mend
