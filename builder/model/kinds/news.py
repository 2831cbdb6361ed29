"""News and notices, and plain pages."""

import datetime as dt
from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.blocks import NoticePeriod, Response
from builder.model.choices import Column
from builder.model.field import Field
from builder.model.story import Story
from builder.model.traits import Kind, Tally

_FOR_RESIDENTS = frozenset((Column.NOTICES, Column.PUBLICITY))


class Post(Story, frozen=True, kw_only=True, omit_defaults=True, tag="posts"):
    """动态: news, notices, 公示, diary and study."""

    about: ClassVar[Kind] = Kind(
        "posts",
        "动态",
        "篇",
        "NewsArticle",
        shape="news",
        tallies=(Tally("通知", "column", _FOR_RESIDENTS), Tally("动态")),
        short="动态",
    )

    date: Annotated[
        dt.date,
        Field(
            "日期",
            "2026-05-01",
            usual=True,
            clock="clock",
            rough="rough_day",
            also=also.DATE,
        ),
    ]
    column: Annotated[Column, Field("栏目", "要闻", listed=True, also=also.COLUMN)]
    notice: Annotated[
        NoticePeriod | None, Field("公示", hint="栏目是“公示”时要写", also=also.NOTICE)
    ] = None
    sign_up: Annotated[
        str,
        Field("报名", "0000-8600118，或到一楼服务台", hint="网址、电话或去哪里", also=also.SIGN_UP),
    ] = ""
    number: Annotated[str, Field("文号", "澄榆社区〔2026〕6号", also=also.NUMBER)] = ""
    response: Annotated[
        Response | None, Field("办理", hint="群众提的事，办得怎么样了", also=also.RESPONSE)
    ] = None


class Page(Story, frozen=True, kw_only=True, omit_defaults=True, tag="pages"):
    """A plain page: about, contact."""

    about: ClassVar[Kind] = Kind(
        "pages", "页面", "页", "WebPage", is_section=False, sorted_by_date=False
    )
