"""What owners of stories are called where they stand side by side: two 第一党支部 are told apart."""

from collections import Counter
from collections.abc import Callable, Iterable

from builder.model.story import Address, Story

Above = Callable[[Story], Story | None]
"""The one directly above a story of a kind that is a tree."""


def distinct_names(owners: Iterable[Story], above: Above) -> dict[Address, str]:
    """The name of each of one kind; of several that share one, each with that of the one above it,
    and where that does not help with its slug."""
    owners = tuple(owners)
    plain = {owner.address: owner.name for owner in owners}
    longer = {owner.address: _beside(owner.name, _name(above(owner))) for owner in owners}
    named = _where_shared(plain, longer)
    full = {owner.address: _beside(named[owner.address], owner.slug) for owner in owners}
    return _where_shared(named, full)


def _name(story: Story | None) -> str:
    return story.name if story else ""


def _beside(name: str, more: str) -> str:
    return f"{name}（{more}）" if more else name


def _where_shared(names: dict[Address, str], longer: dict[Address, str]) -> dict[Address, str]:
    """The longer of both for all that are called like another."""
    counts = Counter(names.values())
    return {each: longer[each] if counts[name] > 1 else name for each, name in names.items()}
