"""Which of the planned files may differ from those that stand."""

from typing import TYPE_CHECKING

import msgspec

from builder.run.prepare import Prepared
from builder.run.run import Run
from builder.run.standing import SiteRecord, plan_of_changes, record_of

if TYPE_CHECKING:
    from builder.plan import Plan


class Wanted(msgspec.Struct, frozen=True):
    """The part of the plan that is looked at in this run, and what the whole site is planned
    from."""

    plan: "Plan"
    record: SiteRecord


def wanted_of(prepared: Prepared, run: Run) -> Wanted:
    """The whole plan; or, where the output is as it was left and only bodies were edited, the plan
    of their pages alone."""
    with run.watch.timing("plan"):
        record = record_of(prepared.plan)
        if not (run.publication.is_whole and run.standing):
            return Wanted(prepared.plan, record)
        return Wanted(plan_of_changes(prepared.plan, record, run.standing.record), record)
