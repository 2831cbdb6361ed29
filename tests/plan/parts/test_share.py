"""Share pictures: who has one of its own."""

import msgspec
import pytest

from builder.digest import Digest
from builder.model.photo import Photo, Picture
from builder.model.settings import Settings
from builder.plan.parts.share import has_share, shared, site_share, untitled_shares
from tests.kit.small_catalogue import PAPER, site_of

HERE = Settings(name="站", url="https://a.example/")
LARGE = Photo(source=Digest("s" * 32), width=1600, height=1000, format="jpeg", color="#fff")
SET = msgspec.structs.replace(PAPER, typefaces=(Digest("face"),))


@pytest.mark.parametrize(
    ("width", "height", "is_fit"), [(1600, 1000, True), (400, 400, True), (1600, 399, False)]
)
def test_a_cover_that_would_be_shown_enlarged_is_not_fit(width, height, is_fit):
    cover = Picture(msgspec.structs.replace(LARGE, width=width, height=height))
    assert has_share(cover, HERE) is is_fit


def test_without_an_address_or_a_cover_there_is_none():
    assert not has_share(Picture(LARGE), Settings(name="站"))
    assert not has_share(None, HERE)


def test_the_sites_own_needs_an_address_and_something_to_write_with():
    here, nowhere = site_of(url="https://a.example/"), site_of()
    assert site_share(here, SET) is not None
    assert site_share(here, PAPER) is None
    assert site_share(nowhere, SET) is None


def test_no_emoji_is_written_and_no_character_lost():
    words = site_share(site_of(name="小站🎉", url="https://a.example/"), SET).words
    assert "".join(words.headline) == "小站"


def test_equal_recipes_stand_at_one_address():
    recipe = site_share(site_of(url="https://a.example/"), SET)
    assert shared(recipe, "甲").path == shared(msgspec.structs.replace(recipe), "乙").path


def test_a_site_without_covers_is_not_told_of_a_missing_font():
    assert not list(untitled_shares(site_of(url="https://a.example/"), PAPER))
