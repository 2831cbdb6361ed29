"""404.html: one page, whatever the site has."""

from builder.plan.pages import not_found
from tests.kit.small_catalogue import catalogue_of
from tests.kit.small_library import post


def pages(*stories):
    return [(each.path, each.recipe().view) for each in not_found.plan(catalogue_of(*stories))]


def test_there_is_one_even_on_a_site_without_a_story():
    assert [path for path, _ in pages()] == ["404.html"]


def test_it_names_no_story_so_that_none_changes_it():
    assert pages() == pages(post("a"), post("b"))
