"""The sitemap tells addresses as the network knows them."""

import datetime as dt

from msgspec.structs import replace

from builder.model.choices import Column
from builder.model.day import Day, Precision
from builder.model.kinds import Post
from builder.plan.machine import sitemap
from builder.plan.parts.public_address import absolute
from tests.kit.small_catalogue import catalogue_of

POST = Post(title="题", slug="a", date=dt.date(2026, 1, 2), column=Column.NEWS)


def test_every_address_is_complete_and_the_map_is_named_in_robots():
    url = "https://xn--dkrp89f.xn--fiqs8s/%E9%A3%8E%E9%87%87/"
    found = {each.path: each.recipe().view for each in sitemap.plan(catalogue_of(POST, url=url))}
    addresses = [address for address, _ in found["sitemap.xml"].urls]
    assert addresses[0] == url
    assert f"{url}posts/a.html" in addresses
    assert all(address.isascii() and " " not in address for address in addresses)
    assert found["robots.txt"].sitemap == f"{url}sitemap.xml"


def test_a_path_with_other_letters_is_encoded():
    settings = catalogue_of(POST, url="https://a.example/").settings
    assert absolute(settings, "旧 闻/a.html") == "https://a.example/%E6%97%A7%20%E9%97%BB/a.html"


def test_a_site_without_an_address_has_no_map():
    assert [each.path for each in sitemap.plan(catalogue_of(POST))] == ["robots.txt"]


def test_a_day_that_is_not_known_is_no_last_change():
    rough = replace(POST, rough_day=Day(dt.date(2026, 1, 1), Precision.YEAR, "2026年初"))
    (found, *_) = sitemap.plan(catalogue_of(rough, url="https://a.example/"))
    assert dict(found.recipe().view.urls)["https://a.example/posts/a.html"] == ""


def test_more_addresses_than_a_map_may_hold_are_several_maps_with_an_index():
    posts = [replace(POST, slug=f"a{n}") for n in range(6)]
    catalogue = catalogue_of(*posts, url="https://a.example/")
    found = {each.path: each.recipe().view for each in sitemap.sitemaps(catalogue, most=4)}
    index = found["sitemap.xml"]
    parts = [found[f"sitemap-{number}.xml"] for number in (1, 2, 3)]
    assert index.is_index
    assert [address for address, _ in index.urls] == [
        f"https://a.example/sitemap-{number}.xml" for number in (1, 2, 3)
    ]
    (whole,) = sitemap.sitemaps(catalogue)
    assert [pair for part in parts for pair in part.urls] == [*whole.recipe().view.urls]
    assert max(len(part.urls) for part in parts) == 4
