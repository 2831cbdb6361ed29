"""An original is made of only as it was read."""

from builder.digest import digest_of
from builder.make.originals import OriginalSort
from builder.problems import Problem

REEL = OriginalSort("这卷带子", "FC621")


def test_it_is_open_and_looked_at_where_it_is_as_it_was_read(tmp_path):
    (tmp_path / "a.mp4").write_bytes("河".encode())
    file, found = REEL.reopened(
        tmp_path / "a.mp4", "a.mp4", digest_of("河".encode()), lambda _: "看过了"
    )
    assert (file.closed, found) == (False, "看过了")
    file.close()


def test_another_by_now_and_one_that_is_gone_are_told(tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"1")
    other = REEL.reopened(tmp_path / "a.mp4", "a.mp4", digest_of(b"2"), lambda _: "看过了")
    gone = REEL.reopened(tmp_path / "b.mp4", "b.mp4", digest_of(b"2"), lambda _: "看过了")
    assert isinstance(other, Problem) and isinstance(gone, Problem)
    assert (other.code, other.message) == ("FC605", "这卷带子在生成的时候被改动了")
    assert (gone.code, gone.message[:8]) == ("FC621", "这卷带子读不出来")


def test_what_cannot_be_used_is_closed_and_told(tmp_path):
    seen = []
    (tmp_path / "a.mp4").write_bytes(b"1")
    why = REEL.unreadable("a.mp4", "坏了", "换一个")

    def look(file):
        seen.append(file)
        return why

    assert REEL.reopened(tmp_path / "a.mp4", "a.mp4", digest_of(b"1"), look) is why
    assert seen[0].closed
