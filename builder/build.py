"""The pipeline on one screen: read → check → plan → make → publish."""

import datetime as dt
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from builder import makers
from builder.check.names import hidden_in_bodies
from builder.check.site import check_library, check_site
from builder.check.text import TEXT_CHECKS
from builder.digest import Digest, digest_of
from builder.make.crew import Crew
from builder.make.facts import Stamp
from builder.make.store import Store
from builder.make.theme import Theme, load_theme
from builder.make.workshop import Materials, Versions, Workshop
from builder.model.library import Edition, Library, Withheld
from builder.model.site import StoryPictures
from builder.plan import Plan, plan
from builder.problems import Problem, Severity, errors
from builder.production import Tell, produce
from builder.publish import Publication, Summary
from builder.read.edition import Day, edition
from builder.read.folder import File
from builder.read.gallery import pictures_of, shelf_of
from builder.read.library import read


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be built, for which moment: everything that the command line decides.

    ``now`` is aware; ``theme`` overrides site.yaml; ``marked`` is shown across every page that is not the public site.
    """

    root: Path
    output: Path
    theme_folders: tuple[Path, ...]
    now: dt.datetime
    theme: str = ""
    drafts: bool = False
    marked: str = ""
    keep_going: bool = False


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A site read, checked and planned, not yet made."""

    library: Library
    edition: Edition
    theme: Theme
    plan: Plan
    problems: tuple[Problem, ...]

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """Why nothing may be published as things stand."""
        return errors(self.problems)


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """How a build ended: ``summary`` is None where nothing was published, ``draft`` where nothing was read."""

    problems: tuple[Problem, ...]
    draft: Draft | None = None
    summary: Summary | None = None

    @property
    def published(self) -> int:
        """How many stories are public."""
        return len(self.draft.edition.site.stories) if self.draft else 0

    @property
    def withheld(self) -> tuple[Withheld, ...]:
        """The stories that are not."""
        return self.draft.edition.withheld if self.draft else ()

    @property
    def is_clean(self) -> bool:
        """Published, and nothing held back for being broken."""
        return self.summary is not None and not any(each.is_broken for each in self.withheld)


