"""One path, one artifact: where two would be the same file, both are named and nothing is
published."""

from collections.abc import Iterable, Iterator

from builder.model.addresses import same_file
from builder.model.artifact import Artifact, page_of
from builder.model.filtered import CardsView
from builder.model.registers import RegisterView
from builder.model.views import (
    AlbumView,
    CalendarView,
    FeedView,
    ListView,
    RedirectView,
    ScreenView,
    StoryView,
    View,
)
from builder.problems import Problem

_SORTS: dict[type[View], str] = {
    StoryView: "稿件",
    ListView: "列表",
    CardsView: "筛选用的卡片",
    AlbumView: "相册",
    CalendarView: "活动日历",
    RegisterView: "总页",
    RedirectView: "旧网址的转向页，通到",
    FeedView: "订阅",
    ScreenView: "大屏",
}


def clashes(artifacts: Iterable[Artifact]) -> Iterator[Problem]:
    """FC519 for every artifact whose path another one has already, whatever the case of its
    letters."""
    owners: dict[str, Artifact] = {}
    for artifact in artifacts:
        owner = owners.setdefault(same_file(artifact.path), artifact)
        if owner is not artifact and owner.recipe() != artifact.recipe():
            yield Problem(
                path=artifact.path,
                code="FC519",
                message=f"同一个网址要放两样东西：{_called(owner)}，和{_called(artifact)}",
                mend="给其中一样换一个网址名；不知道是哪一样的，把这句话发给维护的人",
            )


def _called(artifact: Artifact) -> str:
    """What staff call what stands there."""
    page = page_of(artifact.recipe())
    if page is None:
        return f"文件“{artifact.path}”"
    view = page.view
    sort = _SORTS.get(type(view), "网页")
    name = getattr(view, "heading", "") or getattr(view, "title", "")
    card = getattr(view, "card", None)
    return f"{sort}“{card.title if card else name or artifact.path}”"
