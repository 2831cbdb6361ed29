"""What a body names."""

import pytest

from builder.model.prose import BodyPicture


@pytest.mark.parametrize(
    ("caption", "decorative"),
    [("装饰", True), ("", False), ("装饰画一幅", False), (" 装饰", False)],
)
def test_a_picture_is_decorative_where_its_caption_says_just_that(caption, decorative):
    assert BodyPicture("rule.png", caption=caption).decorative == decorative
