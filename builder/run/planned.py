"""The paths of the files that a site consists of, remembered: every link is judged by them, and no
edit of a body changes one."""

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from builder.digest import Digest, key_of
from builder.model.links import Atlas
from builder.model.site import Site
from builder.run import versions
from builder.run.build_options import BuildOptions
from builder.store.store import Store

if TYPE_CHECKING:  # loaded while the stories are read
    from builder.plan import Planner

_Known = dict[Digest, tuple[str, ...]]
"""Paths by the name of what they are planned from."""
_known_in = msgspec.msgpack.Decoder(_Known).decode


class PlannedPaths:
    """The paths of sites that are planned with one theme; drawn up only where the outline of the
    site, the theme or the program is another than last time.

    Drawing them up takes half of an edit's time at 10,000 stories.
    """

    def __init__(self, planner: "Planner", options: BuildOptions, store: Store) -> None:
        self._planner, self._store = planner, store
        self._key = key_of("paths", options.relative_output)
        self._used: _Known = {}

    def atlas(self, site: Site) -> Atlas:
        """Where the links of this site would lead, for checks as for its pages."""
        plan = self._planner.plan(site)
        name = key_of(versions.version_of_builder(), plan.theme, site.outline)
        known = self._used[name] = self._last_time.get(name) or tuple(sorted(plan.paths))
        plan.knows(known)
        if not self._used.keys() <= self._last_time.keys():
            self._store.remember([(self._key, msgspec.msgpack.encode(self._used))])
        return plan.catalogue.atlas

    @cached_property
    def _last_time(self) -> _Known:
        content = self._store.memo(self._key)
        return _known_in(content) if content else {}
