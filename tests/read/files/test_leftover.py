"""Files that no page can show are told for what they are, by their bytes where the name says
nothing."""

import pytest

from builder.media.signature import known_by
from builder.read.files.folder import File, pictures_among
from builder.read.files.leftover import leftovers

CONTENT = {
    "IMG_1.jpg_": b"\xff\xd8\xff\xe0",
    "mmexport17": b"\xff\xd8\xff\xe1",
    "wxid_x.dat": bytes(byte ^ 0x33 for byte in b"\xff\xd8\xff\xe0"),
    "clip.mpeg4": b"\0\0\0\x18ftypisom",
    "song.bin": b"ID3\3",
    "notes.xyz": b"just words",
}


def file(name: str) -> File:
    return File(f"content/posts/a/{name}", 9, 1, 1)


def told(*names: str):
    known = lambda file: known_by(CONTENT[file.path.rpartition("/")[2]])  # noqa: E731
    return list(leftovers([file(name) for name in names], (), (), known))


def test_photos_under_another_name_are_told_once_with_the_name_to_give_them():
    (problem,) = told("IMG_1.jpg_", "mmexport17")
    assert problem.code == "FC630"
    assert "2 个文件" in problem.message
    assert "JPG 照片" in problem.message
    assert "IMG_1.jpg" in problem.mend


@pytest.mark.parametrize(
    ("name", "said", "mend"),
    [
        ("wxid_x.dat", "微信", "换成照片"),
        ("clip.mpeg4", "MP4 视频", "clip.mp4"),
        ("song.bin", "录音", "换成照片"),
    ],
)
def test_each_sort_is_called_by_its_name(name, said, mend):
    (problem,) = told(name)
    assert problem.code == "FC630"
    assert said in problem.message
    assert mend in problem.mend


def test_what_is_not_known_by_its_bytes_either_is_told_as_before():
    (problem,) = told("notes.xyz")
    assert (problem.code, "不认识" in problem.message) == ("FC116", True)


@pytest.mark.parametrize("suffix", ["hif", "HIF", "heics", "avifs", "jpe", "JFIF", "pjpeg", "dib"])
def test_pictures_are_known_by_every_suffix_that_cameras_and_browsers_give_them(suffix):
    assert pictures_among([file(f"01.{suffix}")])


def test_papers_in_a_folder_that_is_called_as_staff_call_a_kind_are_told_its_right_name():
    (problem,) = leftovers([File("content/荣誉/名单.docx", 1, 1, 1)], (), ())
    assert problem.mend.startswith("文件夹“荣誉”改名叫 honors，里面的稿件才收进来；")
    (other,) = leftovers([File("content/素材/名单.docx", 1, 1, 1)], (), ())
    assert other.mend.startswith("留着没关系")
