"""Honours, by year and level."""

import datetime as dt
from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.amount import YEARS
from builder.model.blocks import NoticePeriod
from builder.model.field import Field
from builder.model.story import Story
from builder.model.traits import Kind, Ranking


class Honour(Story, frozen=True, kw_only=True, omit_defaults=True, tag="honors"):
    """荣誉: what someone was honoured with, in a year."""

    about: ClassVar[Kind] = Kind(
        "honors",
        "荣誉",
        "项",
        shape="honour",
        home=4,
        ranking=Ranking(by="level", to="recipients", giver="granted_by", wide=2),
        came_later=True,
    )

    category: Annotated[
        str,
        Field(
            "类别",
            "优秀志愿者",
            vocabulary="honour-categories",
            listed=True,
            also=also.HONOUR_CATEGORY,
        ),
    ]
    level: Annotated[str, Field("级别", "市", vocabulary="levels", listed=True, also=also.LEVEL)]
    in_year: Annotated[
        int,
        Field(
            "年度",
            "2025",
            key="year",
            measure=YEARS,
            usual=True,
            hint="哪一年的荣誉，四位年份",
            also=also.HONOUR_YEAR,
        ),
    ]
    granted_by: Annotated[str, Field("授予单位", "澄榆市精神文明办", also=also.GRANTED_BY)] = ""
    recipients: Annotated[
        tuple[str, ...],
        Field(
            "获得者",
            "沈秋萍",
            to=("members", "branches", "brands"),
            usual=True,
            also=also.RECIPIENTS,
        ),
    ] = ()
    notice: Annotated[
        NoticePeriod | None, Field("公示", hint="评选要公示的才写", also=also.NOTICE)
    ] = None

    @property
    def year(self) -> int:
        """The year it is of, whenever it was given."""
        return self.in_year

    @property
    def day(self) -> dt.date:
        """The day it was given, else the first of its year."""
        return self.date or dt.date(self.in_year, 1, 1)

    @property
    def note(self) -> str:
        """Who gave it."""
        return self.granted_by
