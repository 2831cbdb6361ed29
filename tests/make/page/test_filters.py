"""Filters: pure functions from values to text."""

import msgspec
import pytest
from markupsafe import Markup, escape

from builder.make.page.filters import (
    group_by_month,
    in_groups,
    once,
    pictureless_runs,
    reachable,
    separate_numbers,
)
from builder.model.parts import Item, ShownDay
from tests.kit import theme_samples as samples


class Counting:
    """A macro that counts how often it was asked."""

    def __init__(self):
        self.asked = 0

    def __call__(self, *values):
        self.asked += 1
        return "、".join(map(repr, values))


def test_what_a_macro_prints_of_the_same_values_is_worked_out_once():
    macro, card = Counting(), samples.full_card()
    assert once(macro, card, "../" * 2) == once(macro, card, "../../") == macro(card, "../../")
    assert macro.asked == 2


def test_values_that_are_equal_and_not_the_same_are_never_taken_for_one_another():
    macro, card = Counting(), samples.full_card()
    other = msgspec.structs.replace(card, name="另一位")
    said = [once(macro, each) for each in (card, other, True, 1, 1.0, "1", None)]
    assert said == [repr(each) for each in (card, other, True, 1, 1.0, "1", None)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0000-1234567", ["0000-1234567"]),
        ("0000-1234567、1234568", ["0000-1234567", "0000-1234568"]),
        ("0000-1234567；12345", ["0000-1234567", "12345"]),
        ("13800000000 或 0000-1234567", ["13800000000", "0000-1234567"]),
        ("0000-1234567转8", ["0000-1234567转8"]),
        ("", []),
    ],
)
def test_telephone_numbers_are_called_one_by_one(text, said):
    assert separate_numbers(text) == said


def test_items_stand_under_the_words_of_a_part_in_the_order_these_come():
    items = [
        Item(parts={"name": Item(name), **({"group": Item(group)} if group else {})})
        for name, group in (("灯", "硬件"), ("楼长", "软件"), ("扶手", "硬件"), ("茶", ""))
    ]
    grouped = [
        (word, [each.parts["name"].text for each in own]) for word, own in in_groups(items, "group")
    ]
    assert grouped == [("硬件", ["灯", "扶手"]), ("软件", ["楼长"]), ("", ["茶"])]


@pytest.mark.parametrize(
    ("text", "label", "links"),
    [
        ("打0000-8600118报名", "", ['href="tel:00008600118"']),
        ("0000-8600118、8600119", "", ['href="tel:00008600118"', 'href="tel:00008600119"']),
        ("12345", "热线电话", ['href="tel:12345"']),
        ("报名 https://a.example/b?c=1&d=2。", "", ['href="https://a.example/b?c=1&amp;d=2"']),
        ("见 http://a.example/报名（周五前）", "", ['href="http://a.example/报名"']),
    ],
)
def test_telephones_and_web_addresses_in_a_text_can_be_followed(text, label, links):
    shown = reachable(text, label)
    assert all(each in shown for each in links)
    assert shown.count("<a ") == len(links)
    assert Markup(shown).striptags() == text


@pytest.mark.parametrize(
    "text", ["12345", "2026年5月1日", "共860户", "<b>粗</b>", "javascript:alert(1)", ""]
)
def test_all_else_is_the_text_itself_and_safe(text):
    assert reachable(text) == escape(text)


def test_a_span_of_hours_ends_no_line():
    assert reachable("周三 9:00-11:00") == '周三 <span class="whole">9:00-11:00</span>'


def dated(words, month, day):
    date = ShownDay("", words, 2026, month, day, "")
    return msgspec.structs.replace(samples.bare_card(), date=date)


def test_cards_stand_below_their_month_in_the_order_they_come():
    days = [("5月18日", 5, 18), ("5月", 5, 0), ("春", 3, 0), ("3月2日", 3, 2), ("3月1日", 3, 1)]
    cards = [dated(*day) for day in days]
    assert group_by_month(cards) == [(5, cards[:2]), (0, cards[2:3]), (3, cards[3:])]
    undated = msgspec.structs.replace(cards[0], date=None)
    assert group_by_month([undated]) == [(0, [undated])]
    assert group_by_month([]) == []


@pytest.mark.parametrize(
    ("order", "runs"),
    [
        ("", []),
        ("p", ["p"]),
        ("pp", ["p", "p"]),
        ("ww", ["ww"]),
        ("pwwpwp", ["p", "ww", "p", "w", "p"]),
    ],
)
def test_what_has_no_picture_and_follows_another_such_stands_beside_it(order, runs):
    plain = msgspec.structs.replace(samples.full_card(), image=None)
    kinds = {"p": samples.full_card(), "w": plain}
    found = pictureless_runs([kinds[each] for each in order])
    assert ["".join("p" if card.image else "w" for card in run) for run in found] == runs
