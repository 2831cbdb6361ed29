"""Complete addresses: which are the site's own, and where within it."""

import pytest

from builder.model.complete_addresses import inside_path

HERE = "https://quay.example/town/"


@pytest.mark.parametrize(
    "written",
    [
        "https://quay.example/town/posts/a.html",
        "http://quay.example/town/posts/a.html",
        "https://www.quay.example/town/posts/a.html",
        "//quay.example/town/posts/a.html",
        "HTTPS://Quay.Example:443/town/posts/a.html",
        "quay.example/town/posts/a.html",
        "https://quay.example/town/posts/a.html?from=wx#top",
        "http://localhost:5500/town/posts/a.html",
        "http://127.0.0.1:5500/posts/a.html",
    ],
)
def test_a_complete_address_of_the_site_names_a_path_of_it(written):
    assert inside_path(written, HERE) == "/posts/a.html"


@pytest.mark.parametrize(
    "written",
    [
        "https://other.example/town/posts/a.html",
        "https://quay.example/village/posts/a.html",
        "https://quay.example/townhall",
        "posts/a.html",
        "/posts/a.html",
        "a.md",
        "mailto:quay.example",
        "",
    ],
)
def test_any_other_does_not(written):
    assert inside_path(written, HERE) is None


def test_the_site_itself_is_its_first_page_however_it_is_written():
    assert {inside_path(HERE.rstrip("/") + end, HERE) for end in ("", "/", "#x")} == {"/"}
    coded = "码头".encode("idna").decode()
    assert inside_path(f"https://{coded}.example/a", "https://码头.example") == "/a"
