"""Containers: how picture files are built of segments, chunks, boxes and items; nothing is
decoded."""
