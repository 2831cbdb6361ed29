"""A list and what is left of it by each choice: for plan, which writes the facets, and for the script
that reads them."""

import datetime as dt
from urllib.parse import quote

from builder.model.choices import Column
from builder.model.kinds import Branch, Post

HOSTILE = "a&b=c#\"<'，%25+ 甲/乙"
BRANCHES = (
    Branch(title="水塔总支", slug="tower", tier="general-branch"),
    Branch(title="北门支部", slug="north", tier="branch", parent="水塔总支"),
    Branch(title="南门支部", slug="south", tier="branch", parent="水塔总支"),
    Branch(title="渡口支部", slug="ferry", tier="branch"),
)
_TOLD = (
    (2024, Column.NEWS, "北门支部", ("灯",)),
    (2024, Column.NOTICES, "南门支部", ()),
    (2025, Column.NOTICES, "渡口支部", ("灯", HOSTILE)),
    (2026, Column.NEWS, "水塔总支", ()),
    (2026, Column.NOTICES, "北门支部", (HOSTILE,)),
    (2026, Column.NOTICES, "", ("灯",)),
)
"""From the oldest: its year, column, branch and tags."""
POSTS = tuple(
    Post(
        title=f"第{number}篇",
        slug=f"p{number}",
        date=dt.date(year, 3, 1 + number),
        column=column,
        branch=branch,
        tags=tags,
    )
    for number, (year, column, branch, tags) in enumerate(_TOLD)
)
HELD = {
    "栏目": {"要闻": [0, 3], "通知公告": [1, 2, 4, 5]},
    "年份": {"2026": [3, 4, 5], "2025": [2], "2024": [0, 1]},
    "单位": {"水塔总支": [0, 1, 3, 4], "北门支部": [0, 4], "南门支部": [1], "渡口支部": [2]},
    "标签": {"灯": [0, 2, 5], HOSTILE: [2, 4]},
}
"""The numbers of the stories that each option holds."""
FOUND = {
    "#栏目=通知公告": [5, 4, 2, 1],
    "#栏目=通知公告&年份=2026": [5, 4],
    "#栏目=通知公告&年份=2026&单位=北门支部": [4],
    "#单位=水塔总支": [4, 3, 1, 0],
    "#年份=2024&年份=2025": [2, 1, 0],
    "#年份=2024&年份=2025&标签=灯": [2, 0],
    "#年份=2025&单位=水塔总支": [],
    f"#{quote('标签')}={quote(HOSTILE, safe='')}&年份=2025": [2],
    "#年份=2025&没有=这个": [2],
    "#年份=1999": [5, 4, 3, 2, 1, 0],
    "#main": [5, 4, 3, 2, 1, 0],
    "#~elder=yes": [5, 4, 3, 2, 1, 0],
    "#年份=%E0%A4%A": [5, 4, 3, 2, 1, 0],
    "": [5, 4, 3, 2, 1, 0],
}
"""What an address leaves, the newest first; what the list does not know is left out."""
