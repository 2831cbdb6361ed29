"""A series over the years: which of its stories stands for each."""

from collections.abc import Iterable

from builder.model.story import Address, Story


def first_of_years(stories: Iterable[Story]) -> dict[int, Address]:
    """The address of one story for each year, the earliest year first, of stories that come newest
    first: the first of a kind with a calendar, for want of any the first of all."""
    found: dict[int, Story] = {}
    for story in stories:
        if story.year:
            known = found.setdefault(story.year, story)
            if story.about.calendar or not known.about.calendar:
                found[story.year] = story
    return {year: found[year].address for year in sorted(found)}
