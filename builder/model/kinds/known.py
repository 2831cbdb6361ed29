"""The kinds of one site: the builder's, with what the site adds to them, and its own."""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any, Union

import msgspec

from builder.model.kinds import KINDS
from builder.model.kinds.made import base_of, kind_made, vocabularies_of
from builder.model.kinds.own import OwnKind, OwnKinds
from builder.model.story import Story
from builder.model.traits import Ownership
from builder.model.vocabularies import VOCABULARIES
from builder.model.vocabulary import Vocabulary

_SITES = 64


class Kinds(msgspec.Struct, frozen=True, eq=False, dict=True):
    """Every kind that a site has, in the order of menus: the builder's, then the site's own.

    Equal declarations give the same object, so that comparing two costs nothing.
    """

    all: tuple[type[Story], ...]
    vocabularies: tuple[Vocabulary, ...] = VOCABULARIES

    @cached_property
    def by_folder(self) -> dict[str, type[Story]]:
        """Each kind by the folder of its stories."""
        return {kind.about.folder: kind for kind in self.all}

    @cached_property
    def union(self) -> Any:
        """The type of a story of any of them, for msgpack to decode by its tag."""
        return Union[self.all]  # noqa: UP007  (built at run time)

    @property
    def sections(self) -> Iterable[type[Story]]:
        """Those that have lists, a feed and a place in the navigation."""
        return (kind for kind in self.all if kind.about.is_section)

    def of(self, folder: str) -> type[Story] | None:
        """The kind whose folder this is, None where there is none."""
        return self.by_folder.get(folder)

    def is_section(self, folder: str) -> bool:
        """Whether this is the folder of a kind that has lists."""
        kind = self.of(folder)
        return kind is not None and kind.about.is_section

    def owner_in(self, folder: str) -> Ownership | None:
        """How stories belong to one of this kind, None where they never do."""
        kind = self.of(folder)
        return kind.about.owns if kind else None

    def in_words(self, folders: Iterable[str]) -> str:
        """Their names for messages: ``先锋人物、支部活动``; any kind (``*``) is “另一篇”."""
        found = (self.of(folder) for folder in folders)
        return "、".join(kind.about.label for kind in found if kind) or "另一篇"


BUILT_IN = Kinds(KINDS)
"""The kinds of a site that declares none of its own."""


@lru_cache(maxsize=_SITES)
def kinds_of(own: OwnKinds) -> Kinds:
    """The kinds of a site that declares these: the builder's in their order, then its own."""
    if not own.kinds:
        return BUILT_IN
    more = {each.folder: each for each in own.kinds}
    known = [_extended(kind, more.pop(kind.about.folder, None)) for kind in KINDS]
    new = [kind_made(each, base_of(each)) for each in more.values()]
    words = (vocabulary for each in own.kinds for vocabulary in vocabularies_of(each))
    return Kinds((*known, *new), (*VOCABULARIES, *words))


def _extended(kind: type[Story], more: OwnKind | None) -> type[Story]:
    """A kind of the builder's with the fields that a site adds to it."""
    return kind_made(more, kind) if more else kind
