"""Pieces of JSON-LD in schema.org's words: a thing is its type and its properties."""

from typing import Any

import msgspec

from builder.model.parts import Link
from builder.plan.catalogue import Catalogue
from builder.plan.parts.public_address import absolute

_UNSAFE = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)
"""What could end a ``<script>`` or a line of it, and how JSON writes it instead."""

Data = dict[str, Any]
"""One thing: its type and its properties."""


def without_empty(data: Data) -> Data:
    """Without the properties that say nothing."""
    return {name: value for name, value in data.items() if value}


def linked_thing(schema: str, link: Link, catalogue: Catalogue) -> Data:
    """A thing by its name, with its page where it has one."""
    url = absolute(catalogue.settings, link.path) if link.path else ""
    return without_empty({"@type": schema, "name": link.text.strip(), "url": url})


def publisher(catalogue: Catalogue) -> Data:
    """Who runs the site."""
    settings, emblem = catalogue.settings, catalogue.frame.emblem
    return without_empty(
        {
            "@type": "Organization",
            "name": settings.publisher or settings.name,
            "url": absolute(settings, "index.html"),
            "logo": absolute(settings, emblem.jpeg.path) if emblem else "",
        }
    )


def picture_license(catalogue: Catalogue) -> str:
    """The page that says how photographs may be used; "" where the site names none."""
    settings = catalogue.settings
    single = tuple(k.about.folder for k in settings.kinds.all if not k.about.is_section)
    found = catalogue.site.find(settings.picture_license, single)
    return absolute(settings, found.address) if found else ""


def document(data: Data) -> str:
    """One JSON-LD document."""
    text = msgspec.json.encode({"@context": "https://schema.org", **data}).decode()
    for character, escaped in _UNSAFE:
        text = text.replace(character, escaped)
    return text
