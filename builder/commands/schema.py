"""``fengcai schema``: what editors know of the fields of every kind."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.commands.chinese_click import Command
from builder.commands.kinds_here import kind_called, settings_in
from builder.commands.options import DEBUG, DONE, SITE
from builder.commands.request import site_folder

if TYPE_CHECKING:
    from builder.model.settings import Settings
    from builder.model.story import Story

_FOLDER = "schema"
_FOR_THE_EDITOR = "settings.json"
"""What tells Visual Studio Code's YAML extension which schema is for which files."""


@click.command(cls=Command)
@click.argument("kind", required=False, metavar="栏目")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="文件夹",
    help=f"写到哪里，默认是网站文件夹里的 {_FOLDER}。",
)
@SITE
@DEBUG
def schema(kind: str | None, output: Path | None, site: Path, **_: bool) -> int:
    """写出每个栏目有哪些项、能写什么（JSON Schema），给会用它的编辑器：写的时候就有提示。

    写了栏目（名称或文件夹名），只把那一个显示出来，不写文件。
    """
    settings = settings_in(site_folder(site) / "content")
    if kind:
        click.echo(_as_json(_schema_of(kind_called(kind, settings), settings)))
        return DONE
    folder = _folder_for(output or site / _FOLDER)
    for each in settings.kinds.all:
        _write(folder / _file_of(each), _schema_of(each, settings))
    _write(folder / _FOR_THE_EDITOR, {"yaml.schemas": _places(settings)})
    click.echo(
        f"写好了：{folder}，每个栏目一个文件。\n"
        f"编辑器里怎么用：把 {_FOR_THE_EDITOR} 里的内容放进 .vscode/settings.json，"
        "详见 content/README.md 的“编辑器里的提示”。\n"
        "改了 kinds.yaml，或者 site.yaml 里的词，再运行一次。"
    )
    return DONE


def _schema_of(kind: "type[Story]", settings: "Settings") -> dict[str, Any]:
    from builder.forms.schema import schema_of

    return schema_of(kind, settings.kinds, settings.all_vocabularies)


def _folder_for(folder: Path) -> Path:
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"“{folder}”是一个文件，请换一个文件夹名。")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _file_of(kind: "type[Story]") -> str:
    return f"{kind.about.folder}.json"


def _places(settings: "Settings") -> dict[str, str]:
    """Which files each schema is for: a story's metadata in a file of its own."""
    return {
        f"{_FOLDER}/{_file_of(kind)}": f"content/{kind.about.folder}/**/*.yaml"
        for kind in settings.kinds.all
    }


def _write(file: Path, content: Mapping[str, Any]) -> None:
    file.write_text(_as_json(content) + "\n", encoding="utf-8")


def _as_json(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)
