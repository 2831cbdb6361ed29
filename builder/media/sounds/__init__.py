"""Recordings of unknown origin: what they are, and which of their bytes are sound."""
