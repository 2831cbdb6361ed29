"""Addresses that only one story may have."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from builder.check.withholding import PublishingDay, Showing
from builder.grouping import grouped_by
from builder.model.library import Library
from builder.model.story import Story
from builder.problems import Problem, shape_of

_OTHER_SLUG = shape_of("网址名: door-bell", "网址名")


def addresses(library: Library, day: PublishingDay) -> Iterator[Problem]:
    """FC501: stories at one address; both where both would be public, else the one that waits, so
    that a story that was withdrawn or is a draft never takes a public one along."""
    for rivals in grouped_by(attrgetter("address"), library.stories).values():
        if len(rivals) > 1:
            yield from _among(rivals, library, day)


def _among(rivals: Sequence[Story], library: Library, day: PublishingDay) -> Iterator[Problem]:
    due = [story for story in rivals if not Showing(day).why_waiting(story, library.settings)]
    for story in rivals:
        others = [each for each in due if each is not story]
        if others:
            yield _same_address(story, others[0])


def _same_address(story: Story, other: Story) -> Problem:
    said = f"这篇和“{other.path}”的网址相同，都是 {story.address}"
    return story.where("slug").problem("FC501", said, "给其中一篇换一个“网址名”", _OTHER_SLUG)
