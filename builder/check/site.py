"""The tables: what is looked at once everything is read, and once it is decided what is public."""

from collections.abc import Callable, Iterable, Iterator

from builder.check.films import films
from builder.check.focus import focus_points
from builder.check.frame import frame_words
from builder.check.links import addresses, body_links, dropped_links, named_stories
from builder.check.names import hidden_names
from builder.check.screens import playlists
from builder.model.library import Edition, Library, Surroundings
from builder.model.story import Story
from builder.problems import Problem, Severity


def dark_photos(library: Library) -> Iterator[Problem]:
    """Picture files that cannot be read; where a story names one, that is an error at its own line."""
    for path, unshown in library.dark.items():
        yield Problem(
            path=path,
            code="FC601",
            message=f"没有收进图集：这张图片{unshown.reason}",
            mend=f"{unshown.mend}；或者把它移走",
            severity=Severity.WARNING,
        )


def still_pictures(library: Library) -> Iterator[Problem]:
    """Moving pictures that are too long or too large to be played: their first frame is shown."""
    for path, photo in library.photos.items():
        if photo.frames > 1 and not photo.moving:
            yield Problem(
                path=path,
                code="FC610",
                message=f"这张动图有 {photo.frames} 个画面，手机上要下载很久，网页只显示第一个画面",
                mend="不需要它动就不用改；要它动，改到宽 640 像素、900 KB 以内，或者换成 MP4 视频放进图集",
                severity=Severity.NOTICE,
            )


def quiet_site(library: Library, edition: Edition) -> Iterator[Problem]:
    """A site without a URL has no canonical addresses, sitemap or feeds."""
    if not library.settings.url:
        yield Problem(
            path="content/site.yaml",
            code="FC906",
            message="没有写“网址”，所以这次没有做网站地图、订阅、规范网址和转发用的配图",
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


STORY_CHECKS: tuple[Callable[[Story, Surroundings], Iterable[Problem]], ...] = (
    named_stories,
    body_links,
    hidden_names,
    focus_points,
)

LIBRARY_CHECKS: tuple[Callable[[Library], Iterable[Problem]], ...] = (
    addresses,
    dark_photos,
    still_pictures,
    films,
    frame_words,
)

SITE_CHECKS: tuple[Callable[[Library, Edition], Iterable[Problem]], ...] = (dropped_links, quiet_site, playlists)


def check_story(story: Story, around: Surroundings) -> tuple[Problem, ...]:
    """What is wrong with one story, seen among the others."""
    return tuple(problem for check in STORY_CHECKS for problem in check(story, around))


def check_library(library: Library) -> tuple[Problem, ...]:
    """What is wrong with what was read, as a whole."""
    return tuple(problem for check in LIBRARY_CHECKS for problem in check(library))


def check_site(library: Library, edition: Edition) -> tuple[Problem, ...]:
    """What staff should know about what is public."""
    return tuple(problem for check in SITE_CHECKS for problem in check(library, edition))
