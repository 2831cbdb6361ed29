"""Carries out recipes: pages by the theme, pictures by the crew and only once, files as they are."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol
from zlib import crc32

import msgspec

from builder.digest import Digest, digest_of
from builder.make.body import BodyPart, body_parts
from builder.make.objects import Objects
from builder.make.picture import derive
from builder.make.store import Store
from builder.make.theme import Theme, root_of
from builder.model.artifact import CopyFile, MakePictures, Recipe, RenderPage, encode_recipe, inputs_of
from builder.model.parts import Frame
from builder.model.views import StoryView, View
from builder.pixels import UnreadablePicture
from builder.problems import Problem


class Crew(Protocol):
    """Who works: a function over many items, in order."""

    def map(self, function: Callable[[Any], Any], items: Sequence[Any], worth: int) -> Iterable[Any]:
        """The results; ``worth`` is from how many items on a pool pays."""


class Versions(msgspec.Struct, frozen=True):
    """The version of each maker."""

    pages: Digest
    pictures: Digest
    files: Digest


class Materials(msgspec.Struct, frozen=True):
    """What recipes name by digest: photos (by their path below ``root``) and frames."""

    root: Path
    photos: Mapping[Digest, str]
    frames: Mapping[Digest, Frame]


class Workshop:
    """Makes whatever a recipe asks for; what it names by digest is looked up in the store and the materials."""

    def __init__(self, theme: Theme, store: Store, versions: Versions, materials: Materials) -> None:
        self._theme, self._store, self._versions, self._materials = theme, store, versions, materials
        self._process = os.getpid()

    def here(self) -> "Workshop":
        """This workshop; in a forked process one with a store of its own, since connections are not shared."""
        if os.getpid() == self._process:
            return self
        return Workshop(self._theme, Store.open(self._store.folder), self._versions, self._materials)

    def warm_up(self) -> None:
        """Whatever every worker would otherwise do for itself."""
        self._theme.compile()

    def __reduce__(self) -> tuple[Any, ...]:
        """A started (not forked) worker opens the store for itself."""
        return _unpacked, (self._theme, self._store.folder, self._versions, self._materials)

    def key(self, recipe: Recipe, encoded: bytes) -> Digest:
        """Equal key, equal bytes: the maker's version and all that the recipe names."""
        return digest_of(self._version(recipe).encode() + encoded)

    def _version(self, recipe: Recipe) -> Digest:
        if isinstance(recipe, RenderPage):
            return self._versions.pages
        return self._versions.pictures if isinstance(recipe, MakePictures) else self._versions.files

    def inputs(self, recipe: Recipe) -> dict[str, int]:
        """A checksum of everything that the key of this recipe names, the maker's version among it."""
        return {"maker": crc32(self._version(recipe).encode()), **inputs_of(recipe)}

    def keep_pictures(self, keys: Iterable[Digest]) -> None:
        """Counts these ladders as used, whether or not anything asks for their files now."""
        self._store.use(keys)

    def derive(
        self, ladders: Mapping[Digest, MakePictures], crew: Crew, tell: Callable[[int, int], None]
    ) -> dict[Digest, Problem]:
        """Makes the ladders (by key) that no build has made, and keeps them; what could not be made, by key.

        ``tell`` is told after each ladder how many are done, of how many.
        """
        new = {key: recipe for key, recipe in ladders.items() if not self._store.made(key)}
        root, photos = self._materials.root, self._materials.photos
        tasks = [_Task(root, photos[recipe.source], recipe, self._store.objects) for recipe in new.values()]
        failed: dict[Digest, Problem] = {}
        for done, (key, made) in enumerate(zip(new, crew.map(_make_ladder, tasks, worth=3), strict=True), 1):
            if isinstance(made, Problem):
                failed[key] = made
            else:
                self._store.record(key, made)
            tell(done, len(tasks))
        return failed

    def make(self, recipe: Recipe, part: str = "") -> bytes | Problem:
        """The bytes of one artifact, here and now; of a ladder, the part that is wanted."""
        if isinstance(recipe, RenderPage):
            return self._page(recipe)
        if isinstance(recipe, CopyFile):
            return self._theme.asset(recipe.source)
        return self._picture(recipe, part)

    def _page(self, recipe: RenderPage) -> bytes | Problem:
        frame = self._materials.frames[recipe.frame]
        return self._theme.render(recipe, frame, self._body(recipe.view, frame))

    def _body(self, view: View, frame: Frame) -> tuple[BodyPart, ...]:
        """A story's body with its pictures and links in their places; other pages have none."""
        if not isinstance(view, StoryView):
            return ()
        return body_parts(self.body(view.body), view, root_of(view.path, frame.base))

    def body(self, digest: Digest) -> str:
        """A story's HTML with its placeholders."""
        return (self._store.memo(digest) or b"").decode()

    def _picture(self, recipe: MakePictures, part: str) -> bytes | Problem:
        key = self.key(recipe, encode_recipe(recipe))
        failed = self.derive({key: recipe}, Alone(), lambda *_: None)
        made = self._store.made(key)
        if not made:
            return failed[key]
        content = self._store.objects.get(made[part])
        if content is None or digest_of(content) != made[part]:
            return _lost(self._materials.photos[recipe.source])
        return content


def _unpacked(theme: Theme, store: Path, versions: Versions, materials: Materials) -> Workshop:
    return Workshop(theme, Store.open(store), versions, materials)


class Alone:
    """A crew of one: this process."""

    def map(self, function: Callable[[Any], Any], items: Sequence[Any], worth: int = 0) -> Iterable[Any]:
        """The results, one after the other."""
        del worth
        return map(function, items)


class _Task(msgspec.Struct, frozen=True):
    """One ladder to be made, wherever the crew works."""

    root: Path
    path: str
    recipe: MakePictures
    objects: Objects


def _make_ladder(task: _Task) -> dict[str, Digest] | Problem:
    """The digests of the kept files by part."""
    try:
        content = (task.root / task.path).read_bytes()
        if digest_of(content) != task.recipe.source:
            return _changed(task.path)
        return {part: task.objects.keep(made) for part, made in derive(content, task.recipe.ladder).items()}
    except UnreadablePicture as failure:
        return _unreadable(task.path, str(failure))
    except OSError as failure:
        return _unreadable(task.path, f"读不出来（{failure.strerror or '原因不明'}）")


def _changed(path: str) -> Problem:
    return Problem(
        path=path, code="FC605", message="这张图片在生成的时候被改动了", mend="等它保存好（或同步完）再生成一次"
    )


def _lost(path: str) -> Problem:
    return Problem(
        path=path, code="FC606", message="这张图片做好的网页版在缓存里坏了", mend="运行一次 fengcai clean，再生成一次"
    )


def _unreadable(path: str, reason: str) -> Problem:
    return Problem(path=path, code="FC604", message=f"这张图片{reason}", mend="向拍摄的人要原图换上，或者把它移走")
