"""A share picture is made by its recipe, with or without a typeface."""

from io import BytesIO

from PIL import Image

from builder.digest import digest_of
from builder.make.shares import SHARES
from builder.model.focus import Focus
from builder.model.share import SHARE_HEIGHT, SHARE_PART, SHARE_WIDTH, MakeShare, ShareColors, Words
from tests.kit.small_materials import PHOTO

COLORS = ShareColors(paper="#FFFCF7", ink="#211A17", red="#A50F1A")


def test_a_share_picture_without_a_typeface_is_the_photo_alone(materials):
    recipe = MakeShare(digest_of(PHOTO), Focus(), Words(("灯",)), COLORS)
    made = SHARES.make(recipe, PHOTO, materials.sources)[SHARE_PART]
    assert Image.open(BytesIO(made)).size == (SHARE_WIDTH, SHARE_HEIGHT)
