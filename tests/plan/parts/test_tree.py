"""The tree of branches: never a circle, never endless."""

from builder.model.kinds import Branch
from builder.model.parts import TreeNode
from builder.plan.parts.tree import tree_of
from tests.kit.small_catalogue import catalogue_of


def branch(name: str, parent: str = "") -> Branch:
    path = f"content/branches/{name}.md"
    return Branch(title=name, slug=f"s-{name}", path=path, tier="branch", parent=parent)


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
