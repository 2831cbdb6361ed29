"""The tree of a kind whose stories stand one above the other: from its roots, or around one
story."""

from collections.abc import Iterable, Iterator

from builder.grouping import grouped
from builder.model.addresses import index_of
from builder.model.parts import CountedLink, TreeNode
from builder.model.story import Address, Story
from builder.model.traits import Tally
from builder.plan.catalogue import Catalogue
from builder.plan.parts.facts import plate_facts
from builder.plan.parts.growth import newest_count


def tree_of(folder: str, catalogue: Catalogue) -> tuple[TreeNode, ...]:
    """Every story of a kind below the one it names as above it; () where the kind is no tree."""
    return _nodes(catalogue.forest.roots.get(folder, ()), catalogue)


def kin_of(story: Story, catalogue: Catalogue) -> tuple[TreeNode, ...]:
    """The tree around a story: the one above it, itself, and those directly below; () where it has
    neither."""
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
    """A story in its tree, with what its plate shows."""
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
    owns = owner.about.owns
    belonging = catalogue.belonging.get(owner.address, ()) if owns else ()
    own = grouped((story.about.folder, story) for story in belonging)
    for about in (kind.about for kind in catalogue.site.kinds.all):
        counted = _first_counted(about.tallies, own.get(about.folder, ()))
        if owns and counted:
            word, number = counted
            yield CountedLink(word, index_of(about.folder, owns.segment, owner.slug), number)


def _first_counted(tallies: Iterable[Tally], stories: Iterable[Story]) -> tuple[str, int] | None:
    """The word and the number of the first tally that counts any of these; None where none does."""
    for tally in tallies:
        if number := sum(_is_counted(tally, story) for story in stories):
            return tally.word, number
    return None


def _is_counted(tally: Tally, story: Story) -> bool:
    return not tally.by or getattr(story, tally.by) in tally.among
