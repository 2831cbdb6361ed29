"""A theme's assets: joined where theme.yaml says so, named by their content."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from builder.digest import Digest, digest_of


class Assets:
    """Files of a theme as they are published: ``paths`` by asset name, ``sources`` by path, bytes
    by digest."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.paths: dict[str, str] = {}
        self.sources: dict[str, Digest] = {}
        self._bytes: dict[Digest, bytes] = {}
        for name, content in sorted(files.items()):
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


def joined(
    files: Mapping[str, bytes], bundles: Mapping[str, tuple[str, ...]], colors: Mapping[str, str]
) -> dict[str, bytes]:
    """The assets to publish: each bundle in its order, and every file that no bundle has taken;
    ``colors`` at the end."""
    taken = {name for names in bundles.values() for name in names}
    published = {name: content for name, content in files.items() if name not in taken}
    for bundle, names in bundles.items():
        published[bundle] = b"\n".join(files.get(name, b"") for name in names)
    for name, css in colors.items():
        if name in published:
            published[name] += b"\n" + css.encode()
    return published
