"""The kinds and words of the site in a folder, for commands that take the name of a kind."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from builder.model.kinds.own import OwnKinds
    from builder.model.settings import Settings
    from builder.model.story import Story


def settings_in(content: Path) -> "Settings":
    """The settings of the site in this folder, its own kinds included; settings that are wrong are
    left out."""
    from builder.read.settings import read_settings

    file = _one_of(content, "site")
    said = file.read_bytes() if file.is_file() else b""
    return read_settings(f"content/{file.name}", said, _own_kinds(content))[0]


def _own_kinds(content: Path) -> "OwnKinds":
    from builder.model.kinds.own import NO_KINDS
    from builder.read.kinds_file import read_kinds

    file = _one_of(content, "kinds")
    return read_kinds(f"content/{file.name}", file.read_bytes())[0] if file.is_file() else NO_KINDS


def _one_of(content: Path, name: str) -> Path:
    """``kinds.yml`` where there is one and no ``kinds.yaml``."""
    usual, other = content / f"{name}.yaml", content / f"{name}.yml"
    return other if other.is_file() and not usual.is_file() else usual


def kind_called(word: str, settings: "Settings") -> "type[Story]":
    """The kind that staff mean by this word: its name, its folder, or another word for it; ends the
    command where there is none."""
    from builder.read.files.homes import folder_meant

    kinds = settings.kinds
    folder = folder_meant(word, kinds, settings.section_names)
    if kind := kinds.of(folder):
        return kind
    known = "、".join(f"{each.about.label}（{each.about.folder}）" for each in kinds.all)
    raise click.UsageError(f"没有“{word}”这个栏目。可以写：{known}。")
