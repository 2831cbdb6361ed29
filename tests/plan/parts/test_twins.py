"""A page knows its twin in Traditional characters, and the twin the page."""

import datetime as dt

import pytest
from msgspec.structs import replace

from builder.model.artifact import MakeTraditional, RenderPage, page_of
from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.traditional import Script
from builder.plan import Plan, twinned
from builder.plan.catalogue import Catalogue
from builder.plan.pages import stories
from tests.kit.small_catalogue import PAPER, site_of

POST = Post(title="题", slug="a", date=dt.date(2026, 1, 2), column=Column.NEWS)
URL = "https://a.example/sub/"
WITH_SCRIPTS = replace(
    PAPER,
    dictionary="d",
    assets={"site.js": "assets/site-1.js", "site.css": "assets/site-2.css", "screen.js": "s.js"},
    asset_sources={"assets/site-1.js": "1", "assets/site-2.css": "2", "s.js": "3"},
)


def plan_of(theme=WITH_SCRIPTS, **settings) -> Plan:
    return Plan(site_of(POST, **{"url": URL, "traditional": Script.TAIWAN, **settings}), theme)


def both(plan: Plan):
    pages = {
        each.path: each.recipe() for each in twinned(stories.plan(plan.catalogue), plan.catalogue)
    }
    return pages["posts/a.html"], pages["hant/posts/a.html"]


def test_each_says_where_the_other_is():
    original, twin = both(plan_of())
    assert isinstance(original, RenderPage)
    assert isinstance(twin, MakeTraditional)
    heads = original.view.head, page_of(twin).view.head
    assert [(each.other.path, each.other.language) for each in heads] == [
        ("hant/posts/a.html", "zh-Hant-TW"),
        ("posts/a.html", "zh-Hans"),
    ]
    assert heads[0].editions == heads[1].editions
    assert [(each.language, each.url) for each in heads[0].editions] == [
        ("zh-Hans", f"{URL}posts/a.html"),
        ("zh-Hant-TW", f"{URL}hant/posts/a.html"),
        ("x-default", f"{URL}posts/a.html"),
    ]
    assert [each.canonical for each in heads] == [f"{URL}posts/a.html", f"{URL}hant/posts/a.html"]


@pytest.mark.parametrize(
    ("script", "locales"),
    [(Script.TAIWAN, ["zh_TW"]), (Script.HONG_KONG, ["zh_HK"]), (Script.GENERAL, [])],
)
def test_open_graph_is_told_the_locale_where_it_knows_one(script, locales):
    _, twin = both(plan_of(traditional=script))
    properties = page_of(twin).view.head.properties
    assert [each.content for each in properties if each.name == "og:locale"] == locales


def test_without_an_address_readers_still_find_the_other():
    original, twin = both(plan_of(url=""))
    assert original.view.head.editions == ()
    assert original.view.head.other.path == "hant/posts/a.html"
    assert page_of(twin).view.head.canonical == ""


def test_twins_have_a_frame_with_scripts_of_their_own():
    plan = plan_of()
    original, twin = both(plan)
    frames = plan.frames
    assert frames[original.frame].assets["site.js"] == "assets/site-1.js"
    assert frames[page_of(twin).frame].assets == {
        "site.js": "hant/assets/site-1.js",
        "site.css": "assets/site-2.css",
    }
    assert plan.spellings[twin.spelling].script is Script.TAIWAN


def test_what_residents_read_is_there_twice_and_all_else_once():
    paths = plan_of().paths
    twins = {path for path in paths if path.startswith("hant/")}
    assert {"hant/index.html", "hant/posts/index.html", "hant/posts/a.html"} <= twins
    assert {"hant/feed.xml", "hant/posts/feed.xml", "hant/assets/site-1.js"} <= twins
    assert {"index.html", "404.html", "robots.txt", "sitemap.xml"} <= paths - twins
    scripts = {"hant/assets/site-1.js"}
    assert {path.removeprefix("hant/") for path in twins - scripts} <= paths
    assert not [path for path in twins if "404" in path or path.endswith((".ics", ".css"))]


@pytest.mark.parametrize(
    ("theme", "settings"),
    [(PAPER, {}), (WITH_SCRIPTS, {"traditional": Script.NONE})],
    ids=["no OpenCC here", "not wanted"],
)
def test_a_site_without_that_edition_is_as_it_was(theme, settings):
    plan = plan_of(theme, **settings)
    assert plan.catalogue.twins is None
    assert not [path for path in plan.paths if path.startswith("hant/")]
    bare = Catalogue(plan.site, theme)
    (page,) = stories.plan(bare)
    assert page.recipe().view.head.other is None
    assert page.recipe().view.head.editions == ()


def test_an_edit_of_one_story_wants_its_page_and_its_twin():
    plan = plan_of()
    assert [each.path for each in plan.narrowed(frozenset([POST.address])).artifacts] == [
        "posts/a.html",
        "hant/posts/a.html",
    ]
