"""What can differ from the site that stands: after most edits one story's page, and nothing else needs a look.

A story's page is a function of the site's outline and of that story's own prose, every other file one of the
outline alone (``plan``). So where the outline is the same, only pages whose prose is another can be others.
"""

import msgspec

from builder import makers
from builder.digest import Digest, key_of
from builder.model.story import Address
from builder.plan import Plan


class Record(msgspec.Struct, frozen=True):
    """What a published site was planned from: everything but prose by one name, the prose of each story by its own."""

    outline: Digest
    prose: dict[Address, Digest]


def record_of(plan: Plan) -> Record:
    """The names of what this plan is a function of; the makers' versions count as the outline's."""
    prose = {story.address: key_of(story.prose) for story in plan.site.stories}
    return Record(key_of(makers.everything(), plan.theme, plan.site.outline), prose)


def revised(plan: Plan, now: Record, before: Record) -> Plan:
    """The plan of those pages alone that can differ from what was made by the record before, where that is known."""
    if before.outline != now.outline:
        return plan
    only = frozenset(address for address, prose in now.prose.items() if before.prose[address] != prose)
    return msgspec.structs.replace(plan, only=only)
