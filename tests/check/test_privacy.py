"""Numbers of people, however they are written, and numbers that are nobody's."""

import datetime as dt

import pytest
from msgspec.structs import replace

from builder.check.privacy import numbers_of_the_site
from builder.check.verdict import check_text
from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.prose import Manuscript
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.model.vocabularies import VOCABULARIES
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import render
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story
from tests.kit.small_library import library_of

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


def told_of(kind, fields):
    text = f"---\n标题: 灯\n日期: 2026-03-02\n{fields}\n---\n\n正文。\n"
    source = SourceText(path="content/a.md", kind=kind, name="a", text=text.encode())
    found = read_story(source, ReadingContext(VOCABULARIES), check_text)
    return [(each.code, each.line) for each in found.problems if each.code in CODES]


CODES = ("FC401", "FC402", "FC403")


@pytest.mark.parametrize(
    ("kind", "fields", "code"),
    [
        ("posts", f"栏目: 要闻\n网址名: {ID.lower()}", "FC401"),
        ("posts", f"栏目: 要闻\n网址名: id{ID.lower()}", "FC401"),
        ("posts", f"栏目: 要闻\n旧网址: posts/{ID}.html", "FC401"),
        ("posts", f"栏目: 要闻\n来源: 编号No{ID}", "FC401"),
        ("posts", f"栏目: 要闻\n图集: [{{文件: a.jpg, 焦点: {ID}}}]", "FC401"),
        ("members", f"授权: 本人同意\n姓名: 苏禾{ID}", "FC401"),
        ("members", f"姓名: 苏禾\n对外称呼: 老苏{ID}\n称呼方式: 化名\n授权: 本人同意", "FC401"),
        ("brands", f"类别: 邻里文化\n成效: [{{名称: 灯, 数值: 2, 单位: {ID}}}]", "FC401"),
        ("brands", "类别: 邻里文化\n成效: [{名称: 灯, 数值: 13912345678}]", "FC403"),
        ("branches", f"层级: 党支部\n成立: {ID}", "FC401"),
        ("activities", "类型: 党课\n志愿时长: 13912345678", "FC403"),
    ],
)
def test_a_number_is_found_in_whatever_field_it_was_typed(kind, fields, code):
    ((found_code, line),) = told_of(kind, fields)
    assert found_code == code
    assert line in (4, 5)


def test_letters_before_other_long_numbers_mean_nothing():
    assert found("批次A110105194912310099、hash0110105194912310021") == []


def test_the_settings_and_the_screens_hold_no_such_numbers():
    settings = Settings(
        name="灯", path="content/site.yaml", description=f"找{ID}", lines={"description": 3}
    )
    screen = Playlist(title=f"卡号{CARD}", path="content/screens/a.yaml", lines={"title": 1})
    library = replace(library_of(), settings=settings, screens=(screen,))
    told = [(each.code, each.path, each.line) for each in numbers_of_the_site(library)]
    assert told == [
        ("FC401", "content/site.yaml", 3),
        ("FC402", "content/screens/a.yaml", 1),
    ]


def test_a_telephone_of_the_community_may_stand_in_the_settings():
    settings = Settings(name="灯", path="content/site.yaml", description="电话13912345678")
    assert list(numbers_of_the_site(replace(library_of(), settings=settings))) == []
