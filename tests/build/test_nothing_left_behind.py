"""A story that is withdrawn, expired, renamed or deleted leaves nothing in the site and, in time,
in the store."""

import datetime as dt
import os
import random
from pathlib import Path

import pytest
from PIL import Image

from builder.publish.stage import waiting
from builder.run.clean import clear_unused
from tests.commands.test_cli import run
from tests.kit.small_site import NOW, built, make_site, options, published, settle, story, write
from tests.kit.standing_site import ALONE, built_clean

TITLE, BODY, SLUG, SUMMARY = "独一无二的标题", "只此一处的正文", "once-only", "世上仅有的摘要"
FIELDS = (
    f"标题: {TITLE}\n日期: 2026-04-11\n类型: 议事协商\n单位: 第二党支部\n网址名: {SLUG}\n摘要: {SUMMARY}\n"
    "系列: 灯会\n标签: 邻里\n人物: 林二"
)
FOLDER = "content/activities/story-of-its-own"
MARKS = (TITLE, BODY, SLUG, SUMMARY, "story-of-its-own")


def photograph(path: Path, seed: int) -> None:
    """A photo like no other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.frombytes("RGB", (400, 300), random.Random(seed).randbytes(400 * 300 * 3)).save(path)
    settle(path)


@pytest.fixture
def site(tmp_path):
    """A story that many others name: neighbours, lists, its series, its person, its branch, the
    feeds."""
    root = make_site(tmp_path / "site")
    write(root / FOLDER / "index.md", story(FIELDS, f"{BODY}。\n\n![图上是灯](own.png)\n"))
    photograph(root / FOLDER / "own.png", 1)
    photograph(root / FOLDER / "gallery.png", 2)
    write(root / "content/posts/note.md", story(NOTE, f"见[那一篇](/activities/{SLUG}.html)。\n"))
    assert built(root, workers=ALONE).summary
    return root


NOTE = "标题: 通知一则\n日期: 2026-05-01\n栏目: 通知公告\n单位: 第一党支部"


def naming(files: dict[str, bytes], marks=MARKS) -> dict[str, str]:
    """The files that hold any of these words, in their bytes or their path."""
    found = {}
    for path, content in files.items():
        for mark in marks:
            if mark in path or mark.encode() in content or mark.encode("unicode_escape") in content:
                found[path] = mark
    return found


def pictures(root: Path) -> set[bytes]:
    """Everything made of this story's photos, by its bytes."""
    everything = published(root / "output")
    without = built_clean_without(root)
    return {
        content
        for path, content in everything.items()
        if path.startswith("media/") and path not in without
    }


def built_clean_without(root: Path) -> dict[str, bytes]:
    kept = {path: path.read_bytes() for path in sorted((root / FOLDER).iterdir())}
    for path in kept:
        path.unlink()
    note = root / "content/posts/note.md"
    text = note.read_bytes()
    write(note, story(NOTE, "不提那一篇。\n"))
    without = built_clean(root)
    write(note, text)
    for path, content in kept.items():
        write(path, content)
    return without


def withdraw(root: Path) -> dict:
    write(
        root / FOLDER / "index.md",
        story(f"{FIELDS}\n状态: 已撤下", f"{BODY}。\n\n![图上是灯](own.png)\n"),
    )
    return {}


def expire(root: Path) -> dict:
    write(
        root / FOLDER / "index.md",
        story(f"{FIELDS}\n下线日期: 2026-05-25", f"{BODY}。\n\n![图上是灯](own.png)\n"),
    )
    assert built(root, workers=ALONE).summary
    assert naming(published(root / "output"))
    return {"now": NOW + dt.timedelta(days=10)}


def take_back(root: Path) -> dict:
    """Back to a draft: it was published too early."""
    write(
        root / FOLDER / "index.md",
        story(f"{FIELDS}\n状态: 草稿", f"{BODY}。\n\n![图上是灯](own.png)\n"),
    )
    return {}


def delete(root: Path) -> dict:
    for path in (root / FOLDER).iterdir():
        path.unlink()
    (root / FOLDER).rmdir()
    write(root / "content/posts/note.md", story(NOTE, "不提那一篇。\n"))
    return {}


@pytest.mark.parametrize("act", [withdraw, expire, take_back, delete])
def test_what_goes_is_gone_from_every_file_at_once(site, act):
    made_of_it = pictures(site)
    assert len(made_of_it) >= 4
    everywhere = naming(published(site / "output"))
    assert {
        "activities/index.html",
        "members/lamp.html",
        "sitemap.xml",
        f"activities/{SLUG}.html",
    } <= set(everywhere)
    more = act(site)
    result = built(site, workers=ALONE, **more)
    assert result.summary, result.problems
    found = published(site / "output")
    assert naming(found) == {}
    assert not made_of_it & set(found.values())
    assert found == built_clean(site, **more)
    assert not list(
        (site / "output/.fengcai").rglob(waiting(Path(), f"activities/{SLUG}.html").name)
    )
    assert naming({"ledger": (site / "output/.fengcai/ledger").read_bytes()}) == {}


