"""What all pages share says nothing that changes with a story."""

import datetime as dt
from typing import get_args, get_type_hints

import msgspec

from builder.model.frame import Frame, Head
from builder.model.parts import Card, CountedLink, Image, Item, ShownDay, Source

CHANGING = {int, float, dt.date, dt.datetime, Card, CountedLink, ShownDay}


def _types_in(hint) -> set[type]:
    inside = set(get_args(hint)) - {..., type(None)}
    return set().union(*map(_types_in, inside)) if inside else {hint}


def test_the_frame_holds_words_links_and_the_emblem_but_no_count_no_day_and_no_card():
    hints = get_type_hints(Frame)
    assert set().union(*map(_types_in, hints.values())) & CHANGING == set()


def test_a_frame_that_says_nothing_more_is_only_its_name():
    assert msgspec.to_builtins(Frame(name="小站")) == {"name": "小站"}


def test_the_base_is_the_servers_root_until_a_site_says_otherwise():
    assert Frame(name="小站").base == "/"
    assert msgspec.to_builtins(Frame(name="小站", base="/")) == {"name": "小站"}


def test_an_emblem_travels_with_the_frame_whole():
    emblem = Image(webp=(), jpeg=Source("media/e.jpg", 64), width=64, height=64, color="#fff")
    frame = Frame(name="小站", emblem=emblem, records=(Item("备案号"),))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(frame), type=Frame) == frame


def test_a_head_without_a_feed_or_an_address_of_its_own_says_neither():
    assert msgspec.to_builtins(Head(title="渡口")) == {"title": "渡口"}
