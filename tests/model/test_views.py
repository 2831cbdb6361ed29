"""What a view says of itself."""

import msgspec
import pytest

from builder.model.parts import Image, Source
from builder.model.views import StoryView
from tests.kit import theme_samples as samples


def image(name: str) -> Image:
    return Image(webp=(), jpeg=Source(name, 640), width=640, height=480, color="#000000")


def page(cover: Image | None, **images: Image) -> StoryView:
    view = samples.bare_story("projects")
    card = msgspec.structs.replace(view.card, image=cover)
    return msgspec.structs.replace(view, card=card, images=images)


NEW, OLD = image("new.jpg"), image("old.jpg")
PAIR = {"before_after.0.before": OLD, "before_after.0.after": NEW}


@pytest.mark.parametrize(
    ("cover", "images", "opens"),
    [
        (NEW, PAIR, None),
        (image("cover.jpg"), PAIR, image("cover.jpg")),
        (NEW, {"logo": NEW}, NEW),
        (NEW, {}, NEW),
        (None, PAIR, None),
    ],
)
def test_a_picture_that_a_block_shows_is_not_shown_above_as_well(cover, images, opens):
    assert page(cover, **images).opening == opens
