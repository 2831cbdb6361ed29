"""Letters on a picture: measured, drawn where they should stand, marks closed up."""

import pytest
from PIL import Image, ImageChops

from builder.lettering.face import Typeface, faces_of
from builder.lettering.headline import LEADING, Setting
from builder.lettering.pen import Pen, can_write
from tests.kit.small_fonts import saved, variable_glyf


@pytest.fixture(scope="module")
def face(tmp_path_factory) -> Typeface:
    folder = tmp_path_factory.mktemp("fonts")
    return next(iter(faces_of(saved(folder / "a.ttf", variable_glyf("Boat-Bold"))).values()))


def ink(picture) -> tuple[int, int, int, int]:
    """Where something is drawn."""
    return ImageChops.difference(picture, Image.new("L", picture.size, 255)).getbbox()


def test_every_character_of_this_face_is_an_em_wide(face):
    pen = Pen(Image.new("L", (10, 10)), face)
    assert pen.measure("柏舟里") == pytest.approx(3 * pen.measure("柏"))


def test_lines_go_down_from_a_left_edge_and_the_place_below_them_is_told(face):
    paper = Image.new("L", (400, 300), 255)
    below = Pen(paper, face).write(Setting(("柏舟", "里"), 50), (30, 20), "black")
    assert below == pytest.approx(20 + 2 * LEADING * 50)
    left, top, _, foot = ink(paper)
    assert left >= 30
    assert 20 <= top < foot <= below


def test_a_centred_line_has_as_much_on_either_side(face):
    wide, one = Image.new("L", (400, 100), 255), Image.new("L", (400, 100), 255)
    Pen(one, face).write(Setting(("柏舟",), 40), (0, 0), "black")
    Pen(wide, face).centre(Setting(("柏舟",), 40), (200, 0), "black")
    half = Pen(one, face).measure("柏舟") * 40 / 2
    assert ink(wide)[0] - ink(one)[0] == pytest.approx(200 - half, abs=1)


def test_no_lines_draw_nothing(face):
    paper = Image.new("L", (50, 50), 255)
    assert Pen(paper, face).write(Setting((), 20), (0, 7), "black") == 7
    assert ink(paper) is None


def test_a_face_writes_what_it_has_and_one_that_is_gone_writes_nothing(face, tmp_path):
    assert can_write(face, "柏舟里")
    assert not can_write(face, "猫")
    gone = Typeface(tmp_path / "gone.ttf", 0, face.digest)
    assert not can_write(gone, "柏")
