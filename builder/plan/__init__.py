"""The site → promises: one file here for each kind of output, and its line in PLANS."""

from collections.abc import Callable, Iterator
from functools import cached_property

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


class Plan(msgspec.Struct, frozen=True, dict=True):
    """Everything an edition of the site consists of; touches no disk, knows no time.

    A value of the site and the theme: another process that is given these two draws up the very same plan.
    """

    site: Site
    theme: ThemeFacts

    @cached_property
    def catalogue(self) -> Catalogue:
        """The site laid out, with the card of every story."""
        catalogue = Catalogue(self.site, self.theme)
        _ = catalogue.cards
        return catalogue

    @cached_property
    def artifacts(self) -> tuple[Artifact, ...]:
        """Every promise, none of them worked out yet; none where the theme cannot print a story."""
        if "story.html" not in self.theme.templates:
            return ()
        return tuple(artifact for each in PLANS for artifact in each(self.catalogue))

    @property
    def frames(self) -> dict[Digest, Frame]:
        """The frames that recipes name by digest."""
        return {self.catalogue.frame_digest: self.catalogue.frame}
