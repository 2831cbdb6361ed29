"""Video files of unknown origin: what they are, and which of their bytes tell where, when and by
what they were made."""
