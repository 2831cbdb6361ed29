"""A page's artifact, made of its view and its template."""

from collections.abc import Callable
from functools import partial

from builder.model.artifact import Artifact, Rank, RenderPage
from builder.model.views import View
from builder.plan.catalogue import Catalogue

Draw = Callable[[], View]


def page(
    path: str, rank: Rank, draw: Draw, catalogue: Catalogue, templates: tuple[str, ...]
) -> Artifact:
    """The artifact of one page, printed by the first of these templates that the theme has;
    ``draw`` gives its view when the recipe is wanted."""
    return Artifact(path, rank, partial(_rendered, draw, catalogue, templates))


def _rendered(draw: Draw, catalogue: Catalogue, templates: tuple[str, ...]) -> RenderPage:
    template = catalogue.theme.template(*templates)
    return RenderPage(template, catalogue.theme.templates[template], catalogue.frame_digest, draw())
