"""Commands as they are typed, in this process."""

import pytest

from builder.commands.cli import cli


def ended(*words: str) -> int:
    """Runs ``fengcai`` with these words, to its end; gives the exit code."""
    with pytest.raises(SystemExit) as end:
        cli.main(args=list(words), prog_name="fengcai")
    return end.value.code
