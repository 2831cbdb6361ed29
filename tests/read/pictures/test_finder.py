"""What a story's names find: photos spelled otherwise, shared ones, and those in doubt."""

import datetime as dt

import msgspec
import pytest

from builder.digest import Digest
from builder.model.blocks import Shot
from builder.model.kinds import Activity, Brand, Post
from builder.model.photo import Film, Photo
from builder.model.prose import BodyPicture, Prose
from builder.model.story import Story
from builder.problems import Severity, choice_of
from builder.read.pictures.finder import Finder
from builder.read.pictures.gallery import pictures_of
from builder.read.pictures.missing import Mention
from builder.read.pictures.shelf import Shelf

HOME = "content/posts/灯谜"


def shelf(*names: str, films: tuple[str, ...] = (), gathers: bool = False) -> Shelf:
    photos = {
        name: Photo(source=Digest(f"{n:02d}"), width=4, height=3, color="#000000", format="JPEG")
        for n, name in enumerate(names)
    }
    reels = {
        name: Film(source=Digest(name), bytes=1, width=4, height=3, seconds=1, format="mp4")
        for name in films
    }
    gathering = frozenset([f"{HOME}/index.md"] if gathers else [])
    return Shelf(photos, {}, gathering, reels)


def post(**fields) -> Post:
    return Post(
        title="灯谜", date=dt.date(2026, 2, 1), column="要闻", path=f"{HOME}/index.md", **fields
    )


def body(*names: str) -> Prose:
    pictures = tuple(BodyPicture(name, alt="灯", line=9 + n) for n, name in enumerate(names))
    return msgspec.structs.replace(Prose(body=Digest("b")), pictures=pictures)


def told(story: Story, there: Shelf):
    return [each for each in pictures_of(story, there).problems if each.code not in ("FC625",)]


def test_a_name_in_another_case_is_shown_with_a_notice_at_its_line():
    found = pictures_of(post(prose=body("DSC_7.jpg")), shelf(f"{HOME}/dsc_7.JPG"))
    (problem,) = found.problems
    assert found.pictures.body[0].photo.source == "00"
    assert (problem.code, problem.severity) == ("FC632", Severity.NOTICE)
    assert (problem.line, problem.fixes[0].texts) == (9, ("dsc_7.JPG",))
    assert found.used == {f"{HOME}/dsc_7.JPG"}


def test_the_places_of_one_misspelled_file_are_one_notice_and_a_fix_each():
    story = post(
        cover="A.PNG", gallery=(Shot(file="A.png", alt="灯"),), prose=body("ａ.png", "A.PNG")
    )
    (problem,) = told(story, shelf(f"{HOME}/a.png"))
    assert problem.code == "FC632"
    assert {fix.written for fix in problem.fixes} == {"A.PNG", "A.png", "ａ.png"}


def test_a_file_whose_name_ends_in_a_blank_is_to_be_renamed():
    (problem,) = told(post(cover="尾.jpg"), shelf(f"{HOME}/尾.jpg "))
    assert (problem.code, problem.fixes) == ("FC632", ())
    assert "给文件改个名字" in problem.mend


def test_a_fix_never_breaks_the_markdown_around_it():
    (problem,) = told(post(prose=body("甲 (1).JPG")), shelf(f"{HOME}/甲 (1).jpg"))
    assert (problem.code, problem.fixes) == ("FC632", ())


def test_what_two_files_could_be_is_an_error_that_names_both():
    there = shelf(f"{HOME}/a.jpg", f"{HOME}/A.jpg")
    (problem,) = told(post(cover="a.JPG"), there)
    assert (problem.code, problem.severity) == ("FC602", Severity.ERROR)
    assert problem.fixes == (choice_of(["A.jpg", "a.jpg"]),)
    assert pictures_of(post(cover="a.JPG"), there).used == {f"{HOME}/a.jpg", f"{HOME}/A.jpg"}


def test_a_misspelled_photo_is_not_gathered_once_more():
    there = shelf(f"{HOME}/a.jpg", f"{HOME}/b.jpg", gathers=True)
    found = pictures_of(post(prose=body("A.jpg")), there)
    assert [picture.photo.source for picture in found.pictures.gallery] == ["01"]


@pytest.mark.parametrize("way", ["图片/门.jpg", "/图片/门.jpg", "../../图片/门.jpg"])
def test_every_field_of_every_kind_may_show_a_shared_picture(way):
    there = shelf("content/图片/门.jpg")
    shot = Shot(file=way, alt="门")
    day, named = dt.date(2026, 2, 1), {"cover": way, "gallery": (shot,), "prose": body(way)}
    activity = Activity(
        title="甲", date=day, type="党课", path="content/activities/一/i.md", **named
    )
    brand = Brand(title="乙", date=day, category="文化", path="content/brands/二/i.md", logo=way)
    kinds = (post(**named), activity, brand)
    for story in kinds:
        found = pictures_of(story, there)
        assert (found.problems, found.used) == ((), {"content/图片/门.jpg"})
        shown = found.pictures.cover or found.pictures.fields["logo"]
        assert shown.photo.source == "00"


def test_a_shared_pictures_name_alone_is_answered_with_its_folder():
    (problem,) = told(post(cover="门.JPG"), shelf("content/图片/门.jpg"))
    assert (problem.code, problem.fixes) == ("FC602", (choice_of(["图片/门.jpg"]),))


def test_a_film_and_its_still_are_found_in_whatever_case():
    there = shelf(f"{HOME}/开场.JPG", films=(f"{HOME}/开场.MP4",), gathers=True)
    found = pictures_of(post(gallery=(Shot(file="开场.mp4", alt="开场"),)), there)
    (clip,) = found.pictures.clips
    assert (clip.poster.source, found.pictures.gallery) == ("00", ())
    assert [problem.code for problem in found.problems] == ["FC632"]


def test_an_error_never_hides_behind_the_notice_of_the_same_file():
    there = shelf(films=(f"{HOME}/a.mp4",))
    story = post(cover="A.mp4", gallery=(Shot(file="A.mp4", alt="灯", poster=""),))
    assert {problem.code for problem in told(story, there)} >= {"FC603", "FC632"}


def test_what_is_asked_for_is_used_whether_or_not_it_is_what_was_meant():
    finder = Finder(post(), shelf(f"{HOME}/a.jpg", films=(f"{HOME}/b.mp4",)))
    assert finder.photo(Mention("a.jpg", "cover")).source == "00"
    assert finder.film(Mention("b.mp4", "cover")) == f"{HOME}/b.mp4"
    assert finder.photo(Mention("b.mp4", "cover")) is None
    assert finder.used == {f"{HOME}/a.jpg", f"{HOME}/b.mp4"}
    assert len(finder.problems) == 1


@pytest.mark.parametrize("name", ["", "没有.jpg", "../别处/a.jpg"])
def test_a_name_that_means_no_file_has_no_path(name):
    assert Finder(post(), shelf(f"{HOME}/a.jpg")).path_of(name) == ""
