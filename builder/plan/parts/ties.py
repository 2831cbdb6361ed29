"""Who names whom."""

from collections.abc import Iterator

import msgspec

from builder.model.field import Meaning
from builder.model.references import references
from builder.model.site import Site
from builder.model.story import Address, Story


class Tie(msgspec.Struct, frozen=True):
    """One story naming another: in which field, and what that means."""

    key: str
    address: Address
    meaning: Meaning


def ties_of(story: Story, site: Site) -> Iterator[Tie]:
    """The published stories that this one names."""
    for reference in references(story):
        found = site.find(reference.text, reference.to)
        if found and found.address != story.address:
            yield Tie(reference.key.partition(".")[0], found.address, reference.meaning)
