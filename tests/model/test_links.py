"""Addresses that people write, and where they lead."""

import datetime as dt

import pytest

from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.links import (
    Atlas,
    Unusable,
    old_address,
    old_address_path,
)
from builder.model.prose import BodyLink, Heading
from builder.model.references import names_among

HERE = "https://quay.example/town/"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/news/quay", "news/quay.html"),
        ("news/quay.htm", "news/quay.htm"),
        ("/news/quay/", "news/quay/index.html"),
        ("./news//quay.html", "news/quay.html"),
        ("news/../quay.html", "quay.html"),
        ("news\\2019\\quay.html", "news/2019/quay.html"),
        ("news/quay.html#photos", "news/quay.html"),
        ("/新闻/码头.html", "新闻/码头.html"),
        ("/%E6%96%B0%E9%97%BB/%E7%A0%81%E5%A4%B4.html", "新闻/码头.html"),
        ("news/the%20quay.html", "news/the quay.html"),
        ("https://old.example/quay.html#top", "quay.html"),
        ("//old.example/quay/", "quay/index.html"),
        ("www.old.example/news/quay.html", "news/quay.html"),
        ("old.example.cn/news/quay.html", "news/quay.html"),
        ("https://quay.example/town/news/quay.html", "news/quay.html"),
        ("HTTPS://QUAY.EXAMPLE/town/news/quay", "news/quay.html"),
    ],
)
def test_an_old_address_names_a_file_of_the_site(written, path):
    assert old_address_path(written, HERE) == path


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("show.asp?id=7", Unusable.QUERY),
        ("https://old.example/?p=7", Unusable.QUERY),
        ("/", Unusable.HOME),
        ("index.html", Unusable.HOME),
        ("https://old.example", Unusable.HOME),
        ("https://quay.example/town/", Unusable.HOME),
        ("#top", Unusable.HOME),
        ("../quay.html", Unusable.OUTSIDE),
        ("news/../../quay.html", Unusable.OUTSIDE),
        ("%2e%2e/quay.html", Unusable.OUTSIDE),
        ("https://quay.example/village/quay.html", Unusable.OUTSIDE),
        ("%C2%EB%CD%B7.html", Unusable.ENCODING),
        ("news/第<3>期.html", Unusable.NAME),
        ("news/con.html", Unusable.NAME),
        ("news/a:b.html", Unusable.NAME),
        ("news/%00.html", Unusable.NAME),
        ("news/quay.", Unusable.NAME),
        (".git/config", Unusable.NAME),
        (f"news/{'长' * 100}.html", Unusable.NAME),
    ],
)
def test_one_that_no_page_can_stand_at_says_why(written, why):
    assert old_address(written, HERE) is why
    assert old_address_path(written, HERE) == ""


def test_a_site_at_the_root_of_its_host_has_all_of_it():
    site = "https://quay.example"
    assert old_address_path("https://quay.example/town/a.html", site) == "town/a.html"


# ── where links lead ──


def story(slug, *aliases, headings=()):
    return Post(
        title=f"{slug}的事",
        date=dt.date(2026, 3, 2),
        column=Column.NEWS,
        slug=slug,
        path=f"content/posts/{slug}.md",
        aliases=aliases,
        headings=headings,
    )


QUAY = story(
    "quay",
    "posts/pier.html",
    "https://harbour.example/2019/pier.html",
    headings=(Heading("h-1", "时间"), Heading("t-map", "")),
)
ROPE = story("rope")
FOLDER = Post(
    title="灯",
    date=dt.date(2026, 3, 2),
    column=Column.NEWS,
    slug="s-1",
    path="content/posts/灯 塔/index.md",
)
FILES = frozenset(
    {"index.html", "feed.xml", "tags/index.html", "posts/index.html", "posts/year/2026/index.html"}
)


def lead(target, fragment="", source=ROPE):
    stories = (QUAY, ROPE, FOLDER)
    atlas = Atlas(HERE, stories, names_among(stories).known, lambda: FILES)
    found = atlas.lead(BodyLink(target, 1, fragment), source)
    return found and found.address


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("quay.md", "posts/quay.html"),
        ("./quay.md", "posts/quay.html"),
        ("../posts/quay.md", "posts/quay.html"),
        ("..\\posts\\quay.md", "posts/quay.html"),
        ("content/posts/quay.md", "posts/quay.html"),
        ("quay", "posts/quay.html"),
        ("quay.html", "posts/quay.html"),
        ("Quay.HTML", "posts/quay.html"),
        ("quay.htm", "posts/quay.html"),
        ("posts/quay.html", "posts/quay.html"),
        ("/posts/quay", "posts/quay.html"),
        ("/town/posts/quay.html", "posts/quay.html"),
        ("quay.html?from=wx", "posts/quay.html"),
        ("quay的事", "posts/quay.html"),
        ("https://quay.example/town/posts/quay.html", "posts/quay.html"),
        ("http://www.quay.example/town/posts/quay", "posts/quay.html"),
        ("http://localhost:5500/town/posts/quay.html", "posts/quay.html"),
        ("灯 塔/index.md", "posts/s-1.html"),
        ("灯 塔", "posts/s-1.html"),
        ("posts/pier.html", "posts/quay.html"),
        ("/posts/pier", "posts/quay.html"),
        ("pier.html", "posts/quay.html"),
        ("https://quay.example/town/posts/pier.html", "posts/quay.html"),
        ("https://harbour.example/2019/pier.html", "posts/quay.html"),
        ("http://www.harbour.example/2019/pier", "posts/quay.html"),
        ("", "index.html"),
        ("/", "index.html"),
        ("../index.html", "index.html"),
        ("../", "index.html"),
        (HERE, "index.html"),
        ("/tags/", "tags/index.html"),
        ("../tags", "tags/index.html"),
        (".", "posts/index.html"),
        ("/posts/year/2026/index.html", "posts/year/2026/index.html"),
        ("year/2026/", "posts/year/2026/index.html"),
        ("/feed.xml", "feed.xml"),
        ("https://other.example/a?b=1", "https://other.example/a?b=1"),
    ],
)
def test_a_link_leads_wherever_its_writer_meant(target, path):
    assert lead(target) == path


