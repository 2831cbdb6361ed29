"""The site's icon: the first character of its name on the theme's own sheet, never the emblem."""

from collections.abc import Iterator, Mapping
from functools import partial

from builder.digest import key_of
from builder.model.artifact import Artifact, Rank
from builder.model.frame import Icons
from builder.model.icon import DRAWING_PART, PIXELS_PART, MakeIcon, Monogram
from builder.model.site import Site
from builder.model.theme import ThemeFacts


def icons_of(site: Site, theme: ThemeFacts) -> Icons:
    """The paths of the icons; without pixels where there is no typeface, without any where the
    site's name has no letter."""
    return Icons(*(artifact.path for artifact in icon_artifacts(site, theme)))


def icon_artifacts(site: Site, theme: ThemeFacts) -> Iterator[Artifact]:
    """The drawing, then the same in pixels where there is something to write it with."""
    monogram = _monogram(site.settings.name, theme.colors)
    parts = (DRAWING_PART, PIXELS_PART) if theme.typefaces else (DRAWING_PART,)
    recipe = MakeIcon(monogram, theme.typefaces)
    for part in parts if monogram.sign else ():
        path = f"assets/icon-{key_of(recipe)[:8]}{part.removeprefix('icon')}"
        yield Artifact(path, Rank.ASSET, partial(_given, recipe), part)


def _monogram(name: str, colors: Mapping[str, str]) -> Monogram:
    sign = next((each for each in name if each.isalnum()), "")
    bare = Monogram(sign)
    return Monogram(sign, colors.get("sheet", bare.sheet), colors.get("on-sheet", bare.on_sheet))


def _given(recipe: MakeIcon) -> MakeIcon:
    return recipe
