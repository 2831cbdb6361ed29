"""404.html: the page a server gives where there is none."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, Rank
from builder.model.views import PlainView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.heads import page_head
from builder.plan.parts.page import page

CALLED = "找不到网页时显示的一页"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The one page that names no story."""
    yield page("404.html", Rank.PAGE, partial(_view, catalogue), catalogue, ("404.html",))


def _view(catalogue: Catalogue) -> PlainView:
    return PlainView(
        path="404.html", head=page_head("没有找到这一页", "", "404.html", catalogue, None)
    )
