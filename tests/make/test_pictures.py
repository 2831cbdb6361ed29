"""A ladder is every file of one photo."""

from builder.make.pictures import PICTURES
from tests.kit.small_materials import PHOTO, PICTURES_OF_IT


def test_a_ladder_is_every_file_of_one_photo(materials):
    made = PICTURES.make(PICTURES_OF_IT, PHOTO, materials.sources)
    assert {*made} == {"320.webp", "640.webp", "640.jpg"}
