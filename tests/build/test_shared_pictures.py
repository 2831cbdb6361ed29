"""A folder of pictures that stories share: made once, there as long as anything public shows it."""

from pathlib import Path

import pytest
from PIL import Image

from builder.crew.workers import Workers
from builder.run.audit import audit
from tests.kit.small_site import built, make_site, published, settle, story, told, write

ALONE = Workers(count=1)
GATE = "content/图片/大门.jpg"
STORIES = {
    "posts/one/index.md": ("标题: 一篇\n日期: 2026-05-02\n栏目: 要闻\n网址名: one\n封面: 图片/大门.jpg", ""),
    "posts/2026/two.md": ("标题: 二篇\n日期: 2026-05-03\n栏目: 要闻\n网址名: two", "![门](../../图片/大门.jpg)\n"),
    "activities/five.md": (
        "标题: 门前的一次\n日期: 2026-05-04\n类型: 党课\n图集: [{文件: /图片/大门.jpg, 替代文字: 门}]",
        "",
    ),
    "brands/gate.md": ("标题: 门灯\n日期: 2026-01-20\n类别: 邻里文化\n标识: 图片/大门.jpg", ""),
}  # fmt: skip


def gate(path: Path) -> None:
    """A photo that says where it was taken."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.effect_noise((640, 480), 60).convert("RGB")
    exif = picture.getexif()
    exif.get_ifd(0x8825).update({1: "N", 2: (31.0, 14.0, 9.0), 3: "E", 4: (121.0, 28.0, 3.0)})
    picture.save(path, exif=exif)
    settle(path)


@pytest.fixture
def site(tmp_path) -> Path:
    root = make_site(tmp_path / "site")
    gate(root / GATE)
    for name, (fields, body) in STORIES.items():
        write(root / "content" / name, story(fields, body or "正文一段。\n"))
    return root


def medias(root: Path) -> set[str]:
    return {path for path in published(root / "output") if path.startswith("media/")}


def test_a_shared_picture_is_made_once_bare_and_leaves_with_the_last_story_that_shows_it(site):
    before = built(make_site(site.parent / "plain"), workers=ALONE)
    assert before.summary
    result = built(site, workers=ALONE)
    assert [problem for problem in told(result) if "图片" in problem.path + problem.message] == []
    own = medias(site) - medias(site.parent / "plain")
    bytes_of = published(site / "output")
    assert own
    assert len({bytes_of[path] for path in own}) == len(own)
    assert not audit(site / "output", site, ALONE, lambda *_: None).problems
    for name, (fields, body) in list(STORIES.items())[:-1]:
        write(site / "content" / name, story(f"{fields}\n状态: 已撤下", body or "正文一段。\n"))
    built(site, workers=ALONE)
    assert own & medias(site)
    name, (fields, body) = list(STORIES.items())[-1]
    write(site / "content" / name, story(f"{fields}\n状态: 已撤下", "正文一段。\n"))
    built(site, workers=ALONE)
    assert not own & medias(site)
