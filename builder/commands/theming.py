"""``fengcai theme new``: a theme of the site's own."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.commands.chinese_click import Command, CommandGroup
from builder.commands.options import DEBUG, DONE, SITE
from builder.commands.request import site_folder, theme_folders_of
from builder.commands.typed import folder_name
from builder.regex import regex

if TYPE_CHECKING:
    from builder.make.page.theme import Theme

_NAME = regex(r"[\w-]{1,40}")
_OWN_FOLDER = "theme"
"""Where a site overrides single files: no theme can be called so."""


@click.group(cls=CommandGroup)
def theme() -> None:
    """做一个自己的主题：从现成的来，只改要改的。"""


@click.command("new", cls=Command)
@click.argument("name", metavar="名称")
@click.option("--parent", default="hong", metavar="主题", help="从哪个主题来，默认 hong。")
@SITE
@DEBUG
def new_of_own(name: str, parent: str, site: Path, **_: bool) -> int:
    """在网站的 themes 文件夹里建一个新主题，马上就能用。

    名称用汉字、字母、数字、短横线。新主题和上级一个样子，照里面的 README.md 改。
    """
    from builder.make.page.new_theme import new_theme

    folder = site_folder(site) / "themes" / _fit(name)
    _demand_new(name, folder, site)
    _lay_down(new_theme(name, _parent(parent, site)), folder)
    click.echo(f"建好了：{folder}\n在 content/site.yaml 里写“主题: {name}”，再运行 fengcai preview")
    return DONE


theme.add_command(new_of_own)


def _fit(name: str) -> str:
    """The name itself, where a folder, a setting and a template can have it."""
    if not _NAME.fullmatch(name) or folder_name(name) != name or name == _OWN_FOLDER:
        said = f"“{name}”做不了主题的名称，用汉字、字母、数字、短横线，例如 红叶、autumn。"
        raise click.UsageError(said)
    return name


def _demand_new(name: str, folder: Path, site: Path) -> None:
    """Refuses a name that a theme has already, and a folder that is there."""
    there = _themes(site)
    if folder.exists() or name.casefold() in map(str.casefold, there):
        raise click.UsageError(f"已经有叫“{name}”的主题了，换一个名称。")


def _parent(name: str, site: Path) -> "Theme":
    """The theme to begin from; it must be there, and right."""
    from builder.make.page.theme import load_theme

    there = _themes(site)
    if name not in there:
        raise click.UsageError(f"没有叫“{name}”的主题，可以选：{'、'.join(there)}。")
    found = load_theme(name, theme_folders_of(site))
    if found.problems:
        raise click.UsageError(f"主题“{name}”自己有错误，先改好：{found.problems[0]}")
    return found


def _themes(site: Path) -> list[str]:
    """The names of all themes at hand."""
    files = (file for folder in theme_folders_of(site) for file in folder.glob("*/theme.yaml"))
    return sorted({file.parent.name for file in files})


def _lay_down(texts: Mapping[str, str], folder: Path) -> None:
    """Writes these texts, each at its path below the folder."""
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
