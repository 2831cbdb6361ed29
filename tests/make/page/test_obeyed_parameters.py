"""Both themes do what their parameters say, and whatever a site may set together renders."""

import itertools
import re

import html5lib
import msgspec
import pytest

from builder.make.page.parameters import OneOf, YesOrNo
from builder.make.page.theme import load_theme
from builder.model.artifact import RenderPage
from tests.kit import ROOT
from tests.kit import theme_samples as samples

THEMES = {name: load_theme(name, [ROOT / "themes"]) for name in ("hong", "jia")}
PICTURED = samples.full_card(image=samples.image(1600, 1067))


def page_of(name, template, view, framed=samples.FULL_FRAME, **look):
    theme = THEMES[name]
    frame = msgspec.structs.replace(framed, parameters={**theme.facts.parameters, **look})
    recipe = RenderPage(template, theme.facts.templates[template], frame="", view=view)
    page = theme.render(recipe, frame)
    assert isinstance(page, bytes), page
    html5lib.HTMLParser(strict=True).parse(page.decode())
    return page.decode()


def home(name, lead=PICTURED, **look):
    return page_of(name, "home.html", samples.full_home(lead=lead), **look)


def lost(name, **look):
    return page_of(name, "404.html", samples.LOST, **look)


both = pytest.mark.parametrize("name", THEMES)


@both
def test_without_a_wish_a_page_has_no_class_of_its_own(name):
    assert '<html lang="zh-Hans" itemscope' in lost(name)


@both
@pytest.mark.parametrize(
    ("look", "said"),
    [
        ({"密度": "紧凑"}, "--air:.6;--chars:36"),
        ({"密度": "舒展"}, "--air:1.35;--chars:36"),
        ({"正文宽度": "28"}, "--air:1;--chars:28"),
    ],
)
def test_density_and_measure_are_values_of_the_whole_page(name, look, said):
    page = lost(name, **look)
    named = re.search(r'<html lang="zh-Hans" class="(v\d+)"', page)[1]
    assert f".{named}{{{said}}}" in page


@both
@pytest.mark.parametrize(
    ("slot", "above", "below"),
    [("站名左边", 1, 0), ("站名上面", 1, 0), ("页脚", 0, 1), ("不放", 0, 0)],
)
def test_the_emblem_stands_in_its_slot_alone(name, slot, above, below):
    page = lost(name, 徽标位置=slot)
    assert (page.count('class="emblem"'), page.count('class="foot-emblem"')) == (above, below)
    assert ("masthead-crowned" in page) is (slot == "站名上面")


@pytest.mark.parametrize(
    ("style", "size", "shape"),
    [
        ("照照片", (1600, 1067), "wide"),
        ("照照片", (1200, 1600), "portrait"),
        ("大图", (1600, 1067), "panorama"),
        ("大图", (1200, 1600), "portrait"),
        ("图文并排", (1600, 1067), "portrait"),
        ("只有字", (1600, 1067), "type"),
    ],
)
def test_the_lead_of_hong_has_the_shape_that_is_asked_for_but_no_high_picture_is_spread(
    style, size, shape
):
    page = home("hong", samples.full_card(image=samples.image(*size)), 头条=style)
    assert f'class="lead lead-{shape}' in page
    assert ('class="lead-picture"' in page) is (shape != "type")


@pytest.mark.parametrize("style", ["照照片", "大图", "图文并排", "只有字"])
def test_a_lead_without_a_picture_is_words_whatever_is_asked_for(style):
    assert 'class="lead lead-type' in home("hong", samples.full_card(image=None), 头条=style)


@pytest.mark.parametrize(
    ("style", "pinned", "mark"),
    [
        ("照日子", False, ""),
        ("照日子", True, "置顶"),
        ("放最前", False, "头条"),
        ("放最前", True, "置顶"),
    ],
)
def test_the_lead_of_jia_comes_first_where_it_is_pinned_or_asked_for(style, pinned, mark):
    lead = msgspec.structs.replace(PICTURED, pinned=pinned)
    page = home("jia", lead, 头条=style)
    found = re.search(r'day-pinned" aria-label="(.*?)"', page)
    assert (found[1] if found else "") == mark


@pytest.mark.parametrize(
    ("name", "at"), [("门牌", 'class="rail"'), ("底栏", 'class="bar-doors"'), ("底栏", ' has-bar"')]
)
def test_what_jia_may_leave_out_is_there_or_not(name, at):
    assert at in home("jia", **{name: "是"})
    assert at not in home("jia", **{name: "否"})


@both
def test_figures_stand_on_the_front_page_where_the_site_asks_for_them_alone(name):
    view = samples.full_home()
    less = msgspec.structs.replace(view, sections=tuple(n for n in view.sections if n != "figures"))
    assert "4,260" in page_of(name, "home.html", view)
    assert "4,260" not in page_of(name, "home.html", less)


@both
def test_the_address_at_the_foot_can_be_looked_for_on_a_map(name):
    said, unsaid = (
        msgspec.structs.replace(samples.FULL_FRAME, address=each) for each in ("滨河路<7>号", "")
    )
    page = page_of(name, "404.html", samples.LOST, said)
    assert 'href="https://uri.amap.com/search?keyword=%E6%BB%A8%E6%B2%B3%E8%B7%AF%3C7%3E' in page
    assert "uri.amap.com" not in page_of(name, "404.html", samples.LOST, unsaid)


@both
def test_the_foot_has_the_lines_of_the_site_with_their_telephone_and_its_registers(name):
    page = lost(name)
    assert 'href="tel:00008600119"' in page
    assert "&lt;b&gt;第二行&lt;/b&gt;" in page
    assert '<a href="https://beian.example/">甲ICP备1号</a>' in page


@both
def test_every_choice_renders_with_every_other(name):
    declared = {
        key: each
        for layer in reversed(THEMES[name].layers)
        for key, each in layer.settings.parameters.items()
    }
    offered = {key: _values(each) for key, each in declared.items()}
    for values in itertools.islice(itertools.product(*offered.values()), 0, None, 11):
        home(name, **dict(zip(offered, values, strict=True)))


def _values(parameter):
    if isinstance(parameter, OneOf):
        return parameter.choices
    return ("是", "否") if isinstance(parameter, YesOrNo) else (parameter.default,)
