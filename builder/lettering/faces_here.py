"""The Chinese fonts of this machine: where each system keeps them, the best for a headline
first."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import product
from pathlib import Path

from builder.digest import Digest
from builder.grouping import grouped_by
from builder.lettering.face import BrokenFont, Typeface, faces_of

_ENOUGH = 3
"""Typefaces to choose from: the first sets nearly everything, the others have the rare characters
of names."""

_HOMES = (
    "~/.local/share/fonts",
    "~/.fonts",
    "~/Library/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
)
_SYSTEMS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/run/current-system/sw/share/X11/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "/System/Library/AssetsV2/com_apple_MobileAsset_Font7",
    "/System/Library/AssetsV2/com_apple_MobileAsset_Font8",
)
"""Linux and BSD, NixOS, macOS (what it fetches when first needed, PingFang among it, lies with its
assets)."""


def _pan_chinese(style: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Files and faces of 思源 (``Serif`` or ``Sans``), as Google and Adobe name them: fixed bold
    first, then variable."""
    noto, adobe = f"Noto{style}", f"SourceHan{style}"
    single = (f"{noto}CJKsc", f"{noto}SC", f"{adobe}SC", f"{adobe}CN")
    names = tuple(f"{name}-Bold" for name in single)
    collections = (f"{noto}CJK-Bold.ttc", f"{adobe}-Bold.ttc")
    fixed = (*collections, *_with_endings(names, ".otf", ".ttf"), f"{adobe}.ttc")
    return (*fixed, *_variable(noto, adobe, single)), names


def _variable(noto: str, adobe: str, single: tuple[str, ...]) -> Iterator[str]:
    """Fedora and its kin ship the variable collections only, as ``-VF.ttc``; Windows has
    ``NotoSerifSC-VF.ttf``."""
    yield from _with_endings((f"{noto}CJK", adobe), "-VF.ttc", "-VF.otf.ttc", "-VF.ttf.ttc")
    yield from _with_endings(single, "-VF.otf", "-VF.ttf")
    yield from _with_endings((f"{noto}SC",), "[wght].ttf", "-VariableFont_wght.ttf")


def _with_endings(names: Iterable[str], *endings: str) -> Iterator[str]:
    return map("".join, product(names, endings))


_FILES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    _pan_chinese("Serif"),
    (("STZHONGS.TTF", "STZhongsong.ttf", "华文中宋.ttf"), ("STZhongsong",)),
    (("Songti.ttc",), ("STSongti-SC-Bold",)),
    (
        ("FZXBSK.TTF", "方正小标宋_GBK.ttf", "FZXBSJW.TTF", "方正小标宋简体.ttf"),
        ("FZXBSK--GBK1-0", "FZXBSJW--GB1-0"),
    ),
    (("PingFang.ttc",), ("PingFangSC-Semibold",)),
    (("msyhbd.ttc", "msyhbd.ttf"), ("MicrosoftYaHei-Bold",)),
    _pan_chinese("Sans"),
    (("Hiragino Sans GB.ttc", "Hiragino Sans GB W6.otf"), ("HiraginoSansGB-W6",)),
    (("STHeiti Medium.ttc",), ("STHeitiSC-Medium",)),
    (("Dengb.ttf",), ("DengXian-Bold",)),
    (
        ("FZHTK.TTF", "方正黑体_GBK.ttf", "FZHTJW.TTF", "方正黑体简体.ttf"),
        ("FZHTK--GBK1-0", "FZHTJW--GB1-0"),
    ),
    (("simhei.ttf",), ("SimHei",)),
    (("wqy-zenhei.ttc", "wqy-zenhei.ttf"), ("WenQuanYiZenHei",)),
    (("wqy-microhei.ttc",), ("WenQuanYiMicroHei",)),
    (("DroidSansFallbackFull.ttf", "DroidSansFallback.ttf"), ("DroidSansFallback",)),
    (("NotoSerifCJK-Regular.ttc",), ("NotoSerifCJKsc-Regular",)),
    (("NotoSansCJK-Regular.ttc",), ("NotoSansCJKsc-Regular",)),
    (("msyh.ttc", "msyh.ttf"), ("MicrosoftYaHei",)),
    (("Deng.ttf",), ("DengXian",)),
    (("STXIHEI.TTF", "华文细黑.ttf"), ("STXihei",)),
)
"""Files with the face wanted of each, by its PostScript name: serifs heavy enough for a headline,
heavy sans, the rest.

A variable face is wanted by its family: its own name is that of its plain style, often the
thinnest.
"""


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
    """The best Chinese typefaces in these folders and below, at most three, the best first; empty
    where there is none."""
    lying = _files_below(folders)
    best = filter(None, (_first_face(files, names, lying) for files, names in _FILES))
    found: dict[Digest, Typeface] = {}
    for face in best:
        found.setdefault(face.digest, face)
        if len(found) == _ENOUGH:
            break
    return tuple(found.values())


def _first_face(
    files: Iterable[str], names: tuple[str, ...], lying: Mapping[str, Sequence[Path]]
) -> Typeface | None:
    """The first wanted face of the first of these files that lies there and has one."""
    there = (lying.get(file.lower(), ()) for file in files)
    return next((face for paths in there for face in _faces(paths, names)), None)


def _files_below(folders: Iterable[Path]) -> Mapping[str, Sequence[Path]]:
    """Every file by its name in small letters, those of the first folder first: systems sort and
    spell as they like."""
    return grouped_by(lambda file: file.name.lower(), _all_below(folders))


def _all_below(folders: Iterable[Path]) -> Iterator[Path]:
    for top in folders:
        for folder, within, files in os.walk(top):
            within.sort()
            yield from (Path(folder, file) for file in sorted(files))


def _faces(paths: Iterable[Path], names: tuple[str, ...]) -> Iterator[Typeface]:
    """The wanted faces of each file, or its only one; a font that cannot be read is as good as
    none."""
    for path in paths:
        try:
            faces = faces_of(path)
        except (OSError, BrokenFont):
            continue
        yield from (
            face for name in names for own, face in faces.items() if _is_wanted(own, face, name)
        )
        if len(faces) == 1:
            yield from faces.values()


def _is_wanted(own: str, face: Typeface, name: str) -> bool:
    return own == name or (bool(face.axes) and _family(own) == _family(name))


def _family(name: str) -> str:
    """``NotoSerifSC`` of ``NotoSerifSC-Bold``, and of ``NotoSerifSCVF-Thin``, as variable files
    call it."""
    return name.partition("-")[0].removesuffix("VF")
