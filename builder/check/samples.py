"""Samples that nobody has changed: the body of a new story, the names and figures of a new site."""

import re
from collections.abc import Iterator
from itertools import islice

from builder.model.library import Library
from builder.model.passage import Passage
from builder.model.samples import PLACEHOLDERS, STARTER_MARKS
from builder.model.settings import Settings
from builder.model.story import Story
from builder.problems import Problem, Where
from builder.regex import regex

_ANY = regex("|".join(map(re.escape, sorted({*PLACEHOLDERS, *STARTER_MARKS}))))
"""A cheap test: most stories hold none."""
_STAGES = ("first", "second", "final")


def placeholders(story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC225: words of a new story's sample that were left; FC226: of a new site's."""
    if any(map(_ANY.search, (passage.text for passage in passages))):
        yield from islice(_sample_lines(passages[-1]), 1)
        yield from islice(_sample_words(passages), 1)
    yield from _sample_signatures(story)


def _sample_lines(body: Passage) -> Iterator[Problem]:
    for at, line in enumerate(body.text.split("\n")):
        if line.strip() in PLACEHOLDERS:
            said = f"“{line.strip()[:20]}”是新稿件里的例子，还没有换成自己的"
            mend = "换成自己写的；用不着的，删掉这一行"
            yield Where(body.path, body.line + at).warning("FC225", said, mend)


def _sample_words(passages: tuple[Passage, ...]) -> Iterator[Problem]:
    for passage in passages:
        if mark := _mark(passage.text):
            yield _sample(passage.where(passage.text.index(mark)), mark)


def _sample_signatures(story: Story) -> Iterator[Problem]:
    """Names of the starter's under 审核: nobody has read this story."""
    for stage in _STAGES:
        signature = getattr(story.review, stage, None)
        if signature and (mark := _mark(signature.name)):
            yield _sample(story.where(f"review.{stage}"), mark)
            return


def sample_settings(library: Library) -> Iterator[Problem]:
    """FC226: the starter's own words in the settings."""
    for place, text in _notes(library.settings):
        if mark := _mark(text):
            yield _sample(library.settings.where(place), mark, "用不着的，删掉这一项")


def _notes(settings: Settings) -> Iterator[tuple[str, str]]:
    """The texts of site.yaml in which the starter left words of its own, with their places."""
    yield "description", settings.description
    for number, figure in enumerate(settings.figures):
        yield f"figures.{number}.note", figure.note


def _mark(text: str) -> str:
    return next((mark for mark in STARTER_MARKS if mark in text), "")


def _sample(where: Where, mark: str, unwanted: str = "整篇用不着的，删掉这一篇") -> Problem:
    said = f"“{mark}”是新网站带来的样子，还没有换成自己的"
    return where.warning("FC226", said, f"换成实际的内容；{unwanted}")
