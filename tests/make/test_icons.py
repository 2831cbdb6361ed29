"""The monogram in pixels: its sheet, and its character where a typeface has it."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.lettering.face import Typeface, faces_of
from builder.make.icons import ICONS, monogram_drawn, monogram_in_pixels
from builder.make.materials import Sources
from builder.model.icon import DRAWING_PART, ICON_SIDE, PIXELS_PART, MakeIcon, Monogram
from tests.kit.small_fonts import saved, variable_glyf

RED, WHITE = "#a50f1a", "#ffffff"


@pytest.fixture
def bars(tmp_path) -> Typeface:
    """A typeface of bars, which has 柏 and not 澄."""
    path = saved(tmp_path / "bars.ttf", variable_glyf("Bars"))
    return next(iter(faces_of(path).values()))


def colors_of(picture: Image.Image) -> set:
    return {color for _, color in picture.getcolors(ICON_SIDE**2)}


def test_the_character_stands_on_its_sheet(bars):
    picture = monogram_in_pixels(Monogram("柏", RED, WHITE), [bars])
    assert picture.size == (ICON_SIDE, ICON_SIDE)
    assert picture.getpixel((2, 2)) == (165, 15, 26)
    assert (255, 255, 255) in colors_of(picture)


def test_a_character_that_no_typeface_has_leaves_the_bare_sheet(bars):
    assert colors_of(monogram_in_pixels(Monogram("澄", RED, WHITE), [bars])) == {(165, 15, 26)}


def test_the_drawing_has_the_character_and_its_colours():
    text = monogram_drawn(Monogram("柏", RED, "#fff6ec"))
    assert ">柏</text>" in text
    assert f'fill="{RED}"' in text
    assert 'fill="#fff6ec"' in text


def test_a_recipe_makes_pixels_where_it_names_a_typeface_only(bars):
    sources = Sources(Path(), {}, {bars.digest: bars})
    made = ICONS.make(MakeIcon(Monogram("柏", RED, WHITE), (bars.digest,)), b"", sources)
    assert Image.open(BytesIO(made[PIXELS_PART])).format == "PNG"
    assert ICONS.make(MakeIcon(Monogram("柏")), b"", sources).keys() == {DRAWING_PART}