def test_a_renamed_story_leaves_its_old_address_only_where_staff_ask_for_it(site):
    fields = FIELDS.replace(SLUG, "renamed")
    write(site / FOLDER / "index.md", story(fields, f"{BODY}。\n"))
    write(site / "content/posts/note.md", story(NOTE, "不提那一篇。\n"))
    assert built(site, workers=ALONE).summary
    assert naming(published(site / "output"), (SLUG,)) == {}
    write(
        site / FOLDER / "index.md",
        story(f"{fields}\n旧网址: activities/{SLUG}.html", f"{BODY}。\n"),
    )
    assert built(site, workers=ALONE).summary
    assert set(naming(published(site / "output"), (SLUG,))) == {f"activities/{SLUG}.html"}
    assert b"renamed.html" in (site / f"output/activities/{SLUG}.html").read_bytes()


def test_a_picture_that_another_story_shows_too_stays(site):
    made_of_both = pictures(site)
    write(site / "content/members/lamp/same.png", (site / FOLDER / "own.png").read_bytes())
    assert built(site, workers=ALONE).summary
    shared = made_of_both - pictures(site)
    assert shared
    delete(site)
    assert built(site, workers=ALONE).summary
    assert shared <= set(published(site / "output").values())
    (site / "content/members/lamp/same.png").unlink()
    assert built(site, workers=ALONE).summary
    assert not shared & set(published(site / "output").values())


def kept_in_store(root: Path) -> dict[str, bytes]:
    """Everything the store holds, its free pages included."""
    return {
        p.relative_to(root).as_posix(): p.read_bytes()
        for p in (root / ".fengcai").rglob("*")
        if p.is_file()
    }


@pytest.mark.parametrize("is_busy", [True, False])
def test_a_deleted_story_is_gone_from_the_store_after_its_time(site, is_busy):
    made_of_it = pictures(site)
    assert naming(kept_in_store(site))
    assert made_of_it & set(kept_in_store(site).values())
    for path in (site / ".fengcai/objects").rglob("*"):
        os.utime(path, (NOW.timestamp(), NOW.timestamp()))  # made on the day the site's clock shows
    delete(site)
    for week in range(8):
        if is_busy:
            write(site / "content/pages/about.md", story("标题: 关于", f"第{week}周。\n"))
        assert built(site, workers=ALONE, now=NOW + dt.timedelta(days=7 * week)).summary
        if week == 3:
            assert made_of_it & set(
                kept_in_store(site).values()
            )  # it might come back, and pictures are dear
    assert naming(kept_in_store(site)) == {}
    assert not made_of_it & set(kept_in_store(site).values())


def test_clean_unused_drops_at_once_what_the_present_edition_does_not_need(site):
    made_of_it = pictures(site)
    delete(site)
    assert built(site, workers=ALONE).summary
    before, wanted = kept_in_store(site), published(site / "output")
    freed, problems = clear_unused(options(site, site / "output", workers=ALONE))
    after = kept_in_store(site)
    assert problems == ()
    assert (
        freed
        == sum(map(len, before.values())) - sum(map(len, after.values()))
        > sum(map(len, made_of_it))
    )
    assert naming(after) == {}
    assert not made_of_it & set(after.values())
    assert published(site / "output") == wanted
    assert built(site, workers=ALONE).prepared is None
    for path in (site / "output/media").rglob("*.*"):
        path.unlink()
    objects = {path: content for path, content in after.items() if "/objects/" in path}
    assert built(site, workers=ALONE).summary
    assert published(site / "output") == wanted
    assert {
        path: content for path, content in kept_in_store(site).items() if "/objects/" in path
    } == objects


def test_clean_unused_says_how_much_it_freed_and_plain_clean_is_as_it_was(site):
    delete(site)
    assert run("build", "--site", str(site))[0] == 0
    code, said = run("clean", "--unused", "--site", str(site))
    assert code == 0
    assert "腾出" in said
    assert published(site / "output")
    assert run("clean", "--site", str(site))[0] == 0
    assert published(site / "output") == {}
    assert not (site / ".fengcai").exists()


def test_clean_unused_waits_while_stories_have_errors(site):
    write(site / "content/posts/note.md", "---\n标题: 坏\n日期: 2026-13-01\n---\n")
    before = kept_in_store(site)
    code, said = run("clean", "--unused", "--site", str(site))
    assert (code, "FC203" in said) == (1, True)
    assert {p for p in before if "/objects/" in p} <= set(kept_in_store(site))
