"""Ties: which story names which."""

from collections.abc import Iterator

import msgspec

from builder.model.field import Meaning, declared_fields
from builder.model.kinds import is_name_enough
from builder.model.references import references
from builder.model.site import Site
from builder.model.story import Address, Story


class Tie(msgspec.Struct, frozen=True):
    """One story naming another: in which field, and what that means."""

    key: str
    address: Address
    meaning: Meaning


def ties_of(story: Story, site: Site) -> Iterator[Tie]:
    """The ties of one story to other published ones."""
    for reference in references(story):
        found = site.find(reference.text, reference.to)
        if found and found.address != story.address:
            yield Tie(reference.key.partition(".")[0], found.address, reference.meaning)


_NAMING = tuple(
    each
    for each in declared_fields(Story)
    if each.field.meaning is Meaning.MENTIONS and is_name_enough(each.field)
)
"""The fields of every story that mention what may have no page here."""


def only_named(story: Story, site: Site) -> Iterator[tuple[str, str]]:
    """The names in a story's fields that no story answers to, public or not, each after the kind it
    would be of."""
    for declared in _NAMING:
        kinds = declared.field.to
        for text in getattr(story, declared.name):
            if text not in site.withheld and site.bare_name(text, kinds):
                yield kinds[0], text
