"""What tests share: small sites, small files, and where the project lies."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The project's folder."""
