"""From the folder to a plan: read, judged, planned; nothing is made or published yet."""

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from builder.check.edition import PublishingDay
from builder.check.masked import masked
from builder.check.verdict import Asked, check_text, judge
from builder.crew.crew import Crew
from builder.model.library import AS_THEY_ARE, Edition, Library, SitePart
from builder.model.site import PictureFormat
from builder.model.theme import ThemeFacts
from builder.problems import Problem, errors
from builder.read.files.snapshot import Snapshot
from builder.read.files.survey import SurveyTools
from builder.read.library import read, settings_of
from builder.read.pictures.gallery import gathered
from builder.run import versions
from builder.run.ahead import Ahead
from builder.run.order import Order, Stopwatch
from builder.run.parts import located
from builder.store.memory import Memory
from builder.store.store import Store

if TYPE_CHECKING:  # loaded while the stories are read
    from builder.make.page.theme import Theme
    from builder.make.workshop import Workshop
    from builder.plan import Plan


class Means(msgspec.Struct, frozen=True):
    """What preparing is done with: what is remembered, who works, where the time is counted."""

    memory: Memory
    crew: Crew
    watch: Stopwatch


class Prepared(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A site read, judged and planned, not yet made.

    ``instead`` are the parts that were taken from the last time they were right.
    """

    library: Library
    edition: Edition
    theme: "Theme"
    plan: "Plan"
    problems: tuple[Problem, ...]
    instead: SitePart = AS_THEY_ARE

    @cached_property
    def blocking(self) -> tuple[Problem, ...]:
        """Why nothing may be published as things stand."""
        return errors(self.problems)


def prepare(
    order: Order, files: Snapshot, means: Means, instead: SitePart = AS_THEY_ARE
) -> Prepared:
    """Reads, judges and plans; whatever is wrong is in ``problems``.

    ``instead`` of the parts in the folder those are taken that it holds.
    """
    memory, watch = means.memory, means.watch
    with watch.timing("read"):
        settled = settings_of(files, instead)
        ahead = Ahead(order, settled.settings, memory.store, instead)
        means.crew.meanwhile(ahead.pieces())
        reader = SurveyTools(versions.version_of_reading(), memory, means.crew)
        library = read(files, settled, reader, check_text, instead)
        pictured = gathered(library, memory.notes)
    with watch.timing("theme"):
        theme = ahead.theme
        facts = _facts(theme, library, order)
    from builder.plan import Planner
    from builder.plan.parts.share import untitled_shares

    with watch.timing("check"):
        planner = Planner(facts)
        asked = Asked(memory.store.recall, memory.notes, planner.paths)
        day = PublishingDay(local_time(order, library), order.drafts, order.marked)
        verdict = judge(library, pictured, day, asked)
        shares = untitled_shares(verdict.edition.site, facts)
        found = (*verdict.problems, *located(theme.problems, library.settings), *shares)
        problems = tuple(sorted(map(masked, found)))
    return Prepared(
        library=library,
        edition=verdict.edition,
        theme=theme,
        plan=planner.plan(verdict.edition.site),
        problems=problems,
        instead=instead,
    )


def _facts(theme: "Theme", library: Library, order: Order) -> ThemeFacts:
    """What the theme says, with what the site and this machine add: picture formats, typefaces."""
    faces = tuple(face.digest for face in order.typefaces)
    avif = library.settings.picture_format is PictureFormat.AVIF
    ladder = msgspec.structs.replace(theme.facts.ladder, avif=avif)
    return msgspec.structs.replace(theme.facts, typefaces=faces, ladder=ladder)


def local_time(order: Order, library: Library) -> dt.datetime:
    """The order's moment in the site's time zone."""
    return order.now.astimezone(library.settings.zone)


def workshop_of(prepared: Prepared, order: Order, store: Store) -> "Workshop":
    """Where this site's artifacts are made."""
    from builder.make.materials import Materials, Sources
    from builder.make.workshop import Workshop

    paths = {photo.source: path for path, photo in prepared.library.photos.items()}
    paths |= {film.source: path for path, film in prepared.library.films.items()}
    typefaces = {face.digest: face for face in order.typefaces}
    sources = Sources(order.root, paths, typefaces)
    return Workshop(Materials(prepared.theme, prepared.plan.frames, store, sources))
