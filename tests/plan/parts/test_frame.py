"""What stands in the frame of every page: the navigation's words, the colours of the browser's own
bar, the icon."""

import msgspec
import pytest

from builder.digest import Digest
from builder.model.amount import Amount
from builder.model.blocks import StoryFigure
from builder.model.icon import MakeIcon, Monogram
from builder.model.kinds import BESIDE_KINDS
from builder.plan.parts.frame import frame_of, short_label
from builder.plan.parts.icon import icon_artifacts
from tests.kit.small_catalogue import PAPER, site_of
from tests.plan.pages.test_home import post


def settings_of(**given):
    return site_of(**given).settings


@pytest.mark.parametrize(
    ("folder", "label", "short"),
    [
        ("members", "先锋人物", "人物"),
        ("posts", "社区动态", "动态"),
        ("calendar", "活动日历", "日历"),
        ("branches", "党组织", "组织"),
        ("members", "身边榜样", "身边榜样"),
        ("about", "关于我们", "关于我们"),
    ],
)
def test_a_short_word_is_the_kinds_where_the_sites_own_name_holds_it(folder, label, short):
    assert short_label(settings_of(), folder, label) == short


def test_a_site_says_its_own_short_word():
    named = settings_of(short_names={"members": "榜样"})
    assert short_label(named, "members", "身边榜样") == "榜样"


def test_the_navigation_has_both_words_and_leaves_out_what_leads_nowhere():
    site = site_of(post("a", 1), nav=("posts", "members"), section_names={"posts": "社区动态"})
    (link,) = frame_of(site, PAPER).nav
    assert (link.text, link.short, link.path) == ("社区动态", "动态", "posts/index.html")


def test_the_browsers_own_bar_is_as_the_paper_of_both_modes():
    colored = msgspec.structs.replace(
        PAPER, colors={"paper": "#fffcf7"}, dark_colors={"paper": "#1c1613"}
    )
    paper = frame_of(site_of(), colored).paper
    assert (paper.light, paper.dark) == ("#fffcf7", "#1c1613")


def test_the_icon_is_the_first_letter_of_the_name_on_the_themes_sheet():
    colored = msgspec.structs.replace(PAPER, colors={"sheet": "#a50f1a", "on-sheet": "#fff6ec"})
    site = site_of(name="“柏舟里”社区")
    (drawing,) = icon_artifacts(site, colored)
    assert drawing.recipe() == MakeIcon(Monogram("柏", "#a50f1a", "#fff6ec"))
    assert frame_of(site, colored).icons.drawing == drawing.path


def test_where_there_is_a_typeface_the_icon_is_there_in_pixels_too():
    lettered = msgspec.structs.replace(PAPER, typefaces=(Digest("a" * 64),))
    site = site_of(name="柏舟里")
    drawing, pixels = icon_artifacts(site, lettered)
    assert drawing.recipe() == pixels.recipe()
    icons = frame_of(site, lettered).icons
    assert (icons.drawing, icons.pixels) == (drawing.path, pixels.path)


def test_a_name_without_a_letter_has_no_icon():
    assert list(icon_artifacts(site_of(name="※"), PAPER)) == []


@pytest.mark.parametrize("name", BESIDE_KINDS)
def test_what_is_gathered_from_all_kinds_is_in_the_navigation_only_where_there_is_some(name):
    assert frame_of(site_of(nav=(name,)), PAPER).nav == ()


def test_tags_and_figures_are_led_to_once_a_story_has_one():
    told = StoryFigure(name="新路灯", value=Amount(86))
    site = site_of(post("a", 1, tags=("邻里",), figures=(told,)), nav=("tags", "figures", "series"))
    assert [link.path for link in frame_of(site, PAPER).nav] == [
        "tags/index.html",
        "figures/index.html",
    ]
