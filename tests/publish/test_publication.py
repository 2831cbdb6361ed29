import os
import random
import time
from contextlib import suppress
from pathlib import Path

import pytest

from builder.digest import digest_of, key_of
from builder.model.artifact import Rank
from builder.publish import Promise, Publication, Summary, stage_file
from builder.publish.ledger import Ledger, LedgerEntry, confirmed, survey

SITE = {
    "index.html": b"home",
    "posts/a.html": b"first",
    "posts/b.html": b"second",
    "assets/1.css": b"css",
}


def rank(path):
    return {"assets": Rank.ASSET, "screen": Rank.RELEASE}.get(path.split("/")[0], Rank.PAGE)


def opened(output, *sources):
    publication = Publication.open(output, sources)
    assert isinstance(publication, Publication), publication
    return publication


def staged(publication, path, content):
    entry = publication.stands.get(path)
    return stage_file(publication.stage_folder, path, content, entry.digest if entry else None)


def keys(publication):
    """By what each file was made that stands."""
    return {path: entry.key for path, entry in publication.stands.items()}


def promised(publication, site):
    for path, content in site.items():
        key = key_of(content)
        stands = keys(publication).get(path) == key
        yield Promise(path, key, rank(path), None if stands else staged(publication, path, content))


def publish(output, site):
    with opened(output) as publication:
        return publication.commit(list(promised(publication, site)), key_of(site))


def files(output):
    found = (file for file in output.rglob("*") if file.is_file() and ".fengcai" not in file.parts)
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in found}


def codes(result):
    return [problem.code for problem in (result.notices if isinstance(result, Summary) else result)]


def link(place, target):
    try:
        place.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("Windows lets only developers make links")


@pytest.fixture
def output(tmp_path):
    publish(tmp_path / "output", SITE)
    return tmp_path / "output"


def test_a_first_build_makes_every_file_and_the_next_none(tmp_path):
    assert set(publish(tmp_path, SITE).made) == set(SITE)
    assert files(tmp_path) == SITE
    again = publish(tmp_path, SITE)
    assert (again.made, again.removed, again.unchanged, again.bytes) == ((), (), 4, 0)
    with opened(tmp_path) as publication:
        assert publication.is_whole
        assert publication.mark == key_of(SITE)


def test_an_edit_remakes_its_file_and_what_is_promised_no_longer_goes_with_its_folder(output):
    summary = publish(output, {"index.html": b"new", "assets/1.css": b"css"})
    assert summary.made == ("index.html",)
    assert set(summary.removed) == {"posts/a.html", "posts/b.html"}
    assert not (output / "posts").exists()


def test_the_same_bytes_from_another_recipe_are_not_written_again(output):
    before = (output / "index.html").stat().st_mtime_ns
    with opened(output) as publication:
        home = staged(publication, "index.html", b"home")
        summary = publication.commit([Promise("index.html", key_of("other"), Rank.PAGE, home)])
    assert summary.made == ()
    assert (output / "index.html").stat().st_mtime_ns == before
    with opened(output) as publication:
        assert keys(publication) == {"index.html": key_of("other")}


def test_assets_come_first_and_the_release_comes_after_the_deletions(output):
    site = {"screen/release.js": b"r", "z.html": b"z", "assets/2.css": b"c"}
    assert publish(output, site).made == ("assets/2.css", "z.html", "screen/release.js")


def _append(file):
    file.write_bytes(file.read_bytes() + b"!")


def _edit_unseen(file):
    stamps = file.stat()
    file.write_bytes(b"FIRST")
    os.utime(file, ns=(stamps.st_atime_ns, stamps.st_mtime_ns))


def _make_folder(file):
    file.unlink()
    file.mkdir()
    (file / "note.txt").write_bytes(b"mine")


@pytest.mark.parametrize(
    "edit", [_append, _edit_unseen, _make_folder, Path.unlink, lambda file: file.write_bytes(b"")]
)
def test_what_someone_changed_by_hand_is_restored(output, edit):
    edit(output / "posts" / "a.html")
    with opened(output) as publication:
        assert not publication.is_whole
        assert keys(publication) == {
            path: key_of(SITE[path]) for path in SITE if path != "posts/a.html"
        }
    assert publish(output, SITE).made == ("posts/a.html",)
    assert files(output) == SITE


