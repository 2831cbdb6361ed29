"""A theme's assets: joined where theme.yaml says so, named by their content."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain
from pathlib import PurePosixPath
from posixpath import normpath, relpath
from urllib.parse import quote, unquote

from builder.digest import Digest, digest_of
from builder.regex import regex

_ADDRESS = regex(
    r"""url\(\s*(?P<mark>['"]?)(?P<path>[^'"()\s?#:]+)(?P<rest>[?#][^'"()\s]*|)(?P=mark)\s*\)"""
)
"""An address in a sheet that names no protocol."""
_JOINED = (".css", ".js")
"""What is joined is not published under its own name."""


class Assets:
    """Files of a theme as they are published: ``paths`` by asset name, ``sources`` by path, bytes
    by digest."""

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
    """Files joined under this name, their addresses as seen from there."""
    return b"\n".join(_addressed(files.get(name, b""), name, bundle, files) for name in names)


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
