"""Each maker's version: its own modules and the libraries whose work shows in its bytes.

A change in the page maker re-encodes no photo, a change in the reading re-renders only pages that read differently.
"""

from functools import cache
from importlib import metadata
from pathlib import Path

from builder.digest import Digest, key_of

_HERE = Path(__file__).parent
_GROUND = ("problems.py", "digest.py", "chinese.py", "model")


@cache
def reading() -> Digest:
    """Whatever decides how a story or a photo is read and checked."""
    return _version((*_GROUND, "pixels.py", "read", "check"), ("Markdown", "nh3", "PyYAML", "msgspec", "pillow"))


@cache
def pages() -> Digest:
    """Whatever decides the bytes of a page, given its recipe."""
    rooms = ("theme", "templates", "body", "filters", "qr", "rows", "compiled")
    modules = ("chinese.py", "model/parts.py", "model/views.py", *(f"make/{room}.py" for room in rooms))
    return _version(modules, ("Jinja2", "MarkupSafe", "budoux", "segno"))


@cache
def pictures() -> Digest:
    """Whatever decides the bytes of a picture, given its recipe."""
    from PIL import features  # Pillow costs 12 ms to load; only this question needs it here

    codecs = [features.version(name) for name in ("webp", "libjpeg_turbo", "avif", "littlecms2", "zlib")]
    return key_of(_version(("make/picture.py", "pixels.py", "model/artifact.py"), ("pillow",)), codecs)


@cache
def files() -> Digest:
    """Copying has one version only."""
    return key_of("copy", 1)


@cache
def everything() -> Digest:
    """The whole builder: for the question whether anything at all can have changed."""
    return key_of(_version(("",), ()), reading(), pages(), pictures())


def _version(parts: tuple[str, ...], libraries: tuple[str, ...]) -> Digest:
    sources = {path.relative_to(_HERE).as_posix(): path.read_bytes() for part in parts for path in _modules(part)}
    return key_of(sources, {name: metadata.version(name) for name in libraries})


def _modules(part: str) -> list[Path]:
    place = _HERE / part
    return [place] if place.is_file() else sorted(place.rglob("*.py"))
