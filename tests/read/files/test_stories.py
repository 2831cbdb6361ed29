"""Which files make which story; a folder of no kind is told once."""

import pytest

from builder.problems import Severity
from builder.read.files.folder import File
from builder.read.files.leftover import leftovers
from builder.read.files.stories import stories_among


def among(*paths: str):
    return stories_among([File(path, 1, 1, 1) for path in paths])


def test_a_hundred_stories_in_a_folder_of_no_kind_are_one_problem_with_their_number():
    paths = [f"content/posts_old/第{n}篇.md" for n in range(1, 101)]
    stories, (problem,) = among(*paths, "content/posts/a.md")
    assert [each.text.path for each in stories] == ["content/posts/a.md"]
    assert (problem.code, problem.path) == ("FC110", "content/posts_old")
    assert "这 100 篇" in problem.message
    assert "第1篇.md、第2篇.md、第3篇.md" in problem.message


def test_one_story_in_a_folder_of_no_kind_is_told_by_its_path():
    _, (problem,) = among("content/source/old/a.md")
    assert problem.path == "content/source/old/a.md"


def test_stories_that_were_told_are_told_once():
    files = [File(f"content/notes/{n}.md", 1, 1, 1) for n in range(3)]
    assert list(leftovers(files, *stories_among(files))) == []


def test_a_backup_is_told_for_what_it_is():
    files = [File("content/posts/a.md", 1, 1, 1), File("content/posts/a.md.bak", 1, 1, 1)]
    (problem,) = leftovers(files, *stories_among(files))
    assert problem.severity is Severity.WARNING
    assert "旧稿：a.md.bak" in problem.message


@pytest.mark.parametrize(
    ("folder", "home"),
    [
        ("荣誉", "honors"),
        ("服务", "services"),
        ("实事", "projects"),
        ("人物", "members"),
        ("支部活动", "activities"),
        ("隊伍", "teams"),
        ("Services", "services"),
        ("place", "places"),
    ],
)
def test_a_folder_called_otherwise_is_told_which_is_meant(folder, home):
    _, (problem,) = among(f"content/{folder}/a.md")
    assert (problem.code, problem.mend) == ("FC110", f"移到 content/{home} 文件夹里")
