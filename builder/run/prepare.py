"""From the folder to a plan: read, judged, planned; nothing is made or published yet."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Self

import msgspec

from builder.check.document_text import check_document
from builder.check.masked import masked
from builder.check.repeated import once_told
from builder.check.verdict import JudgingTools, Verdict, check_text, judge
from builder.check.withholding import PublishingDay
from builder.crew.crew import Crew
from builder.model.library import AS_THEY_ARE, Edition, Library, SiteParts
from builder.model.settings import PictureFormat
from builder.model.theme import ThemeFacts
from builder.problems import Problem, errors
from builder.read.files.snapshot import Snapshot
from builder.read.files.survey import Survey, SurveyTools
from builder.read.library import ContentChecks, read
from builder.read.pictures.gallery import gathered
from builder.read.settled import settings_of
from builder.run import versions
from builder.run.build_options import BuildOptions
from builder.run.opencc_asked import dictionary_for, without_opencc
from builder.run.parts import placed_in_settings
from builder.run.planned import PlannedPaths
from builder.run.progress import Stopwatch
from builder.run.warmup import Warmup
from builder.store.memory import Memory
from builder.store.store import Store

if TYPE_CHECKING:  # loaded while the stories are read
    from builder.make.materials import Sources
    from builder.make.page.theme import Theme
    from builder.make.workshop import Workshop
    from builder.plan import Plan, Planner


class Resources(msgspec.Struct, frozen=True):
    """What preparing works with: the memory, the crew, the stopwatch."""

    memory: Memory
    crew: Crew
    watch: Stopwatch

    @property
    def for_reading(self) -> SurveyTools:
        """The same for the reading room."""
        return SurveyTools(versions.version_of_reading(), self.memory, self.crew)


class Prepared(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A site read, judged and planned, not yet made.

    ``instead`` are the parts that were used as they last were right.
    """

    library: Library
    edition: Edition
    theme: "Theme"
    plan: "Plan"
    problems: tuple[Problem, ...]
    instead: SiteParts = AS_THEY_ARE

    @cached_property
    def blocking(self) -> tuple[Problem, ...]:
        """The errors: while there are any, nothing is published, but with ``--keep-going``."""
        return errors(self.problems)

    def telling(self, problems: tuple[Problem, ...]) -> Self:
        """The same with these problems, too, in the order of the files; none is told twice."""
        new = frozenset(problems).difference(self.problems)
        return msgspec.structs.replace(self, problems=tuple(sorted((*self.problems, *new))))


class _AsRead(msgspec.Struct, frozen=True):
    """A site read, not yet judged."""

    library: Library
    theme: "Theme"
    instead: SiteParts


def prepare(
    options: BuildOptions,
    snapshot: Snapshot,
    resources: Resources,
    instead: SiteParts = AS_THEY_ARE,
) -> Prepared:
    """Reads, judges and plans; whatever is wrong is in the result's ``problems``.

    Parts that ``instead`` holds are used in place of those in the folder.
    """
    timing, memory = resources.watch.timing, resources.memory
    with timing("read"):
        settled = settings_of(snapshot, instead)
        warmup = Warmup(options, settled.settings, memory.store, instead)
        resources.crew.meanwhile(warmup.pieces())
        checks = ContentChecks(check_text, check_document)
        survey = Survey(snapshot, resources.for_reading)
        library = read(survey, settled, checks, instead)
    with timing("theme"):
        theme = warmup.theme
    with timing("check"):
        return _judged(_AsRead(library, theme, instead), options, memory)


def _judged(site: _AsRead, options: BuildOptions, memory: Memory) -> Prepared:
    """Which stories are public, what the site consists of, and everything that is wrong."""
    from builder.plan import Planner

    planner = Planner(_facts(site.theme, site.library, options))
    verdict = _verdict(site.library, planner, options, memory)
    plan = planner.plan(verdict.edition.site)
    found = (
        *verdict.problems,
        *_of_theme(site.theme, site.library, plan),
        *without_opencc(site.library.settings, plan.theme.dictionary),
    )
    return Prepared(
        library=site.library,
        edition=verdict.edition,
        theme=site.theme,
        plan=plan,
        problems=_told(found),
        instead=site.instead,
    )


def _verdict(
    library: Library, planner: "Planner", options: BuildOptions, memory: Memory
) -> Verdict:
    paths = PlannedPaths(planner, options, memory.store)
    tools = JudgingTools(memory.store.recall, memory.notes, paths.atlas)
    day = PublishingDay(local_time(options, library), options.drafts, options.marked)
    return judge(library, gathered(library, memory.notes), day, tools)


def _of_theme(theme: "Theme", library: Library, plan: "Plan") -> Iterator[Problem]:
    """What is wrong with the theme, and what it lacks for this site."""
    from builder.plan.parts.share import untitled_shares

    yield from placed_in_settings(theme.problems, library.settings)
    yield from untitled_shares(plan.site, plan.theme)


def _told(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """As staff are told of them: in the order of the files, no private number whole, no fault a
    thousand times."""
    return tuple(sorted(once_told(map(masked, problems))))


def _facts(theme: "Theme", library: Library, options: BuildOptions) -> ThemeFacts:
    """What the theme says, with what the site and this machine add: picture formats, typefaces."""
    faces = tuple(face.digest for face in options.typefaces)
    avif = library.settings.picture_format is PictureFormat.AVIF
    ladder = msgspec.structs.replace(theme.facts.ladder, avif=avif)
    dictionary = dictionary_for(library.settings)
    return msgspec.structs.replace(
        theme.facts, typefaces=faces, ladder=ladder, dictionary=dictionary
    )


def local_time(options: BuildOptions, library: Library) -> dt.datetime:
    """The moment of a build (``options.now``) in the site's time zone."""
    return options.now.astimezone(library.settings.zone)


def workshop_of(prepared: Prepared, options: BuildOptions, store: Store) -> "Workshop":
    """The workshop for this site's artifacts, with everything that making needs."""
    from builder.make.materials import Materials
    from builder.make.workshop import Workshop

    sources = _sources(prepared.library, options)
    plan = prepared.plan
    return Workshop(Materials(prepared.theme, plan.frames, store, sources, plan.spellings))


def _sources(library: Library, options: BuildOptions) -> "Sources":
    """Where the bytes of photos, films, documents, recordings and typefaces are found, by their digests."""
    from builder.make.materials import Sources

    media = {digest: path for path, digest in library.media}
    typefaces = {face.digest: face for face in options.typefaces}
    return Sources(options.root, media, typefaces)
