"""What staff and the world do to a site between two builds: each an edit drawn by a number."""

import datetime as dt
import multiprocessing
import os
import shutil
import sqlite3
import time
from pathlib import Path

from PIL import Image

from builder.store.database import _seal
from tests.kit.own_kinds import BOATS, MORE_OF_PEOPLE
from tests.kit.small_site import NOW, built, draw, make_site, settle, story, write

ROOT_FILES = "content/site.yaml"


class World:
    """A site under edit: its folder, its clock, what its output held last."""

    def __init__(self, root: Path) -> None:
        self.root = make_site(root)
        self.now = NOW
        self.added = 0

    def stories(self) -> list[Path]:
        """The story files in content/, in path order."""
        return sorted(self.root.glob("content/*/**/*.md"))

    def pick(self, number: int) -> Path:
        """The story file that a number stands for."""
        found = self.stories()
        return found[number % len(found)]

    def output_files(self) -> list[Path]:
        """The published files, in path order, the builder's own notes left out."""
        output = self.root / "output"
        return [
            p
            for p in sorted(output.rglob("*"))
            if p.is_file() and p.relative_to(output).parts[0] != ".fengcai"
        ]


def edit_body(world: World, n: int) -> None:
    """A story's text is changed."""
    path = world.pick(n)
    write(path, path.read_text() + f"\n添了第{n}句，[去看看](/members/lamp.html)。\n")


def put_picture_into_body(world: World, n: int) -> None:
    """A story's text gets a picture."""
    path = world.root / "content/activities/one/index.md"
    if path.exists():
        write(path, path.read_text() + f"\n![图{n}](c.png)\n")


def retitle(world: World, n: int) -> None:
    """A story gets another title."""
    replace_field(world.pick(n), "标题", f"新题目{n}")


def redate(world: World, n: int) -> None:
    """A story gets another date."""
    replace_field(world.pick(n), "日期", f"2026-0{n % 9 + 1}-{n % 27 + 1:02d}")


def set_field(world: World, n: int) -> None:
    """A story gets one of a dozen fields, be it one that takes it down."""
    lines = (
        "标签: 邻里、新标签",
        "置顶: 是",
        "摘要: 新的摘要。",
        "状态: 草稿",
        "状态: 已撤下",
        "系列: 灯会",
        "旧网址: old/a.html",
    )
    more = (
        "发布时间: 2026-05-25 08:00",
        "下线日期: 2026-05-22",
        "修订日期: 2026-05-19",
        "网址名: moved",
        "人物: 林二",
    )
    line = (*lines, *more)[n % 12]
    replace_field(world.pick(n // 12), line.partition(": ")[0], line.partition(": ")[2])


def replace_field(path: Path, key: str, value: str) -> None:
    """Writes a field into a story's file in place of one with the same key."""
    text = path.read_text()
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith(f"{key}: ")]
    write(path, "".join([kept[0], f"{key}: {value}\n", *kept[1:]]))


def add_story(world: World, n: int) -> None:
    """A story comes."""
    world.added += 1
    fields = (
        f"标题: 新来的{world.added}\n日期: 2026-03-{n % 27 + 1:02d}\n类型: 党课\n单位: 第一党支部"
    )
    write(world.root / f"content/activities/new-{world.added}.md", story(fields))


def remove_story(world: World, n: int) -> None:
    """A story's file is deleted."""
    world.pick(n).unlink()


def rename_story(world: World, n: int) -> None:
    """A story's file gets another name; one that is a folder keeps its."""
    path = world.pick(n)
    path.rename(path.with_name(f"renamed-{n}.md") if path.name != "index.md" else path)


def change_photo(world: World, n: int) -> None:
    """A photo becomes another under its old name."""
    photos = sorted(world.root.glob("content/**/*.png"))
    if photos:
        draw(photos[n % len(photos)], (n % 256, n * 7 % 256, 30))


def add_photo(world: World, n: int) -> None:
    """A photo comes into the folder of a story."""
    if (world.root / "content/activities/one").exists():
        draw(world.root / f"content/activities/one/z{n}.png", (200, n % 256, 30), (30 + n % 20, 30))


def remove_photo(world: World, n: int) -> None:
    """A photo is deleted."""
    photos = sorted(world.root.glob("content/**/*.png"))
    if photos:
        photos[n % len(photos)].unlink()


def override_template(world: World, n: int) -> None:
    """The site's own theme gets a template of its own for 404."""
    write(
        world.root / "theme/templates/404.html",
        f"<!doctype html><title>没有{n}</title><a href='{{{{ root }}}}'>回去</a>",
    )


def override_asset(world: World, n: int) -> None:
    """The site's own theme gets a style sheet of its own."""
    write(world.root / "theme/assets/print.css", f"@media print {{ body {{ margin: {n}mm }} }}\n")


def change_settings(world: World, n: int) -> None:
    """A line of site.yaml is changed."""
    path = world.root / ROOT_FILES
    lines = (
        "副题: 新副题",
        "每页篇数: 3",
        "栏目名称: {members: 好人}",
        "网址: https://other.example/",
        "电话: 0000-1",
    )
    line = lines[n % len(lines)]
    kept = [
        each
        for each in path.read_text().splitlines()
        if not each.startswith(line.partition(":")[0])
    ]
    write(path, "\n".join([*kept, line]) + "\n")


def turn_to_other_characters(world: World, n: int) -> None:
    """Has a Traditional edition made, by this script or that, or none."""
    path = world.root / ROOT_FILES
    lines = ("繁体版: 台湾", "繁体版: 香港", "繁体版: 不要", "繁体: {灯会: 燈會, 邻里: 鄰裡}")
    line = lines[n % len(lines)]
    key = f"{line.partition(':')[0]}:"
    kept = [each for each in path.read_text().splitlines() if not each.startswith(key)]
    write(path, "\n".join([*kept, line]) + "\n")


def declare_kinds(world: World, n: int) -> None:
    """Kinds and fields of the site's own come, change or are wrong; one has a story."""
    declarations = (
        BOATS,
        MORE_OF_PEOPLE.replace("{名称: 常驾, 键: steers, 样子: 引用, 引用: boats}", "{名称: 籍贯}"),
        BOATS.replace("量词: 条", "量词: 艘").replace("样子: 长文", "样子: 文字"),
        BOATS.replace("文件夹: boats", "文件夹: members"),
        "",
    )
    write(world.root / "content/kinds.yaml", declarations[n % 5])
    if n % 3:
        fields = f"标题: 渡船{n}\n日期: 2026-04-0{n % 9 + 1}\n船号: {n}\n船型: 摆渡船\n来历: 老船"
        write(world.root / "content/boats/ferry.md", story(fields))


def move_clock(world: World, n: int) -> None:
    """The next build is up to a week before or after."""
    world.now = NOW + dt.timedelta(days=n % 15 - 7)


def set_a_wrong_clock(world: World, n: int) -> None:
    """Years ahead or back, as a computer does whose battery is empty; a later step may set it
    right."""
    world.now = NOW + dt.timedelta(days=(n % 7 - 3) * 400)


def damage_output(world: World, n: int) -> None:
    """A published file is edited by hand."""
    files = world.output_files()
    if files:
        files[n % len(files)].write_bytes(b"by hand")


def delete_output(world: World, n: int) -> None:
    """A published file is deleted by hand."""
    files = world.output_files()
    if files:
        files[n % len(files)].unlink()


def touch(world: World, n: int) -> None:
    """A story's file gets another modification time with the same bytes."""
    settle(world.pick(n))


def save_twice(world: World, n: int) -> None:
    """A text or a picture is saved, built, and saved again at once, with as many bytes and the same
    date."""
    photos = sorted(world.root.glob("content/**/*.png"))
    path = photos[n % len(photos)] if photos and n % 2 else world.pick(n)
    text = path.read_bytes()
    for number in (1, 2):
        if path.suffix == ".png":
            Image.new("RGB", (30, 20), (n % 256, number, 9)).save(path, compress_level=0)
        else:
            path.write_bytes(text + f"\n第{number}次。\n".encode())
        os.utime(path, ns=(MOMENT, MOMENT))
        if number == 1:
            built(world.root, now=world.now)


MOMENT = 1_790_000_000 * 10**9


def kill_a_build(world: World, n: int) -> None:
    """A build is killed after up to a few tenths of a second."""
    child = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn").Process(
        target=built, args=(world.root,), kwargs={"now": world.now}
    )
    child.start()
    time.sleep(n / 500)
    child.kill()
    child.join()


