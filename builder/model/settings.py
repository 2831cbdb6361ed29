"""What a site sets in site.yaml."""

from functools import cached_property
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from builder.model import settings_synonyms as also_here
from builder.model import synonyms as also
from builder.model.amount import STORIES, Amount
from builder.model.blocks import Value
from builder.model.choices import AttachmentFormat
from builder.model.field import Choice, Field
from builder.model.kinds.known import Kinds, kinds_of
from builder.model.kinds.own import NO_KINDS, OwnKinds
from builder.model.mourning import MourningSpan
from builder.model.traditional import Script
from builder.model.vocabulary import Term, Vocabulary
from builder.problems import Where, line_among


class Figure(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One figure of 数说 on the home page."""

    name: Annotated[str, Field("名称", "志愿服务", also=also_here.FIGURE_NAME)]
    value: Annotated[Amount, Field("数值", "4260", also=also.VALUE)]
    unit: Annotated[str, Field("单位", "小时", also=also.UNIT)] = ""
    note: Annotated[str, Field("说明", "今年累计", also=also_here.FIGURE_NOTE)] = ""


class Named(Value, frozen=True, kw_only=True, omit_defaults=True):
    """A tag or series the site names itself, with its address and other words for it."""

    name: Annotated[str, Field("名称", "下水节", also=also_here.NAME_OF_WORD)]
    slug: Annotated[str, Field("网址名", "launch-day", also=also_here.SLUG_OF_WORD)]
    note: Annotated[
        str, Field("说明", "每年五月十八，船厂第一条大船下水的日子", also=also_here.NOTE_OF_WORD)
    ] = ""
    aliases: Annotated[
        tuple[str, ...],
        Field("别名", "开船节", hint="写了这些词，就当写了它", also=also_here.OTHER_WORDS),
    ] = ()


class OwnWord(Named, frozen=True, kw_only=True, omit_defaults=True):
    """A word the site adds to a vocabulary, or what it adds to one that is there."""

    order: Annotated[
        int | None, Field("排序", "3", hint="排在这个词表的第几个", also=also.ORDER)
    ] = None

    @property
    def term(self) -> Term:
        """The word as a term of its vocabulary."""
        return Term(self.slug, self.name, (), self.aliases, self.note, self.order)

    @property
    def says_more(self) -> bool:
        """Whether it adds anything (other words, a note, a place in the order) to a word that the
        vocabulary has already."""
        return bool(self.aliases or self.note or self.order is not None)


class ReviewPolicy(Value, frozen=True, kw_only=True, omit_defaults=True):
    """Which stages of review a story needs before it is published."""

    first: Annotated[bool, Field("初审", "是", also=also.FIRST)] = True
    second: Annotated[bool, Field("复审", "是", also=also.SECOND)] = True
    final: Annotated[bool, Field("终审", "是", also=also.FINAL)] = True


class PictureFormat(Choice):
    """In which format photos are made, beside the JPEG that every browser can show."""

    WEBP = "webp", "webp"
    AVIF = "avif", "avif"


SETTINGS_FILE = "content/site.yaml"
_BEIJING = "Asia/Shanghai"
_ATTACHED_HINT = "PDF 总可以放；docx、xlsx、pptx 里容易留下看不见的内容，要放才写"
_SCRIPT_HINT = "另做一份繁体的网站：通用、台湾或香港；程序要先装上 OpenCC"
_FORMAT_HINT = "网页上照片的格式；avif 下载少三成流量，第一次生成要慢一倍"


class Settings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, dict=True):
    """site.yaml; ``path`` is its file, ``lines`` says on which line of it each setting stands, ``own``
    what kinds.yaml declares."""

    name: Annotated[str, Field("名称", "柏舟里", also=also_here.SITE_NAME)]
    subtitle: Annotated[str, Field("副题", "柏舟里社区党群服务中心", also=also_here.SUBTITLE)] = ""
    description: Annotated[
        str, Field("简介", "搜索和分享时显示的一两句话", also=also_here.DESCRIPTION)
    ] = ""
    publisher: Annotated[str, Field("主办单位", "柏舟里社区委员会", also=also_here.PUBLISHER)] = ""
    url: Annotated[str, Field("网址", "https://baizhouli.example/", also=also_here.SITE_URL)] = ""
    theme: Annotated[
        str,
        Field(
            "主题",
            "hong",
            hint="hong 是“红”，庄重；jia 是“家园”，像一条小巷，按日子排",
            also=also_here.SITE_THEME,
        ),
    ] = "hong"
    colors: Annotated[
        dict[str, str], Field("主题色", "{red: '#A50F1A'}", also=also_here.COLORS)
    ] = {}
    look: Annotated[
        dict[str, str],
        Field(
            "外观",
            "{密度: 紧凑}",
            hint="主题留给网站自己定的几样，各个主题不一样，见“外观”一节",
            also="样式、外观设置、主题参数",
        ),
    ] = {}
    emblem: Annotated[str, Field("徽标", "emblem.png", photo=True, also=also_here.EMBLEM)] = ""
    address: Annotated[str, Field("地址", "船坞路18号", also=also_here.STREET)] = ""
    phone: Annotated[str, Field("电话", "0000-8600118", also=also_here.SITE_PHONE)] = ""
    records: Annotated[
        tuple[str, ...], Field("备案号", "某ICP备00000000号", also=also_here.RECORDS)
    ] = ()
    timezone: Annotated[str, Field("时区", _BEIJING, also=also_here.ZONE)] = _BEIJING
    nav: Annotated[tuple[str, ...], Field("导航", "[members, activities]", also=also_here.NAV)] = ()
    home: Annotated[
        tuple[str, ...], Field("首页", "[lead, members, activities]", also=also_here.HOME)
    ] = ()
    footer: Annotated[
        tuple[str, ...], Field("页脚", "[about, contact]", also=also_here.FOOTER)
    ] = ()
    footer_lines: Annotated[
        tuple[str, ...],
        Field(
            "页脚文字",
            "值班时间 8:30—17:30",
            hint="页脚里另外的几行字，一条一行，前面加“- ”；电话、网址自己变成链接",
            also="页脚说明、页脚内容、落款",
        ),
    ] = ()
    section_names: Annotated[
        dict[str, str], Field("栏目名称", "{members: 身边榜样}", also=also_here.SECTION_NAMES)
    ] = {}
    short_names: Annotated[
        dict[str, str],
        Field(
            "栏目短名",
            "{members: 榜样}",
            hint="手机上导航里的两个字；不写，程序自己取",
            also="短名、栏目简称、导航短名",
        ),
    ] = {}
    mourning: Annotated[
        tuple[MourningSpan, ...],
        Field(
            "哀悼日",
            "2026-12-13",
            hint="这几天整个网站和大屏是灰色的；几天的写 2026-12-13至12-15",
            also="哀悼、公祭日、灰色模式",
        ),
    ] = ()
    figures: Annotated[tuple[Figure, ...], Field("数说", also=also_here.SITE_FIGURES)] = ()
    themes: Annotated[
        dict[str, str],
        Field(
            "主题日历",
            "{5: 邻里月, 一季度: 温暖过冬}",
            hint="每个月、每个季度的主题；只管一年的写 2026-05、2026Q1",
            also=also_here.THEMES,
        ),
    ] = {}
    month_themes: Annotated[
        dict[str, str],
        Field(
            "月主题",
            "{5: 邻里月}",
            hint="以前的写法，现在写“主题日历”",
            also=also_here.MONTH_THEMES,
        ),
    ] = {}
    series: Annotated[tuple[Named, ...], Field("系列", also=also.SERIES)] = ()
    tags: Annotated[tuple[Named, ...], Field("标签", also=also.TAGS)] = ()
    vocabularies: Annotated[
        dict[str, tuple[OwnWord, ...]],
        Field(
            "词表", "{posts: [{名称: 河道巡护, 网址名: river-patrol}]}", also=also_here.VOCABULARIES
        ),
    ] = {}
    review: Annotated[ReviewPolicy, Field("审核", also=also_here.SITE_REVIEW)] = ReviewPolicy()
    page_size: Annotated[
        int, Field("每页篇数", "12", measure=STORIES, also=also_here.PAGE_SIZE)
    ] = 12
    picture_format: Annotated[
        PictureFormat, Field("图片格式", "avif", hint=_FORMAT_HINT, also=also_here.PICTURE_FORMAT)
    ] = PictureFormat.WEBP
    attachment_formats: Annotated[
        tuple[AttachmentFormat, ...],
        Field("附件格式", "pdf、docx", hint=_ATTACHED_HINT, also=also_here.ATTACHMENT_FORMATS),
    ] = (AttachmentFormat.PDF,)
    downloads: Annotated[
        bool, Field("允许下载照片", "是", hint="看大图时多一个下载按钮", also=also_here.DOWNLOADS)
    ] = False
    picture_license: Annotated[
        str,
        Field("照片许可", "copyright", hint="写明照片可以怎么用的页面", also="图片许可、版权页"),
    ] = ""

    traditional: Annotated[
        Script,
        Field("繁体版", "台湾", usual=True, hint=_SCRIPT_HINT, also="繁体网站、繁体中文、hant"),
    ] = Script.NONE
    traditional_words: Annotated[
        dict[str, str],
        Field(
            "繁体",
            "{于谦巷: 于謙巷}",
            hint="繁体版里换错了的词：左边照稿件写，右边写该成什么样",
            also="繁体词、繁体对照、繁体用字",
        ),
    ] = {}

    path: str = SETTINGS_FILE
    lines: dict[str, int] = {}
    own: OwnKinds = NO_KINDS

    @cached_property
    def kinds(self) -> Kinds:
        """Every kind of this site."""
        return kinds_of(self.own)

    def where(self, key: str) -> Where:
        """The line of a setting, or else of the nearest block around it."""
        return Where(self.path, line_among(self.lines, key))

    @cached_property
    def zone(self) -> ZoneInfo:
        """The site's time zone; Beijing's where ``timezone`` names none that exists, of which FC902
        tells."""
        try:
            return ZoneInfo(self.timezone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return ZoneInfo(_BEIJING)

    @cached_property
    def _known(self) -> dict[str, Vocabulary]:
        own = {
            name: tuple(each.term for each in named) for name, named in self.vocabularies.items()
        }
        return {
            each.name: each.extended(own.get(each.name, ())) for each in self.kinds.vocabularies
        }

    @property
    def all_vocabularies(self) -> tuple[Vocabulary, ...]:
        """Every vocabulary with the site's own terms added."""
        return tuple(self._known.values())

    def vocabulary(self, name: str) -> Vocabulary:
        """A vocabulary with the site's own terms added."""
        return self._known[name]
