"""A command's words become a value; the clock and the paths are read here, once."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from builder import paths

if TYPE_CHECKING:
    from builder.run.build_options import BuildOptions


class Switches(NamedTuple):
    """The options of a build as they were typed."""

    site: Path
    output: Path | None = None
    theme: str = ""
    now: str = ""
    drafts: bool = False
    keep_going: bool = False
    yes: bool = False
    explain: bool = False

    @property
    def shown_as(self) -> str:
        """The words shown across every page of a site that is not the public one, "" for the public
        one."""
        drafts = ["含未发布的稿件"] if self.drafts else []
        moment = [f"按 {self.now} 来看"] if self.now else []
        marks = [*drafts, *moment]
        return f"内部预览，请勿外传：{'，'.join(marks)}" if marks else ""


def options_of(switches: Switches) -> "BuildOptions":
    """The options of a build, with paths, clock and zone resolved."""
    from builder.lettering.faces_here import find_typefaces, system_folders
    from builder.run.build_options import BuildOptions  # help and wrong usage answer at once

    root = site_folder(switches.site)
    return BuildOptions(
        root=root,
        output=_output_of(switches, root),
        theme_folders=theme_folders_of(root),
        now=moment_of(switches.now, root),
        theme=switches.theme,
        drafts=switches.drafts,
        marked=switches.shown_as,
        keep_going=switches.keep_going,
        confirmed=switches.yes,
        typefaces=find_typefaces(system_folders()),
        explain=switches.explain,
    )


def theme_folders_of(site: Path) -> tuple[Path, ...]:
    """Where themes are looked for: the site's own before those that come with the builder."""
    own = site / "themes"
    return (own, *(folder for folder in paths.theme_folders() if folder != own.resolve()))


def _output_of(switches: Switches, root: Path) -> Path:
    """The folder to build into; what is not public never lands in that of the public site."""
    public, wanted = root / "output", switches.output
    if switches.shown_as and (wanted is None or wanted.resolve() == public.resolve()):
        raise click.UsageError(
            "--drafts 和 --now 做出来的网站不能公开，请用 --output 另指定一个文件夹。"
        )
    return wanted or public


def site_folder(site: Path) -> Path:
    """The folder that was named, where it holds a site; else ends the command with a message."""
    if not (site / "content").is_dir():
        raise click.UsageError(
            f"“{site}”里没有 content 文件夹，不是一个网站。先到网站的文件夹里，或者用 --site 指出来。"
        )
    return site


def refuse_missing_folder(report: Path | None) -> None:
    """Refuses a file for the report whose folder does not exist, before any work is done."""
    if report and not report.absolute().parent.is_dir():
        raise click.UsageError(f"--report 写成了“{report}”，没有“{report.parent}”这个文件夹。")


def own_address(host: str) -> str:
    """The address that was named, where this machine has it; else ends the command with a
    message."""
    import socket  # 3 ms to load, which only a preview needs

    try:
        with socket.socket() as trial:
            trial.bind((host, 0))
    except (OSError, UnicodeError) as failure:
        said = f"--host 写成了“{host}”，这台电脑没有这个地址。写 127.0.0.1 或 0.0.0.0。"
        raise click.UsageError(said) from failure
    return host


def moment_of(now: str, site: Path) -> dt.datetime:
    """The present moment, or the one that was asked for in the site's own zone."""
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
