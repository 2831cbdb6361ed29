"""A lobby screen's playlist: content/screens/<name>.yaml."""

from typing import Annotated

import msgspec

from builder.model.field import Choice, Field
from builder.model.story import Value


class Take(Choice):
    """Which stories an item of a playlist takes."""

    PINNED = "pinned", "置顶"
    NEWEST = "newest", "最新"


class Selection(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One item: stories by query, or by name."""

    take: Annotated[Take | None, Field("取", "最新")] = None
    kinds: Annotated[tuple[str, ...], Field("类别", "[activities, members]")] = ()
    tags: Annotated[tuple[str, ...], Field("标签", "邻里")] = ()
    branch: Annotated[str, Field("单位", "柏舟里老巷党支部", to=("branches",))] = ""
    count: Annotated[int, Field("数量", "8")] = 8
    stories: Annotated[tuple[str, ...], Field("稿件", "crane-cabin", to=("*",))] = ()
    seconds: Annotated[float | None, Field("秒数", "20")] = None


class Playlist(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one screen plays, and how far away its viewers stand; ``slug`` and ``path`` come from the file's name."""

    title: Annotated[str, Field("标题", "服务大厅")] = ""
    items: Annotated[tuple[Selection, ...], Field("项目")] = ()
    diagonal: Annotated[float, Field("屏幕尺寸", "55")] = 55.0
    distance: Annotated[float, Field("观看距离", "5")] = 5.0
    clock: Annotated[bool, Field("时钟", "是")] = True

    slug: str = ""
    path: str = ""
    lines: dict[str, int] = {}