class Memory:
    """The store as reading knows it: digests of files by their stat, values by their key."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.recall = store.memos
        self.remember = store.remember

    def digests(self, root: Path, files: Sequence[File], scanned_ns: int) -> dict[str, Digest]:
        """The digest of every file that can be read, by its path."""
        stats = {file.path: Stamp(file.size, file.mtime_ns, file.inode) for file in files}
        known = self._store.facts.known(stats)
        new = {path: digest for path in stats if path not in known if (digest := _digest_file(root / path))}
        self._store.facts.learn({path: (stats[path], digest) for path, digest in new.items()}, scanned_ns)
        return {**known, **new}


def _digest_file(path: Path) -> Digest | None:
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return None


def prepare(order: Order, store: Store, crew: Crew) -> Draft:
    """Reads, checks and plans; whatever is wrong is in ``problems``."""
    library = read(order.root, makers.reading(), TEXT_CHECKS, Memory(store), crew)
    shelf = shelf_of(library.photos, library.dark, library.gathering)
    pictured = {story.path: pictures_of(story, shelf) for story in library.stories}
    pictures = {path: each.pictures for path, each in pictured.items()}
    theme = load_theme(
        order.theme or library.settings.theme, order.theme_folders, order.root / "theme", library.settings.colors
    )
    found = (
        *library.problems,
        *(problem for each in pictured.values() for problem in each.problems),
        *check_library(library),
        *hidden_in_bodies(library, lambda digest: (store.memo(digest) or b"").decode()),
        *theme.problems,
    )
    public = _edition(order, library, found, pictures)
    problems = _weighed(library, public, found, order)
    return Draft(
        library=library,
        edition=public,
        theme=theme,
        plan=plan(public.site, theme.facts) if "story.html" in theme.facts.templates else Plan((), {}),
        problems=tuple(sorted((*problems, *check_site(library, public)))),
    )


def _edition(
    order: Order, library: Library, found: Iterable[Problem], pictures: Mapping[str, StoryPictures]
) -> Edition:
    zone = ZoneInfo(library.settings.timezone) if not _is_about_zone(found) else ZoneInfo("Asia/Shanghai")
    day = Day(order.now.astimezone(zone), order.drafts, order.marked)
    wrong = {problem.path for problem in errors(found)}
    broken = frozenset(story.path for story in library.stories if wrong & {story.path, story.fields_path})
    return edition(library, day, broken, pictures)


def _is_about_zone(found: Iterable[Problem]) -> bool:
    return any(problem.code == "FC902" for problem in found)


def _weighed(library: Library, public: Edition, found: Iterable[Problem], order: Order) -> Iterable[Problem]:
    """An error of a story that is not due, or that ``--keep-going`` leaves out, stops nothing: it is a reminder."""
    files = {path for story in library.stories for path in (story.path, story.fields_path)} | library.unread.keys()
    waiting = {each.path for each in public.withheld if not each.is_broken}
    waiting |= {story.fields_path for story in library.stories if story.path in waiting}
    spared = files if order.keep_going else waiting
    for problem in found:
        excused = problem.severity is Severity.ERROR and problem.path in spared
        yield msgspec.structs.replace(problem, severity=Severity.WARNING) if excused else problem


def examine(order: Order) -> Draft:
    """Reads, checks and plans, and makes nothing."""
    with Crew() as crew, Store.open(order.root / ".fengcai") as store:
        draft = prepare(order, store, crew)
        store.commit()
        return draft


def clear(root: Path, output: Path) -> tuple[int, tuple[Problem, ...]]:
    """Takes back everything that builds made: the files in the output, and the store."""
    opened = Publication.open(output, _sources(root))
    if isinstance(opened, Problem):
        return 0, (opened,)
    with opened as publication:
        committed = publication.commit(())
    if not isinstance(committed, Summary):
        return 0, committed
    shutil.rmtree(root / ".fengcai", ignore_errors=True)
    return len(committed.removed), ()


def _sources(root: Path) -> tuple[Path, ...]:
    """The folders a build reads; the output may not touch them."""
    return (root / "content", root / "theme", root / ".fengcai")


class _Run(msgspec.Struct, frozen=True):
    """One build under way: what it was asked for, and what it works with."""

    order: Order
    store: Store
    crew: Crew
    publication: Publication
    tell: Tell


def build(order: Order, tell: Tell) -> Result:
    """A whole build, from the folder of stories to the published site; on any error nothing is changed."""
    opened = Publication.open(order.output, _sources(order.root))
    if isinstance(opened, Problem):
        return Result(problems=(opened,))
    with opened as publication, Crew() as crew, Store.open(order.root / ".fengcai") as store:
        if problem := _mixed_up(order, publication):
            return Result(problems=(problem,))
        draft = prepare(order, store, crew)
        store.commit()
        if draft.blocking:
            return Result(draft=draft, problems=draft.problems)
        result = _publish(draft, _Run(order, store, crew, publication, tell))
        if result.summary:
            store.prune(order.now)
        store.commit()
        return result


def workshop_of(draft: Draft, order: Order, store: Store) -> Workshop:
    """Where this draft's artifacts are made."""
    versions = Versions(makers.pages(), makers.pictures(), makers.files())
    sources = {photo.source: path for path, photo in draft.library.photos.items()}
    return Workshop(draft.theme, store, versions, Materials(order.root, sources, draft.plan.frames))


def _publish(draft: Draft, run: _Run) -> Result:
    """Makes what does not stand already, then changes the published site in one go, or not at all."""
    workshop = workshop_of(draft, run.order, run.store)
    made = produce(draft.plan.artifacts, workshop, run.publication, run.tell)
    told = (*draft.problems, *run.publication.notices, *run.store.notices, *made.problems)
    if made.problems:
        return Result(draft=draft, problems=told)
    committed = run.publication.commit(made.promises, _edition_mark(run.order))
    if not isinstance(committed, Summary):
        return Result(draft=draft, problems=(*told, *committed))
    return Result(draft=draft, problems=(*told, *committed.notices), summary=committed)


def _edition_mark(order: Order) -> Digest:
    """Which sort of edition a folder holds, kept in its ledger."""
    return Digest("private" if order.marked else "public")


def _mixed_up(order: Order, publication: Publication) -> Problem | None:
    """A private edition never replaces the public site, nor the other way round."""
    if publication.mark in ("", _edition_mark(order)):
        return None
    there, here = ("公开的网站", "内部预览") if order.marked else ("内部预览", "公开的网站")
    return Problem(
        path=order.output.name,
        code="FC813",
        message=f"这个文件夹里放的是{there}，这次要生成的是{here}，两样不能放在一起",
        mend="用 --output 另指定一个文件夹",
    )
