"""Carries out recipes: pages by the theme, pictures by the crew and only once, files as they
are."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from builder.crew.crew import Crew
from builder.digest import Digest, digest_of
from builder.lettering.face import Typeface
from builder.make.page.body import BodyPart, body_parts
from builder.make.page.theme import Theme, root_of
from builder.make.picture.picture import derive
from builder.make.share import make_share
from builder.make.video import stripped
from builder.media.pixels import UnreadablePicture, need_of
from builder.media.pixels.need import LEAST
from builder.model.artifact import (
    CopyFile,
    MakePictures,
    PictureRecipe,
    Recipe,
    RenderPage,
    StripVideo,
    encode_recipe,
    inputs_of,
)
from builder.model.parts import Frame
from builder.model.share import SHARE_PART, MakeShare
from builder.model.views import StoryView, View
from builder.problems import Problem
from builder.store.objects import Objects
from builder.store.store import Store

_CARD = "content/site.yaml"
"""The file whose words stand on the site's card, which no photo is part of."""


class Versions(msgspec.Struct, frozen=True):
    """The version of each maker."""

    pages: Digest
    pictures: Digest
    files: Digest
    videos: Digest
    shares: Digest

    def of(self, recipe: Recipe) -> Digest:
        """The version of the maker that carries this recipe out."""
        makers = {
            RenderPage: self.pages,
            MakePictures: self.pictures,
            MakeShare: self.shares,
            CopyFile: self.files,
            StripVideo: self.videos,
        }
        return makers[type(recipe)]


class Materials(msgspec.Struct, frozen=True):
    """What recipes name by digest: photos and videos (by their path below ``root``), frames,
    typefaces."""

    root: Path
    photos: Mapping[Digest, str]
    frames: Mapping[Digest, Frame]
    typefaces: Mapping[Digest, Typeface]


class Workshop:
    """Makes whatever a recipe asks for; what it names by digest is looked up in the store and the
    materials."""

    def __init__(
        self, theme: Theme, store: Store, versions: Versions, materials: Materials
    ) -> None:
        self._theme, self._store, self._versions, self._materials = (
            theme,
            store,
            versions,
            materials,
        )
        self._process = os.getpid()

    def here(self) -> "Workshop":
        """This workshop; in a forked process one with a store of its own, since connections are not
        shared."""
        if os.getpid() == self._process:
            return self
        return Workshop(self._theme, self._store.reopened(), self._versions, self._materials)

    def warm_up(self) -> None:
        """Whatever every worker would otherwise do for itself."""
        self._theme.compile()

    def __reduce__(self) -> tuple[Any, ...]:
        """A started (not forked) worker opens the store for itself."""
        return Workshop, (self._theme, self._store, self._versions, self._materials)

    def key(self, recipe: Recipe, encoded: bytes) -> Digest:
        """Equal key, equal bytes: the maker's version and all that the recipe names."""
        return digest_of(self._versions.of(recipe).encode() + encoded)

    def source_of(self, recipe: Recipe) -> str:
        """The photo or video that a recipe is made from, by its path; "" where it is made from
        none."""
        return self._materials.photos.get(getattr(recipe, "source", Digest("")), "")

    def inputs(self, recipe: Recipe) -> bytes:
        """Checksums of everything that this recipe's key names, the maker's version among it, by
        name; in msgpack."""
        return msgspec.msgpack.encode(
            {"maker": crc32(self._versions.of(recipe).encode()), **inputs_of(recipe)}
        )

    def keep_pictures(self, keys: Iterable[Digest]) -> None:
        """Counts these ladders as used, whether or not anything asks for their files now."""
        self._store.use_made(keys)

    def derive(
        self, ladders: Mapping[Digest, PictureRecipe], crew: Crew, tell: Callable[[int, int], None]
    ) -> dict[Digest, Problem]:
        """Makes the ladders (by key) that no build has made, and keeps them; what could not be
        made, by key.

        ``tell`` is told after each ladder how many are done, of how many. The largest pictures come
        first: the last ones, at which some of the crew have nothing left to do, are then short.
        """
        new = {
            key: self._task(recipe) for key, recipe in ladders.items() if not self._store.made(key)
        }
        needs = {key: task.need for key, task in new.items()}
        keys = sorted(new, key=needs.__getitem__, reverse=True)
        tasks = [new[key] for key in keys]
        made_of = crew.map(_make_ladder, tasks, 1, _fallen, [needs[key] for key in keys])
        failed: dict[Digest, Problem] = {}
        for done, (key, made) in enumerate(zip(keys, made_of, strict=True), 1):
            if isinstance(made, Problem):
                failed[key] = made
            else:
                self._store.record(key, made)
            tell(done, len(tasks))
        return failed

    def _task(self, recipe: PictureRecipe) -> "_Task":
        root, path = self._materials.root, self._materials.photos.get(recipe.source, "")
        named = recipe.typefaces if isinstance(recipe, MakeShare) else ()
        faces = tuple(self._materials.typefaces[digest] for digest in named)
        return _Task(root, path, recipe, self._store.objects, faces)

    def make(self, recipe: Recipe, part: str = "") -> bytes | Iterator[bytes] | Problem:
        """The bytes of one artifact, here and now; of a ladder, the part that is wanted; of a
        video, in pieces."""
        if isinstance(recipe, RenderPage):
            return self._page(recipe)
        if isinstance(recipe, CopyFile):
            return self._theme.asset(recipe.source)
        if isinstance(recipe, StripVideo):
            return stripped(
                self._materials.root, self._materials.photos[recipe.source], recipe.source
            )
        return self._picture(recipe, part)

    def _page(self, recipe: RenderPage) -> bytes | Problem:
        frame = self._materials.frames[recipe.frame]
        return self._theme.render(recipe, frame, self._body(recipe.view, frame))

    def _body(self, view: View, frame: Frame) -> tuple[BodyPart, ...]:
        """A story's body with its pictures and links in their places; other pages have none."""
        if not isinstance(view, StoryView):
            return ()
        return body_parts(
            self._store.recall(view.body).decode(), view, root_of(view.path, frame.base)
        )

    def _picture(self, recipe: PictureRecipe, part: str) -> bytes | Problem:
        key = self.key(recipe, encode_recipe(recipe))
        for _ in ("as it lies there", "made again, where that was damaged"):
            failed = self.derive({key: recipe}, Crew(workers=1), lambda *_: None)
            if key in failed:
                return failed[key]
            made = self._store.made(key) or {}
            content = self._store.objects.get(made[part]) if part in made else None
            if content is not None:
                return content
        return _lost(self._materials.photos.get(recipe.source, _CARD))


