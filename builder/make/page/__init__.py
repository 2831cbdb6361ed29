"""Pages: a theme, its templates, what they print."""
