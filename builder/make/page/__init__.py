"""Making pages: a theme, its templates, and how they are printed."""
