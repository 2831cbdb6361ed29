"""Videos as pages show them."""

import pytest

from builder.digest import Digest
from builder.model.artifact import Ladder
from builder.model.photo import Clip, Film, Photo
from builder.plan.parts.videos import video_artifact, video_of

POSTER = Photo(source=Digest("p" * 32), width=1280, height=720, format="jpeg", color="#102030")


def film(seconds=65.0) -> Film:
    return Film(Digest("f" * 32), 9_000, 1280, 720, seconds, "mp4")


@pytest.mark.parametrize(
    ("seconds", "said"), [(65, "1:05"), (3725, "1:02:05"), (9.6, "0:10"), (0, ""), (0.2, "")]
)
def test_the_length_is_said_as_a_clock_does(seconds, said):
    assert video_of(Clip(film(seconds), 0), Ladder()).length == said


def test_a_page_names_the_file_that_is_promised():
    assert video_of(Clip(film(), 0), Ladder()).path == video_artifact(film()).path


def test_a_still_is_the_narrowest_that_fills_its_place():
    shown = video_of(Clip(film(), 0, poster=POSTER), Ladder(widths=(320, 640, 1280)))
    assert shown.still.endswith("-640.webp")
    assert shown.color == "#102030"


def test_without_a_still_the_place_is_dark():
    shown = video_of(Clip(film(), 0), Ladder())
    assert (shown.still, shown.color) == ("", "#1c1917")
