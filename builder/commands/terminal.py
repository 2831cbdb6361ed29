"""What staff see while they wait, and when it is done: colour and a progress bar on a terminal,
plain lines in a log."""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

import click

from builder.check.masked import shortened
from builder.chinese import natural
from builder.grouping import grouped
from builder.model.library import Withheld
from builder.problems import Certainty, Problem, Severity, errors
from builder.run.result import RunResult

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from builder.assessment.assess import Assessment
    from builder.run.audit import Audit
    from builder.run.prepare import Prepared
    from builder.run.reasons import Reason

_bad, _good = partial(click.style, fg="red", bold=True), partial(click.style, fg="green", bold=True)
_cyan, _green = partial(click.style, fg="cyan"), partial(click.style, fg="green")
_COLORED = {
    Severity.ERROR: _bad,
    Severity.WARNING: partial(click.style, fg="yellow"),
    Severity.NOTICE: _cyan,
}
_ADVICE = {
    Certainty.CERTAIN.label: _good,
    Certainty.CHOICE.label: partial(click.style, fg="blue"),
    Certainty.SHAPE.label: partial(click.style, fg="magenta"),
}
"""The colours of what to write instead; advice in words is green."""
_SHOWN = 12
"""Files that one line names; ``--report`` names them all."""
_LOG_EVERY = 5.0
"""Seconds between two lines of progress in a log."""


