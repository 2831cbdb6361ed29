"""Calendars to subscribe to: the site's, one of each branch and one of each series."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, Rank
from builder.plan.catalogue import Catalogue
from builder.plan.parts.diaries import diaries, recipe_of

CALLED = "日历订阅"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """``calendar/site.ics``, ``calendar/branch/<slug>.ics``, ``calendar/series/<slug>.ics``."""
    for diary in diaries(catalogue):
        yield Artifact(diary.path, Rank.LIST, partial(recipe_of, diary, catalogue))
