"""Who stands below whom: siblings by the numbers staff gave them, then in the order of their tier,
then as they are listed."""

from builder.model.kinds import Branch
from builder.plan.parts.forest import Forest
from tests.kit.small_catalogue import catalogue_of


def branch(name: str, tier: str, parent: str = "", **fields) -> Branch:
    path = f"content/branches/{name}.md"
    return Branch(title=name, slug=name, path=path, tier=tier, parent=parent, **fields)


def forest(*branches: Branch) -> Forest:
    return catalogue_of(*branches).forest


def test_siblings_stand_by_their_numbers_then_by_tier_then_as_they_are_listed():
    found = forest(
        branch("a", "branch", "top"),
        branch("b", "general-branch", "top"),
        branch("c", "branch", "top", order=1),
        branch("top", "community"),
    )
    assert found.below == {
        "branches/top.html": ("branches/c.html", "branches/b.html", "branches/a.html")
    }
    assert found.roots == {"branches": ("branches/top.html",)}


def test_above_is_the_other_side_of_below():
    found = forest(branch("a", "branch", "top"), branch("top", "community"))
    assert found.above == {"branches/a.html": "branches/top.html"}


def test_from_the_top_each_comes_before_those_below_it():
    found = forest(
        branch("a", "branch", "middle"),
        branch("b", "branch"),
        branch("middle", "general-branch", "top"),
        branch("top", "community"),
    )
    assert [*found.descending("branches")] == [
        f"branches/{name}.html" for name in ("top", "middle", "a", "b")
    ]
    assert [*found.all_below("branches/middle.html")] == ["branches/a.html"]
    assert [*found.descending("posts")] == []


def test_one_whose_superior_is_not_here_is_a_root():
    assert forest(branch("a", "branch", "nobody")).roots == {"branches": ("branches/a.html",)}


def test_nobody_of_a_circle_is_above_another():
    found = forest(branch("a", "branch", "b"), branch("b", "branch", "a"))
    assert found.above == {}
    assert sorted(found.roots["branches"]) == ["branches/a.html", "branches/b.html"]
