"""One way, and often several, to make every problem that a certain fix mends: by code and number,
the file and its text. What is not named is as in the small site."""

from tests.kit.small_site import story

POST = "标题: 又一则\n日期: 2026-04-01\n栏目: 要闻"
ACTIVITY = "标题: 又一次\n日期: 2026-04-01\n类型: 党课"
SETTINGS = "名称: 小站\n网址: https://small.example/sub/\n"
SCREEN = "标题: 大厅\n项目:\n  - 取: 最新\n"
OTHER = "content/posts/other.md"


def post(fields: str, body: str = "正文。\n") -> tuple[str, str]:
    """The path and the text of a news story with these fields besides."""
    return OTHER, story(f"{POST}\n{fields}".strip(), body)


def activity(fields: str) -> tuple[str, str]:
    """The path and the text of an activity with these fields besides."""
    return "content/activities/other.md", story(f"{ACTIVITY}\n{fields}", "正文。\n")


def settings(line: str) -> tuple[str, str]:
    """The path and the text of the small site's settings with this line besides."""
    return "content/site.yaml", f"{SETTINGS}{line}\n"


READ: dict[str, tuple[str, str]] = {
    "FC201 a word of ours": post("作者: 许闻"),
    "FC201 host": activity("主办单位: 第二党支部"),
    "FC201 the word stands behind the key too": activity("主办单位: 主办单位食堂"),
    "FC201 traditional": activity("主辦單位：第二黨支部"),
    "FC201 in bold": post("**作者**：许闻"),
    "FC201 two on their lines": post("撰稿: 许闻\n关键词: 邻里、互助"),
    "FC201 of a required field": (OTHER, story("题目: 又一则\n日期: 2026-04-01\n类别: 要闻")),
    "FC201 of another program": post("description: 一句话\ntags: 邻里"),
    "FC201 in braces": post("图集: [{文件名: 01.jpg, 图注: 灯}]"),
    "FC201 stages": (
        OTHER,
        f"---\n{POST}\n审核:\n  一审: 甲 2026-01-01\n  二审: 乙 2026-01-02\n---\n正文。\n",
    ),
    "FC201 draft": post("draft: true"),
    "FC201 a draft without its colon's space": post('"published": false'),
    "FC201 in the settings": settings("副标题: 一个社区"),
    "FC201 of words": settings("词表:\n  posts:\n    - {词: 护河, 英文名: river}"),
    "FC201 in a screen": ("content/screens/hall.yaml", "名称: 大厅\n项目:\n  - 选取: 最新\n"),
    "FC206 on one line": post("摘要: 甲\n修订日期: 2026-04-02 来源：社区"),
    "FC206 in a screen": (
        "content/screens/hall.yaml",
        "标题: 大厅\n项目:\n  - 取: 最新，数量: 6\n",
    ),
    "FC207 words": post("网址名: Spring Walk"),
    "FC207 width": post("网址名: ｌａｍｐ＿０１"),
    "FC233": (OTHER, story("标题: 又一则\n日期: 2026-04-01\n栏目:  # 可写：要闻、公示 学习园地")),
    "FC233 of a number": activity("人数：  # 32"),
    "FC410 in the body": post("", "正文。\n\n区攻府和街道攻府。\n"),
    "FC410 in a field": post("摘要: 区攻府来人了"),
    "FC410 twice in a field": post("摘要: 区攻府和街道攻府"),
}
"""What the reading of one file tells."""

SITE: dict[str, tuple[str, str]] = {
    "FC632": ("content/activities/one/index.md", story(f"{ACTIVITY}\n封面: B.PNG")),
    "FC632 in three places": (
        "content/activities/one/index.md",
        story(
            f"{ACTIVITY}\n封面: B.PNG\n图集:\n  - 文件: B.PNG\n    替代文字: 灯", "![灯](B.PNG)\n"
        ),
    ),
    "FC632 of the emblem": settings("徽标: MEMBERS/LAMP/A.PNG"),
    "FC922": (
        "content/site.yaml",
        "名称: 小站\n网址: https://small.example/sub/index.html\n",
    ),
    "FC503 in quotes": post("相关: 《通知一则》"),
    "FC540": post("人物: 《修灯的人》"),
    "FC503 among others": post("相关: [第一次灯会, 通知 一则]"),
    "FC908": settings("导航: [先锋人物, activities]"),
    "FC908 traditional": settings("頁腳: [相冊]"),
}
"""What is told of a whole site."""
