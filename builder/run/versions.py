"""Each maker's version: its own modules, and the Python and the libraries whose work shows in its
bytes.

A change in the page maker re-encodes no photo, a change in the reading re-renders only pages that
read differently.
"""

from functools import cache
from importlib import metadata
from pathlib import Path
from platform import python_version

from builder.digest import Digest, key_of

_BUILDER = Path(__file__).parents[1]
_GROUND = ("problems.py", "digest.py", "chinese.py", "model")
_PAGE = ("theme", "templates", "body", "filters", "qr", "rows", "compiled")

PARTS: dict[str, tuple[str, ...]] = {
    "reading": (*_GROUND, "media/pixels", "media/films", "read", "check"),
    "pages": (
        "chinese.py",
        "model/parts.py",
        "model/views.py",
        *(f"make/page/{name}.py" for name in _PAGE),
    ),
    "pictures": ("make/picture", "media/pixels", "model/artifact.py"),
    "shares": (
        "make/share.py",
        "make/picture/decode.py",
        "make/picture/narrow.py",
        "lettering/pen.py",
        "lettering/headline.py",
        "lettering/face.py",
        "media/pixels",
        "model/share.py",
        "model/focus.py",
    ),
    "videos": ("media/films", "make/video.py"),
}
"""The files and folders of the builder whose code shows in what each maker makes."""

_PIXELS = ("pillow", "pillow-heif", "cykooz-resizer")


@cache
def reading() -> Digest:
    """Whatever decides how a story or a photo is read and checked."""
    libraries = ("python", "Markdown", "nh3", "PyYAML", "msgspec", "pillow", "pillow-heif")
    return _version(PARTS["reading"], libraries)


@cache
def pages() -> Digest:
    """Whatever decides the bytes of a page, given its recipe."""
    return _version(PARTS["pages"], ("python", "Jinja2", "MarkupSafe", "budoux", "segno"))


@cache
def pictures() -> Digest:
    """Whatever decides the bytes of a picture, given its recipe."""
    from PIL import features  # Pillow costs 12 ms to load; only this question needs it here

    codecs = [
        features.version(name) for name in ("webp", "libjpeg_turbo", "avif", "littlecms2", "zlib")
    ]
    return key_of(_version(PARTS["pictures"], _PIXELS), codecs)


@cache
def shares() -> Digest:
    """Whatever decides the bytes of a share picture, given its recipe; the fonts stand in the
    recipe itself."""
    from PIL import features

    codecs = [
        features.version(name)
        for name in ("freetype2", "webp", "libjpeg_turbo", "avif", "littlecms2", "zlib")
    ]
    return key_of(_version(PARTS["shares"], _PIXELS), codecs)


@cache
def videos() -> Digest:
    """Whatever decides the bytes of a video, given its source."""
    return _version(PARTS["videos"], ())


@cache
def files() -> Digest:
    """Copying has one version only."""
    return key_of("copy", 1)


@cache
def everything() -> Digest:
    """The whole builder: for the question whether anything at all can have changed."""
    return key_of(_version(("",), ()), reading(), pages(), pictures(), shares(), videos())


def _version(parts: tuple[str, ...], libraries: tuple[str, ...]) -> Digest:
    sources = {
        path.relative_to(_BUILDER).as_posix(): path.read_bytes()
        for part in parts
        for path in _modules(part)
    }
    return key_of(sources, {name: _library(name) for name in libraries})


def _library(name: str) -> str:
    """Which version is at work; Python's own counts too: its Unicode tables, patterns and parsers
    change."""
    if name == "python":
        return python_version()
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:  # an extra that is not installed
        return ""


def _modules(part: str) -> list[Path]:
    place = _BUILDER / part
    return [place] if place.is_file() else sorted(place.rglob("*.py"))
