"""A site and a story to begin with."""

import pytest

from tests.kit.own_kinds import BOATS
from tests.kit.typed_commands import ended


def test_a_new_site_can_be_checked_at_once(site):
    assert (site / "content/site.yaml").is_file()
    assert ended("check", "--site", str(site)) == 0


def test_nothing_is_laid_into_a_folder_that_holds_something(site, capsys):
    assert ended("init", str(site)) == 2
    assert "已经有东西了" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["先锋人物", "members"])
def test_a_kind_is_named_by_its_label_or_its_folder(site, kind):
    assert ended("new", kind, "渡口的老艄公", "--slug", "ferryman", "--site", str(site)) == 0
    text = (site / "content/members/渡口的老艄公/index.md").read_text(encoding="utf-8")
    assert "标题: 渡口的老艄公" in text
    assert "网址名: ferryman" in text


def test_a_story_that_is_there_is_never_written_over(site, capsys):
    words = ["new", "posts", "修桥", "--site", str(site)]
    assert [ended(*words), ended(*words)] == [0, 2]
    assert "已经有这一篇了" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "slug", "said"),
    [("无此栏", "a", "没有“无此栏”这个栏目"), ("posts", "不行", "网址名“不行”用不了")],
)
def test_what_cannot_be_is_told_with_what_can(site, capsys, kind, slug, said):
    assert ended("new", kind, "题", "--slug", slug, "--site", str(site)) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["渡船", "boats"])
def test_a_kind_that_the_site_declares_is_as_new_as_any(site, kind):
    (site / "content/kinds.yaml").write_text(BOATS, encoding="utf-8")
    assert ended("new", kind, "新船", "--site", str(site)) == 0
    text = (site / "content/boats/新船/index.md").read_text(encoding="utf-8")
    assert "船号:    # 例如 渡-01" in text
    assert "# 船型: 摆渡船    # 可写：摆渡船、巡河船" in text
