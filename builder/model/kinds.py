"""The kinds of stories. To add one: a class here and its line in KINDS; nothing else."""

import datetime as dt
from typing import TYPE_CHECKING, Annotated, ClassVar, Union

from builder.model import synonyms as also
from builder.model.amount import HOURS, PEOPLE, YEARS, Amount
from builder.model.blocks import (
    BrandResult,
    CommitteeMember,
    Headcount,
    Mentoring,
    Milestone,
    NoticePeriod,
    Persona,
    Pledge,
    Undertaking,
)
from builder.model.choices import Column, Formation, Identity, Naming
from builder.model.field import Field, Meaning
from builder.model.story import Moment, Story
from builder.model.traits import Kind, Ownership


class Member(Story, frozen=True, kw_only=True, omit_defaults=True, tag="members"):
    """先锋人物: a person, or a group, the community looks up to."""

    about: ClassVar[Kind] = Kind("members", "先锋人物", "位", "Person", shape="person", home=4)

    person: Annotated[
        str,
        Field(
            "姓名",
            "沈秋萍",
            key="name",
            secret=True,
            hint="化名、不署名的，真名只写在这一项，不会公开",
            also=also.PERSON,
        ),
    ]
    naming: Annotated[Naming, Field("称呼方式", "实名", secret=True, also=also.NAMING)] = (
        Naming.REAL
    )
    shown_as: Annotated[
        str,
        Field(
            "对外称呼",
            "梁阿姨",
            secret=True,
            hint="化名或不署名时，网站上怎么称呼",
            also=also.SHOWN_AS,
        ),
    ] = ""
    identity: Annotated[
        Identity | None, Field("身份", "正式党员", listed=True, also=also.IDENTITY)
    ] = None
    role: Annotated[str, Field("职务", "楼栋党小组长", schema="jobTitle", also=also.ROLE)] = ""
    posts: Annotated[
        tuple[str, ...],
        Field("岗位", "纠纷调解", vocabulary="posts", listed=True, also=also.POSTS),
    ] = ()
    pledges: Annotated[tuple[Pledge, ...], Field("承诺", also=also.PLEDGES)] = ()
    mentoring: Annotated[tuple[Mentoring, ...], Field("师徒", also=also.MENTORING)] = ()
    talents: Annotated[tuple[str, ...], Field("特长", "水电维修、二胡", also=also.TALENTS)] = ()
    quote: Annotated[str, Field("金句", "楼里的事，没有一件是别人家的事。", also=also.QUOTE)] = ""
    milestones: Annotated[tuple[Milestone, ...], Field("年表", also=also.CHRONICLE)] = ()

    @property
    def name(self) -> str:
        """The name the public reads."""
        return self.persona.name

    @property
    def persona(self) -> Persona:
        """Who it is about, and under which name."""
        return Persona(self.person, self.naming, self.shown_as)

    @property
    def note(self) -> str:
        """What someone does."""
        return self.role


class Activity(Story, frozen=True, kw_only=True, omit_defaults=True, tag="activities"):
    """支部活动: something a branch did, on a day."""

    about: ClassVar[Kind] = Kind(
        "activities", "支部活动", "次", "Event", shape="event", home=5, calendar=True
    )

    date: Annotated[dt.date, Field("日期", "2026-05-01", then="start", also=also.DATE)]
    type: Annotated[
        str, Field("类型", "志愿服务", vocabulary="activity-types", listed=True, also=also.TYPE)
    ]
    start: Annotated[
        Moment | None,
        Field(
            "开始",
            "14:00",
            then="end",
            schema="startDate",
            hint="只写钟点就是当天",
            also=also.START,
        ),
    ] = None
    end: Annotated[
        Moment | None,
        Field("结束", "16:30", schema="endDate", hint="只写钟点就是当天", also=also.END),
    ] = None
    place: Annotated[str, Field("地点", "党群服务中心一楼", schema="location", also=also.PLACE)] = (
        ""
    )
    attendance: Annotated[
        Amount | None, Field("人数", "46", measure=PEOPLE, also=also.ATTENDANCE)
    ] = None
    hours: Annotated[
        Amount | None,
        Field(
            "志愿时长",
            "120",
            measure=HOURS,
            hint="所有人加起来的小时数；一天按八小时算",
            also=also.HOURS,
        ),
    ] = None
    hosts: Annotated[
        tuple[str, ...],
        Field(
            "主办",
            "第二党支部",
            to=("branches",),
            or_text=True,
            meaning=Meaning.BELONGS,
            also=also.HOSTS,
        ),
    ] = ()
    partners: Annotated[
        tuple[str, ...],
        Field("协办", "卫生服务站党支部", to=("branches",), or_text=True, also=also.CO_HOSTS),
    ] = ()
    theme: Annotated[str, Field("主题", "敬老月", also=also.THEME)] = ""

    @property
    def hour(self) -> Moment | None:
        """When it begins."""
        return self.start or self.publish_at

    @property
    def note(self) -> str:
        """Where it was."""
        return self.place


