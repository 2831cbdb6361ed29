"""Blocks of fields inside a story's metadata."""

import datetime as dt
from typing import Annotated, ClassVar

import msgspec

from builder.model import synonyms as also
from builder.model.amount import PEOPLE, TOLD, YEARS, Amount
from builder.model.choices import Consent, MentoringRole, Scope
from builder.model.field import Choice, Field


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A block of fields inside a story's metadata."""


class Agreement(Value, frozen=True, kw_only=True, omit_defaults=True):
    """Whether those shown have agreed, to what (scopes), until which day, and where the paper is
    kept."""

    WORD: ClassVar[type[Choice]] = Consent

    form: Annotated[Consent, Field("方式", "本人同意", also=also.CONSENT_FORM)]
    scope: Annotated[
        tuple[Scope, ...],
        Field("范围", "网站、大屏", hint="不写就是网站和大屏", also=also.CONSENT_SCOPE),
    ] = ()
    until: Annotated[
        dt.date | None,
        Field("至", "2028-12-31", hint="过了这一天就不再显示", also=also.CONSENT_UNTIL),
    ] = None
    record: Annotated[
        str, Field("凭据", "授权书存社区档案柜第3格", secret=True, also=also.CONSENT_RECORD)
    ] = ""

    def allows(self, scope: Scope, day: dt.date) -> bool:
        """Whether it still holds on this day for being shown in this scope (website, screens …)."""
        return self.covers(scope) and not self.has_ended(day)

    def covers(self, scope: Scope) -> bool:
        """Whether it was given for this scope."""
        return scope in (self.scope or _SCOPE_UNSAID)

    def has_ended(self, day: dt.date) -> bool:
        """Whether its last day is over."""
        return self.until is not None and day > self.until


_SCOPE_UNSAID = (Scope.SITE, Scope.SCREEN)
"""Where one may be shown who has not said where."""


