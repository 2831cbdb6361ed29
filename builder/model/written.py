"""What staff may write in every story, whatever its kind: the declared fields, in the order in which
the manual has them."""

import datetime as dt
from typing import Annotated

import msgspec

from builder.model import synonyms as also
from builder.model.blocks import Agreement, Attachment, Review, Shot, StoryFigure, Waiver
from builder.model.choices import Status
from builder.model.day import Moment
from builder.model.field import Field, Meaning


class Written(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The fields of every story, as staff wrote them: references are names yet to be found, paths
    of photos are relative to the story's folder."""

    title: Annotated[str, Field("标题", "她记得整栋楼的门铃声", also=also.TITLE)]
    date: Annotated[
        dt.date | None,
        Field(
            "日期",
            "2026-05-01",
            usual=True,
            hint="事情发生的那一天；只知道年月的照实写：2011年11月、2026年春",
            clock="clock",
            rough="rough_day",
            also=also.DATE,
        ),
    ] = None
    updated: Annotated[
        dt.date | None,
        Field("修订日期", "2026-05-09", hint="发布以后改过内容才写", also=also.UPDATED),
    ] = None
    branch: Annotated[
        str,
        Field(
            "单位",
            "柏舟里社区党委",
            to=("branches",),
            meaning=Meaning.BELONGS,
            usual=True,
            also=also.BRANCH,
        ),
    ] = ""
    summary: Annotated[str, Field("摘要", "一两句话，列表和分享时显示", also=also.SUMMARY)] = ""
    cover: Annotated[
        str, Field("封面", "01.jpg", photo=True, hint="不写就用这一篇的第一张照片", also=also.COVER)
    ] = ""
    gallery: Annotated[
        tuple[Shot, ...],
        Field(
            "图集",
            hint="照片放进稿件的文件夹就会自动排好；要写说明、排先后才用这一项",
            also=also.GALLERY,
        ),
    ] = ()
    tags: Annotated[tuple[str, ...], Field("标签", "邻里、互助", usual=True, also=also.TAGS)] = ()
    series: Annotated[
        str, Field("系列", "巷口晒书节", hint="同一系列的稿件写同一个名称", also=also.SERIES)
    ] = ""
    source: Annotated[str, Field("来源", "某某社区宣传组", also=also.SOURCE)] = ""
    author: Annotated[str, Field("供稿", "姚小满", hint="写稿的人", also=also.AUTHOR)] = ""
    photographer: Annotated[
        str, Field("摄影", "某某社区摄影队", hint="多数照片是谁拍的", also=also.PHOTOGRAPHER)
    ] = ""
    review: Annotated[Review | None, Field("审核", hint="缺一级就不会发布", also=also.REVIEW)] = (
        None
    )
    status: Annotated[
        Status,
        Field(
            "状态",
            "已发布",
            hint="写好、审完，改成 已发布",
            also=also.STATUS,
            flags=also.STATUS_FLAGS,
        ),
    ] = Status.PUBLISHED
    publish_at: Annotated[
        Moment | None,
        Field(
            "发布时间",
            "2026-05-06 07:40",
            hint="到了这个时间，再生成一次才会出现",
            also=also.PUBLISH_AT,
        ),
    ] = None
    expires: Annotated[
        dt.date | None, Field("下线日期", "2027-05-06", hint="从这一天起撤下", also=also.EXPIRES)
    ] = None
    pinned: Annotated[bool, Field("置顶", "是", hint="排在首页最前面", also=also.PINNED)] = False
    slug: Annotated[
        str,
        Field(
            "网址名", "door-bell", hint="小写字母、数字、短横线；发布以后不要再改", also=also.SLUG
        ),
    ] = ""
    aliases: Annotated[
        tuple[str, ...],
        Field(
            "旧网址",
            "members/old-name.html",
            hint="换过网址名的，写上原来的网址，旧链接才打得开",
            also=also.OLD_ADDRESSES,
        ),
    ] = ()
    consent: Annotated[
        Agreement | None,
        Field("授权", "本人同意", hint="写到的人是否同意公开；先锋人物都要写", also=also.CONSENT),
    ] = None
    related: Annotated[
        tuple[str, ...],
        Field("相关", "长桌会", to=("*",), meaning=Meaning.RELATED, also=also.RELATED),
    ] = ()
    waive: Annotated[
        tuple[Waiver, ...],
        Field("豁免", hint="一条检查看过了、确实没有问题，写上编号和理由", also=also.WAIVE),
    ] = ()
    order: Annotated[
        int | None,
        Field(
            "排序",
            "1",
            usual=True,
            hint="要排在前面的才写：1 在 2 前面，没有写的在后面",
            also=also.ORDER,
        ),
    ] = None
    figures: Annotated[
        tuple[StoryFigure, ...],
        Field("数据", hint="这一篇里拿得出手的几个数", also=also.FIGURES_SAID),
    ] = ()
    files: Annotated[
        tuple[Attachment, ...],
        Field("附件", hint="放在稿件旁边的 PDF 等文件，读的人可以下载", also=also.FILES),
    ] = ()
    recording: Annotated[
        str,
        Field(
            "朗读",
            "朗读.mp3",
            paper=True,
            hint="有人把这一篇念了一遍，录音（MP3 或 M4A）放在稿件旁边",
            also=also.RECORDING,
        ),
    ] = ""
    source_url: Annotated[
        str,
        Field(
            "来源网址",
            "https://news.example/2026/0501.html",
            hint="转载的，写原文的网址",
            also=also.SOURCE_URL,
        ),
    ] = ""
    editor: Annotated[str, Field("责任编辑", "许闻", also=also.EDITOR)] = ""
    proofreader: Annotated[str, Field("校对", "周敏", also=also.PROOFREADER)] = ""
    members: Annotated[
        tuple[str, ...], Field("人物", "何念晴", to=("members",), usual=True, also=also.MEMBERS)
    ] = ()
    activities: Annotated[
        tuple[str, ...],
        Field("活动", "长桌从巷头摆到巷尾", to=("activities",), also=also.ACTIVITIES),
    ] = ()
    brands: Annotated[
        tuple[str, ...], Field("品牌", "桅灯议事", to=("brands",), also=also.BRANDS)
    ] = ()
    honors: Annotated[
        tuple[str, ...],
        Field("荣誉", "2025年市优秀志愿者", to=("honors",), also=also.HONORS),
    ] = ()
    places: Annotated[
        tuple[str, ...], Field("阵地", "滑道文化长廊", to=("places",), also=also.PLACES)
    ] = ()
    services: Annotated[
        tuple[str, ...], Field("服务", "七步修", to=("services",), also=also.SERVICES)
    ] = ()
    mechanisms: Annotated[
        tuple[str, ...], Field("机制", "桅灯议事会", to=("mechanisms",), also=also.MECHANISMS)
    ] = ()
    teams: Annotated[
        tuple[str, ...],
        Field("队伍", "护河队", to=("teams",), usual=True, also=also.TEAMS),
    ] = ()
    grids: Annotated[
        tuple[str, ...],
        Field("网格", "老巷第二网格", to=("grids",), meaning=Meaning.BELONGS, also=also.GRIDS),
    ] = ()
    projects: Annotated[
        tuple[str, ...], Field("实事", "老巷路灯改造", to=("projects",), also=also.PROJECTS)
    ] = ()
