"""References to 上级 that lead round in a circle, or to the story itself: no tree can show them."""

from collections.abc import Iterator

from builder.model.library import Library
from builder.model.story import Story
from builder.problems import Problem

ABOVE = "parent"
"""The field of a kind that names what a story of it is below."""

_SHOWN = 8
"""Stories of a circle that are named."""


def circles(library: Library) -> Iterator[Problem]:
    """FC228: each circle once, at its first story, with the names of all that are in it."""
    above = dict(_above(library))
    told: set[str] = set()
    for start in above:
        circle = _circle(start, above)
        addresses = {story.address for story in circle}
        if circle and told.isdisjoint(addresses):
            told |= addresses
            yield _circle_problem(circle)


def _above(library: Library) -> Iterator[tuple[str, tuple[Story, str]]]:
    """Each story that has a 上级, with the address of that."""
    for story in library.stories:
        parent = getattr(story, ABOVE, "")
        known = library.names.known.get(story.about.folder, {})
        if parent and parent in known:
            yield story.address, (story, known[parent])


def _circle(start: str, above: dict[str, tuple[Story, str]]) -> list[Story]:
    """The stories on the way from here back to here; none where the way ends, or goes round
    elsewhere."""
    found: list[Story] = []
    at = start
    while at in above and len(found) <= len(above):
        story, at = above[at]
        found.append(story)
        if at == start:
            return found
    return []


def _circle_problem(circle: list[Story]) -> Problem:
    shown = [each.title for each in circle[:_SHOWN]]
    between = [f"……（一共 {len(circle)} 个）"] if len(circle) > _SHOWN else []
    names = " → ".join((*shown, *between, circle[0].title))
    said = f"“上级”绕回了自己：{names}" if len(circle) > 1 else "“上级”写的是它自己"
    mend = "最上面的一个不写“上级”；其余的写真正的上级"
    return circle[0].where(ABOVE).problem("FC228", said, mend)
