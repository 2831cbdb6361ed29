"""The live site of a preview: planned after every save, each page made when a browser asks for
it."""

import threading
import traceback
from collections.abc import Callable, Iterable, Mapping

import msgspec

from builder.crew.crew import crew_apart
from builder.digest import Digest
from builder.make.maker import Content
from builder.make.workshop import Workshop
from builder.model.artifact import DOCUMENT_PART, Artifact, inputs_of
from builder.model.library import Withheld
from builder.model.site import Site
from builder.model.story import Address
from builder.model.traditional import simplified_path
from builder.plan import Plan
from builder.preview.problem_page import (
    BANNER_SHEET,
    BANNER_STYLE,
    problem_page,
    with_banner,
)
from builder.preview.reel import Reel
from builder.problems import Problem, Severity
from builder.read.files.snapshot import take_snapshot
from builder.run.build_options import BuildOptions
from builder.run.prepare import Prepared, Resources, prepare, workshop_of
from builder.run.progress import Stopwatch
from builder.run.unpublished import page_address, story_problems, withheld_addresses, withheld_at
from builder.store.memory import Memory, Notebook
from builder.store.store import Lost, Store


class Reply(msgspec.Struct, frozen=True):
    """The answer to a browser: a file's bytes, or a film to be sent in pieces."""

    content: bytes | Reel
    path: str
    is_found: bool = True


class LiveState(msgspec.Struct, frozen=True):
    """One planned state of the site: replaced as a whole, never changed."""

    prepared: Prepared
    artifacts: Mapping[str, Artifact]
    broken: Mapping[str, tuple[Problem, ...]]
    withheld: Mapping[str, Withheld] = {}

    def artifact_at(self, name: str) -> Artifact | None:
        """The artifact at this path, or of the page of this folder; None where nothing is planned
        there."""
        return self.artifacts.get(name) or self.artifacts.get(f"{name}/index.html")


class LiveSite:
    """The newest state of the site that could be planned. Each thread works with a store of its
    own."""

    def __init__(self, options: Callable[[], BuildOptions]) -> None:
        self._options = options
        self._standing: LiveState | None = None
        self._failure: tuple[Problem, ...] = ()
        self._notes = Notebook()
        self._stores = threading.local()
        self._reels: dict[str, Reel] = {}

    def refresh(self) -> tuple[Problem, ...]:
        """Reads and plans the site anew, and gives its problems; where that fails, the last good
        state stays."""
        options = self._options()
        try:
            prepared = self._prepared_in_any_case(options)
        except Exception as failure:  # whatever goes wrong, the preview goes on and says so
            traceback.print_exc()
            self._failure = (_unexpected(failure),)
            return self._failure
        prepared.theme.compile()  # by this thread, whose store keeps what is compiled
        self._failure = ()
        self._standing = _standing(prepared, self._standing)
        for path in self._reels.keys() - self._standing.artifacts.keys():
            self._reels.pop(path, None)
        return prepared.problems

    def _prepared_in_any_case(self, options: BuildOptions) -> Prepared:
        """Prepared; once more without what is remembered where the store is damaged."""
        try:
            return self._prepared(options)
        except (Lost, msgspec.DecodeError):
            self._forget(options)
            return self._prepared(options)

    def _prepared(self, options: BuildOptions) -> Prepared:
        store = self._store(options)
        with crew_apart(options.workers) as crew:
            resources = Resources(Memory(store, self._notes), crew, Stopwatch())
            prepared = prepare(options, take_snapshot(options.root, store), resources)
        store.commit()
        return prepared

    def _forget(self, options: BuildOptions) -> None:
        """The store is damaged: nothing it remembers is believed."""
        self._store(options).forget()
        self._notes = Notebook()

    def page(self, path: str) -> Reply:
        """The file at this path, made now; or a page with the problems that keep it from being
        made."""
        standing = self._standing
        if standing is None:
            return _listed("预览没有更新", self._failure)
        if path == BANNER_SHEET:
            return Reply(BANNER_STYLE, path)
        if path == "__problems__":
            heading = "预览停在上一次的样子" if self._failure else "还要改的地方"
            return _listed(heading, self._told(standing))
        name = f"{path}index.html" if path.endswith("/") or not path else path
        artifact = standing.artifact_at(name)
        if artifact and simplified_path(name) not in standing.broken:
            return self._made(artifact, standing)
        return _why_not(name, standing) or self._missing(standing)

    def _told(self, standing: LiveState) -> tuple[Problem, ...]:
        """What is to be mended, what stopped the preview among it."""
        return (*self._failure, *standing.prepared.problems)

    def _missing(self, standing: LiveState) -> Reply:
        artifact = standing.artifacts.get("404.html")
        if artifact is None:
            return _listed("没有这一页", standing.prepared.problems, is_found=False)
        return msgspec.structs.replace(self._made(artifact, standing), is_found=False)

    def _made(self, artifact: Artifact, standing: LiveState) -> Reply:
        path = artifact.path
        if reel := self._reels.get(path):
            return Reply(reel, path)
        made = self._content(artifact, standing)
        if isinstance(made, Problem):
            return _listed("这一页没有做出来", (made,))
        if isinstance(made, bytes) and path.endswith(".html"):
            made = with_banner(made, self._told(standing))
        return Reply(made, path)

    def _content(self, artifact: Artifact, standing: LiveState) -> bytes | Reel | Problem:
        """A file made now; a film is laid aside, since it is asked for in many parts."""
        options = self._options()
        store = self._store(options)
        workshop = workshop_of(standing.prepared, options, store)
        failed = _documents_ahead(artifact, workshop, options)
        made = failed or self._made_in_any_case(artifact, workshop)
        store.commit()
        if isinstance(made, bytes | Problem):
            return made
        reel = Reel(made, _key_of(artifact, workshop), store.folder)
        return self._reels.setdefault(artifact.path, reel)

    def _made_in_any_case(self, artifact: Artifact, workshop: Workshop) -> Content | Problem:
        """Made; once more where the store had lost something that it is made of."""
        try:
            return workshop.make(artifact.recipe(), artifact.part)
        except Lost:
            self._forget(self._options())
            self.refresh()
            return workshop.make(artifact.recipe(), artifact.part)

    def _store(self, options: BuildOptions) -> Store:
        """This thread's own view of the store."""
        if not hasattr(self._stores, "store"):
            self._stores.store = Store.open(options.root / ".fengcai")
        store: Store = self._stores.store
        return store


