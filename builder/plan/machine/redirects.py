"""Pages that send readers on: from old addresses, and from the number of a list's page that is not
full yet."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, Rank
from builder.model.links import old_address_path
from builder.model.views import RedirectView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.page import page
from builder.plan.parts.public_address import absolute

CALLED = "旧网址的转向页"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """A redirecting page at each old address; where a story's own page stands there, that one has
    priority."""
    url, taken = catalogue.settings.url, catalogue.site.by_address
    for story in catalogue.site.stories:
        for path in dict.fromkeys(old_address_path(each, url) for each in story.aliases):
            if path and path not in taken:
                yield redirect(path, story.address, story.title, catalogue, Rank.PAGE)


def redirect(path: str, target: str, title: str, catalogue: Catalogue, rank: Rank) -> Artifact:
    """A page at ``path`` that sends readers on to ``target``; both are below the output."""
    return page(
        path, rank, partial(_view, path, target, title, catalogue), catalogue, ("redirect.html",)
    )


def _view(path: str, target: str, title: str, catalogue: Catalogue) -> RedirectView:
    return RedirectView(
        path=path, target=target, title=title, canonical=absolute(catalogue.settings, target)
    )
