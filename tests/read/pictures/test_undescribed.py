"""Pictures without words: one reminder of each sort for each file of a story."""

import datetime as dt

from builder.model.blocks import Shot
from builder.model.kinds import Post
from builder.model.prose import BodyPicture
from builder.problems import Severity
from builder.read.pictures.undescribed import Undescribed

STORY = Post(
    title="长桌",
    date=dt.date(2026, 3, 1),
    column="要闻",
    path="content/posts/长桌/index.md",
    sidecar="content/posts/长桌/index.yaml",
)


def told(notes: Undescribed) -> list[tuple[str, str, int]]:
    return [(each.code, each.path, each.line) for each in notes.problems(STORY)]


def test_what_is_described_or_decorative_is_not_told():
    notes = Undescribed()
    notes.note("1.jpg", Shot(file="1.jpg", alt="一张长桌"), 4)
    notes.note("2.jpg", Shot(file="2.jpg", decorative=True), 5)
    notes.note("3.jpg", BodyPicture("3.jpg", alt="", caption="装饰", line=6), 6)
    assert told(notes) == []


def test_bare_pictures_of_metadata_and_body_are_told_each_at_the_first_line():
    notes = Undescribed()
    notes.note("1.jpg", Shot(file="1.jpg"), 4)
    notes.note("2.jpg", None, 0)
    notes.note("3.jpg", BodyPicture("3.jpg", line=9), 9)
    notes.note("3.jpg", BodyPicture("3.jpg", line=12), 12)
    assert told(notes) == [("FC625", STORY.sidecar, 4), ("FC625", STORY.path, 9)]
    _, in_body = notes.problems(STORY)
    assert "有 2 张图片" in in_body.message
    assert in_body.message.count("3.jpg") == 1
    assert "![……](3.jpg)" in in_body.mend


def test_a_caption_stands_for_words_with_a_notice():
    notes = Undescribed()
    notes.note("1.jpg", Shot(file="1.jpg", caption="开席"), 4)
    (problem,) = notes.problems(STORY)
    assert (problem.code, problem.severity) == ("FC626", Severity.NOTICE)


def test_films_without_a_still_are_told_one_by_one_and_copies_together():
    notes = Undescribed()
    notes.note_film("开席.mp4", 7)
    notes.note_film("收席.webm", 0)
    for number in range(10):
        notes.note_twin(f"副本{number}.jpg", "1.jpg")
    found = list(notes.problems(STORY))
    assert [each.code for each in found] == ["FC622", "FC622", "FC627"]
    assert "收席.jpg" in found[1].mend
    assert found[2].message.startswith("有 10 张照片")
    assert "副本0.jpg（同 1.jpg）" in found[2].message
