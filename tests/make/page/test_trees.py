"""Trees, ledgers, charts and registers as the base theme prints them."""

import re

import msgspec
import pytest

from builder.model.parts import CountedLink, Item, TreeNode
from tests.kit import theme_samples as samples
from tests.make.page.test_theme import FINISHED, parses, text_of


def node(name: str, *children: TreeNode, **fields) -> TreeNode:
    card = msgspec.structs.replace(samples.bare_card("branches"), name=name)
    return TreeNode(card, children, **fields)


def listed(*nodes: TreeNode, kind: str = "branches") -> str:
    view = msgspec.structs.replace(samples.bare_list(kind), tree=nodes)
    return text_of(FINISHED[-1], f"list-{kind}.html", view)


def classes(page: str, name: str) -> str:
    """The class of the item in which a body stands."""
    before = page[: page.index(f">{name}</a>")]
    return re.findall(r'<li class="([a-z ]+)">', before)[-1]


DEEP = node("一", node("二", node("三", node("四", node("五")), node("四乙")), node("三乙")))


def test_a_body_that_leads_far_down_is_a_band_and_the_others_have_columns():
    page = listed(DEEP)
    shapes = {name: classes(page, name) for name in ("一", "二", "三", "三乙", "四", "五")}
    assert shapes == {
        "一": "band",
        "二": "band",
        "三": "column",
        "三乙": "column",
        "四": "twig",
        "五": "twig",
    }


def test_what_is_below_the_third_level_is_folded():
    folded = re.findall(
        r'<details class="fold"><summary><span class="sr">(.+?)下面的', listed(DEEP)
    )
    assert folded == ["三", "四"]


def test_the_way_to_the_page_one_is_on_stays_open():
    page = listed(node("一", node("二", node("三", node("四"), current=True))))
    assert '<details class="fold" open>' in page
    assert classes(page, "三").endswith(" here")
    assert page.count('aria-current="page">三<') == 1


def test_a_plate_says_how_many_and_leads_to_what_belongs_to_it():
    tally = CountedLink("活动", "activities/branch/a/index.html", 9)
    page = listed(node("一", size=Item("41", unit="人"), tallies=(tally,)))
    assert "<b>41</b> 人" in page
    assert 'href="../activities/branch/a/index.html"' in page


def test_whoever_heads_a_grid_and_stands_among_its_persons_stands_there_once():
    facts = samples.FACTS["grids"]
    page = listed(node("老巷东格", facts=facts), kind="grids")
    assert page.count("柯桂芳") == 1
    assert "三级" in page
    assert "职责 2 项" in page


def test_a_chart_has_its_sentence_its_years_and_every_figure_in_a_table():
    page = text_of(FINISHED[-1], "branches.html", samples.full_story("branches"))
    assert ">两年，28 人到 33 人</h2>" in page
    rows = re.findall(r'<tr><th scope="row">(.+?)</th><td>(.+?)</td>', page)
    assert rows[0] == ("2024", "28")
    assert rows[1] == ("2025", '<span class="sr">没有写</span>')
    assert page.count("<rect") == 2


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
def test_a_register_renders_with_nothing_and_with_everything(theme):
    parses(text_of(theme, "register.html", samples.bare_register()))
    page = text_of(theme, "register.html", samples.full_register(), frame=samples.FULL_FRAME)
    parses(page)
    assert "每月&lt;一次&gt;" in page
    assert "还没有人" in page
    assert "焊接；识图" in page
