"""What is around the content of a page: its head, and the frame that all pages share."""

import msgspec

from builder.model.parts import Image, Link


class Meta(msgspec.Struct, frozen=True, omit_defaults=True):
    """One ``<meta>``: ``name`` or ``property``, and its content."""

    name: str
    content: str


class Head(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What stands in a page's ``<head>`` besides the frame's: ``canonical`` and ``feed`` (that of
    its section) may be empty.

    ``metas`` are by name (description, SiteName, ColumnName …), ``properties`` Open Graph;
    ``json_ld`` is one JSON document, safe inside a ``<script>``.
    """

    title: str
    description: str = ""
    canonical: str = ""
    feed: str = ""
    feed_title: str = ""
    metas: tuple[Meta, ...] = ()
    properties: tuple[Meta, ...] = ()
    json_ld: str = ""
    noindex: bool = False


class Frame(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The same on every page: no counts, no latest items, no date of today.

    ``assets`` gives the address of each asset by its name in the theme (``hong.css``);
    ``parameters`` are the theme's own from theme.yaml; ``marked`` is a warning to show across the
    page (drafts); ``base`` is the site's base path on its server, used by 404 alone; ``downloads``
    says that photos may be saved.
    """

    name: str
    subtitle: str = ""
    publisher: str = ""
    address: str = ""
    phone: str = ""
    records: tuple[str, ...] = ()
    nav: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    emblem: Image | None = None
    assets: dict[str, str] = {}
    parameters: dict[str, str] = {}
    feed: str = ""
    marked: str = ""
    base: str = "/"
    downloads: bool = False
