"""The command line: thin commands, and how they end."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.commands.asking import why
from builder.commands.chinese_click import Command, CommandGroup
from builder.commands.options import (
    BUG,
    DEBUG,
    DONE,
    DRAFTS,
    NOW,
    OUTPUT,
    PROBLEMS,
    REPORT,
    SITE,
    THEME,
)
from builder.commands.request import (
    Switches,
    moment_of,
    options_of,
    own_address,
    refuse_missing_folder,
    site_folder,
)
from builder.commands.schema import schema
from builder.commands.starting import init, new
from builder.commands.theming import theme
from builder.crew.collector import collect_seldom

if TYPE_CHECKING:
    from builder.problems import Problem
    from builder.run.build_options import BuildOptions
    from builder.run.result import RunResult


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fengcai", message="风采 %(version)s", help="显示版本。")
def cli() -> None:
    """风采：把一个文件夹的稿件做成社区网站和大厅屏幕。

    第一次用：fengcai init 我的网站，进到那个文件夹，再 fengcai preview。
    """


@click.command(cls=Command)
@SITE
@OUTPUT
@THEME
@DRAFTS
@NOW
@click.option("--keep-going", is_flag=True, help="有错误的稿件先不发布，其余照常发布。")
@click.option("--yes", is_flag=True, help="许多稿件找不到了，也照样生成：确实都删掉了。")
@click.option("--explain", is_flag=True, help="说出每个文件为什么重做：是哪一样变了。")
@REPORT
@DEBUG
def build(report: Path | None, *, debug: bool, **typed: Any) -> int:
    """检查全部稿件，生成并发布网站。

    有一处错误就什么都不改动，原来的网站原样不动；加 --keep-going 则只扣下有错误的稿件。
    """
    del debug
    from builder.build import build as build_site
    from builder.commands.terminal import Out, Waiting, say_reasons, say_result

    began, switches, out = time.monotonic(), Switches(**typed), Out()
    options = _explaining(switches, report)
    with Waiting(out) as waiting:
        result = build_site(options, waiting.tell)
    spent = time.monotonic() - began
    if switches.explain:
        say_reasons(out, result.reasons)
    _write_report(report, result, options, spent)
    say_result(out, result, options.output, spent)
    return DONE if result.is_clean else PROBLEMS


def _explaining(switches: Switches, report: Path | None) -> "BuildOptions":
    """A report says why each file was made, too."""
    refuse_missing_folder(report)
    return options_of(switches._replace(explain=switches.explain or report is not None))


def _write_report(
    file: Path | None, result: "RunResult", options: "BuildOptions", spent: float
) -> None:
    """Into the file that was asked for, if one was."""
    if file:
        from builder.commands.measured import account

        file.write_bytes(account(result, options, spent))


@click.command(cls=Command)
@SITE
@THEME
@click.option(
    "--reading",
    is_flag=True,
    help="不查稿件，查生成好的网页合不合适老化和无障碍的要求，写成一份自评。",
)
@DEBUG
def check(site: Path, theme: str, *, reading: bool, **_: bool) -> int:
    """只检查稿件，什么都不生成；列出每一处要改的地方。"""
    from builder.commands.terminal import Out, say_checked
    from builder.run.examine import examine

    if reading:
        return _assess(site)
    prepared = examine(options_of(Switches(site, theme=theme)))
    say_checked(Out(), prepared)
    return PROBLEMS if prepared.blocking else DONE


def _assess(site: Path) -> int:
    """The pages as they lie in the output, judged and written down."""
    from builder.commands.terminal import Out, Waiting, say_assessment
    from builder.run.assessing import write_assessment

    out, published = Out(), _built(site / "output", "check --reading")
    with Waiting(out) as waiting:
        try:
            found, written = write_assessment(published, site_folder(site), waiting.tell)
        except OSError as failure:
            raise click.UsageError(_not_written(failure)) from failure
    say_assessment(out, found, written)
    return DONE


def _not_written(failure: OSError) -> str:
    """A file that cannot be read or written, most often since Word or a browser holds it."""
    why = failure.strerror or "原因不明"
    return f"“{failure.filename}”读不了或者写不进去（{why}）。它要是正开着，关掉再来一次。"


@click.command(cls=Command)
@SITE
@THEME
@DRAFTS
@NOW
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=5500,
    metavar="端口",
    help="网页地址里的端口号，默认 5500。",
)
@click.option(
    "--host",
    default="127.0.0.1",
    metavar="地址",
    help="默认只有这台电脑能看；写 0.0.0.0 让同一网络里的手机也能看。",
)
@click.option("--no-browser", is_flag=True, help="不要自动打开浏览器。")
@DEBUG
def preview(port: int, host: str, *, no_browser: bool, debug: bool, **typed: Any) -> int:
    """边写边看：保存稿件，浏览器里的页面马上跟着变。

    稿件有错误时，错误显示在那一页的位置上。按 Ctrl+C 停下。
    """
    del debug
    from builder.commands.terminal import Out
    from builder.preview import Door, serve

    switches = Switches(output=Path("preview"), **typed)
    options = options_of(switches)
    door = Door(own_address(host), port, opens_browser=not no_browser)
    serve(options, Out().print, door, clock=lambda: moment_of(switches.now, switches.site))
    return DONE


@click.command(cls=Command)
@SITE
@OUTPUT
@click.option("--unused", is_flag=True, help="网页留着，只清掉缓存里现在的网站用不到的东西。")
@DEBUG
def clean(site: Path, output: Path | None, *, unused: bool, **_: bool) -> int:
    """删掉生成的网页和程序自己的缓存；稿件和手工放进 output 的文件不动。"""
    from builder.commands.terminal import Out, say_problems
    from builder.problems import errors

    done, problems = _cleared_unused(site, output) if unused else _cleared(site, output)
    out = Out()
    say_problems(out, problems)
    if errors(problems):
        return PROBLEMS
    out.print(done)
    return DONE


def _cleared(site: Path, output: Path | None) -> tuple[str, tuple["Problem", ...]]:
    """Everything that builds made is taken back; in words, and what stood in the way."""
    from builder.run.clean import clear

    root = site_folder(site)
    removed, problems = clear(root, output or root / "output")
    return f"删掉了 {removed} 个生成的文件，缓存也清空了。", problems


def _cleared_unused(site: Path, output: Path | None) -> tuple[str, tuple["Problem", ...]]:
    """What the present site is not made of leaves the store; in words, and what stood in the
    way."""
    from builder.run.clean import clear_unused

    freed, problems = clear_unused(options_of(Switches(site, output)))
    room = f"{freed / 1e6:.1f} MB" if freed > 1e6 else f"{max(0, freed) / 1e3:.0f} KB"
    return f"清掉了缓存里用不到的东西，腾出 {room}；网页没有动。", problems


@click.command(cls=Command)
@click.argument("output", type=click.Path(path_type=Path), required=False, metavar="文件夹")
@SITE
@click.option("--quick", is_flag=True, help="只看文件里的字节，不再逐张解码，快得多。")
@DEBUG
def audit(output: Path | None, site: Path, *, quick: bool, **_: bool) -> int:
    """把公开的每张图片读回来，看有没有拍摄地点、机型等不该公开的信息。

    不写文件夹，就看网站文件夹里的 output。什么都不改动；没有问题返回 0，有就返回 1。
    """
    from builder.commands.terminal import Out, Waiting, say_audit
    from builder.crew.workers import Workers
    from builder.run.audit import audit as look_through

    began, out = time.monotonic(), Out()
    published = _built(output or site / "output", "audit 文件夹")
    with Waiting(out) as waiting:
        found = look_through(published, site, Workers(), waiting.tell, quick=quick)
    say_audit(out, found, time.monotonic() - began)
    return PROBLEMS if found.problems else DONE


for _each in (build, check, preview, init, new, theme, schema, clean, audit, why):
    cli.add_command(_each)


def _built(output: Path, command: str) -> Path:
    if not output.is_dir():
        raise click.UsageError(
            f"没有“{output}”这个文件夹。先 fengcai build，再运行 fengcai {command}。"
        )
    return output


def main() -> None:
    """``fengcai``, and ``python -m builder``: no traceback unless asked for.

    Everything is closed by then, so the process ends at once: freeing ten thousand stories takes
    half a second.
    """
    code = _carried_out()
    with suppress(OSError):  # nobody reads on: ``fengcai check | head``
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _carried_out() -> int:
    collect_seldom()
    try:
        cli.main(prog_name="fengcai")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(bool(done.code))
    except Exception as failure:
        return _ended_by(failure)
    return DONE


def _ended_by(failure: Exception) -> int:
    """Says what ended a command, and gives its exit code; the traceback only with ``--debug``."""
    from builder.problems import Stopped

    if "--debug" in sys.argv:
        import traceback

        traceback.print_exception(failure)
    if isinstance(failure, Stopped):
        click.echo(str(failure.problem), err=True)
        return PROBLEMS
    return _say_fault(failure)


def _say_fault(failure: Exception) -> int:
    """A fault of ours: staff get a sentence, programmers the rest with ``--debug``."""
    click.echo(
        f"程序出了意外（{type(failure).__name__}：{failure}）。请加上 --debug 再运行，把显示的内容发给维护的人。",
        err=True,
    )
    return BUG
