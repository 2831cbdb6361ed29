"""A store that is damaged, of another version or gone, and makers that have changed: nothing old is
believed."""

import datetime as dt
import os
import random
import shutil
import sqlite3

import pytest

from builder.make import maker
from builder.make.page.theme import Theme
from builder.preview.live import LiveSite
from builder.store.database import FORMAT, _seal
from tests.kit.small_site import NOW, SETTINGS, built, make_site, options, published, story, write
from tests.kit.standing_site import (
    ALONE,
    NOTE,
    assert_right_again,
    built_clean,
    codes,
    copied,
    make_standing,
)


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """A site that is published, with an edit after which every page is made anew, from what the
    store says."""
    root = make_standing(tmp_path_factory.mktemp("standing") / "site")
    write(root / "content/site.yaml", SETTINGS + "电话: 0000-1\n")
    return root


@pytest.fixture
def site(standing, tmp_path):
    return copied(standing, tmp_path / "site")


def _base(site):
    return site / ".fengcai/store.db"


def _execute(site, *statements):
    with sqlite3.connect(_base(site)) as base:
        for statement in statements:
            base.execute(*statement)
    base.close()


def _flip(site, seed):
    content, chance = bytearray(_base(site).read_bytes()), random.Random(seed)
    for _ in range(seed * 7 + 1):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    _base(site).write_bytes(content)


def _lose(site, table, part):
    _execute(site, (f"DELETE FROM {table} WHERE rowid % 2 = {part}",))


def _rewrite(site, table, content):
    """Rows that say something else under a good seal."""
    with sqlite3.connect(_base(site)) as base:
        keys = [key for (key,) in base.execute(f"SELECT key FROM {table}")]
        base.executemany(
            f"UPDATE {table} SET content = ?, seal = ? WHERE key = ?",
            [(content, _seal(key, content), key) for key in keys],
        )
    base.close()


def _objects(site):
    return [path for path in (site / ".fengcai/objects").rglob("*") if path.is_file()]


def _damage_objects(site, act):
    for path in _objects(site):
        act(path)


