"""What is around the content of a page: its head, and the frame that all pages share."""

import msgspec

from builder.model.parts import Image, Item, Link


class NavLink(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place in the navigation: ``short`` is what a phone has room for, mostly two characters."""

    text: str
    path: str
    short: str = ""


class Meta(msgspec.Struct, frozen=True, omit_defaults=True):
    """One ``<meta>``: ``name`` or ``property``, and its content."""

    name: str
    content: str


class Feed(msgspec.Struct, frozen=True):
    """A feed of news: its Atom file (``posts/feed.xml``), beside which lies the same as JSON Feed."""

    path: str
    title: str

    @property
    def json_path(self) -> str:
        """The JSON Feed beside it."""
        return json_feed_beside(self.path)


def json_feed_beside(path: str) -> str:
    """``posts/feed.xml`` → ``posts/feed.json``."""
    return path.removesuffix("xml") + "json"


class OtherEdition(msgspec.Struct, frozen=True):
    """The same page in another script: its language tag (``zh-Hant``) and complete address."""

    language: str
    url: str


class ScriptLink(msgspec.Struct, frozen=True):
    """To this page in the other script: its path, language tag and name, in that script."""

    path: str
    language: str
    text: str


class Head(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What stands in a page's ``<head>`` besides the frame's: ``feed`` is that of its section or
    term, ``editions`` are all those the page has, its own among them; ``other`` leads readers to
    the one in the other script.

    ``metas`` are by name (description, SiteName, ColumnName …), ``properties`` Open Graph;
    ``json_ld`` is one JSON document, safe inside a ``<script>``.
    """

    title: str
    description: str = ""
    canonical: str = ""
    feed: Feed | None = None
    editions: tuple[OtherEdition, ...] = ()
    other: ScriptLink | None = None
    metas: tuple[Meta, ...] = ()
    properties: tuple[Meta, ...] = ()
    json_ld: str = ""
    noindex: bool = False


class ColorPair(msgspec.Struct, frozen=True, omit_defaults=True):
    """One colour of the theme in its two modes; "" where the theme has none."""

    light: str = ""
    dark: str = ""


class Icons(msgspec.Struct, frozen=True, omit_defaults=True):
    """Paths of the site's monogram: as a drawing, and in pixels for what reads no drawing; ""
    where there is none."""

    drawing: str = ""
    pixels: str = ""


class Mourning(msgspec.Struct, frozen=True, omit_defaults=True):
    """What pages know of days of mourning: all of them, by which a script decides, as
    ``2026-12-13/2026-12-15 …``; and whether the day of the build is one, which decides without
    it."""

    days: str = ""
    today: bool = False


class Frame(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The same on every page: no counts, no latest items, no date of today.

    ``doors`` lead where residents go most: to the lists of ``people``, of ``errands``, and of the
    ``bodies`` they belong to, as far as the site has them.

    ``assets`` gives the address of each asset by its name in the theme (``hong.css``);
    ``parameters`` are the theme's own from theme.yaml; ``marked`` is a warning to show across the
    page (drafts); ``base`` is the site's base path on its server, used by 404 alone; ``downloads``
    says that photos may be saved; ``paper`` is what browsers colour their own bar with, ``icons``
    what they show beside the page's title;
    ``mourning`` are the days on which all is grey.
    """

    name: str
    subtitle: str = ""
    publisher: str = ""
    address: str = ""
    phone: str = ""
    records: tuple[Item, ...] = ()
    nav: tuple[NavLink, ...] = ()
    footer: tuple[Link, ...] = ()
    footer_lines: tuple[str, ...] = ()
    doors: dict[str, str] = {}
    emblem: Image | None = None
    assets: dict[str, str] = {}
    parameters: dict[str, str] = {}
    feed: Feed | None = None
    marked: str = ""
    base: str = "/"
    downloads: bool = False
    paper: ColorPair = ColorPair()
    icons: Icons = Icons()
    mourning: Mourning = Mourning()
