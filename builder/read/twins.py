"""Twins: one text under two names, of which only one is a story."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec

from builder.chinese import natural
from builder.model.prose import Prose
from builder.model.story import Story
from builder.problems import Problem, Where
from builder.regex import regex

_NUMBERED = regex(r"(?P<name>.*\S)[\s_-]+\d{1,2}")
"""How macOS and iCloud call a second one: 灯会 2.md."""


def twins_among(
    stories: Iterable[Story], beside: Callable[[Story], Sequence[Any]]
) -> dict[str, Story]:
    """The paths of stories that say again what another says, with that other.

    They differ in nothing but their names and addresses, and in what lies ``beside`` them; or one
    is called like the other with a number, and has its title and day.
    """
    groups = (group for group in _alike(stories) if len(group) > 1)
    return {twin.path: first for group in groups for twin, first in _twins(group, beside)}


def _alike(stories: Iterable[Story]) -> Iterable[list[Story]]:
    """Stories of one kind, title and day."""
    found: dict[tuple[Any, ...], list[Story]] = {}
    for story in stories:
        found.setdefault((type(story), story.title, story.date), []).append(story)
    return found.values()


def _twins(
    group: list[Story], beside: Callable[[Story], Sequence[Any]]
) -> Iterator[tuple[Story, Story]]:
    """Each that says what one before it says, in the order that people count, with that one."""
    by_path = sorted(group, key=lambda story: (story.path.count("/"), natural(_bare(story))))
    for place, story in enumerate(by_path):
        same = (first for first in by_path[:place] if _is_twin(story, first, beside))
        if first := next(same, None):
            yield story, first


def _is_twin(story: Story, first: Story, beside: Callable[[Story], Sequence[Any]]) -> bool:
    says_the_same = _text_alone(story) == _text_alone(first) and beside(story) == beside(first)
    return says_the_same or _is_numbered(story, first)


def _text_alone(story: Story) -> Story:
    """A story without its names, addresses and lines."""
    prose = Prose(body=story.prose.body)
    return msgspec.structs.replace(
        story, path="", sidecar="", slug="", aliases=(), lines={}, prose=prose
    )


def _is_numbered(story: Story, first: Story) -> bool:
    found = _NUMBERED.fullmatch(_bare(story))
    return found is not None and found["name"] == _bare(first)


def _bare(story: Story) -> str:
    return story.path.removesuffix("/index.md").removesuffix(".md").removesuffix(".markdown")


def twin_problem(path: str, first: Story) -> Problem:
    """FC518: a story that another file has already."""
    said = f"这一篇和“{first.path}”一样，没有收进来"
    mend = "留一份，删掉另一份；是另一篇稿件的，改标题或日期"
    return Where(path).warning("FC518", said, mend)
