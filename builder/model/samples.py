"""Words that stand in a new story or a new site to be changed, and are nobody's."""

from builder.model.field import Choice, Declared
from builder.model.kinds import is_name_enough

MAY_STAY_EMPTY = "这一项可以空着，不要删"
"""What a new story says of the field that its folder is known by, where nothing must stand there."""
SKELETON_BODY = """
从这里开始写正文。一个自然段一段，段与段之间空一行。

## 小标题

> 引用的话
"""
"""The body of a new story."""

PLACEHOLDERS = frozenset(filter(None, SKELETON_BODY.split("\n")))
"""The lines of that body, as long as nobody has changed them."""

STARTER_MARKS = (
    *("示例甲", "示例乙", "示例丙", "示例丁", "改成自己的数字"),
    *("这是一篇样稿", "这也是一篇样稿", "简介: 写一两句话", "写一两句话，搜索和分享时显示"),
)
"""What marks the values of the site that ``init`` lays down."""


def is_fact(declared: Declared) -> bool:
    """Whether a field's example, left as it is, would state something untrue: it is no word of a
    list, no file's name, and no name of a story, which would be missed."""
    field = declared.field
    held = field.usual or field.made_up or field.photo or field.paper
    is_missed = bool(field.to) and not is_name_enough(field)
    return bool(field.example) and not (_is_word(declared) or is_missed or held)


def _is_word(declared: Declared) -> bool:
    """Whether what it may hold is listed somewhere."""
    kind = declared.word.type
    is_choice = isinstance(kind, type) and issubclass(kind, Choice)
    return bool(declared.field.vocabulary) or kind is bool or is_choice
