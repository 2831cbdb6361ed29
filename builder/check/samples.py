"""Samples that nobody has changed: the body of a new story, the names and figures of a new site."""

import re
from collections.abc import Iterator
from itertools import islice

from builder.model.library import Library
from builder.model.samples import PLACEHOLDERS, STARTER_MARKS
from builder.model.story import Passage, Story
from builder.problems import Problem, Severity

_ANY = re.compile("|".join(map(re.escape, sorted({*PLACEHOLDERS, *STARTER_MARKS}))))
"""A cheap test: most stories hold none."""
_STAGES = ("first", "second", "final")


def placeholders(story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC225: words of a new story's own sample, told until they are changed; FC226: of a new
    site's."""
    if any(map(_ANY.search, (passage.text for passage in passages))):
        yield from islice(_sample_lines(passages[-1]), 1)
        yield from islice(_sample_words(passages), 1)
    yield from _sample_signatures(story)


def _sample_lines(body: Passage) -> Iterator[Problem]:
    for at, line in enumerate(body.text.split("\n")):
        if line.strip() in PLACEHOLDERS:
            said = f"“{line.strip()[:20]}”是新稿件里的例子，还没有换成自己的"
            mend = "换成自己写的；用不着的，删掉这一行"
            yield _problem(body.path, body.line + at, "FC225", said, mend)


def _sample_words(passages: tuple[Passage, ...]) -> Iterator[Problem]:
    for passage in passages:
        if mark := _mark(passage.text):
            at = passage.text.index(mark)
            yield _sample(passage.path, passage.line_at(at), mark)


def _sample_signatures(story: Story) -> Iterator[Problem]:
    """Names of the starter's under 审核: nobody has read this story."""
    for stage in _STAGES:
        signature = getattr(story.review, stage, None)
        if signature and (mark := _mark(signature.name)):
            line = story.line_of(f"review.{stage}") or story.line_of("review")
            yield _sample(story.fields_path, line, mark)
            return


def sample_settings(library: Library) -> Iterator[Problem]:
    """FC226: the starter's own words in the settings."""
    settings = library.settings
    texts = {"description": settings.description}
    texts |= {f"figures.{n}.note": figure.note for n, figure in enumerate(settings.figures)}
    for place, text in texts.items():
        if mark := _mark(text):
            line = settings.lines.get(place, 0) or settings.lines.get(place.partition(".")[0], 0)
            yield _sample(settings.path, line, mark)


def _mark(text: str) -> str:
    return next((mark for mark in STARTER_MARKS if mark in text), "")


def _sample(path: str, line: int, mark: str) -> Problem:
    said = f"“{mark}”是新网站带来的样子，还没有换成自己的"
    return _problem(path, line, "FC226", said, "换成实际的内容；整篇用不着的，删掉这一篇")


def _problem(path: str, line: int, code: str, said: str, mend: str) -> Problem:
    return Problem(
        path=path, line=line, code=code, message=said, mend=mend, severity=Severity.WARNING
    )
