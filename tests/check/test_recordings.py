"""What is said of the recordings in which stories are read."""

import pytest
from msgspec.structs import replace

from builder.check.recordings import recordings
from builder.digest import Digest
from builder.model.prose import Prose
from builder.model.recordings import Recording, Recordings, Unheard
from tests.kit.small_library import library_of, post

HERE = "content/posts/奶奶念.mp3"
SOUND = Recording(Digest("r" * 32), "mp3", 900_000, 75.0)
WRITTEN = Prose(characters=300)


def told(written: str, *, prose: Prose = WRITTEN, **more):
    story = post("bell", recording=written, prose=prose)
    beside = Recordings(**{"lie": frozenset([HERE]), "sound": {HERE: SOUND}, **more})
    return list(recordings(replace(library_of(story), recordings=beside)))


def test_a_recording_that_can_be_heard_hears_nothing():
    assert told("奶奶念.mp3") == []
    assert list(recordings(library_of(post("silent")))) == []


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("别的.mp3", "把它放进 content/posts 文件夹，和 bell.md 在一起"),
        ("https://radio.example/a.mp3", "先把录音下载下来"),
        ("片子.MP4", "视频写在“图集”里"),
        ("郎奶奶", "写录音的文件名，要带后缀"),
    ],
)
def test_what_is_no_recording_here_is_an_error_on_its_line(written, mend):
    (problem,) = told(written)
    assert (problem.code, problem.line) == ("FC670", 2)
    assert mend in problem.mend


def test_the_nearest_recording_is_offered():
    (problem,) = told("奶奶念2.mp3")
    assert problem.fixes[0].texts == ("奶奶念.mp3",)


def test_a_name_that_may_be_several_is_asked_for():
    both = frozenset(["content/posts/A.mp3", "content/posts/a.MP3"])
    (problem,) = told("a.mp3", lie=both)
    assert problem.code == "FC670"
    assert "2 个文件" in problem.message


def test_a_recording_that_cannot_be_published_says_why():
    refused = {HERE: Unheard("是 AMR 格式的", "导出一份 MP3")}
    (problem,) = told("奶奶念.mp3", unheard=refused, sound={})
    assert problem.code == "FC671"
    assert "奶奶念.mp3”是 AMR 格式的" in problem.message
    assert problem.mend.startswith("导出一份 MP3")


def test_a_heavy_one_another_spelling_and_a_missing_text_are_told():
    heavy = {HERE: replace(SOUND, bytes=22_000_000)}
    assert [each.code for each in told("奶奶念.mp3", sound=heavy)] == ["FC672"]
    assert [each.code for each in told("奶奶念.MP3")] == ["FC673"]
    assert [each.code for each in told("奶奶念.mp3", prose=Prose())] == ["FC674"]