DAMAGES = {
    **{f"bytes flipped, {seed}": lambda site, seed=seed: _flip(site, seed) for seed in range(8)},
    "cut off": lambda site: os.truncate(_base(site), _base(site).stat().st_size // 2),
    "empty": lambda site: os.truncate(_base(site), 0),
    "text": lambda site: write(_base(site), "这不是数据库。\n" * 500),
    "of an older form": lambda site: _execute(site, (f"PRAGMA user_version = {FORMAT - 1}",)),
    "of a newer form": lambda site: _execute(site, (f"PRAGMA user_version = {FORMAT + 1}",)),
    "without a table": lambda site: _execute(site, ("DROP TABLE made",)),
    "gone": lambda site: shutil.rmtree(site / ".fengcai"),
    **{
        f"{t} lost, {n}": lambda s, t=t, n=n: _lose(s, t, n)
        for t in ("memos", "made", "notes")
        for n in (0, 1)
    },
    **{
        f"{t} saying {c!r}": lambda s, t=t, c=c: _rewrite(s, t, c)
        for t in ("memos", "made", "notes")
        for c in (b"", b"\x93\x01\x02\x03", b"\xff<p>")
    },
    "objects damaged": lambda site: _damage_objects(
        site, lambda path: path.write_bytes(path.read_bytes()[:-1] + b"?")
    ),
    "objects cut off": lambda site: _damage_objects(
        site, lambda path: os.truncate(path, path.stat().st_size // 2)
    ),
    "objects empty": lambda site: _damage_objects(site, lambda path: os.truncate(path, 0)),
    "objects gone": lambda site: shutil.rmtree(site / ".fengcai/objects"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_costs_time_and_no_byte(site, edited, damage):
    DAMAGES[damage](site)
    shutil.rmtree(site / "output/media")  # the pictures are wanted from the store
    result = built(site, workers=ALONE)
    assert result.summary
    assert codes(result) <= {"FC820"}
    assert published(site / "output") == edited
    assert built(site, workers=ALONE).prepared is None


@pytest.mark.parametrize("content", [None, b"", "<p>别的话</p>".encode()])
def test_a_body_that_is_lost_or_another_is_never_published(site, edited, content):
    with sqlite3.connect(_base(site)) as base:
        bodies = base.execute(
            "SELECT key FROM memos WHERE substr(content, 1, 3) = CAST('<p>' AS BLOB)"
        ).fetchall()
        assert bodies
        for (key,) in bodies:
            seal = _seal(key, content or b"")
            base.execute(
                "UPDATE memos SET content = ?, seal = ? WHERE key = ?", (content, seal, key)
            )
    base.close()
    assert_right_again(site, edited)


def test_the_preview_shows_the_whole_page_when_its_store_was_damaged_meanwhile(site):
    desk = LiveSite(lambda: options(site, site / "output", workers=ALONE))
    desk.refresh()
    for _ in range(2):
        _execute(
            site,
            ("UPDATE memos SET content = NULL WHERE substr(content, 1, 3) = CAST('<p>' AS BLOB)",),
        )
        assert "改过的正文".encode() in desk.page("posts/note.html").content
        desk.refresh()


LEDGERS = {
    "damaged": lambda ledger: ledger.write_bytes(ledger.read_bytes()[:-40] + b"?" * 40),
    "of an older form": lambda ledger: ledger.write_bytes(
        ledger.read_bytes().replace(b"output-1", b"output-0")
    ),
    "empty": lambda ledger: os.truncate(ledger, 0),
    "missing": lambda ledger: shutil.rmtree(ledger.parent),
}


@pytest.mark.parametrize("spoil", LEDGERS)
def test_without_its_ledger_an_output_is_left_alone_and_the_advice_leads_out(site, edited, spoil):
    """Nobody can tell any more which files are ours; the advice is to give the folder another
    name."""
    old = published(site / "output")
    LEDGERS[spoil](site / "output/.fengcai/ledger")
    result = built(site, workers=ALONE)
    assert codes(result) == {"FC801" if spoil == "missing" else "FC803"}
    assert "改名" in result.problems[-1].mend
    assert published(site / "output") == old
    (site / "output").rename(site / "output-旧")
    assert_right_again(site, edited)


@pytest.fixture
def fresh_versions():
    """Versions are worked out once in a process: here, anew."""

    maker.version_of.cache_clear()
    yield maker.version_of.cache_clear
    maker.version_of.cache_clear()


@pytest.mark.parametrize("library", ["Markdown", "Jinja2", "pillow", "msgspec", "budoux", "python"])
def test_another_version_of_a_library_makes_everything_concerned_again(
    site, edited, monkeypatch, fresh_versions, library
):
    assert_right_again(site, edited)
    assert built(site, workers=ALONE).prepared is None
    before = {path: path.stat().st_mtime_ns for path in _objects(site)}
    real = maker.version_of_library
    monkeypatch.setattr(
        maker, "version_of_library", lambda name: "99.9" if name == library else real(name)
    )
    fresh_versions()
    assert built(site, workers=ALONE).prepared
    assert published(site / "output") == edited
    touched = {path for path in _objects(site) if before.get(path) != path.stat().st_mtime_ns}
    assert bool(touched) == (library == "pillow")


def test_pages_that_are_made_otherwise_are_all_made_again(site, monkeypatch, fresh_versions):
    """The maker's code changes, and with it its version: as a clean build by the new maker."""
    assert built(site, workers=ALONE).summary
    real, sources = Theme.render, maker._sources_in

    def otherwise(self, *args):
        made = real(self, *args)
        return made + b"<!-- otherwise -->" if isinstance(made, bytes) else made

    monkeypatch.setattr(Theme, "render", otherwise)
    monkeypatch.setattr(
        maker, "_sources_in", lambda module: [*sources(module), ("otherwise", "0" * 32)]
    )
    fresh_versions()
    assert_right_again(site)
    assert b"<!-- otherwise -->" in (site / "output/posts/note.html").read_bytes()
    assert b"<!-- otherwise -->" in (site / "output/index.html").read_bytes()


def test_an_edit_after_weeks_finds_every_body_still_there(tmp_path):
    """A page that stood all the time asked nobody for its body; it counts as used nevertheless."""
    root = make_standing(tmp_path / "site")
    for number in range(9):
        fields = f"标题: 第{number}篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: p{number}"
        write(root / f"content/posts/p{number}.md", story(fields, f"只在第{number}篇里的话。\n"))
    for week in range(9):
        now = NOW + dt.timedelta(days=7 * week)
        write(root / "content/posts/note.md", story(NOTE, f"第{week}周。\n"))
        assert built(root, workers=ALONE, now=now).summary
    kept = _base(root).read_bytes()
    assert all(f"<p>只在第{number}篇里的话".encode() in kept for number in range(9))
    write(root / "content/site.yaml", SETTINGS + "电话: 0000-1\n")
    assert built(root, workers=ALONE, now=now).summary
    assert published(root / "output") == built_clean(root, now=now)


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """A published site, the bytes of its store, and what it published."""
    root = make_site(tmp_path_factory.mktemp("known") / "site")
    built(root, workers=ALONE)
    return root, (root / ".fengcai/store.db").read_bytes(), published(root / "output")


def flipped(content: bytes, seed: int) -> bytes:
    """The bytes with one or many others behind the database's own header."""
    drawn, damaged = random.Random(seed), bytearray(content)
    for _ in range(drawn.choice((1, 3, 30, 300))):
        damaged[drawn.randrange(100, len(damaged))] = drawn.randrange(256)
    return bytes(damaged)


def build_on(root, content: bytes):
    for file in root.glob(".fengcai/store*"):
        file.unlink()
    (root / ".fengcai/store.db").write_bytes(content)
    return built(root, workers=ALONE)


@pytest.mark.parametrize("seed", range(20))
def test_a_store_with_flipped_bytes_ends_in_the_same_site_and_is_told_at_most_once(known, seed):
    root, content, wanted = known
    result = build_on(root, flipped(content, seed))
    assert result.summary
    assert published(root / "output") == wanted
    assert [problem.code for problem in result.problems].count("FC820") <= 1


@pytest.mark.slow
@pytest.mark.parametrize("hundred", range(1, 16))
def test_so_do_fifteen_hundred_others(known, hundred):
    root, content, wanted = known
    for seed in range(hundred * 100, hundred * 100 + 100):
        assert build_on(root, flipped(content, seed)).summary, seed
        assert published(root / "output") == wanted, seed
