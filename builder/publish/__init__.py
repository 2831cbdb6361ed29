"""Publishing: stage, verify, commit with a journal. The output is the old site or the new one,
never half of each.

A build opens the output (``Publication``: refuses a folder that no build made, finishes what a
killed build began, surveys what stands), stages files in any process, and commits the whole site as
one value.
"""

from builder.publish.ledger import LedgerEntry
from builder.publish.promises import Promise, Summary
from builder.publish.publication import Publication
from builder.publish.stage import Staged, stage_file

__all__ = ["LedgerEntry", "Promise", "Publication", "Staged", "Summary", "stage_file"]
