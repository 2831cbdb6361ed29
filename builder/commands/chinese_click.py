"""Click in Chinese: its own few sentences, and a whole number as a command's exit code."""

import re
import sys
from collections.abc import Callable
from typing import Any

import click
from click.exceptions import (
    BadParameter,
    MissingParameter,
    NoSuchOption,
    UsageError,
)

from builder.commands.typed import as_meant
from builder.regex import regex

_USAGE, _STOPPED = 2, 130


class Command(click.Command):
    """A command whose help is Chinese."""

    def format_usage(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """``用法：fengcai build [选项]``."""
        pieces = " ".join(_in_chinese(piece) for piece in self.collect_usage_pieces(context))
        formatter.write_usage(context.command_path, pieces, "用法：")

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Prints the table of options under 选项, each with its explanation."""
        rows = [
            record
            for param in self.get_params(context)
            if (record := param.get_help_record(context))
        ]
        if rows:
            with formatter.section("选项"):
                formatter.write_dl(rows)

    def get_help_option(self, context: click.Context) -> click.Option | None:
        """``--help`` with a Chinese sentence."""
        option = super().get_help_option(context)
        if option:
            option.help = "显示这段说明。"
        return option


class CommandGroup(Command, click.Group):
    """The commands, and how they end: 0 done, 1 problems in the content, 2 wrong usage."""

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        super().format_options(context, formatter)
        self.format_commands(context, formatter)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with the first sentence of its help."""
        del context
        rows = [(name, command.get_short_help_str(60)) for name, command in self.commands.items()]
        with formatter.section("命令"):
            formatter.write_dl(rows)

    def main(self, *args: Any, **options: Any) -> Any:
        """Runs a command line, as it was meant, and leaves with its exit code."""
        _show_what_can_be_shown()
        words = as_meant(sys.argv[1:] if options.get("args") is None else options["args"])
        try:
            code = super().main(*args, **{**options, "args": words, "standalone_mode": False})
        except click.exceptions.Exit as leaving:
            code = leaving.exit_code
        except click.ClickException as wrong:
            code = _say_wrong_usage(wrong)
        except (click.Abort, KeyboardInterrupt):
            click.echo("已停下。", err=True)
            code = _STOPPED
        sys.exit(code if isinstance(code, int) else 0)


def _show_what_can_be_shown() -> None:
    """What a GBK terminal lacks becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _say_wrong_usage(wrong: click.ClickException) -> int:
    if not isinstance(wrong, UsageError):
        click.echo(f"不能这样用：{wrong.format_message()}", err=True)
        return _USAGE
    click.echo(f"不能这样用：{_reason(wrong)}", err=True)
    command = wrong.ctx.command_path if wrong.ctx else "fengcai"
    click.echo(f"看看怎么用：{command} --help", err=True)
    return _USAGE


def _reason(wrong: UsageError) -> str:
    """What click found, in Chinese; our own sentences are Chinese already."""
    for kind, said in _REASONS.items():
        if isinstance(wrong, kind):
            return said(wrong)
    return _translated(wrong.format_message())


def _no_such_option(wrong: Any) -> str:
    near = f"，是不是 {'、'.join(wrong.possibilities)}" if wrong.possibilities else ""
    return f"没有 {wrong.option_name} 这个选项{near}。"


def _missing(wrong: Any) -> str:
    name = wrong.param.make_metavar(wrong.ctx) if wrong.param and wrong.ctx else ""
    return f"还少写了 {name}。"


def _bad_value(wrong: Any) -> str:
    name = wrong.param.opts[0] if wrong.param else ""
    return f"{name} 写得不对：{_of_value(wrong.message)}"


_REASONS: dict[type[UsageError], Callable[[Any], str]] = {
    NoSuchOption: _no_such_option,
    MissingParameter: _missing,
    BadParameter: _bad_value,
}
"""What each of click's exceptions says; the first that fits counts."""


def _translated(message: str) -> str:
    """A sentence of click's, known by its beginning."""
    for english, chinese in _SENTENCES:
        if re.match(english, message):
            quoted = _QUOTED.search(message)
            return chinese.format((quoted[1] or quoted[2]) if quoted else "")
    return "这里不能这样写。" if message.isascii() else message


def _of_value(message: str) -> str:
    """What is wrong with a value."""
    quoted = re.findall(r"'([^']*)'", message)
    value = quoted[-1] if quoted else message.partition(" ")[0]
    for english, chinese in _VALUES:
        if english in message:
            return chinese.format(value)
    return "这里不能这样写。" if message.isascii() else message


_VALUES = (
    ("is not a valid integer", "“{}”不是数字，例如写 5500。"),
    ("is not in the range", "“{}”太小或者太大，写 1024 到 65535 之间的数字，例如 5500。"),
    ("is a directory", "“{}”是一个文件夹，要写一个文件名，例如 report.json。"),
    ("is a file", "“{}”是一个文件，要写一个文件夹。"),
    ("does not exist", "没有“{}”。"),
    ("is not writable", "“{}”不能写入。"),
    ("is not readable", "“{}”读不了。"),
)

_QUOTED = regex(r"'([^']+)'|\(([^)]+)\)")
_SENTENCES = (
    ("Option .* does not take a value", "{} 后面不用写内容。"),
    ("No such command", "没有“{}”这条命令。"),
    ("Missing command", "还要写一条命令，例如 build。{}"),
    ("Got unexpected extra argument", "多写了 {}。"),
    ("Option", "选项后面还少写了内容（{}）。"),
)


def _in_chinese(piece: str) -> str:
    return {"[OPTIONS]": "[选项]", "COMMAND [ARGS]...": "命令 ……"}.get(piece, piece)
