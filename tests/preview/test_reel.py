"""A film laid aside once, read in pieces."""

from builder.digest import Digest
from builder.preview.reel import Reel


def test_any_piece_of_it_can_be_read_in_any_order(tmp_path):
    reel = Reel(iter([b"river ", b"and ", b"boats"]), Digest("a" * 32), tmp_path)
    assert reel.size == 15
    assert reel.read(10, 5) == b"boats"
    assert reel.read(0, 5) == b"river"
    assert reel.read(14, 100) == b"s"


def test_its_tag_is_its_key_and_it_leaves_no_name_in_the_folder(tmp_path):
    reel = Reel([b"1"], Digest("b" * 32), tmp_path)
    assert reel.tag == f'"{"b" * 32}"'
    assert list(tmp_path.iterdir()) == []
