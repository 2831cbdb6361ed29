"""Kinds that a site may have declared in a file in which something is wrong."""

import pytest

from builder.model.kinds.known import kinds_of
from builder.model.kinds.own import NO_KINDS, OwnKind, OwnKinds
from builder.read.files.folder import File
from builder.read.presumed_kinds import with_presumed
from builder.read.settled import settings_of
from tests.kit.small_survey import surveyed


def presumed(*paths: str, own: OwnKinds = NO_KINDS) -> tuple[str, ...]:
    files = [File(f"content/{path}", 1, 1, number) for number, path in enumerate(paths)]
    return with_presumed(own, files).presumed


def test_every_folder_of_stories_that_is_no_known_kinds():
    assert presumed("stars/a.md", "boats/2026/b/index.md", "stars/c.md") == ("boats", "stars")
    stars = OwnKinds((OwnKind(folder="stars", label="星"),))
    assert presumed("stars/a.md", "boats/b.md", own=stars) == ("boats",)


@pytest.mark.parametrize(
    "path", ["posts/a.md", "a.md", "screens/a.md", "图片/a.md", "stars/a.jpg", "year/a.md"]
)
def test_nothing_else(path):
    assert presumed(path) == ()


def test_they_are_called_as_their_folders():
    files = [File("content/stars/a.md", 1, 1, 1)]
    assert kinds_of(with_presumed(NO_KINDS, files)).of("stars").about.label == "stars"


@pytest.mark.parametrize(
    ("declared", "folders"), [("星:\n  文件夹: [\n", ("stars",)), ("星:\n  文件夹: moons\n", ())]
)
def test_only_while_something_is_wrong(tmp_path, declared, folders):
    files = {"site.yaml": "名称: 小站\n", "kinds.yaml": declared, "stars/a.md": "正文。\n"}
    with surveyed(tmp_path, files) as survey:
        assert settings_of(survey.snapshot).settings.own.presumed == folders
