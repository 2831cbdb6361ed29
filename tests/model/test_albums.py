"""Whose pictures several are."""

import pytest

from builder.model.albums import shared_credit
from builder.model.parts import Image, Source


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
