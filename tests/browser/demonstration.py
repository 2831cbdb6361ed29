"""The demonstration community with its photos made small, so that it is built in seconds, and a
page of every type.

What it has none of is added: a film, a story somebody has read, a wide table, an address that has moved, a story nobody
photographed.
"""

import datetime as dt
import shutil
from pathlib import Path

from PIL import Image

from tests.kit import ROOT
from tests.kit.small_films import mp4
from tests.kit.small_site import story, write
from tests.kit.small_sounds import mp3

PAGES = {
    "home": "index",
    "list of members": "members/index",
    "member": "members/crane-cabin",
    "list of activities": "activities/index",
    "activity": "activities/launch-day-2026",
    "everything a text may hold": "activities/rehearsal",
    "list of brands": "brands/index",
    "brand": "brands/mast-lamp",
    "list of branches": "branches/index",
    "branch": "branches/old-lane",
    "promises": "members/pledges/index",
    "who holds which post": "members/posts/index",
    "who learns from whom": "members/mentoring/index",
    "grid": "grids/index",
    "one grid": "grids/dock-village",
    "list of posts": "posts/index",
    "read by somebody": "posts/words-only",
    "publicity": "posts/candidate-notice-2026-11",
    "page": "pages/about",
    "year, its older page": "activities/year/2026/page-1",
    "category": "members/identity/full/index",
    "tags": "tags/index",
    "tag": "tags/craft/index",
    "series": "series/launch-day/index",
    "calendar of a year": "calendar/index",
    "honours": "honors/index",
    "honours of a year": "honors/year/2025/index",
    "moral models": "honors/category/moral-model/index",
    "albums": "albums/index",
    "album of a branch": "albums/branch/old-lane/index",
    "directory": "services/index",
    "directory of an audience": "services/audience/elders/index",
    "service": "services/repair",
    "list of venues": "places/index",
    "venue": "places/centre",
    "list of teams": "teams/index",
    "team": "teams/seven-steps-crew",
    "list to tick": "mechanisms/six-haves",
    "meetings held": "mechanisms/three-meetings",
    "list of public works": "projects/index",
    "before and after": "projects/lane-lights",
    "nothing there": "404",
}
"""A page of every type the site has, by what it is."""

CONTENT = ROOT / "content"
EVENING = dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))
"""The day the community's last story tells of: nothing has run out yet."""
SIDE = 240
"""Pixels: a photo keeps its shape and needs no more."""

FIELDS = """标题: 排练那一晚
网址名: rehearsal
日期: 2026-03-01
类型: 邻里节
摘要: 一晚上排了三遍，第三遍没有人看稿子。
旧网址: activities/evening.html
标签: 邻里
图集:
  - {文件: one.jpg, 说明: 第一遍, 替代文字: 台上站着六个人, 摄影: 许闻}
  - {文件: drum.mp4, 说明: 鼓点从这里起}
  - {文件: two.jpg, 装饰: 是}
  - {文件: one.jpg, 说明: 第三遍}
"""
BODY = """\
## 先排走位

走位排了**三遍**，*一遍*比一遍快，见[节目单](pages/about.html)。

> 站住了，再开口。

1. 先上左边的人
2. 再上右边的人

- 灯
- 鼓

### 谁在哪里

| 节目 | 谁上台 | 站在哪里 | 几点开始 | 要带的东西 |
|---|---|---|---|---|
| 合唱《小澄河》 | 滨河党支部全体 | 台口左侧三步 | 晚上七点整 | 谱子和一瓶水 |
| 快板 | 老巷党支部 | 台中央 | 七点一刻 | 竹板 |

![鼓手在候场](one.jpg "候场")

---

    灯光 暗 → 明

散场九点。
"""
PLAIN = "标题: 没有照片的一则通知，题目长得要折成两行才放得下\n日期: 2026-03-02\n栏目: 通知公告\n摘要: 只有字。\n朗读: 念.mp3"


def lay(root: Path) -> Path:
    """Lays the demonstration down in this folder, four stories to a page so that every list has
    several."""
    shutil.copytree(CONTENT, root / "content")
    for path in (root / "content").rglob("*.jpg"):
        _shrink(path)
    folder = root / "content/activities/2026/rehearsal"
    for name, size in (("one.jpg", (240, 160)), ("two.jpg", (160, 240))):
        folder.mkdir(exist_ok=True)
        Image.new("RGB", size, (120, 90, 60)).save(folder / name)
    write(folder / "drum.mp4", mp4(frames=10))
    write(folder / "index.md", story(FIELDS, BODY))
    write(root / "content/posts/2026/words-only.md", story(PLAIN))
    write(root / "content/posts/2026/念.mp3", mp3(frames=400))
    settings = root / "content/site.yaml"
    write(settings, settings.read_text(encoding="utf-8") + "\n每页篇数: 4\n")
    return root


def _shrink(path: Path) -> None:
    with Image.open(path) as photo:
        photo.draft("RGB", (SIDE, SIDE))
        photo.thumbnail((SIDE, SIDE))
        photo.save(path)
