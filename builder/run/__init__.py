"""One run, where the working rooms meet.

In the order of a build: run (opened), unchanged (the early end), prepare and attempts (read,
judged, planned), wanted, produce (made), publishing, remember; takedown, where nothing can be
built. For the other commands: examine (check), origin (why), audit, clean.
"""
