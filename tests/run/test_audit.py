"""The audit: what a published picture carries is found in its raw bytes; a build that would publish
it does not."""

import shutil
import time
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from builder.crew.workers import Workers
from builder.make.picture.picture import derive
from builder.media.signature import HEAD, format_of
from builder.media.traces import TraceKind, traces
from builder.model.artifact import Ladder
from builder.run.audit import audit
from tests.commands.test_cli import run
from tests.kit import ROOT
from tests.kit.carrying import CAMERA, CARRYING, FORMATS, chunk, exif, film, plain, webm
from tests.kit.hostile import chunked
from tests.kit.small_films import mp4
from tests.kit.small_site import built, draw, make_site, published, write

ALONE = Workers(count=1)
TORTURE = ROOT.parent / "shared" / "data" / "photos_torture"


def looked_at(output: Path, site: Path | None = None, **options):
    """The audit of a folder, without a pool."""
    return audit(output, site or output, ALONE, lambda *_: None, **options)


def kinds(content: bytes) -> set[TraceKind]:
    return {trace.kind for trace in traces(content)}


@pytest.mark.parametrize("name", CARRYING)
def test_what_a_file_carries_is_found_in_its_bytes(name):
    content, expected = CARRYING[name]
    assert expected in kinds(content)
    assert TraceKind.DAMAGED not in kinds(content)


@pytest.mark.parametrize("name", FORMATS)
def test_a_plain_picture_of_every_format_carries_nothing(name):
    assert format_of(plain(name)[:HEAD]).upper() == name
    assert traces(plain(name)) == ()


@pytest.mark.parametrize(
    "content",
    [
        plain(progressive=True, quality=95),
        plain("PNG", bits=8, optimize=True),
        plain("WEBP", lossless=True),
        film(),
        webm(),
        b"<svg xmlns='s'><!-- drawn by hand --><path d='M0 0'/></svg>",
    ],
)
def test_what_only_shows_the_picture_is_no_trace(content):
    assert format_of(content[:HEAD])
    assert traces(content) == ()


def test_an_animation_carries_nothing():
    frames = [Image.new("RGB", (20, 20), color) for color in ("red", "blue", "green")]
    for name in ("GIF", "WEBP", "PNG", "AVIF"):
        out = BytesIO()
        frames[0].save(out, name, save_all=True, append_images=frames[1:], duration=80, loop=0)
        assert traces(out.getvalue()) == ()


