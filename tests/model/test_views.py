"""What a view says of itself."""

import msgspec
import pytest

from builder.model.albums import shared_credit
from builder.model.parts import Image, Source
from tests.kit import theme_samples as samples


def image(name: str, credit: str = "", *, decorative: bool = False) -> Image:
    file = Source(name, 640)
    return Image((), file, 640, 480, "#000000", credit=credit, decorative=decorative)


MINE, ALSO, HERS, NOBODYS = (
    image("a.jpg", "许闻"),
    image("b.jpg", "许闻"),
    image("c.jpg", "沈夏"),
    image("d.jpg"),
)


@pytest.mark.parametrize(
    ("images", "credit"),
    [
        ([MINE, ALSO], "许闻"),
        ([MINE, ALSO, image("line.png", decorative=True)], "许闻"),
        ([MINE, HERS], ""),
        ([MINE, NOBODYS], ""),
        ([MINE], ""),
        ([], ""),
    ],
)
def test_a_credit_is_shared_by_several_who_have_no_other(images, credit):
    assert shared_credit(images) == credit


@pytest.mark.parametrize(
    ("shown", "credit"),
    [
        ({"opening": MINE, "gallery": (ALSO,)}, "许闻"),
        ({"opening": MINE, "gallery": (ALSO,), "pictures": (None, HERS)}, ""),
        ({"opening": MINE, "gallery": (ALSO,), "images": {"logo": NOBODYS}}, "许闻"),
        ({"opening": MINE, "gallery": (ALSO,), "images": {"logo": HERS}}, ""),
    ],
)
def test_all_of_a_page_share_it_but_for_what_a_field_shows_unsigned(shown, credit):
    view = msgspec.structs.replace(samples.bare_story("posts"), **shown)
    assert view.credit == credit
