"""The site → promises: one file here for each kind of output, and its line in PLANS."""

from collections.abc import Callable, Iterator

import msgspec

from builder.digest import Digest
from builder.model.artifact import Artifact
from builder.model.parts import Frame
from builder.model.site import Site
from builder.model.theme import ThemeFacts
from builder.plan import feeds, files, home, lists, screens, stories
from builder.plan.catalogue import Catalogue

PLANS: tuple[Callable[[Catalogue], Iterator[Artifact]], ...] = (
    files.plan,
    stories.plan,
    lists.plan,
    home.plan,
    feeds.plan,
    screens.plan,
)


class Plan(msgspec.Struct, frozen=True):
    """Every promise of one edition, and the frames their recipes name by digest."""

    artifacts: tuple[Artifact, ...]
    frames: dict[Digest, Frame]


def plan(site: Site, theme: ThemeFacts) -> Plan:
    """Everything this edition of the site consists of; touches no disk, knows no time."""
    catalogue = Catalogue(site, theme)
    artifacts = tuple(artifact for each in PLANS for artifact in each(catalogue))
    return Plan(artifacts, {catalogue.frame_digest: catalogue.frame})
