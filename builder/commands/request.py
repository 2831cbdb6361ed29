"""Placing an order: the words of a command become a value; the clock and the paths enter here,
once."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from builder import paths

if TYPE_CHECKING:
    from builder.run.order import Order


def order_of(
    site: Path, output: Path | None, theme: str, now: str, switches: Mapping[str, bool]
) -> "Order":
    """Everything the command line decides, as a value."""
    from builder.lettering.faces_here import find_typefaces, system_folders
    from builder.run.order import (
        Order,
    )  # commands import what they need: help and wrong usage answer at once

    root, drafts = site_folder(site), switches.get("drafts", False)
    marks = [*(["含未发布的稿件"] if drafts else []), *([f"按 {now} 来看"] if now else [])]
    if marks and (output is None or output.resolve() == (root / "output").resolve()):
        raise click.UsageError(
            "--drafts 和 --now 做出来的网站不能公开，请用 --output 另指定一个文件夹。"
        )
    return Order(
        root=root,
        output=output or root / "output",
        theme_folders=paths.theme_folders(),
        now=moment_of(now),
        theme=theme,
        drafts=drafts,
        marked=f"内部预览，请勿外传：{'，'.join(marks)}" if marks else "",
        keep_going=switches.get("keep_going", False),
        confirmed=switches.get("yes", False),
        typefaces=find_typefaces(system_folders()),
        explain=switches.get("explain", False),
    )


def site_folder(site: Path) -> Path:
    """The folder itself, where it holds a site."""
    if not (site / "content").is_dir():
        raise click.UsageError(
            f"“{site}”里没有 content 文件夹，不是一个网站。先到网站的文件夹里，或者用 --site 指出来。"
        )
    return site


def moment_of(now: str) -> dt.datetime:
    """The clock, or the day that was asked for (its last minute, so that all of that day's stories
    are out)."""
    if not now:
        return dt.datetime.now(dt.UTC)
    try:
        moment = dt.datetime.fromisoformat(now)
    except ValueError as wrong:
        raise click.UsageError(
            f"--now 写成了“{now}”，写成 2026-05-01 或 2026-05-01T08:00。"
        ) from wrong
    if len(now) <= len("2026-05-01"):
        moment = moment.replace(hour=23, minute=59)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("Asia/Shanghai"))
