"""Addresses that people write, and where they lead."""

import pytest

from builder.model.links import Unusable, old_address, old_address_path

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
