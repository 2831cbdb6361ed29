"""The workshop: carries out recipes by MAKERS, in the process that asks or ahead by the crew."""

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from zlib import crc32

import msgspec

from builder.crew.crew import Crew
from builder.digest import Digest, digest_of
from builder.make.derived import made_here, make_ahead
from builder.make.maker import Content
from builder.make.makers import MAKERS
from builder.make.materials import Materials
from builder.model.artifact import Inputs, Recipe, inputs_of
from builder.problems import Problem

_encode = msgspec.msgpack.Encoder().encode

Versions = Mapping[type[Recipe], bytes]
"""The version of each maker, by its sort of recipe."""


class Workshop:
    """Makes whatever a recipe asks for; what the recipe names by digest is looked up in the
    materials."""

    def __init__(self, materials: Materials, versions: Versions | None = None) -> None:
        self._materials = materials
        self._versions = versions or {
            recipe: maker.version.encode() for recipe, maker in MAKERS.items()
        }
        self._process = os.getpid()

    def here(self) -> "Workshop":
        """This workshop for this process: in a forked one with a store of its own, since
        connections cannot be shared."""
        if os.getpid() == self._process:
            return self
        store = self._materials.store.reopened()
        return Workshop(msgspec.structs.replace(self._materials, store=store), self._versions)

    def __reduce__(self) -> tuple[Any, ...]:
        """A started (not forked) worker opens the store for itself."""
        return Workshop, (self._materials, self._versions)

    def warm_up(self) -> None:
        """Compiles the templates now, which every forked worker would otherwise do for itself."""
        self._materials.theme.compile()

    def key(self, recipe: Recipe, inputs: Inputs) -> Digest:
        """The digest of the maker's version and of everything that the recipe names. Equal key,
        equal bytes."""
        return digest_of(self._versions[type(recipe)] + _encode(inputs))

    def source_of(self, recipe: Recipe) -> str:
        """The path of the file that a recipe is made from; "" where it is made from none."""
        return self._materials.sources.path_of(recipe)

    def checksums(self, recipe: Recipe, inputs: Inputs) -> bytes:
        """For each input of a recipe's key, the maker's version among them, a checksum by its name;
        in msgpack."""
        named = {name: crc32(encoded) for name, encoded in inputs.items()}
        return _encode({"maker": crc32(self._versions[type(recipe)]), **named})

    def keep_made(self, keys: Iterable[Digest]) -> None:
        """Marks the files made ahead by these keys as used, whether or not anything asks for
        them."""
        self._materials.store.use_made(keys)

    def make_ahead(
        self, recipes: Mapping[Digest, Recipe], crew: Crew, tell: Callable[[int, int], None]
    ) -> dict[Digest, Problem]:
        """Has the crew carry out those recipes that are made ahead and not in the store; gives the
        problems of those that could not be made, by key."""
        return make_ahead(recipes, self._materials, crew, tell)

    def make(self, recipe: Recipe, part: str = "") -> Content | Problem:
        """The content of one artifact, made here and now; of what the crew makes, the part that is
        wanted."""
        maker = MAKERS[type(recipe)]
        if maker.by_crew:
            key = self.key(recipe, inputs_of(recipe))
            return made_here(key, recipe, part, self._materials)
        made: Content | Problem = maker.make(recipe, self._materials)
        return made
