"""Related stories: 相关 first, then shared series, brand, branch, tag, nearest in time; by an inverted index."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

import msgspec

from builder.model.kinds import Page
from builder.model.story import Address, Story
from builder.plan.catalogue import Catalogue

LIMIT = 6
_WEIGHTS = {"series": 8, "brand": 4, "branch": 2, "tag": 1}


class Feature(msgspec.Struct, frozen=True):
    """Something two stories may share."""

    name: str
    value: str


class Kinship(msgspec.Struct, frozen=True, dict=True):
    """Which stories share what; built once for all."""

    catalogue: Catalogue

    @cached_property
    def features(self) -> dict[Address, tuple[Feature, ...]]:
        """What each story has that others may share."""
        stories = (story for story in self.catalogue.site.stories if not isinstance(story, Page))
        return {story.address: tuple(dict.fromkeys(self._features(story))) for story in stories}

    @cached_property
    def sharing(self) -> dict[Feature, tuple[Address, ...]]:
        """Which stories have each feature."""
        index: dict[Feature, list[Address]] = {}
        for address, features in self.features.items():
            for feature in features:
                index.setdefault(feature, []).append(address)
        return {feature: tuple(addresses) for feature, addresses in index.items()}

    def related(self, story: Story) -> tuple[Story, ...]:
        """At most six, the ones its 相关 names first."""
        by_address = self.catalogue.site.by_address
        named = [tie.address for tie in self.catalogue.outgoing[story.address] if tie.key == "related"]
        scores: dict[Address, int] = {}
        for feature in self.features.get(story.address, ()):
            for address in self.sharing[feature]:
                scores[address] = scores.get(address, 0) + _WEIGHTS[feature.name]
        others = sorted(
            (address for address in scores if address != story.address and address not in named),
            key=lambda address: (-scores[address], _days_apart(story, by_address[address]), address),
        )
        return tuple(by_address[address] for address in (*dict.fromkeys(named), *others)[:LIMIT])

    def _features(self, story: Story) -> Iterator[Feature]:
        if story.series:
            yield Feature("series", story.series)
        for tie in self.catalogue.outgoing[story.address]:
            if tie.key == "brands":
                yield Feature("brand", tie.address)
            elif tie.key == "branch":
                yield Feature("branch", tie.address)
        for tie in self.catalogue.incoming.get(story.address, ()):
            if tie.address.startswith("brands/"):
                yield Feature("brand", tie.address)
        for tag in story.tags:
            yield Feature("tag", tag)


def _days_apart(story: Story, other: Story) -> int:
    return abs(((story.date or dt.date.min) - (other.date or dt.date.min)).days)