@pytest.mark.parametrize(
    "target", ["nowhere.md", "/posts/year/2025/", "https://quay.example/town/x", "/members/", "x y"]
)
def test_one_that_leads_nowhere_says_so(target):
    assert lead(target) is None


def test_a_link_from_a_folder_is_relative_to_its_file_and_to_its_page():
    assert lead("../quay.md", source=FOLDER) == "posts/quay.html"
    assert lead("../index.html", source=FOLDER) == "index.html"


@pytest.mark.parametrize(
    ("fragment", "address"),
    [
        ("时间", "posts/quay.html#h-1"),
        ("h-1", "posts/quay.html#h-1"),
        ("map", "posts/quay.html#t-map"),
        ("别的", "posts/quay.html"),
        ("", "posts/quay.html"),
    ],
)
def test_a_link_goes_on_to_a_heading_of_its_page(fragment, address):
    assert lead("quay.md", fragment) == address
    assert lead("pier.html", fragment) == address


def test_fragments_of_lists_and_of_other_sites_stay_as_they_are():
    assert lead("/tags/", "x") == "tags/index.html#x"
    assert lead("https://other.example/", "x") == "https://other.example/#x"


def test_what_is_planned_is_asked_for_only_where_no_story_answers():
    asked = []
    atlas = Atlas(HERE, (QUAY,), names_among((QUAY,)).known, lambda: asked.append(1) or FILES)
    assert atlas.lead(BodyLink("quay.md"), ROPE)
    assert asked == []
    assert atlas.lead(BodyLink("/tags/"), ROPE)
    assert atlas.lead(BodyLink("/feed.xml"), ROPE)
    assert asked == [1]


def test_a_heading_is_known_to_other_pages():
    assert QUAY.outline != story("quay", *QUAY.aliases).outline


def test_a_complete_address_is_of_the_site_however_host_and_folder_are_written():
    site = "https://xn--dkrp89f.xn--fiqs8s/%E9%A3%8E%E9%87%87/"
    for written in ("https://社区.中国/风采/旧/a", "https://社区.中国/%E9%A3%8E%E9%87%87/旧/a"):
        assert old_address_path(written, site) == "旧/a.html"
    assert old_address("https://社区.中国/别处/a", site) is Unusable.OUTSIDE


def test_one_target_means_another_page_in_another_folder():
    """``quay.md`` in the folder of one story is not that of another, whoever asked first."""
    stories = [
        Post(
            title=title,
            slug=slug,
            date=dt.date(2026, 3, 2),
            column=Column.NEWS,
            path=f"content/posts/{folder}/{slug}.md",
        )
        for title, slug, folder in (("甲", "one", "2025"), ("乙", "two", "2026"))
    ]
    planned = frozenset({"posts/2025/map.html", "posts/2026/map.html"})
    atlas = Atlas(HERE, tuple(stories), names_among(stories).known, lambda: planned)
    link = BodyLink("../2026/map.html")
    leads = [atlas.lead(BodyLink("map.md"), story) for story in stories]
    assert [lead.path for lead in leads] == ["posts/2025/map.html", "posts/2026/map.html"]
    assert atlas.lead(link, stories[0]).path == "posts/2026/map.html"


def test_the_heading_a_link_asks_for_counts_although_its_page_was_found_before():
    story = Post(
        title="甲",
        slug="one",
        date=dt.date(2026, 3, 2),
        column=Column.NEWS,
        path="content/posts/one.md",
        headings=(Heading("h-1", "怎么来"),),
    )
    atlas = Atlas(HERE, (story,), names_among([story]).known)
    found = [atlas.lead(BodyLink("one", 0, fragment), story) for fragment in ("", "怎么来", "没有")]
    assert [(lead.anchor, lead.is_whole) for lead in found] == [
        ("", True),
        ("h-1", True),
        ("", False),
    ]
