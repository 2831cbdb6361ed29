"""A view with its template becomes a promise, worked out when it is wanted."""

import msgspec
import pytest

from builder.model.artifact import Rank
from builder.model.frame import Head
from builder.model.views import PlainView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.page import page
from tests.kit.small_catalogue import PAPER, site_of

VIEW = PlainView(path="a.html", head=Head(title="一页"))


def test_nothing_is_worked_out_before_the_recipe_is_asked_for():
    drawn = []

    def draw():
        drawn.append(1)
        return VIEW

    promise = page("a.html", Rank.PAGE, draw, Catalogue(site_of(), PAPER), ("story.html",))
    assert drawn == []
    assert promise.recipe().view == VIEW
    assert drawn == [1]


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [
        (("members.html", "story.html"), "story.html"),
        (("list.html", "story.html"), "list.html"),
    ],
)
def test_the_first_template_that_the_theme_has_prints_it(wanted, taken):
    theme = msgspec.structs.replace(PAPER, templates={"story.html": "s", "list.html": "l"})
    catalogue = Catalogue(site_of(), theme)
    recipe = page("a.html", Rank.PAGE, lambda: VIEW, catalogue, wanted).recipe()
    assert recipe.template == taken
    assert recipe.template_digest == theme.templates[taken]


def test_a_recipe_names_the_frame_so_that_another_frame_is_another_page():
    here, there = (Catalogue(site_of(name=name), PAPER) for name in ("小站", "大站"))
    recipes = [
        page("a.html", Rank.PAGE, lambda: VIEW, each, ("story.html",)).recipe()
        for each in (here, there)
    ]
    assert recipes[0] != recipes[1]
