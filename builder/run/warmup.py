"""What printing will need (modules, templates), loaded piece by piece while the crew reads the
stories."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from builder.model.library import SiteParts
from builder.model.settings import Settings
from builder.run.build_options import BuildOptions
from builder.store.store import Store

if TYPE_CHECKING:
    from builder.make.page.theme import Theme


class Warmup(msgspec.Struct, frozen=True, dict=True):
    """The theme of a site, loaded early; the same where it is loaded late.

    On two cores a site of 1,000 stories is read in half a second, in which this process has nothing
    else to do: it loads the modules of plan and make (0.1 s) and compiles the templates (0.2 s).
    """

    options: BuildOptions
    settings: Settings
    store: Store
    instead: SiteParts

    @cached_property
    def theme(self) -> "Theme":
        """The theme that pages are printed with; loaded when first asked for."""
        from builder.run.parts import theme_for

        return theme_for(self.options, self.settings, self.store, self.instead)

    def pieces(self) -> Iterator[None]:
        """Everything that can be done before the stories are known, in pieces of some 10 ms."""
        import builder.make.page.theme

        yield
        import builder.run.produce  # noqa: F401 (what it brings with it is what this is for)

        yield
        yield from self.theme.in_pieces()
