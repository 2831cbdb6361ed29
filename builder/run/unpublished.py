"""Stories that are not public: at which addresses somebody may look for them, and why they are not
there."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from builder.model.addresses import slug_of
from builder.model.library import Withheld
from builder.model.links import old_address_path
from builder.model.story import Story
from builder.problems import Problem
from builder.run.build_options import BuildOptions
from builder.run.prepare import Prepared
from builder.run.sought import content_path, paths_meant


def withheld_addresses(prepared: Prepared) -> dict[str, Withheld]:
    """The stories that are not public, by every address at which somebody may look for one: its
    own, that of its file's name, its old ones."""
    stories = {story.path: story for story in prepared.library.stories}
    home = prepared.library.settings.url
    found: dict[str, Withheld] = {}
    for each in prepared.edition.withheld:
        for address in _addresses(each.path, stories, home):
            found.setdefault(address, each)
    return found


def withheld_at(name: str, addresses: Mapping[str, Withheld]) -> Withheld | None:
    """The story whose page would stand at this path if it were public."""
    names = (name, f"{name}.html", f"{name}/index.html", f"{name.removesuffix('/index.html')}.html")
    return next((addresses[each] for each in names if each in addresses), None)


def withheld_called(written: str, prepared: Prepared, options: BuildOptions) -> Withheld | None:
    """The story that is not public and was named by its file, its title, or its address."""
    addresses = withheld_addresses(prepared)
    file, words = content_path(written, options), written.strip()
    named = (each for each in addresses.values() if _is_called(each, words, file))
    meant = paths_meant(written, options, prepared.library.settings.url)
    return next(named, None) or _withheld_near(tuple(meant), addresses)


def _withheld_near(meant: Iterable[str], addresses: Mapping[str, Withheld]) -> Withheld | None:
    """The story that would stand at one of these paths, or bears the name of one in another
    folder."""
    by_name = {address.rpartition("/")[2]: each for address, each in addresses.items()}
    at = (withheld_at(path, addresses) for path in meant)
    bare = (by_name.get(path) for path in meant if path != "index.html")
    return next(filter(None, (*at, *bare)), None)


def _is_called(withheld: Withheld, words: str, file: str) -> bool:
    """Whether these words are its title, or this its file or folder."""
    folder = withheld.path.removesuffix("/index.md")
    is_its_file = file in (withheld.path, folder) or file.startswith(f"{folder}/")
    return is_its_file or (bool(words) and words == withheld.title)


def page_address(path: str, stories: Mapping[str, Story]) -> str:
    """Where a story's page would stand; guessed from the file's path where the story could not be
    read."""
    return stories[path].address if path in stories else next(_by_name(path))


def story_problems(path: str, prepared: Prepared) -> tuple[Problem, ...]:
    """The problems in a story's files."""
    story = next((each for each in prepared.library.stories if each.path == path), None)
    files = (path, story.fields_path if story else path)
    return tuple(problem for problem in prepared.problems if problem.path in files)


def _addresses(path: str, stories: Mapping[str, Story], home: str) -> Iterator[str]:
    yield page_address(path, stories)
    yield from _by_name(path)
    old = stories[path].aliases if path in stories else ()
    yield from filter(None, (old_address_path(each, home) for each in old))


def _by_name(path: str) -> Iterator[str]:
    """Where a page would stand that was named after its file."""
    file = PurePosixPath(path)
    name = file.parent.name if file.stem == "index" else file.stem
    yield f"{file.parts[1]}/{slug_of(name)}.html"
    yield f"{file.parts[1]}/{name}.html"
