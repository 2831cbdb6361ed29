"""Rules about all pages together."""

from msgspec.structs import replace

from builder.assessment import together
from builder.assessment.whole_site import PageGist, PublishedSite

HOME = PageGist(
    "index.html", "zh-Hans", (("动态", "posts.html"),), (("posts.html", 4),), has_elder=True
)
POSTS = replace(HOME, path="posts.html", names=(("index.html", 4), ("a.webp", 9)))
HANT = replace(HOME, path="hant/index.html", language="zh-Hant", sections=(("動態", "x"),))
SITE = PublishedSite(gists=(HOME, POSTS), files=frozenset(["index.html", "posts.html", "a.webp"]))
RULES = (together.one_navigation, together.ways, together.dead_links, together.elder_edition)


def wrong(rule, *gists: PageGist):
    site = replace(SITE, gists=gists or SITE.gists)
    return [(each.path, each.line) for each in rule(site) if each.fault]


def test_nothing_is_said_of_pages_that_belong_together():
    for rule in RULES:
        assert wrong(rule) == []


def test_each_fault_names_its_page():
    odd = replace(POSTS, path="odd.html", sections=(), has_elder=False, names=(("gone.html", 7),))
    assert wrong(together.one_navigation, HOME, POSTS, odd) == [("odd.html", 0)]
    assert wrong(together.elder_edition, HOME, odd) == [("odd.html", 0)]
    assert wrong(together.ways, HOME, POSTS, odd) == [("odd.html", 0)]
    assert wrong(together.dead_links, HOME, odd) == [("odd.html", 7)]


def test_a_page_that_only_names_itself_is_reached_by_nobody():
    alone = replace(POSTS, path="alone.html", names=(("alone.html", 2),))
    assert wrong(together.ways, HOME, POSTS, alone) == [("alone.html", 0)]


def test_another_script_has_a_navigation_of_its_own():
    assert wrong(together.one_navigation, HOME, POSTS, HANT) == []
