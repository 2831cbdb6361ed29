"""The doors residents use most: found by what a kind is for, not by what it is called."""

from builder.model.kinds import Branch, Grid, Service
from builder.plan.parts.doors import doors_of
from tests.kit.small_catalogue import site_of

BRANCH = Branch(title="老巷", slug="lane", tier="党支部")
GRID = Grid(title="一格", slug="one", level=3)
REPAIR = Service(title="修伞", slug="umbrella", category="家政便民", audience=("居民",))


def test_a_door_stands_where_there_is_something_behind_it():
    assert doors_of(site_of()) == {}
    assert doors_of(site_of(REPAIR)) == {"errands": "services/index.html"}
    assert doors_of(site_of(REPAIR, BRANCH))["bodies"] == "branches/index.html"


def test_a_tree_to_which_nothing_belongs_by_its_branch_is_no_door():
    assert doors_of(site_of(GRID)) == {}
