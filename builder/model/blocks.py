"""What fields are made of: closed sets of words, and blocks of fields inside a story's metadata."""

import datetime as dt
from typing import Annotated

import msgspec

from builder.model import synonyms as also
from builder.model.amount import PEOPLE, YEARS, Amount
from builder.model.field import Choice, Field


class Status(Choice):
    """How far a story has come."""

    DRAFT = "draft", "草稿", "初稿、底稿、未完成、没写完、还在写、写作中、编辑中"
    PENDING = "pending", "待审", "待审核、待审批、送审、已送审、审核中、在审"
    PUBLISHED = "published", "已发布", "已刊发、已公开、已上线、已发表"
    WITHDRAWN = (
        "withdrawn",
        "已撤下",
        "撤下、已下线、下线、已下架、下架、撤回、已撤回、撤稿、已撤稿",
    )


class Consent(Choice):
    """Whether the person shown has agreed."""

    SELF = "self", "本人同意", "本人已同意、已经本人同意、经本人同意、已征得本人同意、本人授权"
    GUARDIAN = "guardian", "监护人同意", "监护人已同意、经监护人同意、已征得监护人同意、父母同意"
    NONE = "none", "不涉及", "不涉及人物、不涉及个人、没有写到人"


class Naming(Choice):
    """Under which name a person appears."""

    REAL = "real", "实名", "真名、真实姓名、本名"
    ALIAS = "alias", "化名", "假名、用化名、使用化名"
    UNNAMED = "unnamed", "不署名", "匿名、不具名、不公开姓名、隐名"


class Persona(msgspec.Struct, frozen=True):
    """The person a story is about: the real name, and under which the public knows them."""

    person: str
    naming: Naming
    shown_as: str

    @property
    def name(self) -> str:
        """The name the public reads: never the real one of someone who is not named."""
        if not self.is_hidden:
            return self.person
        return self.shown_as or "一位居民"

    @property
    def is_hidden(self) -> bool:
        """Whether the real name stands nowhere."""
        return self.naming is not Naming.REAL


class Identity(Choice):
    """What a person is to the Party and the community."""

    FULL = "full", "正式党员", "正式、中共正式党员"
    PROBATIONARY = "probationary", "预备党员", "预备、中共预备党员"
    ACTIVIST = "activist", "入党积极分子", "积极分子、入党积极份子、积极份子"
    RESIDENT = "resident", "群众", "普通群众、居民群众、党外群众"
    GROUP = "group", "集体", "团队、团体、先进集体、群体"


class MentoringRole(Choice):
    """Which side of a 师徒 pair someone is."""

    MENTOR = "mentor", "师傅", "师父、导师、带教师傅"
    APPRENTICE = "apprentice", "徒弟", "学徒、徒儿"


class Formation(Choice):
    """How a branch was set up."""

    SINGLE = "single", "单独", "单独组建、单独成立、单独建立、独立、独立组建、单建"
    JOINT = "joint", "联合", "联合组建、联合成立、联合建立、联建"
    ATTACHED = "attached", "挂靠", "挂靠组建、挂靠成立"


class Column(Choice):
    """The columns of 动态."""

    NEWS = "news", "要闻", "新闻、社区要闻、社区新闻、要闻动态、新闻动态、工作动态"
    NOTICES = "notices", "通知公告", "通知、公告、通告、公告通知"
    PUBLICITY = "publicity", "公示", "公示栏、公示信息"
    DIARY = "diary", "民情日记", "日记、民情日志"
    STUDY = "study", "学习园地", "学习、学习天地、学习专栏、学习角"


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A block of fields inside a story's metadata."""


