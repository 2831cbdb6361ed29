"""The commands as staff type them: what they say, and how they end."""

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.commands.cli import cli
from tests.kit import ROOT
from tests.kit.small_site import make_site, published, write


def run(*words: str, cwd: Path = ROOT) -> tuple[int, str]:
    """A command line carried out in this process: its exit code and everything it said."""
    with chdir(cwd):
        done = CliRunner().invoke(cli, words, prog_name="fengcai")
    assert isinstance(done.exception, SystemExit | None), done.exception
    return done.exit_code, done.output


def started(*words: str, encoding: str) -> tuple[int, str]:
    """The same in a process of its own, whose terminal has this encoding."""
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "builder", *words],
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode(encoding)


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


def test_a_build_ends_with_what_was_made_and_how_to_look_at_it(site):
    code, said = run("build", "--site", str(site))
    assert code == 0
    assert "做好了：发布 11 篇，未发布 0 篇" in said
    assert str(site / "output" / "index.html") in said


def test_problems_in_the_content_end_with_1_and_say_where_what_and_how_to_mend_it(site):
    write(
        site / "content/posts/note.md", "---\n标题: 通知\n日期: 2026-13-01\n栏目: 要闻\n---\n正文\n"
    )
    code, said = run("build", "--site", str(site))
    assert code == 1
    assert "content/posts/note.md:3  错误 FC203" in said
    assert "“2026-13-01”" in said
    assert "照这个样子写" in said
    assert "没有发布" in said


@pytest.mark.parametrize(
    "words",
    [
        ["biuld"],
        ["build", "--nope"],
        ["new", "members"],
        ["build", "--now", "哪一天", "--output", "x"],
    ],
)
def test_wrong_usage_ends_with_2_in_chinese(site, words):
    code, said = run(*words, cwd=site)
    assert code == 2
    assert "不能这样用" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "words", [["--help"], ["build", "--help"], ["preview", "--help"], ["new", "--help"]]
)
def test_help_is_chinese(words):
    code, said = run(*words)
    assert code == 0
    assert "用法" in said
    assert not any(word in said for word in ("Usage", "Options", "Show", "Commands"))


def test_drafts_and_another_day_need_an_output_of_their_own(site, tmp_path):
    for option in (["--drafts"], ["--now", "2026-03-01"]):
        code, said = run("build", "--site", str(site), *option)
        assert code == 2
        assert "--output" in said
        code, _ = run(
            "build", "--site", str(site), *option, "--output", str(tmp_path / option[0].strip("-"))
        )
        assert code == 0


def test_a_private_edition_never_replaces_the_public_site_nor_the_other_way_round(site, tmp_path):
    public, private = tmp_path / "public", tmp_path / "private"
    assert run("build", "--site", str(site), "--output", str(public))[0] == 0
    assert run("build", "--site", str(site), "--output", str(private), "--drafts")[0] == 0
    before = published(public)
    code, said = run("build", "--site", str(site), "--output", str(public), "--drafts")
    assert (code, "FC813" in said) == (1, True)
    assert published(public) == before
    assert run("build", "--site", str(site), "--output", str(private))[0] == 1


def test_a_folder_it_did_not_make_is_refused(site, tmp_path):
    write(tmp_path / "mine" / "letter.txt", "家信")
    code, said = run("build", "--site", str(site), "--output", str(tmp_path / "mine"))
    assert code == 1
    assert "FC801" in said
    assert sorted(p.name for p in (tmp_path / "mine").iterdir()) == ["letter.txt"]


def test_a_gbk_terminal_prints_every_message(site):
    write(
        site / "content/posts/note.md",
        "---\n标题: 通知😀✓\n日期: 2026-13-01✓\n栏目: 要闻\n---\n正文\n",
    )
    code, said = started("build", "--site", str(site), encoding="gbk")
    assert code == 1
    assert "FC203" in said
    assert "Traceback" not in said


def test_a_new_site_builds(tmp_path):
    assert run("init", str(tmp_path / "fresh"))[0] == 0
    code, said = run("build", "--site", str(tmp_path / "fresh"))
    assert code == 0
    assert "做好了：发布 6 篇，未发布 1 篇" in said


def test_init_leaves_a_folder_with_something_in_it_alone(site):
    code, said = run("init", str(site))
    assert code == 2
    assert "已经有东西" in said


def test_new_stories_hold_every_field_of_their_kind_and_stop_no_build(site):
    kinds = ("先锋人物", "activities", "品牌项目", "branches", "动态", "pages")
    for kind in kinds:
        words = ("new", kind, f"新的{kind}", "--slug", "new-one", "--site", str(site))
        assert run(*words)[0] == 0
    code, said = run("build", "--site", str(site))
    assert code == 0, said
    assert [kind for kind in kinds if f"新的{kind}" not in said] == []


def test_check_makes_nothing(site):
    assert run("check", "--site", str(site))[0] == 0
    assert not (site / "output").exists()


def test_clean_takes_back_what_was_made_and_nothing_else(site):
    run("build", "--site", str(site))
    write(site / "output" / "verify.txt", "手工放的")
    code, _ = run("clean", "--site", str(site))
    assert code == 0
    assert sorted(published(site / "output")) == ["verify.txt"]
    assert (site / "content/site.yaml").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("preview", "--port", "abc"), "不是数字"),
        (("preview", "--port", "99999"), "65535"),
        (("preview", "--host", "no.such.invalid"), "没有这个地址"),
        (("build", "--report", "."), "一个文件夹"),
        (("build", "--report", "no/such/report.json"), "没有"),
        (("build", "--now", "不知道", "--output", "x"), "读不出是哪一天"),
        (("build", "--drafts=1"), "不用写内容"),
    ],
)
def test_wrong_values_are_told_in_chinese(tmp_path, words, said):
    code, told = run(*words, cwd=make_site(tmp_path / "site"))
    assert code == 2
    assert said in told
    assert "Error" not in told


def test_a_self_assessment_is_written_and_summed_up(site):
    run("build", "--site", str(site))
    code, said = run("check", "--reading", "--site", str(site))
    assert code == 0
    assert "机器查 28 条" in said
    assert "另有 16 条要人看" in said
    assert (site / "适老化与无障碍自评.html").is_file()
    assert not (site / "output/适老化与无障碍自评.html").exists()


def test_nothing_can_be_assessed_before_it_is_built(site):
    code, said = run("check", "--reading", "--site", str(site))
    assert code == 2
    assert "先 fengcai build" in said
    assert "fengcai check --reading" in said


def test_a_report_that_cannot_be_written_is_told_in_chinese(site):
    run("build", "--site", str(site))
    (site / "适老化与无障碍自评.html").mkdir()
    code, said = run("check", "--reading", "--site", str(site))
    assert code == 2
    assert "关掉再来一次" in said
