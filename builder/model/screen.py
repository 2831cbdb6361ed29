"""A lobby screen's playlist: content/screens/<name>.yaml."""

from typing import Annotated

import msgspec

from builder.model import settings_synonyms as also_here
from builder.model import synonyms as also
from builder.model.amount import INCHES, METRES, SECONDS, STORIES
from builder.model.blocks import Value
from builder.model.field import Choice, Field, Meaning
from builder.problems import Where, line_among

_SHORT_SIDE = 25.4 * 9 / (16**2 + 9**2) ** 0.5
"""Millimetres of a 16:9 screen's short side for each inch of its diagonal."""

_GLYPH = 0.92
"""How much of its em a Chinese character fills."""

_STANDARD = 3.2
"""The least readable size, in vmin, of the standard screen (55 inches at 5 m), which the style
sheet is written for."""


class Take(Choice):
    """Which stories an item of a playlist takes."""

    PINNED = "pinned", "置顶", "置顶的、置顶稿件"
    NEWEST = "newest", "最新", "最近、最新的、最新稿件、新的"


class Selection(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One item of a playlist: stories by query, or by name."""

    take: Annotated[Take | None, Field("取", "最新", also=also_here.TAKE)] = None
    kinds: Annotated[
        tuple[str, ...], Field("类别", "[activities, members]", also=also_here.KINDS)
    ] = ()
    tags: Annotated[tuple[str, ...], Field("标签", "邻里", also=also.TAGS)] = ()
    branch: Annotated[
        str,
        Field(
            "单位",
            "柏舟里老巷党支部",
            to=("branches",),
            meaning=Meaning.WANTED,
            also=also.BRANCH,
        ),
    ] = ""
    count: Annotated[int, Field("数量", "8", measure=STORIES, also=also_here.LIMIT)] = 8
    stories: Annotated[
        tuple[str, ...], Field("稿件", "crane-cabin", to=("*",), also=also_here.STORIES)
    ] = ()
    seconds: Annotated[
        float | None, Field("秒数", "20", measure=SECONDS, also=also_here.SECONDS)
    ] = None


class Playlist(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one screen plays, and how far away its viewers stand; ``slug`` and ``path`` come from
    the file's name.

    ``diagonal`` is in inches, ``distance`` in metres.
    """

    title: Annotated[str, Field("标题", "服务大厅", also=also_here.SCREEN_TITLE)] = ""
    items: Annotated[tuple[Selection, ...], Field("项目", also=also_here.ITEMS)] = ()
    diagonal: Annotated[float, Field("屏幕尺寸", "55", measure=INCHES, also=also_here.DIAGONAL)] = (
        55.0
    )
    distance: Annotated[float, Field("观看距离", "5", measure=METRES, also=also_here.DISTANCE)] = (
        5.0
    )
    clock: Annotated[bool, Field("时钟", "是", also=also_here.CLOCK)] = True
    motion: Annotated[bool, Field("动画", "是", also=also_here.MOTION)] = True

    slug: str = ""
    path: str = ""
    lines: dict[str, int] = {}

    def where(self, key: str) -> Where:
        """The line of a field, or else of the nearest block around it."""
        return Where(self.path, line_among(self.lines, key))

    @property
    def least_size(self) -> float:
        """The smallest readable type in vmin (hundredths of the screen's short side): a character
        must be as high as a 250th of the distance (screens.md)."""
        if self.diagonal <= 0 or self.distance <= 0:
            return _STANDARD
        return 100 * (self.distance * 1000 / 250) / (self.diagonal * _SHORT_SIDE) / _GLYPH

    @property
    def scale(self) -> float:
        """How much larger than on the standard screen all type is set; never smaller."""
        return max(1.0, round(self.least_size / _STANDARD, 2))
