"""``fengcai why``: a question about one file of the site."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.commands.chinese_click import Command
from builder.commands.options import DEBUG, DONE, OUTPUT, PROBLEMS, REPORT, SITE, THEME
from builder.commands.request import Switches, options_of, refuse_missing_folder

if TYPE_CHECKING:
    from builder.run.origin import Origin, Unmade, Used


@click.command(cls=Command)
@click.argument("file", metavar="网址或文件")
@SITE
@OUTPUT
@THEME
@REPORT
@DEBUG
def why(file: str, report: Path | None, *, debug: bool, **typed: Any) -> int:
    """网站里的一个文件从哪里来：哪篇稿件、哪张照片、哪个模板，现在是不是最新。

    写网址、output 里的路径或稿件的路径都行。什么都不改动；有这个文件返回 0，没有返回 1。
    """
    del debug
    from builder.commands.why import told_to_machines
    from builder.run.origin import Elsewhere, origin_of

    refuse_missing_folder(report)
    answer = origin_of(options_of(Switches(**typed)), file)
    if isinstance(answer, Elsewhere):
        raise click.UsageError(_elsewhere(file, answer.home))
    if report:
        report.write_bytes(told_to_machines(answer))
    return _say(answer)


def _say(answer: "Origin | Used | Unmade") -> int:
    """In words; the exit code says whether it belongs to the site."""
    from builder.commands.terminal import Out
    from builder.commands.why import say_origin, say_unmade, say_used
    from builder.run.origin import Origin, Used

    if isinstance(answer, Origin):
        say_origin(Out(), answer)
        return DONE
    if isinstance(answer, Used):
        say_used(Out(), answer)
        return DONE
    say_unmade(Out(), answer)
    return PROBLEMS


def _elsewhere(address: str, home: str) -> str:
    if home:
        return f"“{address}”是别的网站的网址，这个网站的网址是 {home}。"
    return (
        f"site.yaml 里没有写“网址”，看不出“{address}”是不是这个网站的。"
        "只写域名后面的那一段，例如 members/index.html。"
    )
