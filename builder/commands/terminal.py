"""What staff see while they wait, and when it is done: colour and a bar on a terminal, plain lines
in a log."""

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

from builder.chinese import natural
from builder.media.traces import Kind
from builder.model.library import Withheld
from builder.problems import Certainty, Problem, Severity, errors
from builder.run.result import Result

if TYPE_CHECKING:
    from builder.run.audit import Audit
    from builder.run.prepare import Prepared
    from builder.run.reasons import Reason

_COLORS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
_ADVICE = {
    Certainty.CERTAIN.label: "bold green",
    Certainty.CHOICE.label: "blue",
    Certainty.SHAPE.label: "magenta",
}
"""The colours of what to write instead; advice in words is green."""
_SHOWN = 12
"""Files that one line names; ``--report`` names them all."""
_LOG_EVERY = 5.0
"""Seconds between two lines of progress in a log."""


def console() -> Console:
    """Standard output; a character that the terminal's encoding (GBK) lacks is replaced, never a
    crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return Console(highlight=False, soft_wrap=True, emoji=False, safe_box=True)


def say_problems(out: Console, problems: Iterable[Problem]) -> None:
    """Every problem with its place and its mend, the gravest last, where the eye is."""
    for problem in sorted(
        problems, key=lambda each: (each.severity, natural(each.path), each.line, each.code)
    ):
        color = _COLORS[problem.severity]
        label = f"[{color}]{problem.severity.label} {problem.code}[/]"
        out.print(f"{escape(problem.place)}  {label}：{escape(problem.message)}")
        for words, said in problem.advice:
            out.print(f"    [{_ADVICE.get(words, 'green')}]{words}[/]：{escape(said)}")


def say_withheld(out: Console, withheld: Iterable[Withheld]) -> None:
    """The stories that are not published, each with its reason."""
    listed = tuple(withheld)
    if listed:
        out.print(f"没有发布的稿件 {len(listed)} 篇：")
    for each in listed:
        title = f"《{each.title}》" if each.title else ""
        out.print(f"    {escape(each.path)}{escape(title)}：{escape(each.reason)}")


def say_reasons(out: Console, reasons: Iterable["Reason"]) -> None:
    """Why files were made: those with the same reasons together, the largest company last."""
    companies: dict[tuple[str, ...], list[str]] = {}
    for each in reasons:
        companies.setdefault(each.why, []).append(each.path)
    for why, paths in sorted(companies.items(), key=lambda item: len(item[1])):
        shown = "、".join(paths[:_SHOWN]) + (
            f" 等 {len(paths)} 个文件" if len(paths) > _SHOWN else ""
        )
        out.print(f"[cyan]重做[/] {escape(shown)}\n    [green]因为[/]：{escape('；'.join(why))}")
    if not companies:
        out.print("没有要重做的文件。")


class Waiting:
    """Progress of long work, by name; nothing is shown for work that is over at once."""

    def __init__(self, out: Console) -> None:
        self._out = out
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=out,
            transient=True,
            disable=not out.is_terminal,
        )
        self._tasks: dict[str, TaskID] = {}
        self._said = time.monotonic()

    def tell(self, what: str, done: int, total: int) -> None:
        """``done`` of ``total``; on a terminal the bar moves, in a log a line now and then."""
        if self._out.is_terminal:
            self._move(what, done, total)
        elif time.monotonic() - self._said > _LOG_EVERY:
            self._said = time.monotonic()
            self._out.print(f"{what} {done}/{total}")

    def _move(self, what: str, done: int, total: int) -> None:
        if what not in self._tasks:
            self._tasks[what] = self._progress.add_task(what, total=total)
        self._progress.update(self._tasks[what], completed=done, total=total)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()


def say_result(out: Console, result: Result, output: Path, seconds: float) -> None:
    """How a build ended: what was made, what was withheld and why, how long it took, how to look at
    it."""
    say_problems(out, result.problems)
    say_withheld(out, result.withheld)
    if result.summary is None:
        is_half = any(problem.code == "FC814" for problem in result.problems)
        stands = "再生成一次，会从中断处接着完成" if is_half else "原来的网站没有任何改动"
        out.print(
            f"[bold red]没有发布[/]：有 {len(errors(result.problems))} 处要先改好；{stands}。"
        )
        return
    if result.only_removed:
        out.print(
            f"[bold red]只做了撤稿[/]：删去 {len(result.summary.removed)} 个文件，"
            f"有 {len(errors(result.problems))} 处要先改好，网站其余部分没有更新。"
        )
        return
    made, removed = len(result.summary.made), len(result.summary.removed)
    out.print(
        f"[bold green]做好了[/]：发布 {result.published} 篇，未发布 {len(result.withheld)} 篇；"
        f"新做 {made} 个文件，未变 {result.summary.unchanged} 个，删去 {removed} 个；用时 {seconds:.1f} 秒。"
        f"用浏览器打开 {escape(str(output / 'index.html'))} 就能看。"
    )


def say_checked(out: Console, prepared: "Prepared") -> None:
    """What a check found."""
    say_problems(out, prepared.problems)
    say_withheld(out, prepared.edition.withheld)
    wrong, others = len(prepared.blocking), len(prepared.problems) - len(prepared.blocking)
    if wrong:
        out.print(f"[bold red]有 {wrong} 处错误要改[/]，另有 {others} 条提醒。")
    else:
        out.print(
            f"[bold green]可以发布[/]：{len(prepared.edition.site.stories)} 篇，提醒 {others} 条。"
        )


def say_audit(out: Console, audit: "Audit", seconds: float) -> None:
    """What an audit looked at, what it looked for, and what it found."""
    say_problems(out, audit.problems)
    looked = sum(audit.formats.values())
    formats = "、".join(f"{name} {count} 个" for name, count in audit.formats.items()) or "没有"
    out.print(
        f"看了 {looked} 个图片和视频（{formats}），是全部 {audit.files} 个文件里的；用时 {seconds:.1f} 秒。"
    )
    out.print("    找的是：" + "、".join(kind.value for kind in Kind) + "。")
    out.print(f"    解码重看了 {audit.decoded} 个。" if audit.decoded else "    没有解码重看。")
    out.print(
        f"    和 content 里的 {audit.originals} 张原图对过，看有没有原图混进来。"
        if audit.originals
        else "    没有对原图：这里没有 content 文件夹，或者里面没有图片；用 --site 指出网站的文件夹。"
    )
    if audit.problems:
        out.print(f"[bold red]有 {len(audit.problems)} 处不能公开[/]，改好再传到网上。")
    else:
        out.print("[bold green]可以公开[/]：没有发现多余的信息。")
