"""Names of owners where they stand side by side: two 第一党支部 are told apart."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from builder.model.story import Address, Story


def owner_names(
    kinds: Iterable[Sequence[Story]],
    above: Mapping[Address, Address],
    stories: Mapping[Address, Story],
) -> dict[Address, str]:
    """The name of each owner of the kinds that have some, by its address; of several of a kind that
    share one, each with that of the one above it, and where that does not help with its slug."""
    superiors = {address: stories[each].name for address, each in above.items()}
    owning = (owners for owners in kinds if owners[0].about.owns)
    named = (_told_apart(owners, superiors) for owners in owning)
    return {address: name for names in named for address, name in names.items()}


def _told_apart(owners: Sequence[Story], superiors: Mapping[Address, str]) -> dict[Address, str]:
    names = {owner.address: owner.name for owner in owners}
    slugs = {owner.address: owner.slug for owner in owners}
    return _where_shared(_where_shared(names, superiors), slugs)


def _where_shared(names: Mapping[Address, str], more: Mapping[Address, str]) -> dict[Address, str]:
    """Each name; with more behind it, if there is any, where others are called the same."""
    counts = Counter(names.values())
    return {
        address: f"{name}（{more[address]}）" if counts[name] > 1 and address in more else name
        for address, name in names.items()
    }
