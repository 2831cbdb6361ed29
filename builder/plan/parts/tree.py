"""Stories that stand one above the other, as a tree: from its roots, or around one of them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from builder.model.addresses import index_of
from builder.model.parts import CountedLink, TreeNode
from builder.model.story import Address, Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.facts import plate_facts
from builder.plan.parts.growth import newest_count


def tree_of(folder: str, catalogue: Catalogue) -> tuple[TreeNode, ...]:
    """Every story of a kind below the one it names as above it; () where the kind is no tree."""
    return _nodes(catalogue.forest.roots.get(folder, ()), catalogue)


def kin_of(story: Story, catalogue: Catalogue) -> tuple[TreeNode, ...]:
    """A story between the one above it and those directly below it; () where it has neither."""
    below = catalogue.forest.below.get(story.address, ())
    above = catalogue.forest.above.get(story.address)
    children = tuple(_node(each, (), catalogue) for each in below)
    own = _node(story.address, children, catalogue, is_current=True)
    if above:
        return (_node(above, (own,), catalogue),)
    return (own,) if children else ()


def _nodes(addresses: Iterable[Address], catalogue: Catalogue) -> tuple[TreeNode, ...]:
    below = catalogue.forest.below
    return tuple(
        _node(each, _nodes(below.get(each, ()), catalogue), catalogue) for each in addresses
    )


def _node(
    address: Address,
    children: tuple[TreeNode, ...],
    catalogue: Catalogue,
    *,
    is_current: bool = False,
) -> TreeNode:
    story = catalogue.site.by_address[address]
    return TreeNode(
        card=catalogue.cards[address],
        children=children,
        current=is_current,
        size=newest_count(story),
        facts=plate_facts(story, catalogue.site),
        tallies=tuple(_tallies(story, catalogue)),
    )


def _tallies(owner: Story, catalogue: Catalogue) -> Iterator[CountedLink]:
    """How many stories of each kind that is counted belong to it, and where they are listed."""
    owns, belonging = owner.about.owns, catalogue.belonging.get(owner.address, ())
    counts = Counter(story.about.folder for story in belonging)
    for about in (kind.about for kind in catalogue.site.kinds.all):
        if owns and about.tally and counts[about.folder]:
            path = index_of(about.folder, owns.segment, owner.slug)
            yield CountedLink(about.tally, path, counts[about.folder])
