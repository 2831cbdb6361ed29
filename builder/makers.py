"""Each maker's version: its own modules, and the Python and the libraries whose work shows in its bytes.

A change in the page maker re-encodes no photo, a change in the reading re-renders only pages that read differently.
"""

from functools import cache
from importlib import metadata
from pathlib import Path
from platform import python_version

from builder.digest import Digest, key_of

_HERE = Path(__file__).parent
_PIXELS = ("pillow", "pillow-heif", "cykooz-resizer")
_GROUND = ("problems.py", "digest.py", "chinese.py", "model")


@cache
def reading() -> Digest:
    """Whatever decides how a story or a photo is read and checked."""
    parts = (*_GROUND, "pixels", "films", "read", "check")
    return _version(parts, ("python", "Markdown", "nh3", "PyYAML", "msgspec", "pillow", "pillow-heif"))


@cache
def pages() -> Digest:
    """Whatever decides the bytes of a page, given its recipe."""
    rooms = ("theme", "templates", "body", "filters", "qr", "rows", "compiled")
    modules = ("chinese.py", "model/parts.py", "model/views.py", *(f"make/{room}.py" for room in rooms))
    return _version(modules, ("python", "Jinja2", "MarkupSafe", "budoux", "segno"))


@cache
def pictures() -> Digest:
    """Whatever decides the bytes of a picture, given its recipe."""
    from PIL import features  # Pillow costs 12 ms to load; only this question needs it here

    rooms = ("picture", "decode", "narrow", "encode", "moving")
    modules = (*(f"make/{room}.py" for room in rooms), "pixels", "model/artifact.py")
    codecs = [features.version(name) for name in ("webp", "libjpeg_turbo", "avif", "littlecms2", "zlib")]
    return key_of(_version(modules, _PIXELS), codecs)


@cache
def shares() -> Digest:
    """Whatever decides the bytes of a share picture, given its recipe; the fonts stand in the recipe itself."""
    from PIL import features

    rooms = ("share", "lettering", "headline", "typeface", "decode", "narrow")
    modules = (*(f"make/{room}.py" for room in rooms), "pixels", "model/share.py", "model/focus.py")
    codecs = [features.version(name) for name in ("freetype2", "webp", "libjpeg_turbo", "avif", "littlecms2", "zlib")]
    return key_of(_version(modules, _PIXELS), codecs)


@cache
def videos() -> Digest:
    """Whatever decides the bytes of a video, given its source."""
    return _version(("films", "make/video.py"), ())


@cache
def files() -> Digest:
    """Copying has one version only."""
    return key_of("copy", 1)


@cache
def everything() -> Digest:
    """The whole builder: for the question whether anything at all can have changed."""
    return key_of(_version(("",), ()), reading(), pages(), pictures(), shares(), videos())


def _version(parts: tuple[str, ...], libraries: tuple[str, ...]) -> Digest:
    sources = {path.relative_to(_HERE).as_posix(): path.read_bytes() for part in parts for path in _modules(part)}
    return key_of(sources, {name: _library(name) for name in libraries})


def _library(name: str) -> str:
    """Which version is at work; Python's own counts too: its Unicode tables, patterns and parsers change."""
    if name == "python":
        return python_version()
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:  # an extra that is not installed
        return ""


def _modules(part: str) -> list[Path]:
    place = _HERE / part
    return [place] if place.is_file() else sorted(place.rglob("*.py"))
