"""Numbers of people, however they are written, and numbers that are nobody's."""

import datetime as dt

import pytest

from builder.check.verdict import check_text
from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.story import Manuscript
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import render

ID = "11010519491231002X"
CARD = "6222020200112233446"
OTHER = "3530111333300000"
"""Valid by its last digit, and no sort of card that is known."""


def found(body: str) -> list[tuple[str, int]]:
    story = Post(
        title="灯",
        date=dt.date(2026, 3, 2),
        column=Column.NEWS,
        slug="a",
        path="content/posts/a.md",
    )
    shown = render(clean(body), story.path, body, 10).text
    problems = check_text(story, Manuscript(body, 10, shown))
    assert not [each for each in problems if ID in str(each) or CARD in str(each)]
    return [(each.code, each.line) for each in problems]


@pytest.mark.parametrize(
    "typed",
    [
        ID,
        "110105<b>19491231</b>002X",
        "110105**19491231**002X",
        "110105*1949*1231002X",
        "110105`19491231`002X",
        "110105&#49;9491231002X",
        "1101051949&shy;1231002X",
        "1101051949&#8203;1231002X",
        "110105[19491231](https://a.example)002X",
        "110105<span>1949</span><span>1231</span>002X",
        "110105<br>19491231002X",
        "110105\n19491231002X",
        "110105~~19491231~~002X",
        "１１０１０５<b>１９４９１２３１</b>００２Ｘ",
        "见[他](https://a.example/?id=" + ID + ")",
    ],
)
def test_an_id_number_is_found_as_readers_see_it(typed):
    assert found(f"正文\n\n号码是{typed}。") == [("FC401", 12)]


def test_a_number_is_told_once():
    assert found(f"号码{ID}") == [("FC401", 10)]
    assert found(f"卡号{CARD}") == [("FC402", 10)]


@pytest.mark.parametrize(
    "typed",
    [
        f"卡号{CARD}",
        f"账号：{OTHER}",
        f"打款到 {OTHER}（农商行）",
        f"这串数字{CARD}",
        "卡号622202<b>0200112233</b>446",
    ],
)
def test_a_card_is_found_where_cards_are_spoken_of_or_where_it_begins_as_cards_do(typed):
    assert [code for code, _ in found(typed)] == ["FC402"]


@pytest.mark.parametrize(
    "typed",
    [
        f"[名单](https://a.example/{CARD}.html)",
        f"见 https://a.example/?s={CARD}",
        f'<a href="https://a.example/{CARD}">名单</a>',
        f"社会信用代码{OTHER}",
        f"订单编号{CARD}",
        f"第{OTHER}号",
        "[电](https://a.example/13800001111)",
    ],
)
def test_a_number_in_an_address_or_of_another_sort_is_no_card(typed):
    assert found(typed) == []
