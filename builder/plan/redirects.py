"""Pages that lead on: from old addresses, and from a list's number to come."""

from functools import partial

from builder.model.artifact import Artifact, Rank
from builder.model.views import RedirectView
from builder.plan.catalogue import Catalogue
from builder.plan.heads import absolute
from builder.plan.pages import page


def redirect(path: str, target: str, title: str, catalogue: Catalogue, rank: Rank) -> Artifact:
    """A page at ``path`` that leads to ``target``."""
    return page(path, rank, partial(_view, path, target, title, catalogue), catalogue, ("redirect.html",))


def _view(path: str, target: str, title: str, catalogue: Catalogue) -> RedirectView:
    return RedirectView(path=path, target=target, title=title, canonical=absolute(catalogue.settings, target))
