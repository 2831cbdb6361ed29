"""Related stories: 相关 first, then those that share most (series, brand, branch, tag), nearest in
time, by address.

Counting shared features story by story is quadratic: in a community everyone shares a branch or a
tag with a third of all others. Here the sets of features two stories can share are tried from the
weightiest down, and of the stories that have such a set only the nearest in time are looked at; the
result is the same, to the letter.
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import combinations

import msgspec

from builder.model.field import Meaning, declared_fields
from builder.model.kinds import KINDS
from builder.model.story import Address, Story
from builder.model.terms import alike
from builder.model.traits import Ownership
from builder.plan.parts.ties import Tie

LIMIT = 6
_SERIES, _TAG = 8, 1
"""How much a shared series and a shared tag count; a shared owner counts as its kind says."""
_OWNERS = {kind.about.folder: kind.about.owns for kind in KINDS if kind.about.owns}
_COMMON = frozenset(declared.name for declared in declared_fields(Story))
_MANY = 10
"""Features from which trying their sets (2 to the power of this) costs more than counting."""

Feature = tuple[int, str]
"""What two stories may share: how much it counts, and which one it is."""


class Place(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """A story in time: its day (ordinal) and its address."""

    day: int
    address: Address


class Kinship(msgspec.Struct, frozen=True, dict=True):
    """Which stories share what, and whom each names and is named by; built once for all."""

    by_address: Mapping[Address, Story]
    outgoing: Mapping[Address, tuple[Tie, ...]]
    incoming: Mapping[Address, tuple[Tie, ...]]

    @cached_property
    def features(self) -> dict[Address, tuple[Feature, ...]]:
        """What each story has that others may share, the weightiest first."""
        stories = (story for story in self.by_address.values() if story.about.is_section)
        return {story.address: self._features_of(story) for story in stories}

    @cached_property
    def _sharing(self) -> dict[tuple[Feature, ...], list[Place]]:
        """Who has every feature of a set, in time; sets of one are all here, larger ones join when
        asked for."""
        index: dict[tuple[Feature, ...], list[Place]] = {}
        for story in self.by_address.values():
            place = _place(story)
            for feature in self.features.get(story.address, ()):
                index.setdefault((feature,), []).append(place)
        return {feature: sorted(places) for feature, places in index.items()}

    def related(self, story: Story) -> tuple[Story, ...]:
        """At most six, the ones its 相关 names first."""
        chosen = dict.fromkeys(
            tie.address for tie in self.outgoing[story.address] if tie.meaning is Meaning.RELATED
        )
        features = self.features.get(story.address, ())
        found = (
            self._counted(story)
            if len(features) > _MANY
            else self._nearest(story, {*chosen, story.address})
        )
        for place in found:
            if len(chosen) >= LIMIT:
                break
            chosen.setdefault(place.address)
        return tuple(self.by_address[address] for address in list(chosen)[:LIMIT])

    def _nearest(self, story: Story, taken: set[Address]) -> Iterator[Place]:
        """Those that share most first; of those that share as much, the nearest in time first."""
        features, day = self.features[story.address], _place(story).day
        for sets in _sets_by_weight(tuple(weight for weight, _ in features)):
            level: set[Place] = set()
            for numbers in sets:
                sharing = self._having(tuple(features[number] for number in numbers))
                level.update(_around(sharing, day, taken))
            for place in sorted(level, key=lambda each: (abs(each.day - day), each.address))[
                :LIMIT
            ]:
                taken.add(place.address)
                yield place

    def _having(self, features: tuple[Feature, ...]) -> list[Place]:
        known = self._sharing.get(features)
        if known is None:
            last = features[-1]
            known = [
                place
                for place in self._having(features[:-1])
                if last in self.features[place.address]
            ]
            self._sharing[features] = known
        return known

    def _counted(self, story: Story) -> Iterator[Place]:
        """The same, by counting what every other story shares; for a story with very many
        features."""
        scores: dict[Place, int] = {}
        for feature in self.features[story.address]:
            for place in self._sharing[(feature,)]:
                scores[place] = scores.get(place, 0) + feature[0]
        here = _place(story)
        scores.pop(here, None)
        return iter(
            sorted(scores, key=lambda each: (-scores[each], abs(each.day - here.day), each.address))
        )

    def _features_of(self, story: Story) -> tuple[Feature, ...]:
        series = [(_SERIES, alike(story.series))] if story.series else []
        tags = [(_TAG, alike(tag)) for tag in story.tags]
        found = dict.fromkeys((*series, *self._owners_of(story), *tags))
        return tuple(sorted(found, key=lambda feature: -feature[0]))

    def _owners_of(self, story: Story) -> Iterator[Feature]:
        """Whose own it is: those that a field of every kind names, and those that gather it."""
        for tie in self.outgoing[story.address]:
            owns = _owned_by(tie)
            if owns and tie.key in _COMMON and tie.meaning is not Meaning.RELATED:
                yield owns.weight, tie.address
        for tie in self.incoming.get(story.address, ()):
            owns = _owned_by(tie)
            if owns and owns.gathers:
                yield owns.weight, tie.address


def _owned_by(tie: Tie) -> Ownership | None:
    return _OWNERS.get(tie.address.partition("/")[0])


def _place(story: Story) -> Place:
    return Place((story.date or dt.date.min).toordinal(), story.address)


@lru_cache(maxsize=256)
def _sets_by_weight(weights: tuple[int, ...]) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Every set of features (by number) that can be shared, gathered by total weight, the
    weightiest first."""
    levels: dict[int, list[tuple[int, ...]]] = {}
    for size in range(1, len(weights) + 1):
        for numbers in combinations(range(len(weights)), size):
            levels.setdefault(sum(weights[number] for number in numbers), []).append(numbers)
    return tuple(tuple(levels[weight]) for weight in sorted(levels, reverse=True))


def _around(places: list[Place], day: int, taken: set[Address]) -> Iterable[Place]:
    """The nearest that are not taken yet: at least six where there are as many, and all as near as
    the sixth."""
    after = bisect_left(places, day, key=lambda place: place.day)
    before, reach = after - 1, 0
    found: list[Place] = []
    while before >= 0 or after < len(places):
        back = day - places[before].day if before >= 0 else None
        ahead = places[after].day - day if after < len(places) else None
        goes_back = ahead is None or (back is not None and back <= ahead)
        place = places[before] if goes_back else places[after]
        distance = abs(place.day - day)
        if len(found) >= LIMIT and distance > reach:
            break
        if place.address not in taken:
            found.append(place)
            reach = distance
        before, after = (before - 1, after) if goes_back else (before, after + 1)
    return found
