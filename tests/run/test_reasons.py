"""`build --explain` and `--report`: why each file was made, and what it took."""

import json
import typing

import pytest
from click.testing import CliRunner

from builder.commands.cli import cli
from builder.make.makers import MAKERS
from builder.model.views import View
from builder.run.reasons import DAMAGED, INPUTS, NEW
from tests.kit.small_site import built, make_site, story, write

LONG = "桥头的灯天黑就亮，修灯的人住在桥的那一头。" * 8


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/posts/a.md", post("一篇", "第二段。"))
    built(root)
    return root


def post(title: str, end: str) -> str:
    return story(f"标题: {title}\n日期: 2026-03-01\n栏目: 要闻\n网址名: a", f"{LONG}\n\n{end}")


def why(site) -> dict[str, tuple[str, ...]]:
    return {each.path: each.why for each in built(site, explain=True).reasons}


def test_an_edit_of_the_text_remakes_one_page_for_its_text(site):
    write(site / "content/posts/a.md", post("一篇", "改过的第二段。"))
    assert why(site) == {"posts/a.html": ("正文",)}
    assert why(site) == {}


def test_a_new_title_says_which_pages_show_it_and_where(site):
    write(site / "content/posts/a.md", post("另一篇", "第二段。"))
    found = why(site)
    assert found["posts/a.html"] == ("网页的标题、简介和分享信息", "这一篇的标题、摘要、日期、封面")
    assert found["posts/index.html"] == ("网页的标题、简介和分享信息", "列出的稿件")
    assert "members/rope.html" not in found


def test_a_template_a_lost_file_and_a_new_story_are_told_apart(site):
    write(
        site / "theme/templates/404.html", "<!doctype html><html lang=zh><title>没有</title></html>"
    )
    (site / "output/robots.txt").unlink()
    write(site / "content/posts/b.md", story("标题: 新篇\n日期: 2026-03-02\n栏目: 要闻\n网址名: b"))
    found = why(site)
    assert found["404.html"] == (INPUTS["template_digest"],)
    assert found["robots.txt"] == (DAMAGED,)
    assert found["posts/b.html"] == (NEW,)


def test_every_input_has_a_name_that_staff_understand():
    structs = [*MAKERS, *typing.get_args(View)]
    named = {name for struct in structs for name in struct.__struct_fields__}
    assert named - INPUTS.keys() - {"view", "path", "original"} == set()


def test_the_command_says_it_and_writes_it_down(site, tmp_path):
    report = tmp_path / "report.json"
    assert CliRunner().invoke(cli, ["build", "--site", str(site)]).exit_code == 0
    write(site / "content/posts/a.md", post("一篇", "又改了。"))
    done = CliRunner().invoke(
        cli, ["build", "--site", str(site), "--explain", "--report", str(report)]
    )
    assert done.exit_code == 0, done.output
    assert "重做 posts/a.html\n    因为：" in done.output
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["outcome"] == "made"
    assert [each["path"] for each in told["made"]] == ["posts/a.html"]
    assert told["files"]["made"] == 1
    assert told["bytes"] == (site / "output/posts/a.html").stat().st_size
    assert {"scan", "read", "check", "plan", "make", "publish", "total"} <= told["seconds"].keys()
    assert all(spent >= 0 for spent in told["seconds"].values())
    assert told["seconds"]["total"] >= max(told["seconds"].values())


def test_a_refused_build_and_one_with_nothing_to_do_are_told_too(site, tmp_path):
    report = tmp_path / "report.json"
    arguments = ["build", "--site", str(site), "--report", str(report)]
    assert CliRunner().invoke(cli, arguments).exit_code == 0
    write(site / "content/posts/c.md", story("日期: 2026-03-02"))
    assert CliRunner().invoke(cli, arguments).exit_code == 1
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["outcome"], told["files"]["made"]) == ("refused", 0)
    assert (
        told["problems"]["error"]
        == len([each for each in told["found"] if each["severity"] == "error"])
        > 0
    )
    assert "content/posts/c.md" in {each["path"] for each in told["found"]}
