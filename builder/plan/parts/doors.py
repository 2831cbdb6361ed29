"""The links that residents use most, whatever a site calls its sections."""

from collections.abc import Iterator

from builder.model.addresses import index_of
from builder.model.field import kinds_named_by
from builder.model.site import Site
from builder.model.story import Story
from builder.model.traits import Kind

_OWNERS = kinds_named_by(Story, "branch")
"""The kinds whose stories are what others belong to."""


def doors_of(site: Site) -> dict[str, str]:
    """The paths of the lists of people (``people``), of what can be had done (``errands``), and of
    the bodies that residents belong to (``bodies``), as far as the site has stories of them."""
    present = {type(story) for story in site.stories}
    kinds = (kind.about for kind in site.kinds.sections if kind in present)
    return dict(door for about in kinds for door in _doors(about))


def _doors(about: Kind) -> Iterator[tuple[str, str]]:
    path = index_of(about.folder)
    if about.shape == "person":
        yield "people", path
    if about.looked_up:
        yield "errands", path
    if about.folder in _OWNERS:
        yield "bodies", path
