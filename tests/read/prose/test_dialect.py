"""What readers of GFM's and Typora's Markdown mean within a line."""

import pytest

from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import render


def shown(typed: str) -> str:
    return render(clean(typed), "a.md", typed, 1).html


def inside(typed: str) -> str:
    return shown(typed).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("原定~~周三~~周四", "原定<del>周三</del>周四"),
        ("~~**停车费**~~不收了", "<del><strong>停车费</strong></del>不收了"),
        ("**~~旧楼~~新楼**", "<strong><del>旧楼</del>新楼</strong>"),
        ("~~[旧表](https://a.example)~~", None),
        ("==长桌在南门==，别走错", "<mark>长桌在南门</mark>，别走错"),
        ("**==要紧==**", "<strong><mark>要紧</mark></strong>"),
        ("见==`a==b`==", "见<mark><code>a==b</code></mark>"),
    ],
)
def test_struck_and_highlighted(typed, read):
    if read is None:
        assert inside(typed).startswith("<del><a ")
        assert inside(typed).endswith("</a></del>")
    else:
        assert inside(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "好的~~明天见啦~~",
        "谢谢~~下次还来呀~~~",
        "九点~十一点，三~五人",
        "早点睡~~",
        "~~ 两头有空格 ~~",
        "若a==b或c==d",
        "1+1==2",
        "== 空格 ==",
        "`~~字~~`的写法",
        r"\~~不删\~~",
    ],
)
def test_waves_and_equations_stay_as_typed(typed):
    read = inside(typed)
    assert "<del>" not in read
    assert "<mark>" not in read


@pytest.mark.parametrize(
    ("typed", "box"),
    [
        ("- [x] 借桌子", "☑ 借桌子"),
        ("- [X] 借桌子", "☑ 借桌子"),
        ("- [√] 借桌子", "☑ 借桌子"),
        ("- [x]借桌子", "☑ 借桌子"),
        ("- 【√】借桌子", "☑ 借桌子"),
        ("- [ ] 借桌子", "☐ 借桌子"),
        ("- [　] 借桌子", "☐ 借桌子"),
        ("- [] 借桌子", "☐ 借桌子"),
        ("1. [ ] 借桌子", "☐ 借桌子"),
        ("- [x] **借**桌子", "☑ <strong>借</strong>桌子"),
    ],
)
def test_a_box_begins_its_item_in_the_place_of_a_bullet(typed, box):
    assert f'<li class="to-do">{box}</li>' in shown(typed)


def test_items_with_paragraphs_have_their_boxes_and_links_are_no_boxes():
    assert "☑ 借桌子" in shown("- [x] 借桌子\n\n- [ ] 还桌子")
    assert "☐" not in shown("- [x](https://a.example) 的表")
    assert "[x] 在行中" in shown("这里的[x] 在行中")


def test_a_backslash_ends_a_line():
    assert inside("船坞路18号\\\n二楼") == "船坞路18号<br>\n二楼"
    assert "<code>a\\</code>" in inside("`a\\`")


@pytest.mark.parametrize(
    "typed",
    [
        "[报名表](https://a.example/form “三月的”)",
        "[报名表](https://a.example/form　“三月的”)",
        "[报名表](https://a.example/form“三月的”)",
        "[报名表](https://a.example/form ‘三月的’)",
        "[报名表](https://a.example/form ”三月的“)",
    ],
)
def test_a_links_title_may_stand_in_chinese_quotes(typed):
    body = render(clean(typed), "a.md", typed, 1)
    assert body.text == "报名表"
    assert [each.target for each in body.links] == ["https://a.example/form"]


@pytest.mark.parametrize(
    "typed", ["姓名____，电话____", "（____）和（____）", "____元（____）", "____年____月____日"]
)
def test_lines_to_fill_in_stay(typed):
    assert inside(typed) == typed
