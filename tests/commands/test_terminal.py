"""What staff see: colour on a terminal, plain lines elsewhere, and never a crash."""

import io

import pytest

from builder.build import build
from builder.commands.terminal import (
    Out,
    Waiting,
    say_checked,
    say_problems,
    say_reasons,
    say_result,
)
from builder.crew.workers import Workers
from builder.problems import Problem, Severity
from builder.run.examine import examine
from builder.run.reasons import Reason
from tests.kit.small_site import make_site, options, write


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


WRONG = Problem(path="content/posts/灯.md", line=3, code="FC203", message="“日期”里没有这一天")


def told(stream, *problems):
    say_problems(Out(stream), problems)
    return stream.getvalue()


def test_a_log_has_plain_lines():
    assert told(io.StringIO(), WRONG) == "content/posts/灯.md:3  错误 FC203：“日期”里没有这一天\n"


def test_a_terminal_shows_how_grave_it_is_in_colour(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[31m\x1b[1m错误 FC203\x1b[0m" in told(Screen(), WRONG)


def test_who_wants_no_colour_gets_none(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert told(Screen(), WRONG) == told(io.StringIO(), WRONG)


def test_the_gravest_comes_last_where_the_eye_is():
    notice = Problem(path="b.md", code="FC601", message="二", severity=Severity.NOTICE)
    assert told(io.StringIO(), WRONG, notice).splitlines()[-1].startswith("content/posts/灯.md")


def test_brackets_of_writers_stay_as_they_are():
    odd = Problem(path="a.md", code="FC203", message="写成了“[bold]红[/]”")
    assert "[bold]红[/]" in told(io.StringIO(), odd)


def test_files_that_were_made_for_the_same_reason_are_told_together():
    stream = io.StringIO()
    say_reasons(Out(stream), [Reason("a.html", ("正文",)), Reason("b.html", ("正文",))])
    assert stream.getvalue() == "重做 a.html、b.html\n    因为：正文\n"


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_character_that_the_terminal_lacks_is_replaced(encoding):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    Out(stream).print("好 👍")
    stream.flush()
    assert b"?" in stream.buffer.getvalue()


def test_work_that_is_over_at_once_shows_no_progress():
    stream = io.StringIO()
    with Waiting(Out(stream)) as waiting:
        waiting.tell("文件", 1, 2)
    assert stream.getvalue() == ""


def test_the_last_line_of_a_check_tells_drafts_and_their_mistakes_apart(tmp_path):
    make_site(tmp_path)
    draft = "---\n标题: 还在写\n日期: 2026-13-40\n栏目: 要闻\n状态: 草稿\n---\n\n正文。\n"
    write(tmp_path / "content/posts/draft.md", draft)
    stream = io.StringIO()
    prepared = examine(options(tmp_path, tmp_path / "output", workers=Workers(count=1)))
    say_checked(Out(stream), prepared)
    last = stream.getvalue().splitlines()[-1]
    assert last.startswith("可以发布：11 篇")
    assert last.endswith("草稿等没有发布的 1 篇里另有 1 处要改，改好再发布（见上面）。")


def test_the_last_line_of_a_build_tells_drafts_and_broken_stories_apart(tmp_path):
    make_site(tmp_path)
    for name, more in (("draft", "\n状态: 草稿"), ("broken", "")):
        block = f"---\n标题: 还在写\n日期: 2026-13-40\n栏目: 要闻{more}\n---\n\n正文。\n"
        write(tmp_path / f"content/posts/{name}.md", block)
    stream = io.StringIO()
    wanted = options(tmp_path, tmp_path / "output", workers=Workers(count=1), keep_going=True)
    say_result(Out(stream), build(wanted, lambda *_: None), tmp_path / "output", 1.0)
    said = stream.getvalue()
    assert "content/posts/broken.md:3  错误 FC203" in said
    assert "content/posts/draft.md:3  提醒 FC203" in said
    last = said.splitlines()[-1]
    assert "未发布 2 篇（其中 1 篇有 1 处错误，改好才会发布，见上面）；" in last
    assert last.endswith("草稿等没有发布的 1 篇里另有 1 处要改，改好再发布（见上面）。")
