"""From the folder to a plan: read, check, decide what is public, plan; nothing is made or published
yet."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from builder.check.edition import Day, edition
from builder.check.names import hidden_in_body
from builder.check.photos import Shown, check_photos
from builder.check.tables import check_library, check_site, check_story
from builder.check.text import check_text
from builder.crew.crew import Crew
from builder.make.materials import Materials, Sources
from builder.make.page.theme import Theme, load_theme
from builder.make.workshop import Workshop
from builder.model.library import Edition, Hidden, Library
from builder.model.site import PictureFormat, StoryPictures
from builder.model.story import Story
from builder.model.theme import ThemeFacts
from builder.plan import Plan
from builder.plan.parts.share import untitled_shares
from builder.problems import Problem, Severity, errors
from builder.read.files.folder import Stock
from builder.read.library import read
from builder.read.pictures.gallery import Pictured, gathered
from builder.run import versions
from builder.run.order import Order, Stopwatch
from builder.store.memory import Memory
from builder.store.store import Store


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


def prepare(order: Order, stock: Stock, memory: Memory, crew: Crew, watch: Stopwatch) -> Draft:
    """Reads, checks and plans; whatever is wrong is in ``problems``."""
    with watch.timing("read"):
        library = read(stock, versions.reading(), check_text, memory, crew)
        pictured = gathered(library, memory.notes)
    with watch.timing("theme"):
        name = order.theme or library.settings.theme
        theme = load_theme(
            name, order.theme_folders, order.root / "theme", library.settings.colors, memory.store
        )
        facts = _facts(theme, library, order)
    with watch.timing("check"):
        found = (
            *library.problems,
            *(problem for each in pictured.values() for problem in each.problems),
            *_checked(library, memory),
            *theme.problems,
        )
        shown = _shown(pictured)
        public = _edition(order, library, found, shown.pictures)
        of_photos = check_photos(library, public, shown)
        told = (*check_site(library, public), *of_photos, *untitled_shares(public.site, facts))
        problems = tuple(sorted((*_weighed(library, public, found, order), *told)))
    return Draft(
        library=library,
        edition=public,
        theme=theme,
        plan=Plan(public.site, facts),
        problems=problems,
    )


def _facts(theme: Theme, library: Library, order: Order) -> ThemeFacts:
    """What the theme says, with what the site and this machine add: picture formats, typefaces."""
    faces = tuple(face.digest for face in order.typefaces)
    ladder = msgspec.structs.replace(
        theme.facts.ladder, avif=library.settings.picture_format is PictureFormat.AVIF
    )
    return msgspec.structs.replace(theme.facts, typefaces=faces, ladder=ladder)


def _shown(pictured: Mapping[str, Pictured]) -> Shown:
    used = frozenset[str]().union(*(each.used for each in pictured.values()))
    return Shown({path: each.pictures for path, each in pictured.items()}, used)


def _checked(library: Library, memory: Memory) -> Iterator[Problem]:
    """What is wrong with the stories, each by itself among the others, and with all of them
    together."""

    def revealed(story: Story, hidden: tuple[Hidden, ...]) -> tuple[Problem, ...]:
        return tuple(hidden_in_body(story, hidden, memory.store.recall(story.prose.body).decode()))

    around = library.surroundings
    for found in memory.notes.each(check_story, library.stories, around):
        yield from found
    for found in (
        memory.notes.each(revealed, library.stories, around.hidden) if around.hidden else ()
    ):
        yield from found
    yield from check_library(library)


def _edition(
    order: Order, library: Library, found: Iterable[Problem], pictures: Mapping[str, StoryPictures]
) -> Edition:
    day = Day(local_time(order, library), order.drafts, order.marked)
    wrong = {problem.path for problem in errors(found)}
    broken = frozenset(
        story.path for story in library.stories if wrong & {story.path, story.fields_path}
    )
    return edition(library, day, broken, pictures)


def local_time(order: Order, library: Library) -> dt.datetime:
    """The order's moment in the site's time zone."""
    return order.now.astimezone(library.settings.zone)


def _weighed(
    library: Library, public: Edition, found: Iterable[Problem], order: Order
) -> Iterable[Problem]:
    """An error of a story that is not due, or that ``--keep-going`` leaves out, stops nothing: it
    is a reminder."""
    files = {
        path for story in library.stories for path in (story.path, story.fields_path)
    } | library.unread.keys()
    waiting = {each.path for each in public.withheld if not each.is_broken}
    waiting |= {story.fields_path for story in library.stories if story.path in waiting}
    spared = files if order.keep_going else waiting
    for problem in found:
        excused = problem.severity is Severity.ERROR and problem.path in spared
        yield msgspec.structs.replace(problem, severity=Severity.WARNING) if excused else problem


def workshop_of(draft: Draft, order: Order, store: Store) -> Workshop:
    """Where this draft's artifacts are made."""
    paths = {photo.source: path for path, photo in draft.library.photos.items()}
    paths |= {film.source: path for path, film in draft.library.films.items()}
    typefaces = {face.digest: face for face in order.typefaces}
    sources = Sources(order.root, paths, typefaces)
    return Workshop(Materials(draft.theme, draft.plan.frames, store, sources))
