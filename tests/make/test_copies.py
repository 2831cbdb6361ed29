"""A copy is the theme's own file."""

from builder.make.copies import COPIES
from builder.model.artifact import CopyFile
from tests.kit.small_materials import THEME


def test_a_copy_is_the_themes_own_file(materials):
    digest = THEME.facts.asset_sources[THEME.facts.assets["site.css"]]
    assert COPIES.make(CopyFile(digest), materials) == THEME.asset(digest)