def test_a_file_that_was_only_touched_stands(output):
    os.utime(output / "index.html")
    assert publish(output, SITE).made == ()


@pytest.mark.parametrize(("seen_after", "stands"), [(60, False), (600, True)])
def test_bytes_that_a_power_cut_took_are_found_after_the_restart(tmp_path, seen_after, stands):
    """Stamps are as they were and the bytes are zero, as NTFS leaves them; after ten minutes they
    were on the disk."""
    (tmp_path / "a.html").write_bytes(b"\0\0\0\0\0")
    long_ago = 10**18
    os.utime(tmp_path / "a.html", ns=(long_ago, long_ago))
    entry = LedgerEntry(
        key_of(1), digest_of(b"first"), 5, long_ago, long_ago + seen_after * 10**9, Rank.PAGE
    )
    standing = confirmed(tmp_path, Ledger({"a.html": entry}), survey(tmp_path), time.time_ns())
    assert bool(standing) is stands


def test_a_folder_that_we_did_not_make_is_refused_and_left_alone(tmp_path):
    (tmp_path / "报告.docx").write_bytes(b"work")
    assert Publication.open(tmp_path).code == "FC801"
    assert [entry.name for entry in tmp_path.iterdir()] == ["报告.docx"]


@pytest.mark.parametrize("name", [".gitignore", "Thumbs.db"])
def test_a_folder_with_nothing_of_anybodys_is_taken(tmp_path, name):
    (tmp_path / name).write_bytes(b"*")
    opened(tmp_path).close()


@pytest.mark.parametrize(
    "name", ["site", "site/content", "site/content/inner", "..", "link", "file"]
)
def test_places_that_are_no_place_for_a_site_are_refused(tmp_path, monkeypatch, name):
    content = tmp_path / "site" / "content"
    content.mkdir(parents=True)
    (tmp_path / "file").touch()
    if name == "link":
        link(tmp_path / "link", content)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    refused = Publication.open(tmp_path / name, (content,))
    assert refused.code == "FC802"


def test_the_home_folder_and_the_root_are_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert [Publication.open(place).code for place in (tmp_path, Path(tmp_path.anchor))] == [
        "FC802",
        "FC802",
    ]


def test_a_foreign_file_is_left_alone_and_reported_once(output):
    (output / "verify.txt").write_bytes(b"token")
    assert codes(publish(output, SITE)) == ["FC809"]
    assert codes(publish(output, SITE | {"index.html": b"2"})) == []
    assert (output / "verify.txt").read_bytes() == b"token"


@pytest.mark.parametrize("mine", ["news", "news/b.html", "news/b.html/note.txt"])
def test_our_path_wins_and_the_foreign_file_is_put_aside(output, mine):
    (output / mine).parent.mkdir(parents=True, exist_ok=True)
    (output / mine).write_bytes(b"mine")
    assert "FC810" in codes(publish(output, SITE | {"news/b.html": b"ours"}))
    assert files(output) == SITE | {"news/b.html": b"ours"}
    assert (output / ".fengcai" / "aside" / "1" / mine).read_bytes() == b"mine"


@pytest.mark.parametrize("site", [{}, {"posts/a.html": b"edited"}])
def test_a_link_inside_the_output_leads_nowhere(output, tmp_path, site):
    elsewhere = tmp_path / "elsewhere"
    (output / "posts").rename(elsewhere)
    link(output / "posts", elsewhere)
    publish(output, site)
    assert files(elsewhere) == {"a.html": b"first", "b.html": b"second"}


def test_a_file_becomes_a_folder_and_back(output):
    for site in ({"posts": b"flat"}, {"posts/a/b.html": b"deep"}, {"posts/a": b"flat"}, SITE):
        publish(output, site)
        assert files(output) == site


PLACES = ["a", "b", "a/a", "a/b", "b/a", "a/b/a", "b/a/x.html"]


