"""A view with its template becomes a promise."""

from builder.digest import Digest
from builder.model.artifact import Artifact, Rank, RenderPage
from builder.model.views import View
from builder.plan.catalogue import Catalogue


def page(view: View, catalogue: Catalogue, rank: Rank, *templates: str, body: Digest = Digest("")) -> Artifact:
    """The promise of one page, by the first of these templates that the theme has."""
    template = catalogue.theme.template(*templates)
    digest = catalogue.theme.templates[template]
    return Artifact(view.path, RenderPage(template, digest, catalogue.frame_digest, view, body), rank)
