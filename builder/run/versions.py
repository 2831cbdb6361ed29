"""The versions of what a run does besides making: of its reading, and of the whole builder."""

from builder.digest import Digest, key_of
from builder.make.maker import version_of
from builder.make.makers import MAKERS

READING = (
    "problems.py",
    "digest.py",
    "chinese.py",
    "regex.py",
    "grouping.py",
    "model",
    "media/containers",
    "media/memory.py",
    "media",
    "media/signature.py",
    "read",
    "check",
)
"""The files and folders of the builder that decide how a story is read and checked."""
_LIBRARIES = (
    *("python", "Markdown", "nh3", "PyYAML", "msgspec", "pillow", "pillow-heif"),
    *("pikepdf", "pypdfium2", "lxml"),
)


def version_of_reading() -> Digest:
    """The digest of all code that decides how a story or a photo is read and checked."""
    return version_of(READING, _LIBRARIES)


def version_of_builder() -> Digest:
    """The digest of all code of the builder: while it is the same, no output can differ by it."""
    return key_of(
        version_of(("",)), version_of_reading(), *(maker.version for maker in MAKERS.values())
    )
