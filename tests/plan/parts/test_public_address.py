"""Where a page stands in the world."""

import pytest

from builder.model.settings import Settings
from builder.plan.parts.public_address import absolute

URL = "https://xn--dkrp89f.xn--fiqs8s/%E9%A3%8E/"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", URL),
        ("posts/index.html", f"{URL}posts/"),
        ("posts/my-index.html", f"{URL}posts/my-index.html"),
        ("旧 闻/a.html", f"{URL}%E6%97%A7%20%E9%97%BB/a.html"),
        ("media/报名表_(1).pdf", f"{URL}media/%E6%8A%A5%E5%90%8D%E8%A1%A8_(1).pdf"),
        ('a"b<c>.html', f"{URL}a%22b%3Cc%3E.html"),
        ("100%.html", f"{URL}100%25.html"),
    ],
)
def test_every_address_is_as_the_network_knows_it(path, address):
    assert absolute(Settings(name="站", url=URL), path) == address


def test_a_site_without_an_address_has_none():
    assert absolute(Settings(name="站"), "index.html") == ""
