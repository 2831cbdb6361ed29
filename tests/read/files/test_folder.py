"""The walk through content/."""

from builder.problems import Severity
from builder.read.files.folder import doubled_screens, scan, screens_among
from tests.kit.small_site import write


def test_stories_in_a_folder_that_an_underscore_hides_are_told_once_with_their_number(tmp_path):
    for n in range(12):
        write(tmp_path / f"content/_posts/2019/{n}.md", "x")
    write(tmp_path / "content/source/_drafts/one.markdown", "x")
    write(tmp_path / "content/posts/a.md", "x")
    files, problems = scan(tmp_path)
    assert [file.path for file in files] == ["content/posts/a.md"]
    assert {problem.path: problem.code for problem in problems} == {
        "content/_posts": "FC520",
        "content/source/_drafts": "FC520",
    }
    told = {problem.path: problem for problem in problems}
    assert "12 篇" in told["content/_posts"].message
    assert told["content/_posts"].severity is Severity.NOTICE


def test_hidden_files_and_folders_without_stories_stay_unsaid(tmp_path):
    for path in ("_note.md", "posts/_later.md", "_photos/a.jpg", ".obsidian/a.md", "~$a.md"):
        write(tmp_path / "content" / path, "x")
    assert scan(tmp_path) == ((), ())


def test_of_two_files_of_one_screen_the_one_that_counts_is_named(tmp_path):
    for name in ("lobby.yml", "Lobby.yaml", "hall.yml"):
        write(tmp_path / "content/screens" / name, "标题: 大厅")
    files, _ = scan(tmp_path)
    counted = {file.path for file in screens_among(files)}
    assert counted == {"content/screens/Lobby.yaml", "content/screens/hall.yml"}
    (told,) = doubled_screens(files)
    assert (told.path, told.code) == ("content/screens/lobby.yml", "FC235")
    assert "content/screens/Lobby.yaml" in told.message
