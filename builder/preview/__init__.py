"""The preview: watching, replanning and showing; the site from memory, with its problems on the
page."""

from builder.preview.server import Door, serve

__all__ = ["Door", "serve"]
