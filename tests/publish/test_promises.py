"""From what stands and what is promised to a journal: what is moved, deleted, respelled, left
alone."""

import msgspec
import pytest

from builder.digest import digest_of, key_of
from builder.model.artifact import Rank
from builder.publish.ledger import Ledger, LedgerEntry, Tree
from builder.publish.promises import OutputState, Promise, commit_summary, journal_of
from builder.publish.stage import Staged

NOW = 50


def ours(path: str, rank: Rank = Rank.PAGE) -> LedgerEntry:
    return LedgerEntry(key_of(path), digest_of(path.encode()), 4, 7, 9, int(rank))


def folder(*paths: str, foreign: tuple[str, ...] = (), folders: tuple[str, ...] = ()):
    entries = {path: ours(path) for path in paths}
    files = dict.fromkeys((*paths, *foreign), (4, 7))
    tree = Tree(files, frozenset(folders), frozenset())
    return OutputState(Ledger(entries), tree, entries)


def new(path: str, rank: Rank = Rank.PAGE) -> Promise:
    content = f"new {path}".encode()
    return Promise(path, key_of(content), rank, Staged(path, digest_of(content), len(content), 11))


def standing(path: str) -> Promise:
    return Promise(path, key_of(path), Rank.PAGE)


def test_new_files_move_by_rank_and_the_screens_release_comes_last():
    ranks = {"list.html": Rank.LIST, "s/release.js": Rank.RELEASE, "a.css": Rank.ASSET}
    promises = [new(path, rank) for path, rank in ranks.items()]
    journal = journal_of(folder(), promises, "mark", NOW)
    assert (journal.moves, journal.releases) == (("a.css", "list.html"), ("s/release.js",))
    assert journal.ledger.mark == "mark"
    assert {each.checked_ns for each in journal.ledger.entries.values()} == {NOW}


def test_what_is_not_promised_goes_and_pages_go_before_their_pictures():
    found = folder("page.html", "stays.html")
    picture = msgspec.structs.replace(ours("p.webp"), rank=int(Rank.PICTURE))
    entries = {**found.ledger.entries, "p.webp": picture}
    found = msgspec.structs.replace(found, ledger=Ledger(entries))
    journal = journal_of(found, [standing("stays.html")], "", NOW)
    assert journal.deletions == ("page.html", "p.webp")
    assert journal.ledger.entries == {"stays.html": ours("stays.html")}


def test_a_file_that_stands_under_another_key_keeps_its_bytes():
    again = msgspec.structs.replace(standing("a.html"), key=key_of("other"))
    journal = journal_of(folder("a.html"), [again], "", NOW)
    assert journal.moves == ()
    kept = journal.ledger.entries["a.html"]
    assert kept == msgspec.structs.replace(ours("a.html"), key=key_of("other"))


def test_a_promise_of_nothing_is_a_fault_of_ours():
    with pytest.raises(ValueError, match="neither staged nor standing"):
        journal_of(folder(), [standing("a.html")], "", NOW)


def test_files_of_others_are_reported_and_put_aside_only_where_they_stand_in_the_way():
    found = folder("a.html", foreign=("note.txt", "b.html", "posts/Thumbs.db"))
    journal = journal_of(found, [standing("a.html"), new("b.html")], "", NOW)
    assert journal.occupied == ("b.html",)
    assert journal.ledger.reported == {"note.txt"}


def test_names_that_differ_by_case_are_respelled_folders_first():
    found = folder(foreign=("POSTS/A.html",), folders=("POSTS",))
    journal = journal_of(found, [new("posts/a.html")], "", NOW)
    assert journal.recased == (("POSTS", "posts"), ("POSTS/A.html", "posts/a.html"))


def test_a_summary_counts_what_was_written_and_what_stayed():
    promises = [standing("a.html"), new("b.html"), new("c.html")]
    journal = journal_of(folder("a.html", "old.html"), promises, "", NOW)
    summary = commit_summary(journal, promises, ())
    assert (summary.made, summary.removed) == (("b.html", "c.html"), ("old.html",))
    assert (summary.unchanged, summary.bytes) == (1, 2 * len(b"new b.html"))
