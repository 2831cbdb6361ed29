"""The corpus as a Fengcai site: Chinese keys, full review blocks, as staff write them."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from tests.bench.stories import TAGS, TERMS, Corpus, Story
from tests.bench.words import Writer

KEYS = {
    "name": "姓名", "identity": "身份", "role": "职务", "posts": "岗位", "quote": "金句", "pledges": "承诺",
    "milestones": "年表", "type": "类型", "start": "开始", "end": "结束", "place": "地点", "attendance": "人数",
    "hours": "志愿时长", "hosts": "主办", "theme": "主题", "category": "类别", "slogan": "口号", "since": "创建年份",
    "level": "级别", "measures": "举措", "results": "成效", "tier": "层级", "parent": "上级", "secretary": "书记",
    "committee": "委员", "members_count": "党员数", "founded": "成立", "column": "栏目", "notice": "公示",
}  # fmt: skip
_PARTS = {
    "pledges": {"what": "内容", "until": "期限", "done": "进度"},
    "milestones": {"when": "时间", "what": "事件"},
    "measures": {"name": "名称", "what": "说明"},
    "results": {"name": "名称", "value": "数值", "unit": "单位"},
    "committee": {"name": "姓名", "role": "职务"},
    "members_count": {"year": "年份", "count": "人数"},
    "notice": {"from": "起", "until": "止", "phone": "电话"},
}
SETTINGS = """\
名称: 澄河社区
副题: 澄河社区党群服务中心
简介: 一处老街区的人和事，十年里攒下来的。
主办单位: 澄河社区居民委员会
网址: https://chenghe.example/
主题: hong
地址: 船坞路18号
电话: 0000-8600118
备案号: [某ICP备00000000号（示例）]
导航: [members, activities, brands, branches, posts]
首页: [lead, members, activities, brands, figures, posts, branches]
页脚: [about, contact]
数说:
  - {名称: 党员, 数值: 178, 单位: 名, 说明: 十年前时119名}
  - {名称: 办结事项, 数值: 389, 单位: 件, 说明: 记在本子上的}
审核: {初审: 是, 复审: 是, 终审: 是}
"""


def write(corpus: Corpus, folder: Path) -> None:
    """``folder/content``: a site that builds without a problem."""
    content = folder / "content"
    for kind, _ in corpus.kinds():
        (content / kind).mkdir(parents=True, exist_ok=True)
    (content / "site.yaml").write_text(_settings(corpus), encoding="utf-8")
    (content / "pages").mkdir(exist_ok=True)
    for slug, title in (("about", "关于我们"), ("contact", "联系我们")):
        page = f"---\n标题: {title}\n{_review(dt.date(2016, 1, 1))}状态: 已发布\n---\n\n船坞路18号，每天都开门。\n"
        (content / "pages" / f"{slug}.md").write_text(page, encoding="utf-8")
    for story in corpus.stories():
        file = file_of(story, folder)
        file.write_text(text_of(story), encoding="utf-8")
        if story.photo:
            _draw(story).save(file.with_name("01.jpg"), quality=85)


def file_of(story: Story, folder: Path) -> Path:
    """Where a story lies: a folder of its own if it has a photo, else a file."""
    if not story.photo:
        return folder / "content" / story.kind / f"{story.slug}.md"
    own = folder / "content" / story.kind / story.slug
    own.mkdir(exist_ok=True)
    return own / "index.md"


def _draw(story: Story) -> Image.Image:
    """A photo of 1600 × 1067 pixels: two tones that no other story has."""
    tones = Writer(story.path)
    dark, light = (tuple(tones.number(low, low + 90) for _ in range(3)) for low in (20, 150))
    return ImageOps.colorize(Image.radial_gradient("L"), dark, light).resize((1600, 1067))


def text_of(story: Story) -> str:
    """The manuscript."""
    return "---\n" + "".join(f"{line}\n" for line in _lines(story)) + f"---\n\n{story.body}"


def _settings(corpus: Corpus) -> str:
    tags = "".join(f"  - {{名称: {name}, 网址名: {slug}}}\n" for name, slug in TAGS.items())
    series = "".join(
        f"  - {{名称: {name}, 网址名: series-{n}}}\n" for n, name in enumerate(corpus.series, 1)
    )
    return f"{SETTINGS}标签:\n{tags}系列:\n{series}"


def _lines(story: Story) -> Iterator[str]:
    yield f"标题: {story.title}"
    yield f"日期: {story.date}"
    if story.branch:
        yield f"单位: {story.branch}"
    for key, value in story.fields.items():
        yield from _field(f"{story.kind}/{key}", key, value)
    yield f"摘要: {story.summary}"
    named = {"标签": story.tags, "人物": story.members, "品牌": story.brands, "相关": story.related}
    for label, values in named.items():
        if values:
            yield f"{label}: [{', '.join(values)}]"
    if story.series:
        yield f"系列: {story.series}"
    yield "来源: 社区宣传组"
    yield f"供稿: {story.author}"
    yield "授权: 本人同意" if story.kind == "members" else "授权: 不涉及"
    yield f"网址名: {story.slug}"
    yield _review(story.date or dt.date(2016, 1, 1)).rstrip()
    yield "状态: 已发布"


def _field(place: str, key: str, value: Any) -> Iterator[str]:
    """One field of a kind, blocks one to a line, terms in words."""
    if not value:
        return
    if isinstance(value, list):
        yield f"{KEYS[key]}:"
        yield from (f"  - {_block(each, key)}" for each in value)
    elif isinstance(value, dict):
        yield f"{KEYS[key]}: {_block(value, key)}"
    elif isinstance(value, tuple):
        yield f"{KEYS[key]}: [{', '.join(_word(place, each) for each in value)}]"
    else:
        yield f"{KEYS[key]}: {_word(place, value)}"


def _word(place: str, value: Any) -> str:
    return TERMS.get(place, {}).get(value, str(value))


def _block(parts: dict[str, Any], key: str) -> str:
    return "{" + ", ".join(f"{_PARTS[key][name]}: {part}" for name, part in parts.items()) + "}"


def _review(day: dt.date) -> str:
    """All three stages, on the days before."""
    stages = zip(("初审", "复审", "终审"), ("邱晓岚", "方继安", "裴玉洁"), (3, 2, 1), strict=True)
    signed = ((stage, name, day - dt.timedelta(days=before)) for stage, name, before in stages)
    return "审核:\n" + "".join(
        f"  {stage}: {{姓名: {name}, 日期: {date}}}\n" for stage, name, date in signed
    )
