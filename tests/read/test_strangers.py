"""Folders of a kind's name that hold something else."""

import pytest

from builder.model.kinds import KINDS, Honour, Post, Team, Venue
from builder.model.kinds.known import BUILT_IN
from builder.problems import Severity
from builder.read.strangers import attributes_of, is_of_its_kind, strangers
from tests.kit.small_site import built, make_site, story, told, write


@pytest.mark.parametrize(
    ("kind", "keys", "expected"),
    [
        (Honour, ["标题", "日期", "单位"], False),
        (Honour, ["标题", "级别"], True),
        (Honour, ["title", "granted_by"], True),
        (Venue, ["标题", "地址"], True),
        (Team, [], False),
        (Post, ["标题"], True),
    ],
)
def test_a_story_is_of_its_kind_by_any_key_that_no_other_has(kind, keys, expected):
    assert is_of_its_kind(kind, attributes_of(kind, keys)) is expected


def test_a_folder_is_told_once_with_how_many_it_holds():
    (problem,) = strangers({"services": [False] * 12, "honors": [False, True]}, BUILT_IN)
    assert (problem.code, problem.severity) == ("FC262", Severity.NOTICE)
    assert problem.path == "content/services"
    assert "12 篇" in problem.message
    assert "类别" in problem.message


def test_only_kinds_that_came_later_may_be_meant_otherwise():
    later = {kind.about.folder for kind in KINDS if kind.about.came_later}
    assert later == {"honors", "services", "places", "grids", "mechanisms", "teams", "projects"}


def test_such_a_folder_is_not_published_and_in_nobodys_way(tmp_path):
    root = make_site(tmp_path / "site")
    home = root / "content/teams"
    write(home / "a.md", "只有几句话，没有开头。\n")
    write(home / "b.md", story("标题: 值班表\n日期: 2026-05-01"))
    write(home / "c.md", "---\n标题: [[[\n---\n正文。\n")
    write(home / "d.txt", "值班表。\n")
    result = built(root)
    assert result.summary
    assert {each.severity for each in told(result)} == {Severity.NOTICE}
    assert [each.code for each in told(result) if each.path == "content/teams"][-1] == "FC262"
    assert not (root / "output/teams").exists()


def test_one_story_of_the_kind_makes_it_the_kinds_folder(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/teams/a.md", story("标题: 看潮队\n人数: 12"))
    write(root / "content/teams/b.md", story("标题: 护河队"))
    assert built(root).summary
    assert (root / "output/teams/index.html").exists()
    assert {path.suffix for path in (root / "output/teams").glob("s-*")} == set()
    assert len(list((root / "output/teams").glob("*.html"))) == 3


def test_one_that_cannot_be_parsed_is_known_by_what_looks_like_a_key(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/honors/a.md", "---\n标题: 看灯奖\n级别: 市\n[[[\n---\n正文。\n")
    assert "FC105" in {each.code for each in told(built(root))}