class Shot(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of a gallery, as staff write it: a photo, or a video with the photo that stands for
    it."""

    file: Annotated[
        str,
        Field("文件", "01.jpg", photo=True, hint="也可以是 MP4 或 WebM 视频", also=also.FILE),
    ]
    caption: Annotated[str, Field("说明", "邻居们在长桌边坐下", also=also.CAPTION)] = ""
    alt: Annotated[
        str,
        Field(
            "替代文字",
            "一张摆满菜的长桌，二十来人围坐",
            hint="看不见图的人听到的一句话",
            also=also.ALT,
        ),
    ] = ""
    photographer: Annotated[str, Field("摄影", "许闻", also=also.PHOTOGRAPHER)] = ""
    consent: Annotated[Consent | None, Field("授权", "本人同意", also=also.CONSENT)] = None
    focus: Annotated[
        str,
        Field("焦点", "50% 30%", hint="裁切时要留住的地方：从左、从上各百分之几", also=also.FOCUS),
    ] = ""
    poster: Annotated[
        str,
        Field(
            "封面",
            "片头.jpg",
            photo=True,
            hint="文件是视频才写：播放以前显示的照片",
            also=also.POSTER,
        ),
    ] = ""
    decorative: Annotated[
        bool,
        Field(
            "装饰",
            "是",
            hint="花边、底纹这类不说明内容的图，不读出来，也不能点开",
            also=also.DECORATIVE,
        ),
    ] = False


class Signature(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One stage of review: who read it, when, and (optionally) which text."""

    name: Annotated[str, Field("姓名", "某某", made_up=True, also=also.SIGNER)]
    date: Annotated[dt.date, Field("日期", "2026-05-01", also=also.SIGNED_ON)]
    digest: Annotated[str, Field("指纹", "3fa9c2d1", hint="审的是哪一稿，可以不写")] = ""


class Review(Value, frozen=True, kw_only=True, omit_defaults=True):
    """三审: the three stages a text passes before it is published."""

    first: Annotated[Signature | None, Field("初审", hint="写姓名和日期", also=also.FIRST)] = None
    second: Annotated[Signature | None, Field("复审", also=also.SECOND)] = None
    final: Annotated[Signature | None, Field("终审", also=also.FINAL)] = None


class Waiver(Value, frozen=True, kw_only=True, omit_defaults=True):
    """A check's finding that staff have looked at and accept, with the reason."""

    code: Annotated[str, Field("编号", "FC403", hint="只能豁免 FC4 开头的", also=also.CODE)]
    reason: Annotated[str, Field("理由", "这是社区公开的服务热线", also=also.REASON)]


class Milestone(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One line of a chronicle; ``when`` stays as written (“2019年春”)."""

    when: Annotated[str, Field("时间", "2019年3月", hint="照习惯写，如 2019年春", also=also.WHEN)]
    what: Annotated[str, Field("事件", "第一次开灯议事", also=also.WHAT_HAPPENED)]


class NoticePeriod(Value, frozen=True, kw_only=True, omit_defaults=True):
    """公示: from when to when, and whom to call."""

    start: Annotated[
        dt.date, Field("起", "2026-05-06", key="from", then="end", also=also.NOTICE_FROM)
    ]
    end: Annotated[dt.date, Field("止", "2026-05-12", key="until", also=also.NOTICE_UNTIL)]
    phone: Annotated[str, Field("电话", "0000-8600118", also=also.PHONE)]


class Pledge(Value, frozen=True, kw_only=True, omit_defaults=True):
    """A promise made in public, with how far it has come."""

    what: Annotated[str, Field("内容", "每周走访独居老人", also=also.PLEDGED)]
    until: Annotated[dt.date | None, Field("期限", "2026-12-31", also=also.PLEDGED_UNTIL)] = None
    done: Annotated[
        str,
        Field("进度", "38/52", progress=True, hint="做了几次/一共几次，或者百分数", also=also.DONE),
    ] = ""


class Mentoring(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One 师徒 pair, from this person's side."""

    role: Annotated[MentoringRole, Field("身份", "师傅", key="as", also=also.PAIR_ROLE)]
    partner: Annotated[
        str,
        Field("对方", "周海生", key="with", to=("members",), or_text=True, also=also.PARTNER),
    ]
    what: Annotated[str, Field("内容", "管道维修", also=also.TAUGHT)] = ""


class Undertaking(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One thing a project does."""

    name: Annotated[str, Field("名称", "每月一席", also=also.MEASURE)]
    what: Annotated[str, Field("说明", "最后一个周六，把议事搬上饭桌", also=also.MEASURE_SAID)] = ""


class BrandResult(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One figure a project can show."""

    name: Annotated[str, Field("名称", "办结心事", also=also.FIGURE)]
    value: Annotated[Amount, Field("数值", "189", also=also.VALUE)]
    unit: Annotated[str, Field("单位", "件", also=also.UNIT)] = ""
    as_of: Annotated[dt.date | None, Field("截至", "2026-06-30", also=also.AS_OF)] = None


class CommitteeMember(Value, frozen=True, kw_only=True, omit_defaults=True):
    """Someone on a branch's committee."""

    name: Annotated[str, Field("姓名", "周敏", also=also.PERSON)]
    role: Annotated[str, Field("职务", "组织委员", also=also.OFFICE)] = ""


class Headcount(Value, frozen=True, kw_only=True, omit_defaults=True):
    """How many members a branch had in a year; ``year`` 0 means now."""

    year: Annotated[
        int, Field("年份", "2024", measure=YEARS, hint="不写就是现在", also=also.YEAR)
    ] = 0
    count: Annotated[Amount, Field("人数", "31", measure=PEOPLE, also=also.COUNT)]
