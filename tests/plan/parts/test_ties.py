"""Who names whom."""

import datetime as dt

from builder.model.choices import Column
from builder.model.field import Meaning
from builder.model.kinds import Branch, Post
from builder.plan.parts.ties import Tie, ties_of
from tests.kit.small_catalogue import site_of

EAST = Branch(title="东支部", slug="east", tier="branch")


def post(slug, **given) -> Post:
    return Post(title=slug, slug=slug, date=dt.date(2026, 3, 2), column=Column.NEWS, **given)


def test_a_tie_says_in_which_field_and_what_it_means():
    story = post("tide", branch="东支部", related=("quay",))
    assert list(ties_of(story, site_of(story, EAST, post("quay")))) == [
        Tie("branch", EAST.address, Meaning.BELONGS),
        Tie("related", "posts/quay.html", Meaning.RELATED),
    ]


def test_nobody_is_tied_to_itself_or_to_what_is_not_public():
    story = post("tide", related=("tide", "quay"))
    assert list(ties_of(story, site_of(story))) == []
