"""``fengcai init`` and ``fengcai new``: a site and a story to begin with."""

import datetime as dt
import shutil
from pathlib import Path

import click

from builder import paths
from builder.commands.chinese_click import Command
from builder.commands.kinds_here import kind_called, settings_in
from builder.commands.options import DEBUG, DONE, SITE
from builder.commands.request import site_folder
from builder.commands.typed import folder_name


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path), metavar="文件夹")
@DEBUG
def init(folder: Path, **_: bool) -> int:
    """建一个新网站：一个能直接生成的小样子，照着改就行。"""
    if folder.is_file():
        raise click.UsageError(f"“{folder}”是一个文件，请换一个文件夹名。")
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"“{folder}”里已经有东西了，请换一个新的文件夹名。")
    shutil.copytree(paths.starter(), folder, dirs_exist_ok=True)
    where = f" --site {folder}" if folder != Path() else ""
    click.echo(
        f"建好了：{folder}\n接着可以：\n    fengcai preview{where}\n    fengcai build{where}"
    )
    return DONE


@click.command(cls=Command)
@click.argument("kind", metavar="栏目")
@click.argument("title", metavar="标题")
@click.option(
    "--slug",
    default="",
    metavar="网址名",
    help="网址里用的名字，如 spring-visit；不写就自动起一个。",
)
@SITE
@DEBUG
def new(kind: str, title: str, slug: str, site: Path, **_: bool) -> int:
    """写一篇新稿件：建好文件夹和开头要填的各项。

    栏目写中文的名称（先锋人物）或文件夹名（members）；写得不对，会列出全部栏目。
    """
    from builder.commands.moments import CHINA
    from builder.forms.skeleton import skeleton
    from builder.model.addresses import slug_of

    content = site_folder(site) / "content"
    settings = settings_in(content)
    chosen = kind_called(kind, settings)
    _demand_slug(slug)
    today = dt.datetime.now(CHINA).date()
    text = skeleton(chosen, title, slug or slug_of(title), today, settings.kinds)
    file = _written(content / chosen.about.folder / folder_name(title), text)
    click.echo(
        f"建好了：{file}\n照片也放进这个文件夹。边写边看：fengcai preview --drafts；写好以后：fengcai check"
    )
    return DONE


def _demand_slug(slug: str) -> None:
    """Refuses one that no address can be made of; none at all is right."""
    from builder.model.addresses import is_slug

    if slug and not is_slug(slug):
        said = f"网址名“{slug}”用不了，只用小写字母、数字和短横线，例如 spring-visit。"
        raise click.UsageError(said)


def _written(folder: Path, text: str) -> Path:
    """A new story's file, never over one that is there."""
    file = folder / "index.md"
    if file.exists():
        raise click.UsageError(f"已经有这一篇了：{file}")
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
