"""The verdict: which stories are public on a day, and what is wrong. Every check is asked here, and
every finding weighed."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from builder.check.edition import all_public, edition, turning_points
from builder.check.passages import passages_of
from builder.check.table import (
    LIBRARY_CHECKS,
    SITE_CHECKS,
    STORY_CHECKS,
    TEXT_CHECKS,
    problems_of,
    turning_days,
)
from builder.check.waive import waived
from builder.check.withholding import PublishingDay
from builder.model.library import Edition, Library, Pictured, Shown, Surroundings
from builder.model.links import Atlas
from builder.model.prose import Manuscript, Recall
from builder.model.site import Site
from builder.model.story import Story
from builder.problems import Problem, Severity, errors, weighed
from builder.store.memory import Notebook

_HORIZON = dt.timedelta(days=36_500)
"""How far to look where nothing is dated: a century."""


class Verdict(msgspec.Struct, frozen=True):
    """The edition that is public, and every problem; errors of stories that would not be public
    anyway are only reminders."""

    edition: Edition
    problems: tuple[Problem, ...]


def check_text(story: Story, manuscript: Manuscript) -> list[Problem]:
    """What is wrong with one story's own text, without the findings that staff have waived."""
    passages = passages_of(story, manuscript.typed, manuscript.line)
    found = problems_of(TEXT_CHECKS, story=story, passages=passages, manuscript=manuscript)
    return waived(story, found)


class JudgingTools(msgspec.Struct, frozen=True):
    """What judging works with: ``recall`` gives a body by its digest, ``notes`` its own last
    results, ``atlas`` every address of a site, to judge links by."""

    recall: Recall
    notes: Notebook
    atlas: Callable[[Site], Atlas]


def judge(
    library: Library, pictured: Mapping[str, Pictured], day: PublishingDay, tools: JudgingTools
) -> Verdict:
    """Which stories are public on this day, and what is wrong with all that was read.

    ``pictured`` is by the stories' paths.
    """
    shown = _shown(pictured)
    seen = _given_before(library, shown, day, tools)
    found = (*_findings(library, pictured, tools), *problems_of(LIBRARY_CHECKS, **seen))
    public = edition(library, day, _broken(library, found), shown)
    beside = problems_of(SITE_CHECKS, **seen, **_given_after(public, shown, tools))
    return Verdict(public, (*_weighed(library, public, found), *beside))


def _given_before(
    library: Library, shown: Shown, day: PublishingDay, tools: JudgingTools
) -> dict[str, Any]:
    """The values that checks may take before it is known what is public, by parameter name."""
    atlas = tools.atlas(all_public(library, shown.pictures))
    return {"library": library, "atlas": atlas, "day": day, "recall": tools.recall}


def _given_after(public: Edition, shown: Shown, tools: JudgingTools) -> dict[str, Any]:
    """The values that checks may take once it is known what is public, by parameter name."""
    return {"edition": public, "shown": shown, "published": tools.atlas(public.site)}


def _findings(
    library: Library, pictured: Mapping[str, Pictured], tools: JudgingTools
) -> Iterator[Problem]:
    """What reading found, what pictures lack, and what is wrong with each story."""
    yield from library.problems
    for each in pictured.values():
        yield from each.problems
    context = (library.surroundings, tools.recall)
    for problems in tools.notes.each(check_story, library.stories, *context):
        yield from problems


def unchanged_between(library: Library, now: dt.datetime) -> tuple[dt.datetime, dt.datetime]:
    """From when until when the verdict stays the same while nothing is edited.

    ``now`` is in the site's time zone, and so are both ends.
    """
    turning = {*turning_days(library)}  # a tenth of them: most stories share theirs with others
    days = (dt.datetime.combine(day, dt.time(), now.tzinfo) for day in turning)
    moments = (*turning_points(library, now), *days)
    past = (moment for moment in moments if moment <= now)
    coming = (moment for moment in moments if moment > now)
    return max(past, default=now - _HORIZON), min(coming, default=now + _HORIZON)


def check_story(story: Story, around: Surroundings, recall: Recall) -> tuple[Problem, ...]:
    """What is wrong with one story among the others."""
    return problems_of(STORY_CHECKS, story=story, around=around, recall=recall)


def _shown(pictured: Mapping[str, Pictured]) -> Shown:
    used = frozenset[str]().union(*(each.used for each in pictured.values()))
    pictures = {path: each.pictures for path, each in pictured.items()}
    agreed = {path: each.agreed for path, each in pictured.items() if each.agreed}
    return Shown(pictures, used, agreed)


def _broken(library: Library, found: Iterable[Problem]) -> frozenset[str]:
    """The paths of stories with an error in either of their files."""
    wrong = {problem.path for problem in errors(found)}
    stories = library.stories
    return frozenset(each.path for each in stories if wrong & {each.path, each.fields_path})


def _weighed(library: Library, public: Edition, found: Iterable[Problem]) -> Iterator[Problem]:
    """An error of a story that is not due stops nothing: it is a reminder."""
    waiting = {each.path for each in public.withheld if not each.is_broken}
    waiting |= {story.fields_path for story in library.stories if story.path in waiting}
    for problem in found:
        is_early = problem.severity is Severity.ERROR and problem.path in waiting
        yield weighed(problem, Severity.WARNING) if is_early else problem
