"""The tree of branches: never a circle, never endless, and round one of them no more than its
kin."""

import datetime as dt

from builder.model.amount import Amount
from builder.model.blocks import Headcount
from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Post
from builder.model.parts import CountedLink, TreeNode
from builder.plan.parts.tree import kin_of, tree_of
from tests.kit.small_catalogue import catalogue_of


def branch(name: str, parent: str = "", **fields) -> Branch:
    path = f"content/branches/{name}.md"
    given = {"tier": "branch", **fields}
    return Branch(title=name, slug=f"s-{name}", path=path, parent=parent, **given)


def names(nodes: tuple[TreeNode, ...]) -> list[str]:
    return [name for node in nodes for name in (node.card.name, *names(node.children))]


def test_what_hangs_below_a_circle_stays_where_it_hangs():
    tree = tree_of(
        "branches", catalogue_of(branch("甲", "乙"), branch("乙", "甲"), branch("丙", "甲"))
    )
    assert {node.card.name: names(node.children) for node in tree} == {"甲": ["丙"], "乙": []}


def test_every_one_of_a_very_high_tree_is_shown_once():
    levels = [branch(f"第{n}级", f"第{n - 1}级" if n else "") for n in range(400)]
    shown = names(tree_of("branches", catalogue_of(*levels)))
    assert sorted(shown) == sorted(each.name for each in levels)


def test_a_kind_without_superiors_has_no_tree():
    day = dt.date(2026, 5, 1)
    activity = Activity(title="夜话", slug="talk", date=day, type=("study",))
    assert tree_of("activities", catalogue_of(activity)) == ()
    assert kin_of(activity, catalogue_of(activity)) == ()


FAMILY = (
    branch("总支", "党委"),
    branch("党委"),
    branch("一支部", "总支"),
    branch("二支部", "总支"),
    branch("小组", "一支部"),
)


def test_the_tree_round_a_body_goes_from_the_one_above_it_to_those_right_below_it():
    catalogue = catalogue_of(*FAMILY)
    (above,) = kin_of(FAMILY[2], catalogue)
    assert names((above,)) == ["总支", "一支部", "小组"]
    assert [above.current, above.children[0].current] == [False, True]


def test_the_tree_round_a_root_begins_with_itself():
    (root,) = kin_of(FAMILY[1], catalogue_of(*FAMILY))
    assert names((root,)) == ["党委", "总支"]
    assert root.current


def test_a_body_with_nothing_above_or_below_it_has_no_tree_round_it():
    alone = branch("支部")
    assert kin_of(alone, catalogue_of(alone, branch("别的支部"))) == ()


def test_a_body_is_as_high_as_the_longest_way_down_from_it():
    (root,) = tree_of("branches", catalogue_of(*FAMILY))
    assert [root.height, root.children[0].height] == [4, 3]
    assert sorted(child.height for child in root.children[0].children) == [1, 2]


def test_a_plate_shows_the_newest_count_and_what_its_kind_says():
    counts = (
        Headcount(year=2025, count=Amount(31)),
        Headcount(year=2024, count=Amount(28)),
    )
    told = branch("支部", "党委", members_count=counts, partners=("骑手站",), founded="2006年")
    catalogue = catalogue_of(told, branch("党委"))
    (node,) = tree_of("branches", catalogue)[0].children
    assert node.size is not None
    assert (node.size.text, node.size.unit) == ("31", "人")
    assert list(node.facts) == ["partners"]
    assert node.facts["partners"].item.text == "骑手站"


def test_a_plate_counts_what_belongs_to_its_body_and_leads_to_it():
    day = dt.date(2026, 5, 1)
    held = [
        Activity(title=f"第{n}次", slug=f"n-{n}", date=day, type=("study",), branch="支部")
        for n in range(3)
    ]
    catalogue = catalogue_of(branch("支部"), branch("小组", "支部"), *held)
    (node,) = tree_of("branches", catalogue)
    path = "activities/branch/s-支部/index.html"
    assert node.tallies == (CountedLink("活动", path, 3),)
    assert node.children[0].tallies == ()


def noticed(*columns):
    posts = [
        Post(title=f"第{n}篇", slug=f"n-{n}", date=dt.date(2026, 5, 1), column=each, branch="支部")
        for n, each in enumerate(columns)
    ]
    (node,) = tree_of("branches", catalogue_of(branch("支部"), *posts))
    return [(each.text, each.count) for each in node.tallies]


def test_a_plate_counts_notices_before_all_news():
    assert noticed(Column.NEWS, Column.NOTICES, Column.PUBLICITY) == [("通知", 2)]
    assert noticed(Column.NEWS, Column.DIARY) == [("动态", 2)]
    assert noticed() == []


def test_siblings_that_staff_have_numbered_come_before_the_others_whatever_their_tier():
    top = branch("总")
    office, small = branch("甲", "总", tier="street"), branch("乙", "总", tier="group", order=1)
    assert names(tree_of("branches", catalogue_of(top, office, small))) == ["总", "乙", "甲"]
