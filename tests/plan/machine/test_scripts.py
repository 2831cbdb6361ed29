"""Scripts of the Traditional edition."""

from builder.model.artifact import CopyFile, Rank
from builder.model.traditional import Script
from builder.plan.catalogue import Catalogue
from builder.plan.machine import scripts
from tests.kit.small_catalogue import PAPER, site_of
from tests.plan.parts.test_twins import POST, WITH_SCRIPTS


def test_each_script_of_a_page_has_a_twin_and_no_sheet_or_screen_has():
    site = site_of(POST, traditional=Script.TAIWAN)
    (found,) = scripts.plan(Catalogue(site, WITH_SCRIPTS))
    assert (found.path, found.rank) == ("hant/assets/site-1.js", Rank.ASSET)
    assert found.recipe().original == CopyFile("1")


def test_a_site_without_that_edition_has_none():
    assert list(scripts.plan(Catalogue(site_of(POST, traditional=Script.TAIWAN), PAPER))) == []
    assert list(scripts.plan(Catalogue(site_of(POST), WITH_SCRIPTS))) == []