class Brand(Story, frozen=True, kw_only=True, omit_defaults=True, tag="brands"):
    """品牌项目: a project the community is known for."""

    about: ClassVar[Kind] = Kind(
        "brands",
        "品牌项目",
        "个",
        shape="sheet",
        home=3,
        owns=Ownership("brand", "品牌", weight=4, gathers=True),
    )

    category: Annotated[
        str,
        Field("类别", "邻里文化", vocabulary="brand-categories", listed=True, also=also.CATEGORY),
    ]
    slogan: Annotated[str, Field("口号", "一张长桌，百家饭香", also=also.SLOGAN)] = ""
    logo: Annotated[str, Field("标识", "logo.png", photo=True, also=also.LOGO)] = ""
    since: Annotated[
        int | None, Field("创建年份", "2019", measure=YEARS, hint="四位年份", also=also.SINCE)
    ] = None
    level: Annotated[
        str, Field("级别", "区县", vocabulary="levels", listed=True, also=also.LEVEL)
    ] = ""
    measures: Annotated[tuple[Undertaking, ...], Field("举措", also=also.MEASURES)] = ()
    results: Annotated[tuple[BrandResult, ...], Field("成效", also=also.RESULTS)] = ()
    milestones: Annotated[tuple[Milestone, ...], Field("里程碑", also=also.CHRONICLE)] = ()

    @property
    def note(self) -> str:
        """What it says of itself."""
        return self.slogan


class Branch(Story, frozen=True, kw_only=True, omit_defaults=True, tag="branches"):
    """党组织: a Party organisation, somewhere in the tree."""

    about: ClassVar[Kind] = Kind(
        "branches",
        "党组织",
        "个",
        "Organization",
        sorted_by_date=False,
        owns=Ownership("branch", "单位", weight=2),
    )

    tier: Annotated[str, Field("层级", "党支部", vocabulary="tiers", listed=True, also=also.TIER)]
    parent: Annotated[
        str,
        Field("上级", "柏舟里社区党委", to=("branches",), meaning=Meaning.ABOVE, also=also.PARENT),
    ] = ""
    formation: Annotated[Formation | None, Field("组建方式", "单独", also=also.FORMATION)] = None
    secretary: Annotated[str, Field("书记", "某某", made_up=True, also=also.SECRETARY)] = ""
    committee: Annotated[tuple[CommitteeMember, ...], Field("委员", also=also.COMMITTEE)] = ()
    members_count: Annotated[
        tuple[Headcount, ...],
        Field(
            "党员数",
            "{2024: 28, 2025: 31}",
            hint="每年一个数，网站上画成图",
            also=also.HEADCOUNT,
        ),
    ] = ()
    founded: Annotated[
        str,
        Field("成立", "2016年7月", schema="foundingDate", hint="照习惯写", also=also.FOUNDED),
    ] = ""
    partners: Annotated[
        tuple[str, ...],
        Field("共建单位", "澄榆第三小学党支部", to=("branches",), or_text=True, also=also.PARTNERS),
    ] = ()

    @property
    def note(self) -> str:
        """Who leads it."""
        return f"书记 {self.secretary}" if self.secretary else ""


class Post(Story, frozen=True, kw_only=True, omit_defaults=True, tag="posts"):
    """动态: news, notices, 公示, diary and study."""

    about: ClassVar[Kind] = Kind("posts", "动态", "篇", "NewsArticle", shape="news")

    date: Annotated[dt.date, Field("日期", "2026-05-01", clock="clock", also=also.DATE)]
    column: Annotated[Column, Field("栏目", "要闻", listed=True, also=also.COLUMN)]
    notice: Annotated[
        NoticePeriod | None, Field("公示", hint="栏目是“公示”时要写", also=also.NOTICE)
    ] = None


class Page(Story, frozen=True, kw_only=True, omit_defaults=True, tag="pages"):
    """A plain page: about, contact."""

    about: ClassVar[Kind] = Kind(
        "pages", "页面", "页", "WebPage", is_section=False, sorted_by_date=False
    )


KINDS: tuple[type[Story], ...] = (Member, Activity, Brand, Branch, Post, Page)

if TYPE_CHECKING:
    AnyStory = Story
else:
    AnyStory = Union[KINDS]  # noqa: UP007  (built at run time; what msgpack decodes by its tag)


BESIDE_KINDS = {"tags": "标签", "series": "系列", "albums": "相册"}
"""What the site gathers from all kinds, by folder, and what it is called."""

_BY_FOLDER = {kind.about.folder: kind for kind in KINDS}


def kind_of(folder: str) -> type[Story] | None:
    """The kind whose folder this is."""
    return _BY_FOLDER.get(folder)


def is_section(folder: str) -> bool:
    """Whether this is the folder of a kind that has lists, a feed and a place in the navigation."""
    kind = kind_of(folder)
    return kind is not None and kind.about.is_section


def owner_in(folder: str) -> Ownership | None:
    """What it means to be a story of this kind's own, None where other stories never are."""
    kind = kind_of(folder)
    return kind.about.owns if kind else None


def kinds_in_words(folders: tuple[str, ...]) -> str:
    """``先锋人物、支部活动`` for their folders; a story of any kind (``*``) is “另一篇”."""
    return (
        "、".join(kind.about.label for folder in folders if (kind := kind_of(folder))) or "另一篇"
    )
