"""师徒: two people of whom each is said to teach the other the same."""

from collections.abc import Iterator
from functools import cache

import msgspec

from builder.model.blocks import Mentoring
from builder.model.field import Declared, declared_fields
from builder.model.library import Library
from builder.model.registers import Gathers
from builder.model.story import Address, Story
from builder.problems import Problem, Where


class _Told(msgspec.Struct, frozen=True):
    """One entry of a story: what this person is to which other one, and in what."""

    story: Story
    other: Address
    pair: Mentoring
    where: Where

    def contradicts(self, theirs: "_Told") -> bool:
        """Whether both sides claim the same role in the same subject, as far as they name it."""
        both = {self.pair.what, theirs.pair.what} - {""}
        return self.pair.role is theirs.pair.role and len(both) <= 1


def mutual_pairs(library: Library) -> Iterator[Problem]:
    """FC253: told once for both stories, at the one that comes first."""
    told: dict[tuple[Address, Address], list[_Told]] = {}
    for mine in _named_pairs(library):
        against = told.get((mine.other, mine.story.address), ())
        if theirs := next((each for each in against if each.contradicts(mine)), None):
            yield _asked(theirs, mine)
        told.setdefault((mine.story.address, mine.other), []).append(mine)


def _named_pairs(library: Library) -> Iterator[_Told]:
    for story in library.stories:
        for declared in _of_pairs(type(story)):
            for number, pair in enumerate(getattr(story, declared.name)):
                known = library.names.known.get(story.about.folder, {})
                if other := known.get(pair.partner):
                    where = story.where(f"{declared.name}.{number}")
                    yield _Told(story, other, pair, where)


@cache
def _of_pairs(kind: type[Story]) -> tuple[Declared, ...]:
    """The fields that say who learns from whom."""
    registered = [each for each in declared_fields(kind) if each.field.register]
    return tuple(
        each
        for each in registered
        if each.field.register and each.field.register.gathers is Gathers.PAIRS
    )


def _asked(first: _Told, second: _Told) -> Problem:
    role = first.pair.role.label
    said = (
        f"这里写着是“{first.pair.partner}”的{role}，"
        f"“{second.story.title}”里（{second.where.path} 第 {second.where.line} 行）又写着是这一位的{role}"
    )
    mend = "看看哪一边的身份写反了；确实互相教的，各写上教什么（“内容”）"
    return first.where.problem("FC253", said, mend)
