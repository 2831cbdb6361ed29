"""``python -m builder``."""

from builder.commands.cli import main

main()
