"""Amounts: a number with the words it was typed in, and what a field counts in."""

import msgspec

from builder.chinese import number_in_words


class Measure(msgspec.Struct, frozen=True):
    """What a number in a field counts: only these units belong to it.

    ``unit`` is the one pages add; ``same`` say no more than it does; ``others`` are shown as typed,
    each with how many of ``unit`` it is. ``nouns`` may follow a unit (46 名党员). A number outside
    ``least`` and ``most`` is asked about, a fraction where only ``whole`` ones can be counted, too.
    ``signs`` may stand before a number (¥80). Where it is ``in_words``, words that name no number
    (若干) may stand for one, and are told.
    """

    unit: str = ""
    same: tuple[str, ...] = ()
    others: tuple[tuple[str, float], ...] = ()
    nouns: tuple[str, ...] = ()
    least: float = 0
    most: float = 1e15
    whole: bool = False
    signs: tuple[str, ...] = ()
    in_words: bool = False


class Amount(msgspec.Struct, frozen=True, omit_defaults=True):
    """A number, and the words it was typed in.

    ``number`` is for sums and charts; ``text`` is for people, "" where only digits were typed.
    ``named`` says that the text has its unit in it, so that a page adds none. Words that name no
    number (半天) are ``uncounted``: their number is 0, and sums and charts leave them out.
    """

    number: int | float
    text: str = ""
    named: bool = False
    uncounted: bool = False

    @property
    def words(self) -> str:
        """What people read, without the field's own unit: as typed, else in digits."""
        number = self.number
        return self.text or (str(number) if isinstance(number, int) else number_in_words(number))


ANYTHING = Measure(least=-1e15)
"""Figures: what they count stands in a field of its own."""
TOLD = Measure(least=-1e15, in_words=True)
"""Figures of a story, which are read and not reckoned with."""
PEOPLE = Measure(
    "人",
    same=("名", "位", "个", "口", "个人"),
    others=tuple(dict.fromkeys(("人次", "号人", "号", "口人", "名同志", "位同志"), 1.0).items()),
    nouns=(
        *("党员", "预备党员", "正式党员", "群众", "居民", "志愿者", "同志", "老人", "代表", "学生"),
        *("孩子", "家长", "同学", "邻居", "职工", "干部", "队员", "师生", "居民代表", "党员群众"),
        *("党员干部", "青年", "儿童", "小朋友", "朋友", "村民", "业主", "人员", "观众", "委员"),
    ),
    most=1.5e9,
    whole=True,
    in_words=True,
)
HOURS = Measure(
    "小时",
    same=("个小时", "时", "钟头", "个钟头", "工时", "h", "hour", "hours"),
    others=(
        *dict.fromkeys(("天", "日", "个工作日", "工作日"), 8.0).items(),
        *dict.fromkeys(("分钟", "分", "min", "mins"), 1 / 60).items(),
        ("刻钟", 0.25),
    ),
    in_words=True,
)
"""A day of service counts as eight hours; the manual says so."""
YEARS = Measure("年", same=("年度",), least=1900, most=2100, whole=True)
_ANY = -1e15
"""Where a check of its own questions what is too small."""
SECONDS = Measure("秒", same=("秒钟", "s"), others=(("分钟", 60), ("分", 60)), least=_ANY)
INCHES = Measure(
    "英寸", same=("寸", "吋", '"'), others=(("厘米", 1 / 2.54), ("cm", 1 / 2.54)), least=_ANY
)
METRES = Measure("米", same=("m", "公尺"), others=(("厘米", 0.01), ("cm", 0.01)), least=_ANY)
SQUARE_METRES = Measure(
    "平方米",
    same=("平米", "㎡", "m²", "m2", "平", "平方"),
    others=(("亩", 2000 / 3), ("公顷", 10_000), ("平方公里", 1_000_000), ("平方千米", 1_000_000)),
    in_words=True,
)
YUAN = Measure(
    "元",
    same=("元整", "块", "块钱", "圆", "圆整", "人民币", "元人民币", "rmb"),
    others=(("角", 0.1), ("毛", 0.1), ("分", 0.01)),
    signs=("人民币", "RMB", "rmb", "CNY", "¥", "￥"),
    in_words=True,
)
GRID_LEVELS = Measure("级", same=("级网格",), least=1, most=4, whole=True)
STORIES = Measure("篇", same=("条", "个", "项", "张"), least=_ANY, whole=True)
