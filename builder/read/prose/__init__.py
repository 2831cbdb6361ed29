"""Manuscripts: from Markdown as staff paste it to clean HTML."""
