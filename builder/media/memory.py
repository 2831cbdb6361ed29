"""The memory (bytes) that pictures may take together, for those who share out the work."""

ROOM = 540_000_000
"""Bytes that all decodes under way may take together: with the program itself, less than 700 MB."""
LEAST = 45_000_000
"""Bytes that the steps of a ladder and their encoders take, however small the picture (AVIF: 72 MB
while it works)."""
