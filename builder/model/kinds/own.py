"""kinds.yaml: the kinds and fields that a site declares for itself, as its staff write them."""

from typing import Annotated

import msgspec

from builder.model.amount import STORIES
from builder.model.blocks import Value
from builder.model.field import Choice, Field

KINDS_FILE = "content/kinds.yaml"


class Shape(Choice):
    """What sort of value may stand in a field that a site declares."""

    TEXT = "text", "文字", "文本、一行字、字"
    LONG = "long", "长文", "长文字、多行文字、段落、大段文字"
    NUMBER = "number", "数字", "数、数值、小数、整数"
    AMOUNT = "amount", "数量", "人数、约数、数量词"
    DAY = "day", "日期", "日子、年月日、天"
    TIME = "time", "时间", "时刻、日期时间、几点"
    YES = "yes", "是否", "是非、对错、勾选、开关"
    CHOICE = "choice", "选项", "选择、单选、多选、下拉"
    WORD = "word", "词", "词语、词汇、分类、类别"
    REFERENCE = "reference", "引用", "关联、链接、稿件"
    PHOTO = "photo", "照片", "图片、图、相片"
    TABLE = "table", "表", "表格、列表、多项"


class OwnColumn(Value, frozen=True, kw_only=True, omit_defaults=True):
    """A field that a site declares, or one column of a table."""

    label: Annotated[str, Field("名称", "编号", also="名字、字段、项目、项")]
    key: Annotated[
        str,
        Field(
            "键", "number", hint="小写字母、数字、短横线；不写，程序会起一个", also="英文键、英文名"
        ),
    ] = ""
    shape: Annotated[Shape, Field("样子", "文字", also="类型、格式、形式、样式")] = Shape.TEXT
    example: Annotated[str, Field("例子", "ZY-001", usual=True, also="示例、举例、样例")] = ""
    required: Annotated[bool, Field("必填", "是", also="必须、必写、必须填")] = False
    hint: Annotated[str, Field("说明", "志愿者证上的号码", usual=True, also="提示、备注、注释")] = (
        ""
    )
    words: Annotated[
        tuple[str, ...],
        Field(
            "词表",
            "[助老, 护河]",
            hint="样子是词、选项的，写能用的词；词后面空一格可以写网址名：助老 elders",
            also="可选、可写、选项、词",
        ),
    ] = ()
    to: Annotated[
        tuple[str, ...],
        Field(
            "引用",
            "members",
            hint="样子是引用的，写引用哪个栏目的稿件",
            also="引用栏目、引自、关联",
        ),
    ] = ()
    unit: Annotated[
        str, Field("单位", "小时", hint="样子是数量、数字的，写它数的是什么", also="计量单位")
    ] = ""


class OwnField(OwnColumn, frozen=True, kw_only=True, omit_defaults=True):
    """A field that a site declares."""

    listed: Annotated[
        bool,
        Field("分类页", "是", hint="每个词一页，列出写了它的稿件", also="分类、分类列表、列表页"),
    ] = False
    many: Annotated[
        bool, Field("多个", "是", hint="一项里能写几个，用顿号隔开", also="可多个、可以多个、多值")
    ] = False
    columns: Annotated[
        tuple[OwnColumn, ...],
        Field("各项", hint="样子是表的，写表里的各项", also="各列、列、表头、字段"),
    ] = ()


class OwnKind(Value, frozen=True, kw_only=True, omit_defaults=True):
    """A kind that a site declares, or the fields that it adds to one of the builder's.

    ``label`` is the key it stands under.
    """

    folder: Annotated[
        str, Field("文件夹", "stars", hint="稿件放在 content 下的哪个文件夹", also="目录、网址名")
    ] = ""
    counter: Annotated[str, Field("量词", "位", usual=True, also="单位")] = ""
    home: Annotated[
        int | None,
        Field(
            "首页篇数",
            "6",
            measure=STORIES,
            usual=True,
            hint="首页上最多几篇，0 是不上首页",
            also="首页、首页条数",
        ),
    ] = None
    portrays: Annotated[
        bool,
        Field(
            "写人",
            "是",
            hint="一篇写一个人的写“是”：要写姓名、授权，可以用化名",
            also="写的是人、人物栏目、一人一篇",
        ),
    ] = False
    calendar: Annotated[
        bool,
        Field(
            "进日历",
            "是",
            hint="稿件的日期是要来参加的日子：进活动日历，可以订阅",
            also="日历、活动日历、上日历",
        ),
    ] = False
    fields: Annotated[tuple[OwnField, ...], Field("各项", also="字段、项目、内容、栏位")] = ()

    label: str = ""


class OwnKinds(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that a site declares in kinds.yaml, checked: every reference by its folder, every field
    with its key. ``presumed`` are folders of stories that are taken for kinds of which nothing else
    is known, while something is wrong in the file."""

    kinds: tuple[OwnKind, ...] = ()
    presumed: tuple[str, ...] = ()

    def only(self, folder: str) -> "OwnKinds":
        """What is declared for one folder alone."""
        return OwnKinds(tuple(each for each in self.kinds if each.folder == folder))


NO_KINDS = OwnKinds()
"""What a site declares that has no kinds.yaml."""


class KindsFile(msgspec.Struct, frozen=True):
    """kinds.yaml as a whole: what is declared, by what it is called."""

    kinds: Annotated[
        dict[str, OwnKind], Field("栏目", "{志愿之星: {文件夹: stars, 量词: 位}}")
    ] = {}
