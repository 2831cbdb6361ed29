"""Stage, verify, commit with a journal: the output is the old site or the new one, never half of
each.

Open (refuses a folder it did not make, recovers, surveys), stage in any process, commit the whole
site as one value.
"""

from builder.publish.ledger import LedgerEntry
from builder.publish.promises import Promise, Summary
from builder.publish.publication import Publication
from builder.publish.stage import Staged, stage_file

__all__ = ["LedgerEntry", "Promise", "Publication", "Staged", "Summary", "stage_file"]
