"""The paths of all files of a site, remembered from the last build: links are judged by them, and
no edit of a body changes one."""

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
"""Paths by the digest of what they are planned from."""
_known_in = msgspec.msgpack.Decoder(_Known).decode


class PlannedPaths:
    """The paths that a theme's sites consist of; worked out only where the site's outline, the
    theme or the program has changed.

    Working them out takes half of an edit's time at 10,000 stories.
    """

    def __init__(self, planner: "Planner", options: BuildOptions, store: Store) -> None:
        self._planner, self._store = planner, store
        self._key = key_of("paths", options.relative_output)
        self._used: _Known = {}

    def atlas(self, site: Site) -> Atlas:
        """Every address of this site, by which checks judge links and pages resolve them."""
        plan = self._planner.plan(site)
        name = key_of(versions.version_of_builder(), plan.theme, site.outline)
        known = self._used[name] = self._last_time.get(name) or tuple(sorted(plan.paths))
        plan.supply_paths(known)
        if not self._used.keys() <= self._last_time.keys():
            self._store.remember([(self._key, msgspec.msgpack.encode(self._used))])
        return plan.catalogue.atlas

    @cached_property
    def _last_time(self) -> _Known:
        content = self._store.memo(self._key)
        return _known_in(content) if content else {}
