"""Derived files, made ahead by the crew: every file of a recipe at once, made only once and kept in
the store."""

from collections.abc import Callable, Mapping
from functools import cached_property

import msgspec

from builder.crew.crew import Crew
from builder.digest import Digest, digest_of
from builder.make.maker import Files, Unmakeable
from builder.make.makers import MAKERS
from builder.make.materials import Materials, Sources
from builder.media.memory import LEAST
from builder.model.artifact import Recipe
from builder.problems import Problem
from builder.store.objects import Objects
from builder.store.store import Store

_CARD = "content/site.yaml"
"""The file whose words stand on the site's card, which no photo is part of."""


class _Task(msgspec.Struct, frozen=True, dict=True):
    """One recipe for the crew to carry out; ``path`` is "" where it needs no photo."""

    key: Digest
    recipe: Recipe
    sources: Sources
    objects: Objects

    @property
    def path(self) -> str:
        """The path below the site's folder of the photo or video that it is made from; "" where
        there is none."""
        return self.sources.path_of(self.recipe)

    @cached_property
    def need(self) -> int:
        """How many bytes of memory it takes."""
        if not self.path:
            return LEAST
        return MAKERS[type(self.recipe)].need(self.sources.root / self.path)

    @property
    def noun(self) -> str:
        """What staff call what it is made from."""
        return MAKERS[type(self.recipe)].noun


def make_ahead(
    recipes: Mapping[Digest, Recipe],
    materials: Materials,
    crew: Crew,
    tell: Callable[[int, int], None],
) -> dict[Digest, Problem]:
    """Carries out the recipes (by key) whose files are not in the store yet, and keeps the files;
    gives the problems of those that could not be made, by key.

    ``tell`` hears after each how many are done, and of how many.
    """
    tasks = _tasks(recipes, materials)
    made_of = crew.map(_carried_out, tasks, 1, _fallen, [task.need for task in tasks])
    failed: dict[Digest, Problem] = {}
    for done, made in enumerate(made_of, 1):
        key = tasks[done - 1].key
        if isinstance(made, Problem):
            failed[key] = made
        else:
            materials.store.record(key, made)
        tell(done, len(tasks))
    return failed


def _tasks(recipes: Mapping[Digest, Recipe], materials: Materials) -> list[_Task]:
    """The new ones, the largest pictures first: the last ones, at which some of the crew have
    nothing left to do, are then short."""
    store, sources = materials.store, materials.sources
    new = [
        _Task(key, recipe, sources.named_by(recipe), store.objects)
        for key, recipe in recipes.items()
        if not store.made(key)
    ]
    return sorted(new, key=lambda task: task.need, reverse=True)


def made_here(key: Digest, recipe: Recipe, part: str, materials: Materials) -> bytes | Problem:
    """One file of a recipe: from the store, or else made in this process."""
    for _ in ("as it lies there", "made again, where that was damaged"):
        failed = make_ahead({key: recipe}, materials, Crew(workers=1), lambda *_: None)
        if key in failed:
            return failed[key]
        content = _kept(key, part, materials.store)
        if content is not None:
            return content
    return _lost(materials.sources.path_of(recipe) or _CARD, MAKERS[type(recipe)].noun)


def _kept(key: Digest, part: str, store: Store) -> bytes | None:
    """The bytes of one part of what was made by this key; None where they are lost or damaged."""
    made = store.made(key) or {}
    return store.objects.get(made[part]) if part in made else None


def _carried_out(task: _Task) -> dict[str, Digest] | Problem:
    """The digests of the kept files by part."""
    photo = _photo(task)
    made = photo if isinstance(photo, Problem) else _files(task, photo)
    if isinstance(made, Problem):
        return made
    try:
        return {part: task.objects.keep(each) for part, each in made.items()}
    except OSError:
        return _no_room(task.path or _CARD, task.noun)


def _photo(task: _Task) -> bytes | Problem:
    """The photo as it was when it was read, b"" where none is needed."""
    if not task.path:
        return b""
    try:
        photo = (task.sources.root / task.path).read_bytes()
    except FileNotFoundError:
        return _changed(task)
    except OSError as failure:
        return _unreadable(task, f"读不出来（{failure.strerror or '原因不明'}）")
    return photo if digest_of(photo) in task.sources.paths else _changed(task)


def _files(task: _Task, photo: bytes) -> Files | Problem:
    from builder.media.pixels import UnreadablePicture

    try:
        made: Files | Unmakeable = MAKERS[type(task.recipe)].make(task.recipe, photo, task.sources)
    except UnreadablePicture as failure:
        return _unreadable(task, str(failure), failure.mend)
    return _unreadable(task, made.reason, made.mend) if isinstance(made, Unmakeable) else made


def _fallen(task: _Task) -> Problem:
    return Problem(
        path=task.path,
        code="FC696",
        message=f"做{task.noun}的时候，程序的一个部分意外停下，或者停不下来了，这次什么都没有发布",
        mend="再生成一次；还是停在这里，就换一份，或者把它移走，再把原来的文件发给维护的人",
    )


def _changed(task: _Task) -> Problem:
    return Problem(
        path=task.path,
        code="FC605",
        message=f"{task.noun}在生成的时候被改动或移走了",
        mend="等它保存好（或同步完）再生成一次",
    )


def _lost(path: str, noun: str) -> Problem:
    return Problem(
        path=path,
        code="FC606",
        message=f"{noun}做好的网页版在缓存里坏了",
        mend="运行一次 fengcai clean，再生成一次",
    )


def _no_room(path: str, noun: str) -> Problem:
    said = f"{noun}做好的网页版存不下：磁盘满了，或者缓存的文件夹（.fengcai）不能写入"
    return Problem(
        path=path, code="FC607", message=said, mend="腾出一些空间（例如清空回收站），再生成一次"
    )


def _unreadable(task: _Task, reason: str, mend: str = "向拍摄的人要原图换上") -> Problem:
    message, way = f"{task.noun}{reason}", f"{mend}；或者把它移走"
    return Problem(path=task.path, code="FC604", message=message, mend=way)
