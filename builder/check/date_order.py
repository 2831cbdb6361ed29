"""Days of a story in the wrong order: a stage of review before the one it follows, a revision
before the day itself, an end that comes before the beginning."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from builder.chinese import date_in_words
from builder.model.passage import Passage
from builder.model.story import Story
from builder.problems import Problem


class Step(msgspec.Struct, frozen=True):
    """A day that others must follow, the field it stands in, and what was typed where the day
    itself is not known."""

    key: str
    label: str
    day: dt.date
    typed: str = ""

    @property
    def words(self) -> str:
        """A date with its field, as messages name it: ``“初审”（2026年5月4日）``."""
        return f"“{self.label}”（{self.typed or date_in_words(self.day)}）"


def out_of_order(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC210: a day before the one it follows; a question, which holds no story back."""
    for before, after in pairwise(_signed(story)):
        if after.day < before.day:
            mend = "看看是不是写反了；没有错的不用改"
            yield story.where(after.key).warning(
                "FC210", f"{after.words}比{before.words}还早", mend
            )
    yield from _revised(story)
    yield from _never_public(story)


def _signed(story: Story) -> Iterator[Step]:
    """The stages of review that were signed, in the order they follow one another."""
    review = story.review
    if review:
        stages = {"first": "初审", "second": "复审", "final": "终审"}
        for stage, label in stages.items():
            if signature := getattr(review, stage):
                yield Step(f"review.{stage}.date", label, signature.date)


def _revised(story: Story) -> Iterator[Problem]:
    if story.updated and story.date and story.updated < story.date:
        before = Step("date", "日期", story.date, story.day_in_words)
        after = Step("updated", "修订日期", story.updated)
        mend = "看看是不是写反了；没有改过的，删掉“修订日期”"
        yield story.where(after.key).warning("FC210", f"{after.words}比{before.words}还早", mend)


def _never_public(story: Story) -> Iterator[Problem]:
    """A story that is taken down on the day it would come out, or before."""
    begin, end = story.publish_at, story.expires
    if begin and end and end <= begin.date():
        before, after = (
            Step("publish_at", "发布时间", begin.date()),
            Step("expires", "下线日期", end),
        )
        said = f"{after.words}不比{before.words}晚，这一篇到不了公开的时候"
        mend = "看看是不是写反了，或者写错了年份"
        yield story.where("expires").warning("FC210", said, mend)
