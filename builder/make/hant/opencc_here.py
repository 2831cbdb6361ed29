"""OpenCC of this machine, where the extra ``hant`` is installed: its conversions and their data."""

import importlib.util
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from builder.digest import Digest, key_of
from builder.model.traditional import Script
from builder.store.stamps import read_whole

Conversion = Callable[[str], str]
"""A text to the same text in other characters."""


@cache
def conversion_for(script: Script) -> Conversion:
    """OpenCC's own conversion into these characters, loaded once in a process (0.05 s)."""
    from opencc import OpenCC  # only a site with a Traditional edition needs the extra

    convert: Conversion = OpenCC(script.config).convert
    return convert


@cache
def dictionary_of(script: Script) -> Digest:
    """The digest of every file that this conversion reads; "" for none, or without the extra."""
    data = _data_folder()
    if not script.config or data is None:
        return Digest("")
    config = data / f"{script.config}.json"
    names = dict.fromkeys(_named_in(json.loads(read_whole(config))))
    files = [config, *(data / name for name in names)]
    return key_of([(file.name, read_whole(file)) for file in files])


def _data_folder() -> Path | None:
    """Where its dictionaries lie; None where it is not installed."""
    found = importlib.util.find_spec("opencc")
    package = Path(found.origin).parent if found and found.origin else None
    data = package / "clib/share/opencc" if package else None
    return data if data and data.is_dir() else None


def _named_in(config: Any) -> Iterator[str]:
    """The dictionaries that a configuration names, wherever in it; one may come twice."""
    if isinstance(config, dict) and "file" in config:
        yield config["file"]
        return
    inside = config.values() if isinstance(config, dict) else config
    for each in inside if isinstance(config, dict | list) else ():
        yield from _named_in(each)
