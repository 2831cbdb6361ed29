"""Names as staff type them, and the files they mean."""

import unicodedata

import pytest

from builder.model.filenames import Filenames, Meant, as_written_in

HOME = "content/posts/2026/市集"


def files(*paths: str) -> Filenames:
    return Filenames(frozenset(paths))


@pytest.mark.parametrize(
    "written",
    [
        "img_20.jpg",
        "IMG_20.jpg",
        "img_20.JPG",
        "ＩＭＧ＿２０．ＪＰＧ",
        "Img_２０.jpg",
        " IMG_20.JPG ",
        "IMG_20 .JPG",
        "IMG_20。JPG",
        "./img_20.jpg",
        "\u202aIMG_20.JPG",
    ],
)
def test_case_width_and_blanks_hide_no_file(written):
    meant = files(f"{HOME}/IMG_20.JPG", f"{HOME}/IMG_2.JPG").meant(written, HOME)
    assert meant == Meant((f"{HOME}/IMG_20.JPG",), differs=True)


@pytest.mark.parametrize("blank", [" ", "\u3000", "\xa0"])
def test_blanks_in_a_files_own_name_hide_it_no_more(blank):
    lies = f"{HOME}/开场{blank}合影{blank}.jpg"
    assert files(lies).meant("开场 合影.jpg", HOME).path == lies


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composition_is_no_difference(form):
    lies = f"{HOME}/" + unicodedata.normalize(form, "Lǐ-café.png")
    for written in ("NFC", "NFD"):
        name = unicodedata.normalize(written, "Lǐ-café.png")
        assert files(lies).meant(name, HOME) == Meant((lies,))


@pytest.mark.parametrize(
    "written",
    [
        "图片/大门.jpg",
        "/图片/大门.jpg",
        "../../../图片/大门.jpg",
        "content/图片/大门.jpg",
        "/content/图片/大门.jpg",
        "图片\\大门.jpg",
        "..\\..\\..\\图片\\大门.jpg",
        "%E5%9B%BE%E7%89%87/%E5%A4%A7%E9%97%A8.jpg",
        "./../../../图片/大门.jpg",
    ],
)
def test_a_shared_picture_has_several_ways_that_lead_there(written):
    assert files("content/图片/大门.jpg").meant(written, HOME) == Meant(("content/图片/大门.jpg",))


@pytest.mark.parametrize(
    "written",
    [
        "../图片/大门.jpg",
        "../../图片/大门.jpg",
        "../../../../../图片/大门.jpg",
        "D:\\社区网站\\content\\图片\\大门.jpg",
        "图片/大门.JPG",
    ],
)
def test_a_way_of_the_wrong_length_leads_there_and_is_told(written):
    meant = files("content/图片/大门.jpg").meant(written, HOME)
    assert meant == Meant(("content/图片/大门.jpg",), differs=True)


def test_the_exact_name_counts_before_all_that_are_like_it():
    both = files(f"{HOME}/a.jpg", f"{HOME}/A.jpg")
    assert both.meant("A.jpg", HOME) == Meant((f"{HOME}/A.jpg",))
    assert files("content/A.jpg", f"{HOME}/a.jpg").meant("A.jpg", HOME).path == "content/A.jpg"


def test_of_two_that_are_like_it_neither_is_taken():
    meant = files(f"{HOME}/a.jpg", f"{HOME}/A.jpg").meant("a.JPG", HOME)
    assert (meant.path, meant.paths) == ("", (f"{HOME}/A.jpg", f"{HOME}/a.jpg"))


def test_a_folder_that_differs_in_case_makes_no_doubt():
    both = files(f"{HOME}/a.jpg", "content/POSTS/2026/市集/a.jpg")
    assert both.meant("A.JPG", HOME).path == f"{HOME}/a.jpg"


@pytest.mark.parametrize(
    "written", ["", "b.jpg", "a.png", "../a.jpg", "../../../../../etc/passwd", ".", "/"]
)
def test_another_name_is_another_file(written):
    assert files(f"{HOME}/a.jpg").meant(written, HOME) == Meant()


def test_a_path_is_written_from_its_story_or_from_content():
    assert as_written_in(HOME, f"{HOME}/第二天/a.jpg") == "第二天/a.jpg"
    assert as_written_in(HOME, "content/图片/a.jpg") == "图片/a.jpg"
