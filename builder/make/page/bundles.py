"""Bundles: which style sheets and scripts of a theme's layers are joined into one file, and in what
order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from builder.chinese import natural
from builder.make.page.layers import Layer
from builder.problems import Problem

_SITES = {".css": "site.css", ".js": "site.js"}
"""The bundle that every page of a site loads, by suffix."""


def bundles_of(layers: Sequence[Layer]) -> dict[str, tuple[str, ...]]:
    """The files of each bundle in their order.

    Those that its lists name come first, a parent's before its child's; a child that names files of
    its parent again puts them where it wants them. A sheet or script that neither a list nor a
    template names joins the bundle of its own name, else the site's.
    """
    found = _listed(layers)
    for name in _bare(layers, found):
        bundle = name if name in found else _SITES[PurePosixPath(name).suffix]
        if bundle in found:
            found[bundle] = (*found[bundle], name)
    return found


def lost_files(layers: Sequence[Layer]) -> Iterator[Problem]:
    """FC704: a list in theme.yaml names a file that no layer has."""
    there = {name for layer in layers for name in layer.assets}
    for layer in layers:
        listed = (name for names in layer.settings.assets.values() for name in names)
        for name in dict.fromkeys(listed):
            if name not in there:
                said = f"主题里没有“{name}”这个文件"
                mend = f"把它放进 {layer.shown}/assets，或者从“资源”里去掉这个名称"
                path = f"{layer.shown}/theme.yaml"
                yield Problem(path=path, code="FC704", message=said, mend=mend)


def _listed(layers: Sequence[Layer]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for layer in reversed(layers):
        for bundle, names in layer.settings.assets.items():
            found[bundle] = added(found.get(bundle, ()), names)
    return found


def added(before: Iterable[str], names: Sequence[str]) -> tuple[str, ...]:
    """A parent's list with its child's names after it, each name once, where the child has it."""
    return (*(each for each in before if each not in names), *names)


def _bare(layers: Sequence[Layer], listed: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Sheets and scripts that nothing names, a parent's first, each layer's as people number."""
    taken = {name for names in listed.values() for name in names}
    texts = [text for layer in layers for _, text in layer.templates.values()]
    every = (name for layer in reversed(layers) for name in sorted(layer.assets, key=natural))
    for name in dict.fromkeys(every):
        is_joined = PurePosixPath(name).suffix in _SITES and name not in taken
        if is_joined and (name in listed or not _is_named(name, texts)):
            yield name


def _is_named(name: str, texts: Iterable[str]) -> bool:
    """Whether a template links this file by itself: ``frame.assets["mine.css"]``."""
    return any(f'"{name}"' in text or f"'{name}'" in text for text in texts)
