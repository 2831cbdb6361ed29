"""A picture or video that a story names and that is not to be had: what staff can do about it."""

from collections.abc import Sequence
from posixpath import basename, dirname, splitext
from typing import NamedTuple

import msgspec

from builder.media.suffixes import FILM_SUFFIXES
from builder.problems import Certainty, Problem


def is_film(name: str) -> bool:
    """Whether a file is a video by its name."""
    return name.lower().endswith(FILM_SUFFIXES)


class Way(NamedTuple):
    """How a file that is not to be had may be found again: in words, and what to write instead."""

    words: str
    choice: tuple[str, ...] = ()
    meant: str = ""


def what_is_there(file: str, names: Sequence[str], story: str, *, is_folder: bool) -> Way:
    """Where the file belongs, or which of those that are there may be meant: ``names`` beside the
    story, then those in folders below, as the story would write them; ``story`` is its path."""
    near = [name for name in names if name.lower() == file.lower()]
    if near:
        return Way("大小写也要一样", tuple(near), near[0] if len(near) == 1 else "")
    below = [name for name in names if basename(name).lower() == basename(file).lower()]
    if below:
        return Way("或者把它从里面的文件夹移出来，和稿件放在一起", tuple(below))
    alike = [name for name in names if _alike(name.lower(), file.lower())]
    if alike:
        return Way("后缀也要一样", tuple(alike))
    if names:
        return Way("看看名字有没有写错；已经不要了的，把这一处删掉", tuple(names))
    if is_folder:
        return Way(f"把它放进 {dirname(story)} 文件夹，和 {basename(story)} 在一起")
    return Way(f"在 {dirname(story)} 里建一个文件夹，把稿件移进去，改名 index.md，图片也放进去")


def _alike(name: str, wanted: str) -> bool:
    """Whether two names differ by their suffix: 01.png for 01.jpg, or 01.jpg.jpg where Windows
    hides the second."""
    return splitext(name)[0] in (wanted, splitext(wanted)[0])


def with_place(known: Problem, again: Problem) -> Problem:
    """What is said of a file, with another place that names it, and what to write there."""
    is_certain = again.fixes and again.fixes[0].certainty is Certainty.CERTAIN
    fixes = tuple(dict.fromkeys((*known.fixes, *again.fixes))) if is_certain else known.fixes
    if again.place == known.place:
        return msgspec.structs.replace(known, fixes=fixes)
    where = f"第 {again.line} 行" if again.path == known.path else again.place
    said, _, others = known.message.partition("；还写在")
    message = f"{said}；还写在{others}{'、' if others else ''}{where}"
    return msgspec.structs.replace(known, fixes=fixes, message=message)