class _Task(msgspec.Struct, frozen=True):
    """One ladder or share picture to be made, wherever the crew works; ``path`` is "" where it
    needs no photo."""

    root: Path
    path: str
    recipe: PictureRecipe
    objects: Objects
    faces: tuple[Typeface, ...]

    @property
    def need(self) -> int:
        """Bytes of memory that it takes."""
        return need_of(self.root / self.path) if self.path else LEAST


def _make_ladder(task: _Task) -> dict[str, Digest] | Problem:
    """The digests of the kept files by part."""
    try:
        content = (task.root / task.path).read_bytes() if task.path else b""
    except FileNotFoundError:
        return _changed(task.path)
    except OSError as failure:
        return _unreadable(task.path, f"读不出来（{failure.strerror or '原因不明'}）")
    if task.path and digest_of(content) != task.recipe.source:
        return _changed(task.path)
    try:
        made = _drawn(content, task)
    except UnreadablePicture as failure:
        return _unreadable(task.path, str(failure), failure.mend)
    try:
        return {part: task.objects.keep(each) for part, each in made.items()}
    except OSError:
        return _no_room(task.path or _CARD)


def _drawn(content: bytes, task: _Task) -> dict[str, bytes]:
    """The files by part; raises UnreadablePicture."""
    if isinstance(task.recipe, MakeShare):
        return {SHARE_PART: make_share(content, task.recipe, task.faces)}
    return derive(content, task.recipe.ladder, moving=task.recipe.moving)


def _fallen(task: _Task) -> Problem:
    return Problem(
        path=task.path,
        code="FC696",
        message="做这张图片的时候，程序的一个部分意外停下，或者停不下来了，这次什么都没有发布",
        mend="再生成一次；还是停在这一张，就换一张，或者把它移走，再把原图发给维护的人",
    )


def _changed(path: str) -> Problem:
    return Problem(
        path=path,
        code="FC605",
        message="这张图片在生成的时候被改动或移走了",
        mend="等它保存好（或同步完）再生成一次",
    )


def _lost(path: str) -> Problem:
    return Problem(
        path=path,
        code="FC606",
        message="这张图片做好的网页版在缓存里坏了",
        mend="运行一次 fengcai clean，再生成一次",
    )


def _no_room(path: str) -> Problem:
    said = "这张图片做好的网页版存不下：磁盘满了，或者缓存的文件夹（.fengcai）不能写入"
    return Problem(
        path=path, code="FC607", message=said, mend="腾出一些空间（例如清空回收站），再生成一次"
    )


def _unreadable(path: str, reason: str, mend: str = "向拍摄的人要原图换上") -> Problem:
    return Problem(
        path=path, code="FC604", message=f"这张图片{reason}", mend=f"{mend}；或者把它移走"
    )
