"""What views are made of."""

import msgspec

from builder.model.parts import Card, Fact, Image, Item, Month, ShownDay, Source

CARD = Card(
    kind="posts", label="动态", path="posts/tide.html", title="潮", name="潮", phrases=("潮",)
)


def test_equal_cards_have_one_digest_and_any_change_gives_another():
    changed = {
        field: msgspec.structs.replace(CARD, **{field: "别的"})
        for field in ("label", "path", "title", "summary", "note", "quote")
    }
    assert msgspec.structs.replace(CARD).digest == CARD.digest
    assert len({CARD.digest, *(each.digest for each in changed.values())}) == len(changed) + 1


def test_a_picture_tells_its_proportions():
    jpeg = Source("a.jpg", 900)
    assert Image(webp=(), jpeg=jpeg, width=900, height=700, color="#fff").ratio == 1.2857


def test_the_item_of_a_field_is_its_first():
    assert Fact("地点", (Item("码头"), Item("桥头"))).item.text == "码头"


def test_a_month_tells_its_days_in_order_and_those_of_no_day_last():
    rough = msgspec.structs.replace(CARD, date=ShownDay("2026-05", "2026年5月", 2026, 5, 0, ""))
    month = Month(2026, 5, (), {12: (CARD,), 3: (CARD, CARD)}, rough=(rough,))
    assert [day for day, _ in month.diary] == ["3日", "3日", "12日", "2026年5月"]
    assert month.count == 4
