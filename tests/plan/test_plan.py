"""What a site consists of: relations on both sides, related stories, addresses, feeds, what
machines read."""

import datetime as dt
import json
import re
import xml.etree.ElementTree as ElementTree

import html5lib
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Brand, Post
from builder.model.pictures import StoryPictures
from builder.model.references import names_among
from builder.model.sequence import oldest_first
from builder.model.settings import Settings
from builder.model.site import Site
from builder.model.theme import ThemeFacts
from builder.plan import Planner
from builder.plan.catalogue import Catalogue
from builder.plan.pages.home import lead_of
from builder.plan.parts.related import Kinship
from builder.plan.parts.tree import tree_of
from tests.kit.random_cases import cases
from tests.kit.small_site import built, make_site, published, told, write

ATOM = "{http://www.w3.org/2005/Atom}"
THEME = ThemeFacts(name="none", templates={}, assets={}, asset_sources={})


def catalogue_of(*stories) -> Catalogue:
    """These stories as a site, oldest first."""
    ordered = oldest_first(stories)
    pictures = {story.address: StoryPictures() for story in ordered}
    return Catalogue(
        Site(
            settings=Settings(name="站"),
            stories=ordered,
            names=names_among(ordered).known,
            pictures=pictures,
        ),
        THEME,
    )


def activity(slug: str, day: int, **fields) -> Activity:
    return Activity(title=slug, slug=slug, date=dt.date(2026, 1, day), type="volunteer", **fields)


def related(story, *others) -> list[str]:
    return [each.slug for each in catalogue_of(story, *others).kinship.related(story)]


def test_related_weighs_series_over_brand_over_branch_over_tag():
    brand, branch = (
        Brand(title="牌", slug="brand", category="care"),
        Branch(title="支部", slug="branch", tier="branch"),
    )
    here = activity("here", 1, series="灯会", brands=("牌",), branch="支部", tags=("甲",))
    others = [
        activity("by-tag", 2, tags=("甲",)),
        activity("by-branch", 2, branch="支部"),
        activity("by-brand", 2, brands=("牌",)),
        activity("by-series", 2, series="灯会"),
    ]
    assert related(here, *others, brand, branch)[:4] == [
        "by-series",
        "by-brand",
        "by-branch",
        "by-tag",
    ]


def test_related_prefers_what_staff_named_then_the_nearest_day_then_the_slug():
    here = activity("here", 10, tags=("甲",), related=("far",))
    others = [
        activity("far", 28),
        activity("b-near", 11, tags=("甲",)),
        activity("a-near", 9, tags=("甲",)),
    ]
    assert related(here, *others, activity("late", 20, tags=("甲",))) == [
        "far",
        "a-near",
        "b-near",
        "late",
    ]


def test_related_are_at_most_six_and_never_the_story_itself():
    here = activity("here", 1, tags=("甲",))
    found = related(here, *(activity(f"s{n}", n, tags=("甲",)) for n in range(2, 20)))
    assert len(found) == 6
    assert "here" not in found


def test_a_story_that_shares_nothing_is_not_related():
    assert related(activity("here", 1, tags=("甲",)), activity("other", 1, tags=("乙",))) == []