def test_a_position_and_a_camera_are_quoted():
    said = [str(trace) for trace in traces(plain(exif=exif()))]
    assert "拍摄地点（N 31.2304，E 121.4737）" in said
    assert f"相机或手机的型号（{CAMERA}）" in said


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_cut_anywhere_ends_the_walk_quietly(name):
    content = (
        plain(name, exif=exif()) if name in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF") else plain(name)
    )
    for end in range(0, len(content), max(1, len(content) // 60)):
        assert isinstance(traces(content[:end]), tuple)


@given(st.sampled_from(sorted(CARRYING)), st.data())
def test_no_change_of_its_bytes_makes_a_walk_fail_or_last(name, data):
    content = bytearray(CARRYING[name][0])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        content[place] = data.draw(st.sampled_from([0, 1, 0x7F, 0x80, 0xFE, 0xFF]))
    began = time.process_time()
    traces(bytes(content))
    assert time.process_time() - began < 1


def test_long_chains_of_directories_and_frames_end():
    circle = b"II*\0\x08\0\0\0" + b"\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0" + b"\x08\0\0\0"
    assert TraceKind.EXIF in kinds(circle)
    many = plain("GIF")
    frame = many[many.index(b"\x2c", 13 + 768) : -1] if b"\x2c" in many[781:] else many[13:-1]
    assert traces(many[:-1] + frame * 10_000 + b";") == ()


def test_an_audit_names_every_file_that_carries_something_and_no_other(tmp_path):
    output = tmp_path / "output"
    for name, (content, _) in CARRYING.items():
        write(output / "media" / name, content)
    for name in FORMATS:
        write(output / "plain" / f"a.{name.lower()}", plain(name))
    write(output / "index.html", "<p>hello <svg><metadata/></svg></p>")
    found = looked_at(output)
    assert {problem.path for problem in found.problems if problem.code == "FC691"} == {
        f"output/media/{name}" for name in CARRYING
    }
    assert {problem.code for problem in found.problems} == {"FC691"}
    assert sum(found.formats.values()) == len(CARRYING) + len(FORMATS)
    assert found.files == len(CARRYING) + len(FORMATS) + 1
    assert found.decoded == len(FORMATS)


def test_what_is_named_a_page_and_is_a_picture_is_looked_at_all_the_same(tmp_path):
    write(tmp_path / "output" / "photo.txt", plain(exif=exif()))
    assert [problem.code for problem in looked_at(tmp_path / "output").problems] == ["FC691"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cut.jpg", plain()[:-200], "结构不完整"),
        ("cut.png", plain("PNG")[:-20], "结构不完整"),
        ("letter.jpg", b"Dear all", "却不是图片"),
        ("other.png", plain("JPEG"), "内容是 JPEG"),
        ("empty.webp", b"", "却不是图片"),
        (
            "noise.png",
            chunked((b"IHDR", plain("PNG")[16:29]), (b"IDAT", b"noise"), (b"IEND", b"")),
            "打不开",
        ),
    ],
)
def test_what_cannot_be_shown_is_named(tmp_path, name, content, said):
    write(tmp_path / "output" / name, content)
    problems = [
        problem for problem in looked_at(tmp_path / "output").problems if problem.code == "FC692"
    ]
    assert [problem.path for problem in problems] == [f"output/{name}"]
    assert said in problems[0].message


def test_an_original_among_the_published_files_is_named(tmp_path):
    root = make_site(tmp_path / "site")
    shutil.copyfile(root / "content/activities/one/b.png", tmp_path / "site/content/copy.png")
    write(root / "output/img/leaked.png", (root / "content/activities/one/a.png").read_bytes())
    problems = looked_at(root / "output", root).problems
    assert [(problem.code, problem.path) for problem in problems] == [
        ("FC693", "output/img/leaked.png")
    ]
    assert "content/activities/one/a.png" in problems[0].message


def test_a_link_among_the_published_files_is_named(tmp_path):
    write(tmp_path / "secret.jpg", plain(exif=exif()))
    write(tmp_path / "output" / "index.html", "<p>")
    (tmp_path / "output" / "photo.jpg").symlink_to(tmp_path / "secret.jpg")
    assert [problem.code for problem in looked_at(tmp_path / "output").problems] == ["FC694"]


def test_a_quick_audit_decodes_nothing(tmp_path):
    write(tmp_path / "output" / "a.jpg", plain())
    assert looked_at(tmp_path / "output", quick=True).decoded == 0


def test_a_built_site_passes_and_the_command_says_what_it_looked_for(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    code, said = run("audit", "--site", str(root))
    assert code == 0, said
    for word in ("可以公开", "WebP 4 个", "拍摄地点", "缩略图", "4 张原图", "解码重看了"):
        assert word in said
    write(root / "output/media/mine.jpg", plain(exif=exif()))
    code, said = run("audit", str(root / "output"), "--site", str(root))
    assert code == 1
    assert "output/media/mine.jpg  错误 FC691" in said
    assert f"相机或手机的型号（{CAMERA}）" in said
    assert "改法" in said


def test_the_command_says_what_is_missing(tmp_path):
    code, said = run("audit", str(tmp_path / "nothing"))
    assert code == 2
    assert "fengcai build" in said


def leaky(content: bytes, ladder: Ladder, **more) -> dict[str, bytes]:
    """An encoder that leaves the position in one of its files."""
    made = derive(content, ladder, **more)
    name = sorted(made)[-1]
    out = BytesIO()
    Image.open(BytesIO(made[name])).save(out, "WEBP", exif=exif())
    return {**made, name: out.getvalue()}


def test_a_build_whose_encoder_leaves_a_position_in_publishes_nothing(tmp_path, monkeypatch):
    root = make_site(tmp_path / "site")
    built(root)
    before = published(root / "output")
    draw(root / "content/activities/one/new.png", (9, 9, 9), (60, 40))
    monkeypatch.setattr("builder.make.picture.picture.derive", leaky)
    result = built(root)
    assert result.summary is None
    problem = next(problem for problem in result.problems if problem.code == "FC695")
    assert problem.path == "content/activities/one/new.png"
    assert "拍摄地点（N 31.2304，E 121.4737）" in problem.message
    assert "什么都没有发布" in problem.message
    assert published(root / "output") == before


def test_a_video_that_keeps_its_position_is_published_no_more_than_a_photo(tmp_path, monkeypatch):
    root = make_site(tmp_path / "site")
    write(root / "content/activities/one/launch.mp4", mp4())
    assert built(root).summary
    assert not any(traces(content) for content in published(root / "output").values())
    before = published(root / "output")
    write(root / "content/activities/one/launch.mp4", mp4(frames=9))
    monkeypatch.setattr(
        "builder.make.films.stripped", lambda root, path, _: iter([(root / path).read_bytes()])
    )
    problem = next(problem for problem in built(root).problems if problem.code == "FC695")
    assert problem.path == "content/activities/one/launch.mp4"
    assert "拍摄地点（+31" in problem.message
    assert published(root / "output") == before


def test_a_theme_picture_that_carries_something_is_refused_by_its_name(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "theme/assets/tile.png", chunk(b"tEXt", b"Author\0Li"))
    result = built(root)
    problem = next(problem for problem in result.problems if problem.code == "FC695")
    assert "tile" in problem.path
    assert "主题" in problem.message
    assert published(root / "output") == {}


@pytest.mark.slow
def test_every_picture_of_the_torture_set_is_walked_without_a_fault():
    files = [path for path in TORTURE.rglob("*") if path.is_file()]
    if not files:
        pytest.skip("needs ../shared/data/photos_torture")
    for path in files:
        began = time.process_time()
        traces(path.read_bytes())
        assert time.process_time() - began < 1, path