def lose_the_store(world: World, n: int) -> None:
    """The store is deleted."""
    shutil.rmtree(world.root / ".fengcai", ignore_errors=n % 2 == 0)


def damage_the_store(world: World, n: int) -> None:
    """A bad sector: some bytes of the database, and some of each thing it keeps beside it."""
    for number, file in enumerate(sorted((world.root / ".fengcai").rglob("*"))):
        if file.is_file() and (file.name == "store.db" or number % 3 == n % 3):
            content = bytearray(file.read_bytes())
            for place in range(n % 97, len(content), 997 + n):
                content[place] ^= 1 + n % 255
            file.write_bytes(content)


def forget_some_of_the_store(world: World, n: int) -> None:
    """Rows that are gone, and rows that say something else under a good seal."""
    with sqlite3.connect(world.root / ".fengcai/store.db") as base:
        table = ("memos", "made", "notes")[n % 3]
        base.execute(f"DELETE FROM {table} WHERE rowid % 3 = ?", (n % 3,))
        base.executemany(
            f"UPDATE {table} SET content = ?, seal = ? WHERE key = ?", _rewritten(base, table, n)
        )
    base.close()


def _rewritten(base: sqlite3.Connection, table: str, n: int) -> list[tuple[bytes, int, bytes]]:
    keys = [
        key for (key,) in base.execute(f"SELECT key FROM {table} WHERE rowid % 4 = ?", (n % 4,))
    ]
    return [(b"\x93\x01\x02\x03", _seal(key, b"\x93\x01\x02\x03"), key) for key in keys]


def undress(world: World, n: int) -> None:
    """The site's own theme goes, or one file of it takes another name."""
    files = sorted(path for path in world.root.glob("theme/**/*") if path.is_file())
    if n % 2 or not files:
        shutil.rmtree(world.root / "theme", ignore_errors=True)
    else:
        files[0].rename(files[0].with_name(f"other-{n}{files[0].suffix}"))


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
    turn_to_other_characters,
    declare_kinds,
    move_clock,
    damage_output,
    delete_output,
    touch,
    set_a_wrong_clock,
    save_twice,
    kill_a_build,
    lose_the_store,
    damage_the_store,
    forget_some_of_the_store,
    undress,
)