def test_a_relation_written_on_one_side_shows_on_both(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    output = root / "output"
    assert "lamp.html" in (output / "activities/one.html").read_text()
    assert "activities/one.html" in (output / "members/lamp.html").read_text()
    assert "members/lamp.html" in (output / "brands/mast.html").read_text()


@pytest.mark.parametrize(
    "text",
    [
        "林二",
        "修灯的人",
        "lamp",
        "members/lamp",
        "content/members/lamp/index.md",
        "members/lamp.html",
    ],
)
def test_a_reference_finds_a_story_by_name_title_slug_or_path(tmp_path, text):
    root = make_site(tmp_path / "site")
    one = root / "content/activities/one/index.md"
    write(one, one.read_text().replace("人物: 林二", f"人物: {text}"))
    assert told(built(root)) == []
    assert "members/lamp.html" in (root / "output/activities/one.html").read_text()


def test_a_branch_page_gathers_its_people_activities_and_brands(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    page = (root / "output/branches/first.html").read_text()
    for address in (
        "members/lamp.html",
        "activities/one.html",
        "activities/two.html",
        "brands/mast.html",
        "second.html",
    ):
        assert address in page
    assert "activities/three.html" not in page


def test_the_tree_follows_parents_and_a_circle_is_cut_open():
    tree = tree_of(
        "branches",
        catalogue_of(
            Branch(title="甲", slug="a", tier="street"),
            Branch(title="乙", slug="b", tier="community", parent="甲"),
            Branch(title="丙", slug="c", tier="branch", parent="乙"),
            Branch(title="丁", slug="d", tier="branch", parent="戊"),
            Branch(title="戊", slug="e", tier="branch", parent="丁"),
        ),
    )
    assert [node.card.name for node in tree] == ["甲", "丁", "戊"]
    assert tree[0].children[0].children[0].card.name == "丙"


def test_the_lead_is_the_newest_pinned_story_else_the_newest():
    old = Post(title="旧", slug="old", date=dt.date(2026, 1, 1), column=Column.NEWS, pinned=True)
    new = Post(title="新", slug="new", date=dt.date(2026, 2, 1), column=Column.NEWS)
    assert lead_of(catalogue_of(old, new)).name == "旧"
    assert lead_of(catalogue_of(new)).name == "新"
    assert lead_of(catalogue_of()) is None


def test_every_kind_term_branch_tag_year_and_series_has_its_page(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    files = set(published(root / "output"))
    assert {
        "index.html",
        "404.html",
        "members/index.html",
        "activities/type/neighbours/index.html",
        "activities/year/2026/index.html",
        "activities/branch/first/index.html",
        "brands/category/culture/index.html",
        "branches/tier/branch/index.html",
        "posts/column/notices/index.html",
        "tags/index.html",
        "tags/neighbours/index.html",
        "series/index.html",
        "series/lanterns/index.html",
        "pages/about.html",
    } <= files


def test_a_group_of_terms_has_a_page_that_gathers_them(tmp_path):
    root = make_site(tmp_path / "site")
    three = root / "content/activities/three.md"
    write(three, three.read_text().replace("类型: 议事协商", "类型: 党课"))
    built(root)
    assert "three.html" in (root / "output/activities/type/organisation/index.html").read_text()


def test_an_old_address_leads_to_the_new_one(tmp_path):
    root = make_site(tmp_path / "site")
    two = root / "content/activities/two.md"
    write(
        two,
        two.read_text().replace(
            "标题: 第二次灯会\n", "标题: 第二次灯会\n旧网址: old/second、archive/\n"
        ),
    )
    built(root)
    assert "url=../activities/two.html" in (root / "output/old/second.html").read_text()
    assert "url=../activities/two.html" in (root / "output/archive/index.html").read_text()


def test_one_story_is_next_to_its_neighbours_in_time(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    page = (root / "output/activities/three.html").read_text()
    assert "two.html" in page
    assert "four.html" in page


def test_every_page_parses_strictly_and_has_one_h1(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    for path in (root / "output").rglob("*.html"):
        document = parser.parse(path.read_text())
        if "http-equiv" not in path.read_text():
            assert len(document.findall(".//h1")) == 1, path


def test_feeds_are_atom_with_absolute_addresses(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    feed = ElementTree.fromstring((root / "output/activities/feed.xml").read_bytes())
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        "又议事",
        "议事",
        "第二次灯会",
        "第一次灯会",
    ]
    assert entries[0].findtext(f"{ATOM}id") == "https://small.example/sub/activities/four.html"
    assert entries[0].findtext(f"{ATOM}updated") == "2026-01-03T00:00:00+08:00"
    assert feed.findtext(f"{ATOM}updated") == "2026-01-03T00:00:00+08:00"


def test_the_sitemap_lists_every_public_page_once(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    addresses = re.findall(r"<loc>([^<]+)</loc>", (root / "output/sitemap.xml").read_text())
    assert len(addresses) == len(set(addresses))
    assert "https://small.example/sub/" in addresses
    assert "https://small.example/sub/members/lamp.html" in addresses


def test_json_ld_describes_each_kind_and_its_trail(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    for address, kind in (
        ("members/lamp", "Person"),
        ("activities/one", "Event"),
        ("branches/first", "Organization"),
    ):
        page = (root / f"output/{address}.html").read_text()
        graph = json.loads(
            re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1]
        )["@graph"]
        assert [node["@type"] for node in graph] == [kind, "BreadcrumbList"]
        assert graph[1]["itemListElement"][0]["item"] == "https://small.example/sub/"


def test_government_metas_and_open_graph_are_there(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    page = (root / "output/activities/one.html").read_text()
    for words in (
        '"SiteName" content="小站"',
        '"ColumnName" content="支部活动"',
        '"PubDate" content="2026-02-10 00:00"',
    ):
        assert words in page
    assert 'property="og:image" content="https://small.example/sub/media/' in page
    assert '<link rel="canonical" href="https://small.example/sub/activities/one.html">' in page


def test_text_in_a_story_cannot_end_the_json_ld(tmp_path):
    root = make_site(tmp_path / "site")
    note = root / "content/posts/note.md"
    write(
        note,
        note.read_text().replace("标题: 通知一则", '标题: "</script><script>alert(1)</script>"'),
    )
    built(root)
    page = (root / "output/posts/note.html").read_text()
    assert "<script>alert" not in page


def test_a_site_without_a_url_has_no_absolute_addresses_and_says_so(tmp_path):
    root = make_site(tmp_path / "site")
    settings = root / "content/site.yaml"
    write(settings, settings.read_text().replace("网址: https://small.example/sub/\n", ""))
    result = built(root)
    assert [problem.code for problem in told(result)] == ["FC906"]
    files = published(root / "output")
    assert not any(path.endswith(("feed.xml", "sitemap.xml")) for path in files)
    assert not any(b"canonical" in content or b"feed.xml" in content for content in files.values())


def test_only_404_uses_the_base_path(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    for path in (root / "output").rglob("*.html"):
        assert ('"/sub/' in path.read_text()) == (path.name == "404.html"), path


def test_a_member_without_consent_is_told_of(tmp_path):
    root = make_site(tmp_path / "site")
    lamp = root / "content/members/lamp/index.md"
    write(lamp, lamp.read_text().replace("授权: 本人同意\n", ""))
    assert any("授权" in problem.message for problem in built(root).problems)


def by_counting(kinship: Kinship, story) -> list[str]:
    """The rule as house.md words it, told plainly: every shared feature counted for every other
    story."""
    mine = set(kinship.features[story.address])
    named = [tie.address for tie in kinship.outgoing[story.address] if tie.key == "related"]
    scored = []
    for other in kinship.by_address.values():
        shared = mine & set(kinship.features.get(other.address, ()))
        score = sum(weight for weight, _ in shared)
        if score and other.address != story.address and other.address not in named:
            scored.append(
                (-score, abs(((other.date or dt.date.min) - story.date).days), other.address)
            )
    return [*dict.fromkeys(named), *(address for _, _, address in sorted(scored))][:6]


@cases(60)
@given(st.randoms(use_true_random=False))
def test_related_equals_counting_every_shared_feature(random):
    tags = "甲乙丙丁戊己庚辛壬癸子丑"
    stories = [
        activity(
            f"s{n}",
            random.randint(1, 28),
            series=random.choice(("", "", "灯会")),
            branch=random.choice(("", "支部", "二支部")),
            tags=tuple(random.sample(tags, random.choice((0, 1, 2, 3, 11)))),
            related=tuple(random.sample(["s1", "s2"], random.choice((0, 0, 2)))),
        )
        for n in range(30)
    ]
    branches = [
        Branch(title=name, slug=f"b{n}", tier="branch") for n, name in enumerate(("支部", "二支部"))
    ]
    kinship = catalogue_of(*stories, *branches).kinship
    for story in stories:
        assert [each.address for each in kinship.related(story)] == by_counting(kinship, story)


def test_a_site_is_planned_once_whoever_asks_and_another_by_itself():
    planner = Planner(THEME)
    whole = catalogue_of(activity("quay", 1), activity("boat", 2)).site
    fewer = catalogue_of(activity("quay", 1)).site
    assert planner.plan(msgspec.structs.replace(whole)) is planner.plan(whole)
    assert planner.plan(whole).paths - planner.plan(fewer).paths >= {"activities/boat.html"}


def test_the_plan_of_some_pages_knows_the_paths_of_the_whole_site():
    plan = Planner(THEME).plan(catalogue_of(activity("quay", 1), activity("boat", 2)).site)
    narrow = plan.narrowed(frozenset(["activities/boat.html"]))
    assert narrow.is_partial
    assert narrow.catalogue is plan.catalogue
    assert narrow.paths == plan.paths
