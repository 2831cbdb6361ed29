"""The scripts of the Traditional edition, which show words in its characters."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, CopyFile, Rank
from builder.model.traditional import simplified_path
from builder.plan.catalogue import Catalogue

CALLED = "繁体版的脚本"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """``hant/assets/site-….js``; none for a site without that edition."""
    twins, sources = catalogue.twins, catalogue.theme.asset_sources
    for path in twins.frame.assets.values() if twins else ():
        source = sources.get(simplified_path(path))
        if twins and source and path.endswith(".js"):
            recipe = partial(twins.converted, CopyFile(source))
            yield Artifact(path, Rank.ASSET, recipe)
