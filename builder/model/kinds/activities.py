"""What branches do, on a day."""

import datetime as dt
from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.amount import HOURS, PEOPLE, Amount
from builder.model.day import Moment
from builder.model.field import Field, Meaning
from builder.model.story import Story
from builder.model.traits import Kind, Tally


class Activity(Story, frozen=True, kw_only=True, omit_defaults=True, tag="activities"):
    """支部活动: something a branch did, on a day."""

    about: ClassVar[Kind] = Kind(
        "activities",
        "支部活动",
        "次",
        "Event",
        shape="event",
        home=5,
        calendar=True,
        tallies=(Tally("活动"),),
        short="活动",
    )

    date: Annotated[
        dt.date,
        Field(
            "日期",
            "2026-05-01",
            usual=True,
            then="start",
            rough="rough_day",
            also=also.DATE,
        ),
    ]
    type: Annotated[
        tuple[str, ...],
        Field("类型", "志愿服务", vocabulary="activity-types", listed=True, also=also.TYPE),
    ]
    start: Annotated[
        Moment | None,
        Field(
            "开始",
            "14:10",
            then="end",
            schema="startDate",
            hint="只写钟点就是当天",
            also=also.START,
        ),
    ] = None
    end: Annotated[
        Moment | None,
        Field("结束", "16:20", schema="endDate", hint="只写钟点就是当天", also=also.END),
    ] = None
    place: Annotated[
        str,
        Field(
            "地点",
            "某某社区活动室一楼",
            to=("places",),
            or_text=True,
            schema="location",
            also=also.PLACE,
        ),
    ] = ""
    attendance: Annotated[
        Amount | None,
        Field(
            "人数",
            "47",
            total="参加活动",
            measure=PEOPLE,
            within="expected",
            also=also.ATTENDANCE,
        ),
    ] = None
    hours: Annotated[
        Amount | None,
        Field(
            "志愿时长",
            "126",
            total="志愿服务",
            measure=HOURS,
            hint="所有人加起来的小时数；一天按八小时算",
            also=also.HOURS,
        ),
    ] = None
    hosts: Annotated[
        tuple[str, ...],
        Field(
            "主办",
            "某某党支部",
            to=("branches", "teams"),
            meaning=Meaning.BELONGS,
            schema="organizer",
            also=also.HOSTS,
        ),
    ] = ()
    partners: Annotated[
        tuple[str, ...],
        Field(
            "协办",
            "某某卫生服务站党支部",
            to=("branches", "teams"),
            also=also.CO_HOSTS,
        ),
    ] = ()
    theme: Annotated[str, Field("主题", "满巷桂花月", also=also.THEME)] = ""
    chair: Annotated[str, Field("主持", "某某", also=also.CHAIR)] = ""
    minutes_by: Annotated[str, Field("记录", "某某", also=also.MINUTES_BY)] = ""
    expected: Annotated[Amount | None, Field("应到", "33", measure=PEOPLE, also=also.EXPECTED)] = (
        None
    )
    agenda: Annotated[
        tuple[str, ...], Field("议题", "路灯换不换、换在哪一边", also=also.AGENDA)
    ] = ()
    sign_up: Annotated[
        str,
        Field("报名", "0000-8600118，或到一楼服务台", hint="网址、电话或去哪里", also=also.SIGN_UP),
    ] = ""

    @property
    def hour(self) -> Moment | None:
        """When it begins."""
        return self.start or self.publish_at

    @property
    def span(self) -> tuple[Moment | None, Moment | None]:
        """From its beginning to its end."""
        return self.start, self.end

    @property
    def note(self) -> str:
        """Where it takes place, for its card."""
        return self.place
