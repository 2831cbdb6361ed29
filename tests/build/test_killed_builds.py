"""Whole builds that are killed: a child really dies by SIGKILL at any moment, while visitors read
every page."""

import multiprocessing
import os
import random
import re
import shutil
import time
from contextlib import suppress
from pathlib import Path

import pytest

from builder.crew.workers import Workers
from tests.kit.small_site import built, draw, make_site, published, story, write

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="children are forked, with their groups of processes"
)

ALONE, POOL = Workers(count=1), Workers(count=2, start_method="fork")
NAMED = re.compile(rb"(?:media|assets)/[\w./-]+\.\w+")


def edit(root: Path) -> None:
    """Texts, pictures and the list of stories become others."""
    write(
        root / "content/activities/two.md", story(TWO.replace("第二次", "第三次"), "另外的正文。\n")
    )
    write(
        root / "content/posts/new.md",
        story("标题: 新的一则\n日期: 2026-05-03\n栏目: 要闻\n单位: 第一党支部"),
    )
    (root / "content/activities/four.md").unlink()
    draw(root / "content/activities/one/b.png", (250, 10, 10))
    draw(root / "content/members/lamp/new.png", (10, 250, 10), (50, 40))


def dress(root: Path) -> None:
    """The site's own theme: an asset and a page."""
    write(root / "theme/assets/print.css", "@media print { body { margin: 7mm } }\n")
    write(
        root / "theme/templates/404.html",
        "<!doctype html><title>没有这一页</title><a href='{{ root }}'>回去</a>",
    )


TWO = "标题: 第二次灯会\n日期: 2026-03-10\n类型: 志愿服务\n系列: 灯会\n单位: 第一党支部"
STATES = {"plain": (), "edited": (edit,), "dressed": (dress,), "both": (edit, dress)}


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """Each state of the site: its sources, and what a build from nothing makes of them."""
    found = {}
    for name, changes in STATES.items():
        root = make_site(tmp_path_factory.mktemp(name) / "site")
        for change in changes:
            change(root)
        assert built(root, workers=ALONE).summary
        found[name] = (root, published(root / "output"))
    return found


def lay(root: Path, source: Path) -> None:
    """Makes content and theme those of another site, file by file; what is the same is not
    touched."""
    wanted = {
        path.relative_to(source)
        for part in ("content", "theme")
        for path in (source / part).rglob("*.*")
    }
    for part in ("content", "theme"):
        for path in [p for p in (root / part).rglob("*.*") if p.relative_to(root) not in wanted]:
            path.unlink()
    for path in wanted:
        content = (source / path).read_bytes()
        if not (root / path).exists() or (root / path).read_bytes() != content:
            write(root / path, content)


def _build(root, workers):
    os.setsid()
    built(root, workers=workers)


def started(root, workers):
    """A build in a process group of its own."""
    child = multiprocessing.get_context("fork").Process(target=_build, args=(root, workers))
    child.start()
    return child


def is_there(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def assert_nobody_is_left(group):
    """The killed build's workers end by themselves."""
    until = time.monotonic() + 20
    while is_there(group):
        assert time.monotonic() < until, "a worker outlives its build"
        time.sleep(0.02)


def content_at(output, path):
    with suppress(FileNotFoundError):
        return (output / path).read_bytes()
    return None


def visit(output, path, old, new):
    """One look at one address: the old bytes or the new, in full, and every file that a page names
    is there."""
    found = content_at(output, path)
    assert found in (old.get(path), new.get(path)), path
    for name in NAMED.findall(found) if found and path.endswith(".html") else ():
        if name.decode() in old.keys() | new.keys() and content_at(output, name.decode()) is None:
            assert content_at(output, path) != found, (
                f"{path} names {name.decode()}, which is not there"
            )


def visit_until(moment, output, old, new, chance):
    paths = sorted(old.keys() | new.keys())
    while time.perf_counter() < moment:
        visit(output, chance.choice(paths), old, new)


def assert_whole(root, wanted):
    """As if the killed build had never been, and ready for the next."""
    result = built(root, workers=ALONE)
    assert result.summary, result.problems
    assert published(root / "output") == wanted
    assert not {"stage", "journal"} & {path.name for path in (root / "output/.fengcai").iterdir()}
    assert built(root, workers=ALONE).prepared is None


@pytest.mark.parametrize("kills", [25, pytest.param(300, marks=pytest.mark.slow)])
def test_killed_at_any_moment_a_build_leaves_the_old_site_and_the_next_one_makes_the_new(
    tmp_path, clean, kills
):
    root, chance, killed, done = tmp_path / "site", random.Random(kills), 0, 0
    state, usual = "plain", 0.0
    for number in range(kills):
        if number % 6 == 0:  # a first build, nothing there yet
            shutil.rmtree(root, ignore_errors=True)
            state = ""
        following = chance.choice([name for name in STATES if name != state])
        lay(root, clean[following][0])
        old, new = clean[state][1] if state else {}, clean[following][1]
        began = time.perf_counter()
        child = started(root, chance.choice([ALONE, POOL]))
        visit_until(
            began + chance.uniform(0, 1.2) * (usual or 0.5), root / "output", old, new, chance
        )
        child.kill()
        child.join()
        killed, done = killed + (child.exitcode != 0), done + (child.exitcode == 0)
        assert_nobody_is_left(child.pid)
        found = published(root / "output") if (root / "output").exists() else {}
        for path in found.keys() | old.keys() | new.keys():
            visit(root / "output", path, old, new)
        began = time.perf_counter()
        assert_whole(root, new)
        usual, state = max(0.15, time.perf_counter() - began), following
    assert killed > kills // 4


def test_visitors_read_the_old_page_or_the_new_one_while_builds_follow_each_other(tmp_path, clean):
    root, chance = tmp_path / "site", random.Random(3)
    lay(root, clean["plain"][0])
    assert_whole(root, clean["plain"][1])
    for before, after in (
        ("plain", "both"),
        ("both", "dressed"),
        ("dressed", "edited"),
        ("edited", "plain"),
    ):
        lay(root, clean[after][0])
        child = started(root, POOL)
        while child.is_alive():
            visit_until(
                time.perf_counter() + 0.02,
                root / "output",
                clean[before][1],
                clean[after][1],
                chance,
            )
        child.join()
        assert child.exitcode == 0
        assert published(root / "output") == clean[after][1]


def _build_and_tell(root, workers, pipe):
    os.setsid()
    built(root, workers=workers, tell=lambda *_: os.write(pipe, b"."))


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_the_workers_of_a_killed_build_end_by_themselves(tmp_path, method):
    root = make_site(tmp_path / "site")
    for number in range(150):
        fields = f"标题: 第{number}篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: p{number}"
        write(root / f"content/posts/p{number}.md", story(fields))
    reads, writes = os.pipe()
    workers = Workers(count=2, start_method=method)
    child = multiprocessing.get_context("fork").Process(
        target=_build_and_tell, args=(root, workers, writes)
    )
    child.start()
    os.read(reads, 1)  # a worker has made something, so the pool is there
    assert is_there(child.pid)
    child.kill()
    child.join()
    assert_nobody_is_left(child.pid)
    os.close(reads)
    os.close(writes)
    assert built(root, workers=ALONE).summary
