"""Words that stand in a new story or a new site to be changed, and are nobody's."""

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