class Out:
    """Standard output, in colour on a terminal; a character that its encoding (GBK) lacks is
    replaced, never a crash."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        for each in (self._stream, sys.stderr):
            if hasattr(each, "reconfigure"):
                each.reconfigure(errors="replace")
        self.is_terminal = self._stream.isatty()

    def print(self, text: str) -> None:
        """One or more lines."""
        plain = False if os.environ.get("NO_COLOR") else None
        click.echo(text, self._stream, color=plain)


def say_problems(out: Out, problems: Iterable[Problem]) -> None:
    """Prints every problem with its place and its mend, the gravest last, where the eye is."""
    for problem in sorted(
        problems, key=lambda each: (each.severity, natural(each.path), each.line, each.code)
    ):
        label = f"{problem.severity.label} {problem.code}"
        out.print(f"{problem.location}  {_COLORED[problem.severity](label)}：{problem.message}")
        for words, said in problem.advice:
            out.print(f"    {_ADVICE.get(words, _green)(words)}：{said}")


def say_withheld(out: Out, withheld: Iterable[Withheld]) -> None:
    """Prints the stories that are not published, each with its reason."""
    listed = tuple(withheld)
    if listed:
        out.print(f"没有发布的稿件 {len(listed)} 篇：")
    for each in listed:
        title = f"《{shortened(each.title)}》" if each.title else ""
        out.print(f"    {each.path}{title}：{each.reason}")


def say_reasons(out: Out, reasons: Iterable["Reason"]) -> None:
    """Prints why files were made, those with the same reasons together, the largest group last."""
    companies = grouped((each.why, each.path) for each in reasons)
    for why, paths in sorted(companies.items(), key=lambda item: len(item[1])):
        more = f" 等 {len(paths)} 个文件" if len(paths) > _SHOWN else ""
        shown = "、".join(paths[:_SHOWN]) + more
        out.print(f"{_cyan('重做')} {shown}\n    {_green('因为')}：{'；'.join(why)}")
    if not companies:
        out.print("没有要重做的文件。")


class Waiting:
    """The progress of long work, by the work's name; nothing is shown for work that is over at
    once."""

    def __init__(self, out: Out) -> None:
        self._out = out
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._said = time.monotonic()

    def tell(self, what: str, done: int, total: int) -> None:
        """Tells that ``done`` of ``total`` steps are done: on a terminal the bar moves, in a log a
        line comes now and then."""
        if self._out.is_terminal:
            self._bar = self._bar or _started_bar()
            self._move(self._bar, what, done, total)
        elif time.monotonic() - self._said > _LOG_EVERY:
            self._said = time.monotonic()
            self._out.print(f"{what} {done}/{total}")

    def _move(self, bar: "Progress", what: str, done: int, total: int) -> None:
        if what not in self._tasks:
            self._tasks[what] = bar.add_task(what, total=total)
        bar.update(self._tasks[what], completed=done, total=total)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()


def _started_bar() -> "Progress":
    from rich.progress import (  # costs 20 ms to load, and only a terminal shows one
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
    )

    words, times = TextColumn("{task.description}"), (MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(words, BarColumn(), *times, transient=True)
    bar.start()
    return bar


def say_result(out: Out, result: RunResult, output: Path, seconds: float) -> None:
    """Prints how a build ended: what was made, what was withheld and why, how long it took
    (``seconds``), how to look at it."""
    say_problems(out, result.problems)
    say_withheld(out, result.withheld)
    if result.summary is None:
        is_half = any(problem.code == "FC814" for problem in result.problems)
        stands = "再生成一次，会从中断处接着完成" if is_half else "原来的网站没有任何改动"
        out.print(f"{_bad('没有发布')}：有 {len(errors(result.problems))} 处要先改好；{stands}。")
        return
    if result.only_removed:
        out.print(
            f"{_bad('只做了撤稿')}：删去 {len(result.summary.removed)} 个文件，"
            f"有 {len(errors(result.problems))} 处要先改好，网站其余部分没有更新。"
        )
        return
    made, removed = len(result.summary.made), len(result.summary.removed)
    out.print(
        f"{_good('做好了')}：发布 {result.published} 篇，未发布 {len(result.withheld)} 篇"
        f"{_broken_in_words(result)}；"
        f"新做 {made} 个文件，未变 {result.summary.unchanged} 个，删去 {removed} 个；用时 {seconds:.1f} 秒。"
        f"用浏览器打开 {output / 'index.html'} 就能看。"
        f"{_waiting_in_words(result.problems, result.withheld)}"
    )


def say_checked(out: Out, prepared: "Prepared") -> None:
    """Prints what a check found."""
    say_problems(out, prepared.problems)
    say_withheld(out, prepared.edition.withheld)
    wrong, others = len(prepared.blocking), len(prepared.problems) - len(prepared.blocking)
    if wrong:
        out.print(f"{_bad(f'有 {wrong} 处错误要改')}，另有 {others} 条提醒。")
    else:
        withheld = prepared.edition.withheld
        waiting = _of_waiting(prepared.problems, withheld)
        out.print(
            f"{_good('可以发布')}：{len(prepared.edition.site.stories)} 篇，"
            f"提醒 {others - waiting} 条。{_waiting_in_words(prepared.problems, withheld)}"
        )


def _of_waiting(problems: Iterable[Problem], withheld: Iterable[Withheld]) -> int:
    """How many things are to be looked at in stories that are not to be published yet."""
    waiting = [each for each in withheld if not each.is_broken]
    told = (each for each in problems if each.severity > Severity.NOTICE)
    return _in_stories(told, waiting)


def _in_stories(problems: Iterable[Problem], withheld: Iterable[Withheld]) -> int:
    """How many of them stand in the files of these stories."""
    files = {each.path.rpartition(".")[0] for each in withheld}
    return len([each for each in problems if each.path.rpartition(".")[0] in files])


def _broken_in_words(result: RunResult) -> str:
    """The stories that nothing but their errors keep back."""
    broken = [each for each in result.withheld if each.is_broken]
    count = _in_stories(errors(result.problems), broken)
    return f"（其中 {len(broken)} 篇有 {count} 处错误，改好才会发布，见上面）" if broken else ""


def _waiting_in_words(problems: Iterable[Problem], withheld: Iterable[Withheld]) -> str:
    """Drafts and what is wrong in them, apart from what can be published."""
    waiting = [each for each in withheld if not each.is_broken]
    count = _of_waiting(problems, waiting)
    if not count:
        return ""
    return f"草稿等没有发布的 {len(waiting)} 篇里另有 {count} 处要改，改好再发布（见上面）。"


def say_audit(out: Out, audit: "Audit", seconds: float) -> None:
    """Prints what an audit looked at, what it looked for, and what it found."""
    say_problems(out, audit.problems)
    for line in _audit_in_words(audit, seconds):
        out.print(line)
    if audit.problems:
        out.print(f"{_bad(f'有 {len(audit.problems)} 处不能公开')}，改好再传到网上。")
    else:
        out.print(f"{_good('可以公开')}：没有发现多余的信息。")


def _audit_in_words(audit: "Audit", seconds: float) -> Iterator[str]:
    """What was looked at, what was looked for, and how closely."""
    from builder.media.traces import TraceKind

    looked = sum(audit.formats.values())
    formats = "、".join(f"{name} {count} 个" for name, count in audit.formats.items()) or "没有"
    yield (
        f"看了 {looked} 个图片、视频和附件（{formats}），是全部 {audit.files} 个文件里的；用时 {seconds:.1f} 秒。"
    )
    yield "    找的是：" + "、".join(kind.value for kind in TraceKind) + "。"
    yield f"    解码重看了 {audit.decoded} 个。" if audit.decoded else "    没有解码重看。"
    yield (
        f"    和 content 里的 {audit.originals} 张原图对过，看有没有原图混进来。"
        if audit.originals
        else "    没有对原图：这里没有 content 文件夹，或者里面没有图片；用 --site 指出网站的文件夹。"
    )


def say_assessment(out: Out, assessment: "Assessment", written: Path) -> None:
    """Prints what the self-assessment found, point by point, and where it was written."""
    from builder.assessment.as_page import assessment_in_words

    for each in assessment.wanting:
        out.print(f"{each.point.called}：{each.wrong} 处（{each.point.source}）")
        out.print(f"    例如 {each.found[0]}")
    out.print(f"{assessment_in_words(assessment)}。")
    out.print(f"写在 {written}：可以打印，可以交上去；要人看的各条看过再填。")
