"""What a picture file is."""

import pytest

from builder.digest import Digest
from builder.model.photo import Photo


@pytest.mark.parametrize(
    ("width", "height", "ratio"), [(1600, 1200, 4 / 3), (1, 3000, 1 / 3000), (800, 800, 1)]
)
def test_the_ratio_is_width_over_height(width, height, ratio):
    photo = Photo(Digest("a"), width, height, "#000000", "jpeg")
    assert photo.ratio == pytest.approx(ratio)
