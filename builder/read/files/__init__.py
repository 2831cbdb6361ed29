"""The files of content/, found, decoded and surveyed; the only part of reading that touches the
disk."""
