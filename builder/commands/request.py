"""The words of a command become a value; the clock and the paths enter here,
once."""

import datetime as dt
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder import paths

if TYPE_CHECKING:
    from builder.run.build_options import BuildOptions


def options_of(
    site: Path, output: Path | None, theme: str, now: str, switches: Mapping[str, bool]
) -> "BuildOptions":
    """Everything the command line decides, as a value."""
    from builder.lettering.faces_here import find_typefaces, system_folders
    from builder.run.build_options import (
        BuildOptions,
    )  # commands import what they need: help and wrong usage answer at once

    root, drafts = site_folder(site), switches.get("drafts", False)
    marks = [*(["含未发布的稿件"] if drafts else []), *([f"按 {now} 来看"] if now else [])]
    if marks and (output is None or output.resolve() == (root / "output").resolve()):
        raise click.UsageError(
            "--drafts 和 --now 做出来的网站不能公开，请用 --output 另指定一个文件夹。"
        )
    return BuildOptions(
        root=root,
        output=output or root / "output",
        theme_folders=paths.theme_folders(),
        now=moment_of(now, root),
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


def in_a_folder(report: Path | None) -> None:
    """Refuses a file for the account that could not be written when the work is done."""
    if report and not report.absolute().parent.is_dir():
        raise click.UsageError(f"--report 写成了“{report}”，没有“{report.parent}”这个文件夹。")


def own_address(host: str) -> str:
    """The address itself, where this machine has it."""
    try:
        with socket.socket() as trial:
            trial.bind((host, 0))
    except (OSError, UnicodeError) as failure:
        said = f"--host 写成了“{host}”，这台电脑没有这个地址。写 127.0.0.1 或 0.0.0.0。"
        raise click.UsageError(said) from failure
    return host


def moment_of(now: str, site: Path) -> dt.datetime:
    """The clock, or the moment that was asked for in the site's own zone."""
    clock = dt.datetime.now(dt.UTC)
    if not now:
        return clock
    from builder.commands.moments import moment_in

    moment = moment_in(now, _zone_of(site), clock)
    if moment is None:
        raise click.UsageError(
            f"--now 写成了“{now}”，读不出是哪一天。写成 2026-05-01、5月1日，或者 2026-05-01T08:00。"
        )
    return moment


def _zone_of(site: Path) -> dt.tzinfo:
    """The zone that the site's settings name."""
    from builder.commands.moments import CHINA
    from builder.read.settings import read_settings

    for name in ("site.yaml", "site.yml"):
        file = site / "content" / name
        if file.is_file():
            return read_settings(f"content/{name}", file.read_bytes())[0].zone
    return CHINA
