"""Stories that stand one above the other, as a tree: from its roots, or around one of them."""

from collections.abc import Callable, Mapping

from builder.model.field import Meaning, declared_fields
from builder.model.parts import TreeNode
from builder.model.references import is_tree
from builder.model.site import Settings
from builder.model.story import Address, Story
from builder.plan.catalogue import Catalogue

_HIGHEST = 50
"""Stories one above the other; what stands lower begins a tree of its own."""


def tree_of(
    folder: str, catalogue: Catalogue, current: Address = Address("")
) -> tuple[TreeNode, ...]:
    """Every story of a kind below the one it names as above it; () where the kind is no tree.

    One whose superior is not published stands at the root, and a circle is cut open.
    """
    kind = catalogue.site.kinds.of(folder)
    if kind is None or not is_tree(kind):
        return ()
    stories = sorted(catalogue.by_kind.get(folder, ()), key=_rank(kind, catalogue.settings))
    below: dict[Address, list[Story]] = {}
    for story in stories:
        below.setdefault(_root_or_above(story, catalogue), []).append(story)
    return _nodes(Address(""), below, catalogue, current)


def _rank(kind: type[Story], settings: Settings) -> Callable[[Story], int]:
    """How siblings follow each other: in the order of the kind's vocabulary, then as listed."""
    ranked = next((each for each in declared_fields(kind) if each.field.vocabulary), None)
    terms = settings.vocabulary(ranked.field.vocabulary).terms if ranked else ()
    places = {term.slug: place for place, term in enumerate(terms)}

    def rank(story: Story) -> int:
        return places.get(getattr(story, ranked.name), len(places)) if ranked else 0

    return rank


def _root_or_above(story: Story, catalogue: Catalogue) -> Address:
    """The address of the one above; "" for a root, and for each of a circle."""
    first = above = _above(story.address, catalogue)
    seen = set[Address]()
    while above and above != story.address and above not in seen and len(seen) < _HIGHEST:
        seen.add(above)
        above = _above(above, catalogue)
    return first if first and above != story.address and len(seen) < _HIGHEST else Address("")


def _above(address: Address, catalogue: Catalogue) -> Address | None:
    ties = catalogue.outgoing[address]
    return next((tie.address for tie in ties if tie.meaning is Meaning.ABOVE), None)


def _nodes(
    above: Address,
    below: Mapping[Address, list[Story]],
    catalogue: Catalogue,
    current: Address,
) -> tuple[TreeNode, ...]:
    return tuple(
        TreeNode(
            catalogue.cards[story.address],
            _nodes(story.address, below, catalogue, current),
            story.address == current,
        )
        for story in below.get(above, ())
    )
