"""A picture or video that a story names and that is not to be had: what staff can do about it."""

from collections.abc import Sequence
from posixpath import basename, dirname

from builder.films.look import FILM_SUFFIXES

_LISTED = 8
"""Names that a problem lists."""


def is_film(name: str) -> bool:
    """Whether a file is a video by its name."""
    return name.lower().endswith(FILM_SUFFIXES)


def listed(names: Sequence[str]) -> str:
    """The first names, and whether there are more."""
    return "、".join(names[:_LISTED]) + ("等" if len(names) > _LISTED else "")


def what_is_there(file: str, names: Sequence[str], story: str, *, is_folder: bool) -> str:
    """Where the file belongs, or which of those that are there may be meant; ``story`` is the story's path."""
    near = next((name for name in names if name.lower() == file.lower()), "")
    if near:
        return f"写成“{near}”，大小写也要一样"
    if names:
        return f"看看名字有没有写错；稿件旁边有：{listed(names)}"
    if is_folder:
        return f"把它放进 {dirname(story)} 文件夹，和 {basename(story)} 在一起"
    return f"在 {dirname(story)} 里建一个文件夹，把稿件移进去，改名 index.md，图片也放进去"
