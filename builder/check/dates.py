"""Days far ahead of today, which are more likely slips than plans."""

import datetime as dt
from collections.abc import Iterable, Iterator

from builder.check.withholding import PublishingDay
from builder.model.library import Library
from builder.problems import Problem

AHEAD = dt.timedelta(days=366)
"""How far ahead people announce what they will do."""
_MEND = "看看年份有没有写错；日期没有错、要到时候才公开的，写“发布时间”"


def far_ahead(library: Library, day: PublishingDay) -> Iterator[Problem]:
    """FC509: a story dated more than a year ahead of today; it would stand first in every list
    until then."""
    for story in library.stories:
        if story.date and story.date - AHEAD > day.now.date():
            typed = story.rough_day.text if story.rough_day else story.date
            said = f"“日期”写成了“{typed}”，在一年以后：它会一直排在最前面"
            yield story.where("date").problem("FC509", said, _MEND)


def when_near(library: Library) -> Iterable[dt.date]:
    """The days on which such a date is no longer far ahead."""
    return [story.date - AHEAD for story in library.stories if story.date]
