"""How much memory all pictures under way share."""

from builder.media.memory import LEAST, ROOM


def test_there_is_room_for_several_small_pictures_at_a_time():
    assert 0 < 8 * LEAST <= ROOM


def test_all_of_it_leaves_the_program_itself_room_in_700_mb():
    assert ROOM + LEAST < 700_000_000
