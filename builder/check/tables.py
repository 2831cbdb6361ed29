"""The tables: what is looked at once everything is read, and once it is decided what is public."""

from collections.abc import Callable, Iterable

from builder.check.films import films
from builder.check.focus import focus_points
from builder.check.frame import frame_words, quiet_site
from builder.check.links import addresses, body_links, dropped_links, named_stories
from builder.check.names import hidden_names
from builder.check.photos import dark_photos, still_pictures
from builder.check.screens import playlists
from builder.model.library import Edition, Library, Surroundings
from builder.model.story import Story
from builder.problems import Problem

STORY_CHECKS: tuple[Callable[[Story, Surroundings], Iterable[Problem]], ...] = (
    named_stories,
    body_links,
    hidden_names,
    focus_points,
)

LIBRARY_CHECKS: tuple[Callable[[Library], Iterable[Problem]], ...] = (
    addresses,
    dark_photos,
    still_pictures,
    films,
    frame_words,
)

SITE_CHECKS: tuple[Callable[[Library, Edition], Iterable[Problem]], ...] = (
    dropped_links,
    quiet_site,
    playlists,
)


def check_story(story: Story, around: Surroundings) -> tuple[Problem, ...]:
    """What is wrong with one story, seen among the others."""
    return tuple(problem for check in STORY_CHECKS for problem in check(story, around))


def check_library(library: Library) -> tuple[Problem, ...]:
    """What is wrong with what was read, as a whole."""
    return tuple(problem for check in LIBRARY_CHECKS for problem in check(library))


def check_site(library: Library, edition: Edition) -> tuple[Problem, ...]:
    """What staff should know about what is public."""
    return tuple(problem for check in SITE_CHECKS for problem in check(library, edition))
