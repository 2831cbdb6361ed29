"""Addresses at which the builder makes something itself."""

from functools import cache

from builder.model.addresses import KEPT_KEYS
from builder.model.field import Field, declared_fields
from builder.model.kinds import BESIDE_KINDS
from builder.model.kinds.known import Kinds
from builder.regex import regex

_AT_ROOT = {
    "index.html": "首页",
    "404.html": "“没有找到”那一页",
    **dict.fromkeys(("feed.xml", "feed.json"), "订阅"),
    "sitemap.xml": "网站地图",
    "robots.txt": "给搜索引擎的说明",
}
_FOLDERS = {"media": "照片和视频", "assets": "网站样式", "screen": "大屏"}
KEPT_FOLDERS = {
    **{folder: f"“{label}”的" for folder, label in BESIDE_KINDS.items()},
    **{folder: f"放{label}的" for folder, label in _FOLDERS.items()},
    **dict.fromkeys(
        (
            *("screens", "theme", "themes", "metrics", "files", "lead"),
            *("search", "hant", "exports", "drafts", "portal", "content", "output", *KEPT_KEYS),
        ),
        "程序自己要用的",
    ),
}
"""The folders that no kind of a site's own can have, and whose each is."""
_LIST = regex(
    r"index\.html|page-\d+\.html|feed\.(?:xml|json)|facets\.js|cards-\d+\.js|[a-z0-9-]+\.ics"
)


def made_at(path: str, kinds: Kinds) -> str:
    """What the builder makes at a path itself, or may make as the site grows, in words for staff;
    "" where nothing."""
    folder, _, inside = path.partition("/")
    if not inside:
        return _AT_ROOT.get(path, "")
    if folder in _FOLDERS:
        return _FOLDERS[folder]
    kind = kinds.of(folder)
    label = kind.about.label if kind else BESIDE_KINDS.get(folder, "")
    narrowing = inside.rpartition("/")[0].partition("/")[0]
    is_list = not kind or not narrowing or narrowing in _narrowings(kinds, folder)
    is_page = _LIST.fullmatch(path.rpartition("/")[2])
    return f"“{label}”的列表" if label and is_page and is_list else ""


@cache
def _narrowings(kinds: Kinds, folder: str) -> frozenset[str]:
    """The folders in which a kind's narrowed lists and registers stand: by field, by year, by
    owner."""
    kind = kinds.of(folder)
    listed = (each.key for each in declared_fields(kind) if _has_pages(each.field)) if kind else ()
    owners = (each.about.owns.segment for each in kinds.all if each.about.owns)
    return KEPT_KEYS.union(listed, owners)


def _has_pages(field: Field) -> bool:
    return field.listed or field.register is not None
