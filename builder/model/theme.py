"""A theme as plan may see it: values only, no templates, no files."""

import msgspec

from builder.digest import Digest
from builder.model.artifact import Ladder


class ThemeFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What plan may know of a theme: values only.

    ``templates`` maps a template's name to the digest of everything it is made of (parents,
    includes, macros); ``assets`` an asset's name to its fingerprinted path (``hong.css`` →
    ``assets/hong-3fa9c2d1.css``), and ``asset_sources`` that path to the digest of its bytes;
    ``colors`` are the light ones by name, ``dark_colors`` those of a reader who asks for dark;
    ``typefaces`` are the digests of the fonts on this machine for share pictures, the best first;
    ``dictionary`` is that of OpenCC's files here, for a site with a Traditional edition, "" for one
    without, or where OpenCC is not installed.
    """

    name: str
    templates: dict[str, Digest]
    assets: dict[str, str]
    asset_sources: dict[str, Digest]
    ladder: Ladder = Ladder()
    parameters: dict[str, str] = {}
    colors: dict[str, str] = {}
    dark_colors: dict[str, str] = {}
    typefaces: tuple[Digest, ...] = ()
    dictionary: Digest = Digest("")

    @property
    def page_assets(self) -> dict[str, str]:
        """The assets of the site's pages."""
        return {name: path for name, path in self.assets.items() if not name.startswith("screen.")}

    @property
    def screen_assets(self) -> dict[str, str]:
        """The assets of lobby screens (``screen.css``, ``screen.js``): each screen's folder has its
        own copy."""
        return {name: path for name, path in self.assets.items() if name.startswith("screen.")}

    def template(self, *names: str) -> str:
        """The first of these templates that the theme has: a kind's own, then the general one."""
        return next(name for name in names if name in self.templates)
