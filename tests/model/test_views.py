"""What a view says of itself."""

import msgspec
import pytest

from tests.kit import theme_samples as samples
from tests.model.test_albums import ALSO, HERS, MINE, NOBODYS


@pytest.mark.parametrize(
    ("shown", "credit"),
    [
        ({"opening": MINE, "gallery": (ALSO,)}, "许闻"),
        ({"opening": MINE, "gallery": (ALSO,), "pictures": (None, HERS)}, ""),
        ({"opening": MINE, "gallery": (ALSO,), "images": {"logo": NOBODYS}}, "许闻"),
        ({"opening": MINE, "gallery": (ALSO,), "images": {"logo": HERS}}, ""),
    ],
)
def test_all_of_a_page_share_it_but_for_what_a_field_shows_unsigned(shown, credit):
    view = msgspec.structs.replace(samples.bare_story("posts"), **shown)
    assert view.credit == credit