class Shot(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of a gallery, as staff write it: a photo, or a video with the photo shown before it
    plays."""

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
    photographer: Annotated[str, Field("摄影", "姚小满", also=also.PHOTOGRAPHER)] = ""
    consent: Annotated[Agreement | None, Field("授权", "本人同意", also=also.CONSENT)] = None
    focus: Annotated[
        str,
        Field(
            "焦点",
            "50% 30%",
            usual=True,
            hint="裁切时要留住的地方：从左、从上各百分之几",
            also=also.FOCUS,
        ),
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


class Attachment(Value, frozen=True, kw_only=True, omit_defaults=True):
    """A file that readers may take with them."""

    file: Annotated[str, Field("文件", "报名表.pdf", paper=True, also=also.ATTACHED)]
    label: Annotated[str, Field("名称", "长桌会报名表", also=also.ATTACHED_AS)] = ""
    seen_by: Annotated[
        str,
        Field(
            "已看过",
            "某某",
            made_up=True,
            hint="扫描的文件程序读不了：从头到尾看过的人写上姓名",
            also="看过、已看、已核对、核对人、看过的人、checked_by",
        ),
    ] = ""
    digest: Annotated[
        str,
        Field(
            "指纹",
            "3fa9c2d1",
            hint="看过的是哪一份：检查会说是多少；换了文件，就要重新看",
            also="文件指纹、fingerprint、hash",
        ),
    ] = ""


class StoryFigure(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One figure that a story can show."""

    name: Annotated[str, Field("名称", "办结心事", also=also.FIGURE)]
    value: Annotated[Amount, Field("数值", "187", measure=TOLD, also=also.VALUE)]
    unit: Annotated[str, Field("单位", "件", usual=True, also=also.UNIT)] = ""
    as_of: Annotated[dt.date | None, Field("截至", "2026-06-18", also=also.AS_OF)] = None


class Signature(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One stage of review: who read it, when, and (optionally) which text."""

    name: Annotated[str, Field("姓名", "某某", made_up=True, also=also.SIGNER)]
    date: Annotated[dt.date, Field("日期", "2026-05-01", usual=True, also=also.SIGNED_ON)]
    digest: Annotated[str, Field("指纹", "3fa9c2d1", hint="审的是哪一稿，可以不写")] = ""


class Review(Value, frozen=True, kw_only=True, omit_defaults=True):
    """三审: the three stages a text passes before it is published."""

    first: Annotated[Signature | None, Field("初审", hint="写姓名和日期", also=also.FIRST)] = None
    second: Annotated[Signature | None, Field("复审", also=also.SECOND)] = None
    final: Annotated[Signature | None, Field("终审", also=also.FINAL)] = None


class Waiver(Value, frozen=True, kw_only=True, omit_defaults=True):
    """A check's finding that staff have looked at and accept, with the reason."""

    code: Annotated[
        str,
        Field(
            "编号",
            "FC403",
            usual=True,
            hint="能豁免的：FC403、FC405、FC406、FC407、FC410",
            also=also.CODE,
        ),
    ]
    reason: Annotated[str, Field("理由", "这是社区公开的服务热线", also=also.REASON)]


class Milestone(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One line of a chronicle; ``when`` stays as written (“2019年春”)."""

    when: Annotated[str, Field("时间", "2018年11月", hint="照习惯写，如 2018年冬", also=also.WHEN)]
    what: Annotated[str, Field("事件", "第一次开灯议事", also=also.WHAT_HAPPENED)]


class NoticePeriod(Value, frozen=True, kw_only=True, omit_defaults=True):
    """公示: from when to when, and whom to call."""

    start: Annotated[
        dt.date, Field("起", "2026-06-17", key="from", then="end", also=also.NOTICE_FROM)
    ]
    end: Annotated[dt.date, Field("止", "2026-06-23", key="until", also=also.NOTICE_UNTIL)]
    phone: Annotated[str, Field("电话", "0000-8600100", also=also.PHONE)]

    def is_over(self, day: dt.date) -> bool:
        """Whether its last day is over."""
        return day > self.end


class Pledge(Value, frozen=True, kw_only=True, omit_defaults=True):
    """A promise made in public, with how far it has come."""

    what: Annotated[str, Field("内容", "每周走访独居老人", also=also.PLEDGED)]
    until: Annotated[dt.date | None, Field("期限", "2026-11-18", also=also.PLEDGED_UNTIL)] = None
    done: Annotated[
        str,
        Field("进度", "37/52", progress=True, hint="做了几次/一共几次，或者百分数", also=also.DONE),
    ] = ""


class Mentoring(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One 师徒 pair, from this person's side."""

    role: Annotated[MentoringRole, Field("身份", "师傅", key="as", also=also.PAIR_ROLE)]
    partner: Annotated[
        str,
        Field("对方", "郑石安", key="with", to=("members",), also=also.PARTNER),
    ]
    what: Annotated[str, Field("内容", "管道维修", also=also.TAUGHT)] = ""


class Undertaking(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One thing a project does."""

    name: Annotated[str, Field("名称", "每月一席", brief=True, also=also.MEASURE)]
    what: Annotated[str, Field("说明", "最后一个周六，把议事搬上饭桌", also=also.MEASURE_SAID)] = ""


class CommitteeMember(Value, frozen=True, kw_only=True, omit_defaults=True):
    """Someone on a branch's committee."""

    name: Annotated[str, Field("姓名", "潘雨声", brief=True, also=also.PERSON)]
    role: Annotated[str, Field("职务", "组织委员", usual=True, also=also.OFFICE)] = ""


class Headcount(Value, frozen=True, kw_only=True, omit_defaults=True):
    """How many members a branch had in a year; ``year`` 0 means now."""

    year: Annotated[
        int,
        Field(
            "年份",
            "2024",
            usual=True,
            measure=YEARS,
            once=True,
            hint="不写就是现在",
            also=also.YEAR,
        ),
    ] = 0
    count: Annotated[Amount, Field("人数", "31", usual=True, measure=PEOPLE, also=also.COUNT)]
    probationary: Annotated[
        Amount | None, Field("预备", "2", measure=PEOPLE, within="count", also=also.PROBATIONARY)
    ] = None
    activists: Annotated[
        Amount | None, Field("积极分子", "5", measure=PEOPLE, also=also.ACTIVISTS)
    ] = None
    mobile: Annotated[
        Amount | None, Field("流动", "3", measure=PEOPLE, within="count", also=also.MOBILE)
    ] = None


class MechanismElement(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One of the things a mechanism consists of: part of a list to tick, or of a year's round."""

    name: Annotated[str, Field("名称", "有场所", usual=True, brief=True, also=also.MEASURE)]
    what: Annotated[str, Field("说明", "每栋楼有一处能坐下来的地方", also=also.MEASURE_SAID)] = ""
    group: Annotated[str, Field("组", "硬件", usual=True, also=also.ELEMENT_GROUP)] = ""
    frequency: Annotated[str, Field("频次", "每季一次", usual=True, also=also.FREQUENCY)] = ""
    met: Annotated[bool | None, Field("达标", "是", also=also.MET)] = None


class MechanismStep(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One step of a way of working."""

    name: Annotated[str, Field("名称", "收集", usual=True, brief=True, also=also.MEASURE)]
    what: Annotated[str, Field("说明", "楼长每周五下午上门问一圈", also=also.MEASURE_SAID)] = ""


class BeforeAfter(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One place, photographed before and after."""

    before: Annotated[str, Field("前", "改造前.jpg", photo=True, also=also.BEFORE)]
    after: Annotated[str, Field("后", "改造后.jpg", photo=True, also=also.AFTER)]
    caption: Annotated[str, Field("说明", "巷口的路灯和扶手", also=also.CAPTION)] = ""


class Response(Value, frozen=True, kw_only=True, omit_defaults=True):
    """What became of something that was raised."""

    what: Annotated[str, Field("回应", "已经换上新路灯", also=also.ANSWER)]
    date: Annotated[dt.date | None, Field("日期", "2026-05-20", also=also.ANSWERED_ON)] = None
