"""A theme's assets: joined where theme.yaml says so, named by their content."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from builder.digest import Digest, digest_of
from builder.problems import Problem


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
    files: Mapping[str, bytes], joins: Mapping[str, tuple[str, ...]], colors: Mapping[str, str]
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The assets to publish: each join in its order, then every file that no join has taken;
    ``colors`` at the end."""
    lost = tuple(part for parts in joins.values() for part in parts if part not in files)
    taken = {part for parts in joins.values() for part in parts}
    published = {name: content for name, content in files.items() if name not in taken}
    published |= {
        name: b"\n".join(files.get(part, b"") for part in parts) for name, parts in joins.items()
    }
    for name, css in colors.items():
        if name in published:
            published[name] += b"\n" + css.encode()
    problems = (
        Problem(path="theme.yaml", code="FC704", message=f"主题里没有“{name}”这个文件")
        for name in lost
    )
    return published, tuple(problems)