def _documents_ahead(
    artifact: Artifact, workshop: Workshop, options: BuildOptions
) -> Problem | None:
    """A document is written anew by another process: it may take long, or end what does it."""
    if artifact.part != DOCUMENT_PART:
        return None
    key = _key_of(artifact, workshop)
    with crew_apart(options.workers) as crew:
        return workshop.make_ahead({key: artifact.recipe()}, crew, lambda *_: None).get(key)


def _key_of(artifact: Artifact, workshop: Workshop) -> Digest:
    recipe = artifact.recipe()
    return workshop.key(recipe, inputs_of(recipe))


def _listed(heading: str, problems: Iterable[Problem], *, is_found: bool = True) -> Reply:
    """A page of problems, in place of the one that was asked for."""
    return Reply(problem_page(heading, problems), "problems.html", is_found)


def _why_not(name: str, standing: LiveState) -> Reply | None:
    """Why a story's page is not shown that would stand here; None where no story's would."""
    name = simplified_path(name)
    if name in standing.broken:
        return _listed("这一篇还有错误", standing.broken[name])
    why = _why_withheld(name, standing)
    return _listed("这一篇没有公开", why, is_found=False) if why else None


def _standing(prepared: Prepared, before: LiveState | None) -> LiveState:
    """The new state; after an edit of stories' prose the old one but for their pages."""
    artifacts: Mapping[str, Artifact] = {}
    if before and _has_same_outline(prepared.plan, before.prepared.plan):
        artifacts = _with_edited(before, prepared.plan)
        plan = prepared.plan.after_an_edit(before.prepared.plan, None)
        prepared = msgspec.structs.replace(prepared, plan=plan)
    artifacts = artifacts or _by_path(prepared.plan)
    broken, withheld = _broken_pages(prepared), withheld_addresses(prepared)
    return LiveState(prepared, artifacts, broken, withheld)


def _has_same_outline(now: Plan, before: Plan) -> bool:
    """Whether nothing but prose can be another."""
    return now.theme == before.theme and now.site.outline == before.site.outline


def _with_edited(before: LiveState, now: Plan) -> dict[str, Artifact]:
    """The artifacts of before, those of edited stories anew."""
    then = before.prepared.plan
    edited = _edited(now.site, then.site)
    return {**before.artifacts, **_by_path(now.after_an_edit(then, edited))}


def _by_path(plan: Plan) -> dict[str, Artifact]:
    return {artifact.path: artifact for artifact in plan.artifacts}


def _edited(now: Site, before: Site) -> frozenset[Address]:
    """The stories whose prose is another."""
    return frozenset(
        s.address
        for s, then in zip(now.stories, before.stories, strict=True)
        if s.prose != then.prose
    )


def _broken_pages(prepared: Prepared) -> dict[str, tuple[Problem, ...]]:
    """The address of every story that is held back for its problems, with them."""
    stories = {story.path: story for story in prepared.library.stories}
    held = [each.path for each in prepared.edition.withheld if each.is_broken]
    return {page_address(path, stories): story_problems(path, prepared) for path in held}


def _why_withheld(name: str, standing: LiveState) -> tuple[Problem, ...]:
    """Why the story is not public whose page would stand here, and what is wrong with it."""
    found = withheld_at(name, standing.withheld)
    return (_not_public(found), *story_problems(found.path, standing.prepared)) if found else ()


def _not_public(withheld: Withheld) -> Problem:
    title = f"《{withheld.title}》" if withheld.title else "这一篇"
    return Problem(
        path=withheld.path,
        code="FC822",
        message=f"{title}没有公开：{withheld.reason}",
        mend="要公开，改这个文件里的这一处；只是想先看看，停下预览，运行  fengcai preview --drafts",
        severity=Severity.NOTICE,
    )


def _unexpected(failure: Exception) -> Problem:
    return Problem(
        path="",
        code="FC999",
        message=f"程序出了意外（{type(failure).__name__}：{failure}），预览停在上一次能做出来的样子",
        mend="撤回刚才的改动再存一次；不行就把命令行窗口里的内容发给维护的人",
    )
