"""A theme's assets: joined where theme.yaml says so, named by their content."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import chain
from pathlib import PurePosixPath
from posixpath import normpath, relpath
from urllib.parse import quote, unquote

from rcssmin import cssmin
from rjsmin import jsmin

from builder.digest import Digest, digest_of
from builder.make.page.layers import Layer
from builder.problems import Problem, Where
from builder.regex import regex

_ADDRESS = regex(
    r"""url\(\s*(?P<mark>['"]?)(?P<path>[^'"()\s?#:]+)(?P<rest>[?#][^'"()\s]*|)(?P=mark)\s*\)"""
)
"""An address in a sheet that names no protocol."""
_JOINED = (".css", ".js")
"""What is joined is not published under its own name."""


_SHORTENED = {".css": cssmin, ".js": jsmin}
_COMMENT = regex(r"/\*.*?\*/", re.S)


def lost_addresses(layers: Sequence[Layer]) -> Iterator[Problem]:
    """FC704: a ``url()`` in a style sheet that names no file of the theme.

    Addresses from the server's root and of other sites are left alone.
    """
    there = {name for layer in layers for name in layer.assets}
    seen: set[str] = set()
    for layer in layers:
        for name in sorted(layer.assets.keys() - seen):
            seen.add(name)
            if name.endswith(".css"):
                yield from _lost_in(name, layer, there)


def _lost_in(name: str, layer: Layer, there: AbstractSet[str]) -> Iterator[Problem]:
    """Each address once, on its first line."""
    folder, told = PurePosixPath(name).parent, set[str]()
    for path, line in _addresses_in(layer.assets[name].decode(errors="replace")):
        is_there = normpath(folder / unquote(path)) in there
        if not (is_there or path.startswith("/") or path in told):
            told.add(path)
            yield _lost(path, Where(f"{layer.shown}/assets/{name}", line), layer)


def _addresses_in(sheet: str) -> Iterator[tuple[str, int]]:
    """Every address outside of remarks, with its line."""
    plain = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), sheet)
    for found in _ADDRESS.finditer(plain):
        yield found["path"], plain.count("\n", 0, found.start()) + 1


def _lost(path: str, where: Where, layer: Layer) -> Problem:
    said = f"样式里写了 url({path})，主题里没有这个文件，网页上什么也不会显示"
    mend = f"把它放进 {layer.shown}/assets（从这份样式所在的文件夹写起），或者去掉这一处"
    return where.warning("FC704", said, mend)


class Assets:
    """The files of a theme as they are published: ``paths`` by asset name, ``sources`` (digests) by
    path, the bytes by digest."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.paths: dict[str, str] = {}
        self.sources: dict[str, Digest] = {}
        self._bytes: dict[Digest, bytes] = {}
        for name, content in sorted(files.items()):
            self._add(name, content)

    def _add(self, name: str, content: bytes) -> None:
        digest = digest_of(content)
        self.paths[name] = fingerprinted(name, digest)
        self.sources[self.paths[name]] = digest
        self._bytes[digest] = content

    def content(self, digest: Digest) -> bytes:
        """The bytes of this digest."""
        return self._bytes[digest]


def fingerprinted(name: str, digest: Digest) -> str:
    """``site.css`` → ``assets/site-3fa9c2d1.css``."""
    path = PurePosixPath(name)
    return f"assets/{path.with_name(f'{path.stem}-{digest[:8]}{path.suffix}')}"


def _unbundled(
    files: Iterable[str], bundles: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Every file that no bundle has taken, alone."""
    taken = frozenset(chain.from_iterable(bundles.values()))
    return {name: (name,) for name in files if name not in taken}


def joined(
    files: Mapping[str, bytes], bundles: Mapping[str, tuple[str, ...]], colors: Mapping[str, str]
) -> dict[str, bytes]:
    """The assets to publish: each bundle in its order, and every file that no bundle has taken;
    ``colors`` at the end."""
    made_of = {**_unbundled(files, bundles), **bundles}
    published = {name: _together(name, names, files) for name, names in made_of.items()}
    for name in colors.keys() & published.keys():
        published[name] += b"\n" + colors[name].encode()
    return published


def _together(bundle: str, names: Iterable[str], files: Mapping[str, bytes]) -> bytes:
    """Files joined under this name, their addresses as seen from there, without the remarks and
    blanks that only people read."""
    content = b"\n".join(_addressed(files.get(name, b""), name, bundle, files) for name in names)
    shortened = _SHORTENED.get(PurePosixPath(bundle).suffix)
    return shortened(content, keep_bang_comments=True) if shortened else content


def _addressed(content: bytes, name: str, bundle: str, files: Mapping[str, bytes]) -> bytes:
    """A sheet in which the address of another file of the theme (``url(fonts/kai.woff2)``, from the
    sheet's own folder) leads to where that is published."""
    if not name.endswith(".css") or b"url(" not in content:
        return content
    led = partial(_led, folder=PurePosixPath(name).parent, bundle=bundle, files=files)
    sheet = content.decode(errors="surrogateescape")
    return _ADDRESS.sub(led, sheet).encode(errors="surrogateescape")


def _led(
    match: re.Match[str], folder: PurePosixPath, bundle: str, files: Mapping[str, bytes]
) -> str:
    """The address in a sheet of this folder as seen from the bundle; as it was, where no file of
    the theme is meant."""
    target = normpath(folder / unquote(match["path"]))
    if target not in files or target.endswith(_JOINED):
        return match[0]
    place = fingerprinted(target, digest_of(files[target]))
    path = quote(relpath(place, PurePosixPath("assets", bundle).parent))
    return f"url({match['mark']}{path}{match['rest']}{match['mark']})"