def _meddle(output, chance):
    """Deletes, edits or adds something by hand."""
    file = output / chance.choice(PLACES)
    with suppress(OSError):
        if chance.random() < 0.4:
            file.unlink()
        elif not file.exists() or file.read_bytes() != b"mine":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(chance.choice([b"mine", b"9"]) if file.exists() else b"mine")


@pytest.mark.parametrize("seed", range(30))
def test_whatever_anyone_does_the_site_is_as_promised_and_the_rest_is_somebodys(tmp_path, seed):
    chance = random.Random(seed)
    for _ in range(6):
        site = {path: b"%d" % chance.randrange(5) for path in chance.sample(PLACES, 3)}
        site = {
            path: site[path] for path in site if not any(one.startswith(path + "/") for one in site)
        }
        publish(tmp_path, site)
        found = files(tmp_path)
        assert {path: found.pop(path) for path in site} == site
        assert set(found.values()) <= {b"mine"}
        _meddle(tmp_path, chance)


def test_nothing_is_published_where_a_path_is_unsafe_or_a_staged_file_is_damaged(output):
    with opened(output) as publication:
        good, bad = staged(publication, "index.html", b"new"), staged(publication, "con.html", b"c")
        both = [
            Promise("index.html", key_of(1), Rank.PAGE, good),
            Promise("con.html", key_of(1), Rank.PAGE, bad),
        ]
        assert codes(publication.commit(both)) == ["FC808"]
        for waits in publication.stage_folder.iterdir():
            waits.write_bytes(b"n")
        assert codes(publication.commit(both[:1])) == ["FC812"]
    assert files(output) == SITE


def test_a_promise_that_nobody_kept_is_our_mistake(output):
    with (
        opened(output) as publication,
        pytest.raises(ValueError, match="neither staged nor standing"),
    ):
        publication.commit([Promise("new.html", key_of(1), Rank.PAGE)])
    assert files(output) == SITE


def test_a_read_only_file_is_replaced(output):
    (output / "index.html").chmod(0o444)
    assert publish(output, SITE | {"index.html": b"new"}).made == ("index.html",)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_stops_everything_beforehand(output):
    (output / "posts").chmod(0o555)
    with opened(output) as publication:
        result = publication.commit(
            list(promised(publication, {"index.html": b"new", "posts/a.html": b"new"}))
        )
    (output / "posts").chmod(0o755)
    assert codes(result) == ["FC805"]
    assert files(output) == SITE


def test_a_damaged_ledger_is_not_guessed_from(output):
    ledger = output / ".fengcai" / "ledger"
    content = bytearray(ledger.read_bytes())
    content[len(content) // 2] ^= 1
    ledger.write_bytes(content)
    refused = Publication.open(output)
    assert refused.code == "FC803"
    assert files(output) == SITE


@pytest.mark.parametrize(
    "content", [b"", b"fengcai-output-1\n", b"fengcai-output-1\nxx" + b"0" * 32]
)
def test_a_damaged_journal_is_dropped_and_the_old_site_stands(output, content):
    (output / ".fengcai" / "journal").write_bytes(content)
    with opened(output) as publication:
        assert publication.is_whole
    assert files(output) == SITE


def test_workers_stage_by_the_folder_alone_and_what_nobody_commits_is_forgotten(output):
    with opened(output) as publication:
        new, same = (staged(publication, "index.html", content) for content in (b"new", b"home"))
        assert (new.digest, new.size) == (digest_of(b"new"), 3)
        assert not same.mtime_ns
    assert files(output) == SITE
    assert not (output / ".fengcai" / "stage").exists()


def test_a_second_build_is_told_who_builds(output):
    with opened(output):
        refused = Publication.open(output)
        assert (refused.code, str(os.getpid()) in refused.message) == ("FC804", True)
    opened(output).close()


def test_a_case_that_changed_is_changed_on_disk(output):
    publish(output, SITE | {"Photos/A.html": b"1"})
    site = SITE | {"photos/a.html": b"2"}
    publish(output, site)
    assert files(output) == site
