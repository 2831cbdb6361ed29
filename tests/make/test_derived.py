"""What is made ahead is made once; what cannot be made is told, and nothing is raised."""

from io import BytesIO

import pytest
from PIL import Image

from builder.crew.crew import Crew
from builder.make.derived import make_ahead
from builder.make.workshop import Workshop
from builder.model.artifact import inputs_of
from tests.kit.small_materials import PICTURES_OF_IT, jpeg


def ahead(materials, *recipes, told=None):
    workshop = Workshop(materials)
    keyed = {workshop.key(each, inputs_of(each)): each for each in recipes}
    said = [] if told is None else told
    return keyed, make_ahead(keyed, materials, Crew(workers=1), lambda *each: said.append(each))


def test_what_was_made_ahead_is_made_once_and_told_one_by_one(materials):
    told = []
    _, failed = ahead(materials, PICTURES_OF_IT, told=told)
    assert (failed, told) == ({}, [(1, 1)])
    _, failed = ahead(materials, PICTURES_OF_IT, told=told)
    assert (failed, told) == ({}, [(1, 1)])


def test_one_part_comes_from_the_store_and_is_made_again_where_it_is_lost(materials):
    workshop = Workshop(materials)
    first = workshop.make(PICTURES_OF_IT, "320.webp")
    assert Image.open(BytesIO(first)).size == (320, 200)
    for kept in (materials.sources.root / ".fengcai").rglob("*"):
        if kept.is_file() and kept.read_bytes() == first:
            kept.unlink()
    assert workshop.make(PICTURES_OF_IT, "320.webp") == first


def test_a_part_that_no_recipe_makes_is_told(materials):
    problem = Workshop(materials).make(PICTURES_OF_IT, "9.webp")
    assert (problem.path, problem.code) == ("a.jpg", "FC606")


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda file: file.unlink(), "FC605"),
        (lambda file: file.write_bytes(jpeg("red")), "FC605"),
        (lambda file: (file.unlink(), file.mkdir()), "FC604"),
    ],
)
def test_a_photo_that_is_another_by_now_is_told(materials, harm, code):
    harm(materials.sources.root / "a.jpg")
    workshop = Workshop(materials)
    problem = workshop.make(PICTURES_OF_IT, "320.webp")
    assert (problem.path, problem.code) == ("a.jpg", code)
