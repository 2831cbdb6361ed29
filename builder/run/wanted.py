"""Which of the planned files can be others than those that stand."""

from typing import TYPE_CHECKING

import msgspec

from builder.run.prepare import Prepared
from builder.run.run import Run
from builder.run.standing import Record, record_of, revised

if TYPE_CHECKING:
    from builder.plan import Plan


class Wanted(msgspec.Struct, frozen=True):
    """The plan of what is to be looked at now, and what the whole site is planned from."""

    plan: "Plan"
    record: Record


def wanted_of(prepared: Prepared, run: Run) -> Wanted:
    """The whole plan; after an edit of bodies, where the output is as it was left, their pages
    alone."""
    with run.watch.timing("plan"):
        record = record_of(prepared.plan)
        if not (run.publication.whole and run.standing):
            return Wanted(prepared.plan, record)
        return Wanted(revised(prepared.plan, record, run.standing.record), record)
