"""A small site in a folder, for tests that build: a few stories, a few tiny photos, one theme of
its own."""

import datetime as dt
import itertools
import os
from pathlib import Path

from PIL import Image

from builder.build import build
from builder.paths import theme_folders
from builder.problems import Problem
from builder.run.build_options import BuildOptions
from builder.run.progress import Tell
from builder.run.result import RunResult

NOW = dt.datetime(2026, 5, 20, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))
REVIEW = "审核: {初审: {姓名: 甲, 日期: 2026-01-01}, 复审: {姓名: 乙, 日期: 2026-01-02}, 终审: {姓名: 丙, 日期: 2026-01-03}}"

SETTINGS = """\
名称: 小站
副题: 一个很小的社区
网址: https://small.example/sub/
每页篇数: 2
标签: [{名称: 邻里, 网址名: neighbours}]
系列: [{名称: 灯会, 网址名: lanterns}]
"""

STORIES = {
    "branches/first/index.md": "标题: 第一党支部\n层级: 党支部\n书记: 周一",
    "branches/second.md": "标题: 第二党支部\n层级: 党支部\n上级: 第一党支部",
    "members/lamp/index.md": (
        "标题: 修灯的人\n日期: 2026-01-05\n姓名: 林二\n单位: 第一党支部\n授权: 本人同意\n标签: 邻里\n品牌: 桅灯"
    ),
    "members/rope.md": "标题: 结绳的人\n日期: 2026-02-05\n姓名: 张三\n单位: 第二党支部\n授权: 本人同意",
    "activities/one/index.md": (
        "标题: 第一次灯会\n日期: 2026-02-10\n类型: 邻里节\n系列: 灯会\n单位: 第一党支部\n人物: 林二\n封面: b.png"
    ),
    "activities/two.md": "标题: 第二次灯会\n日期: 2026-03-10\n类型: 志愿服务\n系列: 灯会\n单位: 第一党支部",
    "activities/three.md": "标题: 议事\n日期: 2026-04-10\n类型: 议事协商\n单位: 第二党支部\n相关: 第一次灯会",
    "activities/four.md": "标题: 又议事\n日期: 2026-04-12\n类型: 议事协商\n单位: 第二党支部",
    "brands/mast.md": "标题: 桅灯\n日期: 2026-01-20\n类别: 邻里文化\n单位: 第一党支部",
    "posts/note.md": "标题: 通知一则\n日期: 2026-05-01\n栏目: 通知公告\n单位: 第一党支部",
    "pages/about.md": "标题: 关于",
}
PHOTOS = (
    "members/lamp/a.png",
    "activities/one/a.png",
    "activities/one/b.png",
    "activities/one/c.png",
)

_ticks = itertools.count(1)


def story(fields: str, body: str = "正文第一段。\n\n正文第二段。\n") -> str:
    """A reviewed story's text."""
    return f"---\n{fields}\n{REVIEW}\n---\n\n{body}"


def write(path: Path, text: str | bytes) -> None:
    """A file that was saved at a moment of its own, long enough ago to be trusted by its stat."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    settle(path)


def settle(path: Path) -> None:
    """Gives a file an old modification time that no other file has had."""
    moment = 1_700_000_000 + next(_ticks) * 10
    os.utime(path, (moment, moment))


def draw(path: Path, color: tuple[int, int, int], size: tuple[int, int] = (40, 30)) -> None:
    """A tiny photo of one colour."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, color).save(path)
    settle(path)


def make_site(root: Path) -> Path:
    """Lays the small site down in this folder."""
    write(root / "content/site.yaml", SETTINGS)
    for name, fields in STORIES.items():
        write(root / "content" / name, story(fields))
    for number, name in enumerate(PHOTOS):
        draw(root / "content" / name, (40 * number, 90, 200 - 40 * number))
    return root


def many_stories(root: Path, count: int) -> Path:
    """The small site with enough stories for a pool to be worth it."""
    make_site(root)
    for number in range(count):
        fields = f"标题: 第{number}篇\n日期: 2026-03-{number % 27 + 1:02d}\n栏目: 要闻\n网址名: p{number}\n标签: 邻里"
        write(root / f"content/posts/p{number}.md", story(fields))
    return root


def options(root: Path, output: Path, **more) -> BuildOptions:
    """The options of a plain build."""
    return BuildOptions(
        root=root, output=output, **{"theme_folders": theme_folders(), "now": NOW, **more}
    )


def built(
    root: Path, output: Path | None = None, tell: Tell = lambda *_: None, **more
) -> RunResult:
    """Builds the site, into its own output/ unless another is named."""
    return build(options(root, output or root / "output", **more), tell)


def told(result: RunResult) -> list[Problem]:
    """The problems of a build, but for the reminders that nobody described the small site's
    photos."""
    return [problem for problem in result.problems if problem.code != "FC625"]


def published(output: Path) -> dict[str, bytes]:
    """Every published file with its bytes, the builder's own notes left out."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file() and path.relative_to(output).parts[0] != ".fengcai"
    }
