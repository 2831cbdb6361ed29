"""The oracle: whatever is edited, an incremental build gives the bytes of a clean one."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.small_site import NOW, built, draw, make_site, published, settle, story, write

ROOT_FILES = "content/site.yaml"


class World:
    """A site under edit: its folder, its clock, what its output held last."""

    def __init__(self, root: Path) -> None:
        self.root = make_site(root)
        self.now = NOW
        self.added = 0

    def stories(self) -> list[Path]:
        return sorted(self.root.glob("content/*/**/*.md"))

    def pick(self, number: int) -> Path:
        found = self.stories()
        return found[number % len(found)]

    def output_files(self) -> list[Path]:
        output = self.root / "output"
        return [p for p in sorted(output.rglob("*")) if p.is_file() and p.relative_to(output).parts[0] != ".fengcai"]


def edit_body(world: World, n: int) -> None:
    path = world.pick(n)
    write(path, path.read_text() + f"\n添了第{n}句，[去看看](/members/lamp.html)。\n")


def put_picture_into_body(world: World, n: int) -> None:
    path = world.root / "content/activities/one/index.md"
    if path.exists():
        write(path, path.read_text() + f"\n![图{n}](c.png)\n")


def retitle(world: World, n: int) -> None:
    replace_field(world.pick(n), "标题", f"新题目{n}")


def redate(world: World, n: int) -> None:
    replace_field(world.pick(n), "日期", f"2026-0{n % 9 + 1}-{n % 27 + 1:02d}")


def set_field(world: World, n: int) -> None:
    lines = (
        "标签: 邻里、新标签",
        "置顶: 是",
        "摘要: 新的摘要。",
        "状态: 草稿",
        "状态: 已撤下",
        "系列: 灯会",
        "旧网址: old/a.html",
    )
    more = ("发布时间: 2026-05-25 08:00", "下线日期: 2026-05-22", "修订日期: 2026-05-19", "网址名: moved", "人物: 林二")
    line = (*lines, *more)[n % 12]
    replace_field(world.pick(n // 12), line.partition(": ")[0], line.partition(": ")[2])


def replace_field(path: Path, key: str, value: str) -> None:
    text = path.read_text()
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith(f"{key}: ")]
    write(path, "".join([kept[0], f"{key}: {value}\n", *kept[1:]]))


def add_story(world: World, n: int) -> None:
    world.added += 1
    fields = f"标题: 新来的{world.added}\n日期: 2026-03-{n % 27 + 1:02d}\n类型: 党课\n单位: 第一党支部"
    write(world.root / f"content/activities/new-{world.added}.md", story(fields))


def remove_story(world: World, n: int) -> None:
    world.pick(n).unlink()


def rename_story(world: World, n: int) -> None:
    path = world.pick(n)
    path.rename(path.with_name(f"renamed-{n}.md") if path.name != "index.md" else path)


def change_photo(world: World, n: int) -> None:
    photos = sorted(world.root.glob("content/**/*.png"))
    if photos:
        draw(photos[n % len(photos)], (n % 256, n * 7 % 256, 30))


def add_photo(world: World, n: int) -> None:
    if (world.root / "content/activities/one").exists():
        draw(world.root / f"content/activities/one/z{n}.png", (200, n % 256, 30), (30 + n % 20, 30))


def remove_photo(world: World, n: int) -> None:
    photos = sorted(world.root.glob("content/**/*.png"))
    if photos:
        photos[n % len(photos)].unlink()


def override_template(world: World, n: int) -> None:
    write(
        world.root / "theme/templates/404.html",
        f"<!doctype html><title>没有{n}</title><a href='{{{{ root }}}}'>回去</a>",
    )


def override_asset(world: World, n: int) -> None:
    write(world.root / "theme/assets/print.css", f"@media print {{ body {{ margin: {n}mm }} }}\n")


def change_settings(world: World, n: int) -> None:
    path = world.root / ROOT_FILES
    lines = ("副题: 新副题", "每页篇数: 3", "栏目名称: {members: 好人}", "网址: https://other.example/", "电话: 0000-1")
    line = lines[n % len(lines)]
    kept = [each for each in path.read_text().splitlines() if not each.startswith(line.partition(":")[0])]
    write(path, "\n".join([*kept, line]) + "\n")


def move_clock(world: World, n: int) -> None:
    world.now = NOW + dt.timedelta(days=n % 15 - 7)


def damage_output(world: World, n: int) -> None:
    files = world.output_files()
    if files:
        files[n % len(files)].write_bytes(b"by hand")


def delete_output(world: World, n: int) -> None:
    files = world.output_files()
    if files:
        files[n % len(files)].unlink()


def touch(world: World, n: int) -> None:
    settle(world.pick(n))


EDITS = (
    edit_body,
    put_picture_into_body,
    retitle,
    redate,
    set_field,
    add_story,
    remove_story,
    rename_story,
    change_photo,
    add_photo,
    remove_photo,
    override_template,
    override_asset,
    change_settings,
    move_clock,
    damage_output,
    delete_output,
    touch,
)


def agrees_with_a_clean_build(world: World, before: dict[str, bytes]) -> None:
    """Builds twice, here and from nothing in another folder, and compares every byte."""
    result = built(world.root, now=world.now)
    clean = world.root.parent / "clean"
    shutil.rmtree(clean, ignore_errors=True)
    for part in ("content", "theme"):
        if (world.root / part).exists():
            shutil.copytree(world.root / part, clean / part)
    expected = built(clean, now=world.now)
    assert result.problems == expected.problems
    if expected.summary is None:
        assert result.summary is None
        assert published(world.root / "output") == before
    else:
        assert published(world.root / "output") == published(clean / "output")


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 200)), min_size=1, max_size=5))
def test_every_incremental_build_equals_a_clean_one(edits):
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder) / "site")
        agrees_with_a_clean_build(world, {})
        for edit, number in edits:
            if not world.stories():
                break
            edit(world, number)
            before = published(world.root / "output")
            agrees_with_a_clean_build(world, before)


def test_each_kind_of_edit_alone_equals_a_clean_build(tmp_path):
    world = World(tmp_path / "site")
    agrees_with_a_clean_build(world, {})
    for number, edit in enumerate(EDITS):
        edit(world, number)
        agrees_with_a_clean_build(world, published(world.root / "output"))
