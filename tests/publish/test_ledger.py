"""What we made: sealed against damage, found again on disk, and believed only as far as stamps prove
it."""

import os

import msgspec
import pytest

from builder.digest import digest_of, key_of
from builder.publish.ledger import (
    Ledger,
    LedgerEntry,
    confirmed,
    holds,
    read_sealed,
    survey,
    write_sealed,
)

LONG_AGO = 1_700_000_000_000_000_000
PAGE = b"<p>page</p>"


def entry(content: bytes = PAGE, **fields) -> LedgerEntry:
    known = {"key": key_of(content), "digest": digest_of(content), "size": len(content)}
    return LedgerEntry(
        **{**known, "mtime_ns": LONG_AGO, "checked_ns": LONG_AGO + 10**12, "rank": 2, **fields}
    )


def lay(root, path: str, content: bytes = PAGE) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    os.utime(file, ns=(LONG_AGO, LONG_AGO))


def standing(root, **entries: LedgerEntry) -> dict[str, LedgerEntry]:
    ledger = Ledger({name.replace("_", "."): each for name, each in entries.items()})
    return confirmed(root, ledger, survey(root), LONG_AGO + 5)


def test_a_ledger_comes_back_as_it_was_written(tmp_path):
    ledger = Ledger({"a.html": entry()}, "mark", frozenset({"foreign.txt"}))
    write_sealed(tmp_path / "ledger", ledger)
    assert read_sealed(tmp_path / "ledger", Ledger) == ledger
    assert [file.name for file in tmp_path.iterdir()] == ["ledger"]


@pytest.mark.parametrize("at", [0, 20, -40, -1])
def test_a_ledger_with_one_other_byte_is_none(tmp_path, at):
    write_sealed(tmp_path / "ledger", Ledger({"a.html": entry()}))
    content = bytearray((tmp_path / "ledger").read_bytes())
    content[at] ^= 1
    (tmp_path / "ledger").write_bytes(content)
    assert read_sealed(tmp_path / "ledger", Ledger) is None


def test_what_was_never_written_or_only_half_is_none(tmp_path):
    assert read_sealed(tmp_path / "ledger", Ledger) is None
    write_sealed(tmp_path / "ledger", Ledger({"a.html": entry()}))
    (tmp_path / "ledger").write_bytes((tmp_path / "ledger").read_bytes()[:30])
    assert read_sealed(tmp_path / "ledger", Ledger) is None


def test_a_survey_enters_folders_and_neither_links_nor_our_marker(tmp_path):
    for path in ("a.html", "posts/b.html", ".fengcai/ledger", ".git/config", "posts/.git/c"):
        lay(tmp_path / "site", path)
    lay(tmp_path / "elsewhere", "secret.txt")
    (tmp_path / "site/link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    tree = survey(tmp_path / "site")
    assert tree.files.keys() == {"a.html", "posts/b.html", "posts/.git/c"}
    assert (tree.folders, tree.others) == ({"posts", "posts/.git"}, {"link"})
    assert tree.files["a.html"] == (len(PAGE), LONG_AGO)
    assert [tree.has(path) for path in ("a.html", "link", "posts", "b")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_file_with_its_own_stamps_stands_and_is_not_read(tmp_path):
    lay(tmp_path, "a.html", b"x" * len(PAGE))  # other bytes that only reading would find
    assert standing(tmp_path, a_html=entry()) == {"a.html": entry()}


def test_a_file_checked_at_once_after_it_was_written_is_read(tmp_path):
    lay(tmp_path, "a.html", b"x" * len(PAGE))
    assert standing(tmp_path, a_html=entry(checked_ns=LONG_AGO + 1)) == {}
    lay(tmp_path, "a.html")
    found = standing(tmp_path, a_html=entry(checked_ns=LONG_AGO + 1))
    assert found == {"a.html": entry(checked_ns=LONG_AGO + 5)}


def test_a_file_of_another_day_is_read_and_its_new_stamp_noted(tmp_path):
    lay(tmp_path, "a.html")
    os.utime(tmp_path / "a.html", ns=(LONG_AGO + 7, LONG_AGO + 7))
    found = standing(tmp_path, a_html=entry())
    assert found == {"a.html": entry(mtime_ns=LONG_AGO + 7, checked_ns=LONG_AGO + 5)}


def test_what_is_gone_edited_or_voided_does_not_stand(tmp_path):
    lay(tmp_path, "edited.html", PAGE + b"!")
    lay(tmp_path, "voided.html")
    entries = {"edited_html": entry(), "gone_html": entry(), "voided_html": entry().voided}
    assert standing(tmp_path, **entries) == {}
    assert msgspec.structs.replace(entry().voided, size=len(PAGE)) == entry()


def test_only_a_readable_file_holds_its_bytes(tmp_path):
    lay(tmp_path, "a.html")
    assert holds(tmp_path / "a.html", digest_of(PAGE))
    assert not holds(tmp_path / "a.html", digest_of(b"other"))
    assert not holds(tmp_path, digest_of(PAGE))
