"""A story cut into slides: what stands on each, and how long it stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.plan.screens.slides import dwell, paged, room_for


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("", 7), ("字" * 6, 8), ("字" * 60, 24), ("字" * 108, 40), ("字" * 500, 40)],
)
def test_a_slide_stays_as_long_as_it_takes_to_read(text, seconds):
    assert dwell(text) == seconds


@pytest.mark.parametrize(
    ("title", "scale", "room"),
    [("", 1, 100), ("字" * 30, 1, 70), ("字" * 30, 2, 24), ("字" * 99, 1, 24)],
)
def test_below_a_title_there_is_room_for_a_hundred_characters_in_all_and_never_fewer_than_24(
    title, scale, room
):
    assert room_for(title, scale) == room


def test_a_long_summary_is_cut_at_sentence_ends_into_pages_about_equally_long():
    text = "一" * 39 + "。" + "二" * 39 + "。" + "三" * 39 + "。" + "四" * 29 + "。"
    assert [len(piece) for piece in paged(text, 100)] == [80, 70]
    assert all(piece.endswith("。") for piece in paged(text, 100))


def test_a_closing_quote_stays_with_its_sentence():
    assert paged("他说：“修好了。”她说：“那就好。”", 12) == ("他说：“修好了。”", "她说：“那就好。”")


def test_a_sentence_longer_than_a_page_is_cut_at_its_commas():
    pieces = paged("一" * 30 + "，" + "二" * 30 + "，" + "三" * 30 + "。", 50)
    assert [piece[-1] for piece in pieces] == ["，", "，", "。"]


def test_nothing_to_say_is_one_empty_page():
    assert paged("", 40) == ("",)


@given(st.text(alphabet="一二三abc ，、：。！？；…”’（）“\n", max_size=300), st.integers(1, 120))
def test_pages_keep_every_character_and_none_is_too_long(text, limit):
    pieces = paged(text, limit)
    assert "".join(pieces) == text
    assert len(pieces) >= 1
    assert all(len(piece) <= limit for piece in pieces)
