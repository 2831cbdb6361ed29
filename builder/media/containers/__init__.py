"""How picture files are built: segments, chunks, boxes and items; nothing is decoded."""
