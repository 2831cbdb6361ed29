"""Metadata as an editor's YAML reads it (1.2, core schema): numbers, yes and no, and nothing are
values, a day is text."""

import re
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """The rules of YAML 1.2 instead of those of 1.1, to which 19:30 is a number."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), list(_first)
    )


def typed_yaml(text: str) -> Any:
    """What stands in one document."""
    return yaml.load(text, Loader=_Loader)
