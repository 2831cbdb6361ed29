"""`fengcai why` as staff read it, as machines read it, and how it ends."""

import io
import json

import msgspec
import pytest
from click.testing import CliRunner

from builder.commands.cli import cli
from builder.commands.terminal import Out
from builder.commands.why import _SORTS, _STATES, say_origin, say_unmade
from builder.make.makers import MAKERS
from builder.model.library import Withheld
from builder.model.views import View
from builder.run.ingredients import Ingredients
from builder.run.origin import Origin, State, Unmade
from tests.kit.small_site import make_site, story, write

LAMP = Origin(
    path="members/lamp.html",
    plan="稿件的页面",
    sort="story",
    template="members.html",
    theme=("themes/base/templates/members.html",),
    layers=("themes/hong", "themes/base"),
    ingredients=Ingredients(stories=("content/members/lamp.md",), files=("content/site.yaml",)),
    inputs=("正文", "标签"),
    state=State.OUTDATED,
    why=("正文",),
)


def said(say, value) -> str:
    stream = io.StringIO()
    say(Out(stream), value)
    return stream.getvalue()


def test_an_origin_is_told_a_line_for_each_sort_of_thing():
    assert said(say_origin, LAMP).splitlines() == [
        "members/lamp.html：一篇稿件的网页",
        "    由来：稿件的页面",
        "    稿件：content/members/lamp.md",
        "    模板：members.html",
        "    模板由主题的这些文件拼成：themes/base/templates/members.html",
        "    主题一层一层是：themes/hong、themes/base",
        "    另外用到：content/site.yaml",
        "    这几样变了就要重做：正文；标签",
        "    现在：是以前做的，再运行 fengcai build 会重做",
        "    变了的：正文",
    ]


def test_a_withheld_story_is_told_with_its_reason_and_file():
    withheld = Withheld("content/posts/river.md", "河边", "缺复审")
    found = Unmade(path="posts/river.html", state=State.NOWHERE, withheld=withheld)
    assert said(say_unmade, found) == (
        "posts/river.html：《河边》没有公开：缺复审\n    稿件：content/posts/river.md\n"
    )


def test_a_path_of_nothing_is_told_with_what_is_most_like_it():
    found = Unmade(path="a.html", state=State.FOREIGN, near=("b.html",), errors=2)
    lines = said(say_unmade, found).splitlines()
    assert lines[1] == "    最像的：b.html"
    assert "程序不动它" in lines[2]
    assert "有 2 处错误要改" in lines[3]


def test_what_a_build_would_do_is_not_said_while_errors_hold_it_back():
    found = said(say_origin, msgspec.structs.replace(LAMP, errors=1))
    assert "现在：是以前做的\n" in found
    assert "会重做" not in found
    assert "改好之前 fengcai build 不会更新网站" in found


def test_without_a_theme_nothing_is_said_to_be_gone():
    found = said(say_unmade, Unmade(path="a.html", state=State.UNKNOWN, errors=1))
    assert found.startswith("a.html：主题或网站设置有错误，现在看不出它从哪里来\n")
    assert "删去" not in found


def test_a_sort_that_has_no_words_yet_is_told_in_chinese():
    found = msgspec.structs.replace(LAMP, sort="humans")
    assert said(say_origin, found).startswith("members/lamp.html：网站的一个文件\n")


def test_words_are_for_sorts_that_there_are_and_for_every_state():
    tags = {each.__struct_config__.tag for each in (*MAKERS, *View.__args__)}
    assert _SORTS.keys() <= tags
    assert {*State} - _STATES.keys() == {State.NOWHERE, State.UNKNOWN}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = make_site(tmp_path_factory.mktemp("commands") / "site")
    write(
        root / "content/posts/r.md", story("标题: 河边\n日期: 2026-03-01\n栏目: 要闻\n状态: 草稿")
    )
    return root


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["members/lamp.html"], 0, "content/members/lamp/index.md"),
        (["posts/r.html"], 1, "《河边》没有公开：状态是“草稿”"),
        (["posts/nothing-at-all.html"], 1, "网站里没有这个文件"),
        (["https://other.example/a.html"], 2, "这个网站的网址是 https://small.example/sub/"),
        ([], 2, "不能这样用"),
        (["index.html", "--report", "no/such/a.json"], 2, "--report"),
    ],
)
def test_how_the_command_ends(site, words, code, told):
    done = CliRunner().invoke(cli, ["why", *words, "--site", str(site)])
    assert (done.exit_code, told in done.output) == (code, True), done.output
    assert not (site / "output").exists()


def test_machines_are_told_the_same(site, tmp_path):
    report = tmp_path / "why.json"
    words = ["--site", str(site), "--report", str(report)]
    assert CliRunner().invoke(cli, ["why", "members/lamp", *words]).exit_code == 0
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["made"], told["path"], told["state"]) == (
        True,
        "members/lamp.html",
        "not made yet",
    )
    assert told["ingredients"]["stories"] == ["content/members/lamp/index.md"]
    assert CliRunner().invoke(cli, ["why", "posts/r", *words]).exit_code == 1
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["made"], told["withheld"]["path"]) == (False, "content/posts/r.md")
