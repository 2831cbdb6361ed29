"""What the photos and films of a site are, or why they cannot be shown."""

from builder.read.media import media_of
from tests.kit.small_films import mp4
from tests.kit.small_site import draw
from tests.kit.small_survey import surveyed


def test_every_picture_and_video_is_shown_or_says_why_not(tmp_path):
    draw(tmp_path / "content/posts/灯/1.png", (200, 40, 40))
    files = {"posts/灯/2.jpg": "不是照片", "posts/灯/3.mp4": mp4(), "posts/灯/4.mp4": "不是视频"}
    with surveyed(tmp_path, files) as survey:
        found = media_of(survey, survey.snapshot.files)
    assert [path[-5:] for path in found.photos] == ["1.png"]
    assert [path[-5:] for path in found.dark] == ["2.jpg"]
    assert [path[-5:] for path in found.films] == ["3.mp4"]
    assert [path[-5:] for path in found.unplayable] == ["4.mp4"]
    assert found.missed == ()


def test_a_picture_that_changed_since_it_was_listed_is_neither(tmp_path):
    with surveyed(tmp_path, {"posts/灯/2.jpg": "不是照片"}) as survey:
        (tmp_path / "content/posts/灯/2.jpg").write_text("别的")
        found = media_of(survey, survey.snapshot.files)
    assert (found.photos, found.dark) == ({}, {})
    assert [each.code for each in found.missed] == ["FC114"]


def test_other_files_are_no_media(tmp_path):
    with surveyed(tmp_path, {"posts/灯/index.md": "正文", "posts/灯/表.pdf": b"%PDF"}) as survey:
        found = media_of(survey, survey.snapshot.files)
    assert (found.photos, found.dark, found.films, found.unplayable) == ({}, {}, {}, {})
