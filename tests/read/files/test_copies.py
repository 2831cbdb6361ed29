"""Copies beside an original are told and never read."""

import pytest

from builder.read.files.copies import originals, without_copies
from builder.read.files.folder import File


def kept(*paths: str):
    files, problems = without_copies(File(path, 1, 1, 1) for path in paths)
    return [file.path for file in files], problems


@pytest.mark.parametrize(
    "name",
    [
        "“龙舟”的副本",
        "副本龙舟",
        "龙舟【2】",
        "龙舟~1",
        "龙舟-复制",
        "龙舟 - 複製",
        "龙舟 拷貝 2",
        "龙舟備份",
        "龙舟_20260601_备份",
        "龙舟备份0601",
        "龙舟(已自动还原)",
        "龙舟 (衝突的副本)",
    ],
)
def test_other_systems_mark_a_copy_otherwise(name):
    files, (problem,) = kept("content/posts/龙舟.md", f"content/posts/{name}.md")
    assert (files, problem.code) == (["content/posts/龙舟.md"], "FC517")


@pytest.mark.parametrize(
    "name",
    [
        "龙舟 - 副本",
        "龙舟 - 副本 (2)",
        "龙舟 副本",
        "龙舟 副本 3",
        "龙舟的副本",
        "龙舟_副本",
        "龙舟（副本）",
        "副本 龙舟",
        "复件 龙舟",
        "复件 (2) 龙舟",
        "Copy of 龙舟",
        "龙舟 - Copy",
        "龙舟 copy 2",
        "龙舟(1)",
        "龙舟（2）",
        "龙舟 (1)(1)",
        "龙舟 - 副本(1)",
        "龙舟-DESKTOP-9K3L2M",
        "龙舟-办公室-PC".replace("办公室", "zhang"),
        "龙舟 (阿荷的冲突副本 2026-05-30)",
        "龙舟(冲突文件 2026-5-30 09-12-00)",
        "龙舟 (he's conflicted copy 2026-05-30)",
        "龙舟 (SFConflict he@quay 2026-05-30-09-12-00)",
        "龙舟.sync-conflict-20260530-091200-QWERTYU",
        "龙舟_conflict-20260530",
        "龙舟（自动保存的）",
        "[备份]龙舟",
        "龙舟_bak",
        "龙舟.backup",
    ],
)
def test_a_copy_is_left_out_and_its_original_named(name):
    original, copy = "content/posts/龙舟.md", f"content/posts/{name}.md"
    files, (problem,) = kept(original, copy)
    assert files == [original]
    assert (problem.code, problem.path) == ("FC517", copy)
    assert original in problem.message


@pytest.mark.parametrize(
    "name",
    [
        "龙舟-花絮",
        "龙舟2",
        "龙舟（下）",
        "龙舟 - 第二天",
        "龙舟赛(2026)",
        "龙舟恢复",
        "龙舟-旧",
        "龙舟复制",
    ],
)
def test_another_story_is_no_copy(name):
    paths = ["content/posts/龙舟.md", f"content/posts/{name}.md"]
    assert kept(*paths) == (paths, ())


@pytest.mark.parametrize("name", ["龙舟 - 副本", "龙舟(1)", "副本"])
def test_without_an_original_beside_it_a_name_makes_no_copy(name):
    paths = ["content/posts/2025/龙舟.md", f"content/posts/{name}.md"]
    assert kept(*paths) == (paths, ())


def test_a_folder_that_is_a_copy_stays_away_with_all_that_lies_in_it():
    original = ["content/posts/龙舟/01.jpg", "content/posts/龙舟/index.md"]
    copy = ["content/posts/龙舟 - 副本/01.jpg", "content/posts/龙舟 - 副本/里/index.md"]
    files, (problem,) = kept(*original, *copy, "content/posts/龙舟 - 副本/index.md")
    assert files == original
    assert problem.path == "content/posts/龙舟 - 副本"


@pytest.mark.parametrize("name", ["index (1)", "index - 副本", "index-LAPTOP-7H"])
def test_a_second_index_is_a_copy(name):
    files, _ = kept("content/posts/龙舟/index.md", f"content/posts/龙舟/{name}.md")
    assert files == ["content/posts/龙舟/index.md"]


def test_a_story_may_be_a_folder_and_its_copy_a_file():
    files, _ = kept("content/posts/龙舟/index.md", "content/posts/龙舟(1).md")
    assert files == ["content/posts/龙舟/index.md"]


def test_sidecars_screens_and_settings_have_copies_too():
    paths = ["content/posts/a.md", "content/posts/a.yaml"]
    paths += ["content/screens/hall.yaml", "content/site.yaml"]
    copies = [path.replace(".", " - 副本.") for path in paths]
    files, problems = kept(*paths, *copies)
    assert files == paths
    assert [problem.path for problem in problems] == copies


def test_photos_are_judged_by_what_they_show():
    paths = ["content/posts/龙舟/01.jpg", "content/posts/龙舟/01 - 副本.jpg"]
    assert kept(*paths)[0] == paths


def test_names_of_any_length_end():
    assert list(originals("副本 " * 400)) is not None
    assert list(originals("(1)" * 60))[-1] == "(1)"
