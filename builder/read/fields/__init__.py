"""Metadata: from YAML as staff type it to typed fields."""
