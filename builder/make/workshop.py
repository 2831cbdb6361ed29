"""Carries out recipes: pages by the theme, pictures by the crew and only once, files as they are."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.make.body import body_parts
from builder.make.objects import Objects
from builder.make.picture import derive
from builder.make.store import Store
from builder.make.theme import Theme, root_of
from builder.model.artifact import Artifact, CopyFile, MakePictures, Recipe, RenderPage
from builder.model.views import Frame, StoryView
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


class Made(msgspec.Struct, frozen=True):
    """An artifact's bytes, or what kept them from being made."""

    artifact: Artifact
    content: bytes = b""
    problem: Problem | None = None


class Materials(msgspec.Struct, frozen=True):
    """What recipes name by digest: photos (by their path below ``root``) and frames."""

    root: Path
    photos: Mapping[Digest, str]
    frames: Mapping[Digest, Frame]


class Workshop:
    """Makes whatever a recipe asks for; what it names by digest is looked up in the store and the materials."""

    def __init__(self, theme: Theme, store: Store, versions: Versions, materials: Materials) -> None:
        self._theme, self._store, self._versions, self._materials = theme, store, versions, materials

    def key(self, recipe: Recipe) -> Digest:
        """Equal key, equal bytes: the maker's version and all that the recipe names."""
        return key_of(self._version(recipe), recipe)

    def _version(self, recipe: Recipe) -> Digest:
        if isinstance(recipe, RenderPage):
            return self._versions.pages
        return self._versions.pictures if isinstance(recipe, MakePictures) else self._versions.files

    def keep_pictures(self, keys: Iterable[Digest]) -> None:
        """Counts these ladders as used, whether or not anything asks for their files now."""
        self._store.use(dict.fromkeys(keys))

    def make_all(self, artifacts: Sequence[Artifact], crew: Crew, tell: Callable[[int, int], None]) -> Iterator[Made]:
        """Many artifacts: first the pictures that no build has made, by the crew, then every artifact in turn.

        ``tell`` is told after each ladder how many are done, of how many.
        """
        wanted = {self.key(a.recipe): a.recipe for a in artifacts if isinstance(a.recipe, MakePictures)}
        failed = self._derive({key: recipe for key, recipe in wanted.items() if not self._store.made(key)}, crew, tell)
        for artifact in artifacts:
            problem = failed.get(self.key(artifact.recipe)) if failed else None
            yield Made(artifact, problem=problem) if problem else self.make(artifact)

    def make(self, artifact: Artifact) -> Made:
        """One artifact, here and now."""
        recipe = artifact.recipe
        if isinstance(recipe, RenderPage):
            return self._page(artifact, recipe)
        if isinstance(recipe, CopyFile):
            return Made(artifact, self._theme.asset(recipe.source))
        return self._picture(artifact, recipe)

    def _page(self, artifact: Artifact, recipe: RenderPage) -> Made:
        frame = self._materials.frames[recipe.frame]
        html = self.body(recipe.body) if recipe.body else ""
        root = root_of(recipe.view.path, frame.base)
        body = body_parts(html, recipe.view, root) if isinstance(recipe.view, StoryView) else ()
        page = self._theme.render(recipe, frame, body)
        return Made(artifact, problem=page) if isinstance(page, Problem) else Made(artifact, page)

    def body(self, digest: Digest) -> str:
        """A story's HTML with its placeholders."""
        return (self._store.memo(digest) or b"").decode()

    def _picture(self, artifact: Artifact, recipe: MakePictures) -> Made:
        key = self.key(recipe)
        failed = {} if self._store.made(key) else self._derive({key: recipe}, Alone(), lambda *_: None)
        made = self._store.made(key)
        if not made:
            return Made(artifact, problem=failed[key])
        content = self._store.objects.get(made[artifact.part])
        if content is None or digest_of(content) != made[artifact.part]:
            return Made(artifact, problem=_lost(self._materials.photos[recipe.source]))
        return Made(artifact, content)

    def _derive(
        self, recipes: Mapping[Digest, MakePictures], crew: Crew, tell: Callable[[int, int], None]
    ) -> dict[Digest, Problem]:
        """Makes these ladders and keeps them; what could not be made, by key."""
        root, photos = self._materials.root, self._materials.photos
        tasks = [_Task(root, photos[recipe.source], recipe, self._store.objects) for recipe in recipes.values()]
        failed: dict[Digest, Problem] = {}
        for done, (key, made) in enumerate(zip(recipes, crew.map(_make_ladder, tasks, worth=3), strict=True), 1):
            if isinstance(made, Problem):
                failed[key] = made
            else:
                self._store.record(key, made)
            tell(done, len(tasks))
        return failed


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
