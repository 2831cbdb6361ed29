"""The materials of making: what recipes name by digest, and where it is found."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from builder.digest import Digest
from builder.lettering.face import Typeface
from builder.model.artifact import Recipe, source_of, typefaces_of
from builder.model.frame import Frame
from builder.model.traditional import Spelling
from builder.store.store import Store

if TYPE_CHECKING:
    from builder.make.page.theme import Theme


class Sources(msgspec.Struct, frozen=True):
    """Where photos, videos and documents (``paths``, below ``root``) and typefaces are found by
    their digests: a value that can be sent to another process."""

    root: Path
    paths: Mapping[Digest, str]
    typefaces: Mapping[Digest, Typeface]

    def path_of(self, recipe: Recipe) -> str:
        """The path of the file that a recipe is made from; "" where it is made from none."""
        return self.paths.get(source_of(recipe), "")

    def named_by(self, recipe: Recipe) -> "Sources":
        """Only the sources that this recipe names."""
        source, faces = source_of(recipe), typefaces_of(recipe)
        paths = {source: self.paths[source]} if source in self.paths else {}
        return Sources(self.root, paths, {face: self.typefaces[face] for face in faces})


class Materials(msgspec.Struct, frozen=True):
    """Everything that making looks up: the theme, the frames its pages share, the store with bodies
    and made pictures, the sources, the spellings of a Traditional edition."""

    theme: "Theme"
    frames: Mapping[Digest, Frame]
    store: Store
    sources: Sources
    spellings: Mapping[Digest, Spelling] = {}
