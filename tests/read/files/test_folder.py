"""The walk through content/."""

from builder.problems import Severity
from builder.read.files.folder import scan
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
