"""Pictures as pages show them."""

import msgspec

from builder.digest import Digest
from builder.model.artifact import Ladder
from builder.model.photo import Photo, Picture
from builder.plan.parts.images import image_of, picture_artifacts

PHOTO = Photo(source=Digest("s" * 32), width=1000, height=750, format="jpeg", color="#aabbcc")
LADDER = Ladder(widths=(320, 640, 1280), fallback=640)


def paths_in(image) -> set[str]:
    named = {source.path for source in (*image.webp, *image.avif, image.jpeg)}
    return named | ({image.moving} if image.moving else set())


def test_a_page_names_the_very_files_that_are_promised():
    moving = msgspec.structs.replace(PHOTO, moving=True)
    for ladder in (LADDER, msgspec.structs.replace(LADDER, avif=True)):
        image = image_of(Picture(moving), ladder, plays=True)
        assert paths_in(image) == {each.path for each in picture_artifacts(moving, ladder)}


def test_a_moving_picture_is_played_in_its_own_story_alone():
    moving = Picture(msgspec.structs.replace(PHOTO, moving=True))
    assert image_of(moving, LADDER, plays=True).moving
    assert not image_of(moving, LADDER).moving


def test_the_widest_file_has_the_pictures_proportions():
    image = image_of(Picture(PHOTO), LADDER)
    assert (image.width, image.height) == (1000, 750)
    assert [source.width for source in image.webp] == [320, 640, 1000]


def test_a_focus_is_placed_as_css_has_it_and_a_riddle_not_at_all():
    assert image_of(Picture(PHOTO, focus="左上"), LADDER).focus == "0% 0%"
    assert image_of(Picture(PHOTO, focus="那边"), LADDER).focus == ""


def test_other_settings_are_other_files():
    other = msgspec.structs.replace(LADDER, webp_quality=60)
    assert not paths_in(image_of(Picture(PHOTO), LADDER)) & paths_in(
        image_of(Picture(PHOTO), other)
    )
