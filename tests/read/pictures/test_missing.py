"""A picture that is not to be had: where it may be, told with what to write."""

import datetime as dt

import pytest

from builder.digest import Digest
from builder.model.filenames import Meant
from builder.model.kinds import Post
from builder.model.library import Unplayable, Unshown
from builder.model.photo import Film, Photo
from builder.problems import Problem, choice_of
from builder.read.pictures.missing import Mention, also_at, is_film, not_to_be_had
from builder.read.pictures.shelf import Shelf

HOME = "content/posts/集市"
STORY = Post(
    title="集市",
    date=dt.date(2026, 3, 1),
    column="要闻",
    path=f"{HOME}/index.md",
    lines={"cover": 5, "gallery.0.file": 7},
)
PHOTO = Photo(source=Digest("0"), width=4, height=3, color="#000000", format="JPEG")
FILM = Film(source=Digest("1"), bytes=1, width=4, height=3, seconds=1, format="mp4")


def shelf(*names: str, is_folder: bool = True) -> Shelf:
    return Shelf(
        photos={name: PHOTO for name in names if not is_film(name)},
        dark={f"{HOME}/坏.jpg": Unshown("只有一半", "重新复制")},
        gathering=frozenset([STORY.path] if is_folder else []),
        films={name: FILM for name in names if is_film(name)},
        unplayable={f"{HOME}/坏.mp4": Unplayable("读不出来", "换一个")},
    )


def said(mention: Mention, there: Shelf) -> Problem:
    meant = there.names.meant(mention.file, HOME)
    return not_to_be_had(mention, STORY, there, meant)


@pytest.mark.parametrize(
    ("there", "written", "mend", "offered"),
    [
        ("第二天/摊位.jpg", "摊位.jpg", "从里面的文件夹移出来", "第二天/摊位.jpg"),
        ("第二天/摊位.JPG", "摊位.jpg", "从里面的文件夹移出来", "第二天/摊位.JPG"),
        ("摊位.png", "摊位.jpg", "后缀也要一样", "摊位.png"),
        ("摊位.jpg.jpg", "摊位.jpg", "后缀也要一样", "摊位.jpg.jpg"),
        ("../../图片/大门.jpg", "大门.jpg", "共用的文件夹里", "图片/大门.jpg"),
        ("茶水.jpg", "摊位.jpg", "看看名字有没有写错", "茶水.jpg"),
    ],
)
def test_what_may_be_meant_is_offered_the_likeliest_sort_first(there, written, mend, offered):
    path = "content/图片/大门.jpg" if there.startswith("..") else f"{HOME}/{there}"
    problem = said(Mention(written, "cover"), shelf(path))
    assert (problem.code, problem.line) == ("FC602", 5)
    assert mend in problem.mend
    assert problem.fixes == (choice_of([offered]),)


def test_of_many_files_twelve_are_offered():
    problem = said(Mention("没有.jpg", "cover"), shelf(*(f"{HOME}/{n}.jpg" for n in range(30))))
    assert (len(problem.fixes[0].texts), problem.fixes[0].total) == (12, 30)


@pytest.mark.parametrize(("is_folder", "mend"), [(True, "把它放进"), (False, "建一个文件夹")])
def test_where_nothing_lies_it_is_said_where_pictures_belong(is_folder, mend):
    problem = said(Mention("没有.jpg", line=12), shelf(is_folder=is_folder))
    assert (problem.path, problem.line, problem.fixes) == (STORY.path, 12, ())
    assert mend in problem.mend


@pytest.mark.parametrize(
    ("file", "key", "code"),
    [
        ("坏.jpg", "cover", "FC603"),
        ("坏.mp4", "gallery.0.file", "FC621"),
        ("坏.mp4", "cover", "FC603"),
        ("没有.mp4", "gallery.0.file", "FC602"),
        ("没有.ＭＰ４", "gallery.0.poster", "FC603"),
    ],
)
def test_a_file_of_the_wrong_sort_or_a_broken_one_is_told_as_that(file, key, code):
    assert said(Mention(file, key), shelf()).code == code


def test_two_that_could_be_meant_are_both_offered():
    meant = Meant((f"{HOME}/a.jpg", f"{HOME}/A.jpg"), differs=True)
    problem = not_to_be_had(Mention("a.JPG", "cover"), STORY, shelf(), meant)
    assert "有 2 个文件" in problem.message
    assert problem.fixes == (choice_of(["a.jpg", "A.jpg"]),)


def test_further_places_join_the_first():
    first = Problem(path="a.md", line=3, code="FC602", message="找不到图片“x.jpg”")
    for line in (3, 9, 12):
        again = Problem(path="a.md", line=line, code="FC602", message="")
        first = also_at(first, again)
    other = Problem(path="b.yaml", line=2, code="FC602", message="")
    assert also_at(first, other).message == ("找不到图片“x.jpg”；还写在第 9 行、第 12 行、b.yaml:2")
