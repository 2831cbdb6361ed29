"""Photos that fields and blocks name: under which key, and what their block says of them."""

import datetime as dt

from builder.model.blocks import BeforeAfter, Shot
from builder.model.kinds import Brand, PublicWork
from builder.problems import Severity
from builder.read.pictures.named import NamedPhoto, in_blocks, in_fields
from tests.kit.small_site import built, draw, make_site, published, story, write

PAIRS = (
    BeforeAfter(before="旧.jpg", after="新.jpg", caption="东门的台阶"),
    BeforeAfter(before="夜里.jpg", after="亮了.jpg"),
)
WORK = PublicWork(
    title="台阶",
    slug="steps",
    date=dt.date(2026, 3, 1),
    cover="封面.jpg",
    gallery=(Shot(file="会.jpg"),),
    before_after=PAIRS,
)


def test_fields_of_their_own_are_told_apart_from_blocks():
    assert list(in_fields(WORK)) == [NamedPhoto("cover", "封面.jpg")]
    brand = Brand(title="灯", slug="lamp", category=("邻里文化",), logo="标.png")
    assert list(in_fields(brand)) == [NamedPhoto("logo", "标.png")]


def test_every_photo_of_every_pair_is_named_and_none_of_the_gallery():
    found = list(in_blocks(WORK))
    assert [(each.key, each.file) for each in found] == [
        ("before_after.0.before", "旧.jpg"),
        ("before_after.0.after", "新.jpg"),
        ("before_after.1.before", "夜里.jpg"),
        ("before_after.1.after", "亮了.jpg"),
    ]


def test_a_pair_is_described_by_its_caption_and_which_of_the_two_it_is():
    assert [each.alt for each in in_blocks(WORK)] == [
        "东门的台阶（前）",
        "东门的台阶（后）",
        "",
        "",
    ]


FIELDS = (
    "标题: 台阶\n日期: 2026-03-01\n进度: 完成\n前后对比:\n  - {前: 旧.png, 后: 新.png, 说明: 东门}"
)
FOLDER = "content/projects/steps"


def site_with_a_pair(root, fields=FIELDS):
    make_site(root)
    write(root / FOLDER / "index.md", story(fields))
    draw(root / FOLDER / "旧.png", (10, 20, 30))
    draw(root / FOLDER / "新.png", (30, 20, 10))
    return root


def test_both_pictures_are_published_described_and_taken_down_with_their_story(tmp_path):
    root = site_with_a_pair(tmp_path)
    built(root)
    page = published(root / "output")["projects/steps.html"].decode()
    assert 'alt="东门（前）"' in page and 'alt="东门（后）"' in page
    with_pair = {path for path in published(root / "output") if path.startswith("media/")}
    write(root / FOLDER / "index.md", story(FIELDS + "\n状态: 已撤下"))
    built(root)
    without = {path for path in published(root / "output") if path.startswith("media/")}
    assert without < with_pair
    assert not any(path.startswith("projects/steps") for path in published(root / "output"))


def test_a_pair_without_words_is_told_once_at_its_line(tmp_path):
    root = site_with_a_pair(tmp_path, FIELDS.replace(", 说明: 东门", ""))
    told = [each for each in built(root).problems if each.path == f"{FOLDER}/index.md"]
    assert [(each.code, each.severity, each.line) for each in told] == [
        ("FC625", Severity.WARNING, 6)
    ]
    assert "说明" in told[0].mend and "图集" not in told[0].mend


def test_a_missing_picture_of_a_pair_is_told_with_file_and_line(tmp_path):
    root = site_with_a_pair(tmp_path, FIELDS.replace("新.png", "没有.png"))
    problems = [each for each in built(root).problems if each.code == "FC602"]
    assert [(each.path, each.line) for each in problems] == [(f"{FOLDER}/index.md", 6)]
    assert "没有.png" in problems[0].message
