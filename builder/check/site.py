"""The tables: what is looked at once everything is read, and once it is decided what is public."""

from collections.abc import Callable, Iterable, Iterator

from builder.check.frame import frame_words
from builder.check.links import addresses, body_links, dropped_links, named_stories
from builder.check.names import hidden_names
from builder.check.screens import playlists
from builder.model.library import Edition, Library
from builder.problems import Problem, Severity


def dark_photos(library: Library) -> Iterator[Problem]:
    """Picture files that cannot be read; where a story names one, that is an error at its own line."""
    for path, reason in library.dark.items():
        yield Problem(
            path=path,
            code="FC601",
            message=f"没有收进图集：这张图片{reason}",
            mend=_another(path),
            severity=Severity.WARNING,
        )


def _another(path: str) -> str:
    if path.lower().endswith((".heic", ".heif")):
        return "先存成 JPG 再放进来；苹果手机可在“设置 → 相机 → 格式”里选“兼容性最佳”再拍"
    return "换成打得开的 JPG 或 PNG（可以向拍摄的人要原图），或者把它移走"


def quiet_site(library: Library, edition: Edition) -> Iterator[Problem]:
    """A site without a URL has no canonical addresses, sitemap or feeds."""
    if not library.settings.url:
        yield Problem(
            path="content/site.yaml",
            code="FC906",
            message="没有写“网址”，所以这次没有做网站地图、订阅和规范网址",
            mend="网站有了地址以后，加一行  网址: https://www.example.com/（换成你们的地址）",
            severity=Severity.NOTICE,
        )
    if not edition.site.stories:
        yield Problem(
            path="content",
            code="FC507",
            message="没有一篇可以发布的稿件",
            mend="看“没有发布的稿件”里写的原因" if edition.withheld else "写一篇：fengcai new 动态 第一条消息",
            severity=Severity.WARNING,
        )


LIBRARY_CHECKS: tuple[Callable[[Library], Iterable[Problem]], ...] = (
    addresses,
    named_stories,
    body_links,
    hidden_names,
    dark_photos,
    frame_words,
)

SITE_CHECKS: tuple[Callable[[Library, Edition], Iterable[Problem]], ...] = (dropped_links, quiet_site, playlists)


def check_library(library: Library) -> tuple[Problem, ...]:
    """What is wrong with what was read."""
    return tuple(problem for check in LIBRARY_CHECKS for problem in check(library))


def check_site(library: Library, edition: Edition) -> tuple[Problem, ...]:
    """What staff should know about what is public."""
    return tuple(problem for check in SITE_CHECKS for problem in check(library, edition))
