"""The tree of Party organisations: from its roots, or around one branch."""

from builder.model.kinds import Branch
from builder.model.parts import Node
from builder.model.story import Address
from builder.plan.catalogue import Catalogue


def tree_of(catalogue: Catalogue, current: Address = Address("")) -> tuple[Node, ...]:
    """Every branch below its 上级; one whose 上级 is not published stands at the root, a circle is cut
    open."""
    branches = [
        story for story in catalogue.by_kind.get("branches", ()) if isinstance(story, Branch)
    ]
    order = [term.slug for term in catalogue.settings.vocabulary("tiers").terms]
    branches.sort(key=lambda b: order.index(b.tier) if b.tier in order else len(order))
    parents = {branch.address: _parent(branch, catalogue) for branch in branches}
    below: dict[Address, list[Branch]] = {}
    for branch in branches:
        below.setdefault(parents[branch.address], []).append(branch)
    return tuple(_node(branch, below, catalogue, current) for branch in below.get(Address(""), []))


def _parent(branch: Branch, catalogue: Catalogue) -> Address:
    """The address of its 上级; "" for a root, and where following 上级 would lead back to itself."""
    seen, above = [branch], catalogue.site.find(branch.parent, ("branches",))
    while isinstance(above, Branch) and above not in seen:
        seen.append(above)
        above = catalogue.site.find(above.parent, ("branches",))
    return seen[1].address if above is None and len(seen) > 1 else Address("")


def _node(
    branch: Branch, below: dict[Address, list[Branch]], catalogue: Catalogue, current: Address
) -> Node:
    children = tuple(
        _node(child, below, catalogue, current) for child in below.get(branch.address, [])
    )
    return Node(catalogue.cards[branch.address], children, branch.address == current)
