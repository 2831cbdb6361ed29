"""What lies within something else, and what lies apart from it."""

from builder.media.documents.rectangle import Rectangle

SHEET = Rectangle(0, 0, 100, 50)


def test_within_up_to_a_point():
    assert SHEET.holds(Rectangle(0, 0, 100.9, 50))
    assert not SHEET.holds(Rectangle(0, 0, 102, 50))


def test_apart_only_without_a_point_in_common():
    assert SHEET.is_apart(Rectangle(101, 0, 120, 50))
    assert SHEET.is_apart(Rectangle(0, 51, 100, 60))
    assert not SHEET.is_apart(Rectangle(99, 49, 120, 60))


def test_without_room():
    assert Rectangle(5, 5, 5, 9).is_flat
    assert Rectangle(5, 5, 9, 5).is_flat
    assert not SHEET.is_flat
