"""The Chinese fonts of this machine: where each system keeps them, the best for a headline first."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from builder.make.typeface import BrokenFont, Typeface, faces_of

_ENOUGH = 3
"""Typefaces to choose from: the first sets nearly everything, the others have the rare characters of names."""

_HOMES = ("~/.local/share/fonts", "~/.fonts", "~/Library/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts")
_SYSTEMS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "/System/Library/Fonts/Supplemental",
)

_FILES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("NotoSerifCJK-Bold.ttc", "NotoSerifCJKsc-Bold.otf", "NotoSerifSC-Bold.otf"),
        ("NotoSerifCJKsc-Bold", "NotoSerifSC-Bold"),
    ),
    (("SourceHanSerifSC-Bold.otf", "SourceHanSerif-Bold.ttc", "SourceHanSerif.ttc"), ("SourceHanSerifSC-Bold",)),
    (("STZHONGS.TTF",), ("STZhongsong",)),
    (("Songti.ttc",), ("STSongti-SC-Bold",)),
    (("PingFang.ttc",), ("PingFangSC-Semibold",)),
    (("msyhbd.ttc",), ("MicrosoftYaHei-Bold",)),
    (("NotoSansCJK-Bold.ttc", "NotoSansCJK-Regular.ttc"), ("NotoSansCJKsc-Bold", "NotoSansCJKsc-Regular")),
    (("NotoSansCJKsc-Bold.otf", "NotoSansSC-Bold.otf"), ("NotoSansCJKsc-Bold", "NotoSansSC-Bold")),
    (("SourceHanSansSC-Bold.otf", "SourceHanSans-Bold.ttc", "SourceHanSans.ttc"), ("SourceHanSansSC-Bold",)),
    (("STHeiti Medium.ttc",), ("STHeitiSC-Medium",)),
    (("simhei.ttf",), ("SimHei",)),
    (("wqy-zenhei.ttc",), ("WenQuanYiZenHei",)),
    (("wqy-microhei.ttc",), ("WenQuanYiMicroHei",)),
    (("DroidSansFallbackFull.ttf", "DroidSansFallback.ttf"), ("DroidSansFallback",)),
)
"""Files with the face wanted of each, by its PostScript name: serifs heavy enough for a headline, then heavy sans.

Variable fonts are left out: their plain face is their thinnest.
"""

_FOLDERS = (
    "",
    "opentype/noto",
    "noto-cjk",
    "google-noto-serif-cjk-fonts",
    "google-noto-sans-cjk-fonts",
    "google-noto-cjk",
    "opentype/source-han-serif",
    "adobe-source-han-serif",
    "adobe-source-han-sans",
    "truetype/wqy",
    "wenquanyi/wqy-zenhei",
    "wqy-zenhei",
    "wqy-microhei",
    "truetype/droid",
)
"""Where Debian, Fedora, Arch and their kin put them, below a system's fonts."""


def system_folders() -> tuple[Path, ...]:
    """The folders that hold this machine's fonts."""
    windows = os.environ.get("WINDIR")
    systems = (*([f"{windows}/Fonts"] if windows else []), *_SYSTEMS)
    return tuple(folder for folder in (*_own_folders(), *map(Path, systems)) if _is_there(folder))


def _own_folders() -> Iterator[Path]:
    """Those of the person at work; a service has none."""
    with suppress(RuntimeError):
        yield from (Path(home).expanduser() for home in _HOMES)


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:  # not ours to look into
        return False


def find_typefaces(folders: Iterable[Path]) -> tuple[Typeface, ...]:
    """The best Chinese typefaces that lie in these folders, at most three; none where there is none."""
    places = tuple(place for folder in folders for name in _FOLDERS if _is_there(place := folder / name))
    found: list[Typeface] = []
    for files, names in _FILES:
        face = next((face for file in files for face in _faces(file, names, places)), None)
        if face and face.digest not in (each.digest for each in found):
            found.append(face)
        if len(found) == _ENOUGH:
            break
    return tuple(found)


def _faces(file: str, names: tuple[str, ...], places: Iterable[Path]) -> Iterator[Typeface]:
    """The wanted faces of every file of this name, or its only one; a font that cannot be read is as good as none."""
    for path in (place / file for place in places):
        try:
            faces = faces_of(path) if path.is_file() else {}
        except (OSError, BrokenFont):
            continue
        alone = tuple(faces.values()) if len(faces) == 1 else ()
        yield from (faces[name] for name in names if name in faces)
        yield from alone
