"""What staff are told when a file lies in the wrong place or a setting has no effect."""

import pytest

from builder.model.settings import Settings
from builder.read.files.folder import File
from builder.read.files.stories import stories_among
from builder.read.pictures.gallery import pictures_of
from builder.read.pictures.shelf import Shelf
from builder.read.settings import read_settings
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story
from tests.kit.small_site import built, make_site, write


def strays(*paths):
    _, problems = stories_among(tuple(File(path, 1, 1, 1) for path in sorted(paths)))
    return {problem.path: problem for problem in problems}


def settings(text):
    found, problems = read_settings("content/site.yaml", text.encode())
    return found, {problem.code: problem for problem in problems}


def missing_photo(folder_story, sidecar=None):
    path = "content/posts/t/index.md" if folder_story else "content/posts/t.md"
    fields = b"\xe6\xa0\x87\xe9\xa2\x98: a\ndate: 2026-05-01\ncolumn: news\ncover: 1.jpg\n"
    text = b"" if sidecar else b"---\n" + fields + b"---\n"
    source = SourceText(
        path=path,
        kind="posts",
        name="t",
        text=text,
        sidecar=fields if sidecar else None,
        sidecar_path=sidecar or "",
    )
    story = read_story(source, ReadingContext(vocabularies=()), lambda *_: ()).story
    (problem,) = pictures_of(
        story, Shelf({}, {}, frozenset([path] if folder_story else []))
    ).problems
    return problem


def test_a_story_that_lies_in_content_itself_is_not_passed_over_in_silence():
    problem = strays("content/通知.md")["content/通知.md"]
    assert problem.code == "FC110"
    assert "直接放在 content 里" in problem.message


def test_a_word_file_without_a_story_is_told_how_to_become_one():
    problem = strays("content/posts/停水通知.docx")["content/posts/停水通知.docx"]
    assert problem.code == "FC113"
    assert "fengcai new posts 停水通知" in problem.mend


@pytest.mark.parametrize(
    ("saved", "name"), [("t/index.md.txt", "index.md"), ("停水.txt", "停水.md")]
)
def test_what_the_notepad_saved_as_text_is_told_its_right_name(saved, name):
    problem = strays(f"content/posts/{saved}")[f"content/posts/{saved}"]
    assert problem.code == "FC113"
    assert f"改名为 {name}；" in problem.mend


def test_a_folder_with_the_name_of_a_section_is_told_its_right_name():
    (problem,) = strays("content/支部活动/a.md").values()
    assert problem.mend == "移到 content/activities 文件夹里"


@pytest.mark.parametrize("beside", ["content/posts/水/index.md", "content/posts/水/原稿.md"])
def test_a_word_file_beside_its_story_is_left_alone(beside):
    assert strays("content/posts/水/原稿.docx", beside) == {}


def test_a_missing_photo_is_asked_for_where_it_belongs():
    assert (
        "把它放进 content/posts/t 文件夹，和 index.md 在一起"
        in missing_photo(folder_story=True).mend
    )
    assert "建一个文件夹" in missing_photo(folder_story=False).mend


def test_a_missing_photo_of_a_sidecar_is_reported_in_the_sidecar():
    problem = missing_photo(folder_story=True, sidecar="content/posts/t/index.yaml")
    assert (problem.path, problem.line) == ("content/posts/t/index.yaml", 4)


def test_a_site_without_a_name_still_knows_its_own_words():
    found, problems = settings(
        "词表:\n  posts:\n    - {名称: 河道巡护, 网址名: river-watch}\n每页篇数: 5\n"
    )
    assert set(problems) == {"FC204"}
    assert found.page_size == 5
    assert found.vocabulary("posts").find("河道巡护")
    assert isinstance(found, Settings)


def test_words_for_a_vocabulary_that_does_not_exist_are_noticed():
    _, problems = settings(
        "名称: 好\n词表:\n  工种:\n    - {名称: 河道巡护, 网址名: river-watch}\n"
    )
    assert problems["FC907"].line == 3
    assert "岗位" in problems["FC907"].fixes[0].texts


def test_an_unfit_slug_is_reported_at_its_own_line():
    _, problems = settings(
        "名称: 好\n标签:\n  - {名称: 甲, 网址名: a}\n  - {名称: 乙, 网址名: 乙}\n"
    )
    assert problems["FC904"].line == 4


def test_a_phone_picture_that_browsers_do_not_know_is_told_what_to_become(tmp_path):
    from tests.kit.small_site import built

    root = make_site(tmp_path / "site")
    write(root / "content/activities/one/d.heic", "ftypheic")
    problem = next(each for each in built(root).problems if each.code == "FC601")
    assert "JPG" in problem.mend


def test_a_word_in_the_navigation_that_names_nothing_is_told_of(tmp_path):
    root = make_site(tmp_path / "site")
    settings = root / "content/site.yaml"
    write(
        settings,
        settings.read_text() + "导航: [members, 支部活动, about, nowhere]\n首页: [lead, banner]\n",
    )
    found = {
        (p.line, p.message.split("“")[2].split("”")[0])
        for p in built(root).problems
        if p.code == "FC908"
    }
    assert found == {(7, "支部活动"), (7, "nowhere"), (8, "banner")}
