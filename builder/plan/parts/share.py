"""Share pictures: what others show of a page. A story with a cover that is large enough has its
own, every other page shows the site's card.

A card of its own for every story without a photo would say nothing that the title beside it does
not say, and on a site of ten thousand notices would take longer than all its pages.
"""

from collections.abc import Iterable, Iterator
from functools import partial

import msgspec

from builder.lettering.phrases import phrases
from builder.model.addresses import path_in_media
from builder.model.artifact import Artifact, Rank
from builder.model.focus import Focus, focus_of
from builder.model.parts import Card, Image
from builder.model.photo import Photo, Picture
from builder.model.settings import Settings
from builder.model.share import SHARE_HEIGHT, SHARE_PART, SHARE_WIDTH, MakeShare, ShareColors, Words
from builder.model.site import Site
from builder.model.theme import ThemeFacts
from builder.problems import Problem, Severity
from builder.regex import regex

_EMOJI = regex("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\ufe0f\u200d]")
_LEAST = 400
"""Pixels of a cover's shorter side from which on it is fit: a smaller one would be shown enlarged,
and blurred."""


class Shared(msgspec.Struct, frozen=True):
    """A share picture as Open Graph names it."""

    path: str
    width: int
    height: int
    alt: str


def is_fit(photo: Photo) -> bool:
    """Whether a photo is large enough to be shown at 1200×630 px."""
    return min(photo.width, photo.height) >= _LEAST


def has_share(cover: Picture | None, settings: Settings) -> bool:
    """Whether a story with this cover has a share picture of its own: the cover is large enough,
    and the site has an address."""
    return bool(settings.url) and cover is not None and is_fit(cover.photo)


def story_share(card: Card, cover: Picture, site: Site, theme: ThemeFacts) -> MakeShare:
    """The share picture of a story that has its own."""
    focus = focus_of(cover.focus) or Focus()
    if not theme.typefaces:
        return MakeShare(cover.photo.source, focus)
    return MakeShare(cover.photo.source, focus, _words(card, site), _colors(theme), theme.typefaces)


def site_share(site: Site, theme: ThemeFacts) -> MakeShare | None:
    """The site's card; none where there is nothing to write it with, or no address to name it
    by."""
    if not site.settings.url or not theme.typefaces:
        return None
    words = Words(_pieces(site.settings.name), _pieces(site.settings.subtitle))
    return MakeShare(words=words, colors=_colors(theme), typefaces=theme.typefaces)


def shared(recipe: MakeShare, alt: str) -> Shared:
    """A share picture as pages name it."""
    return Shared(_path(recipe), SHARE_WIDTH, SHARE_HEIGHT, alt)


def shared_image(image: Image) -> Shared:
    """A picture of the site's pages in place of a share picture."""
    width = image.jpeg.width
    return Shared(image.jpeg.path, width, max(1, round(width / image.ratio)), image.alt)


def share_artifacts(recipes: Iterable[MakeShare | None]) -> Iterator[Artifact]:
    """The files of these share pictures; equal recipes once."""
    for path, recipe in {_path(recipe): recipe for recipe in recipes if recipe}.items():
        yield Artifact(path, Rank.PICTURE, partial(_given, recipe), SHARE_PART)


def untitled_shares(site: Site, theme: ThemeFacts) -> Iterator[Problem]:
    """A single notice where share pictures come without their titles, for want of a font on this
    machine."""
    covers = (pictures.cover for pictures in site.pictures.values())
    if not theme.typefaces and any(has_share(cover, site.settings) for cover in covers):
        yield Problem(
            path=site.settings.path,
            code="FC608",
            message="这台电脑上没有找到中文字体，转发时的配图只有照片，没有标题",
            mend="装上思源宋体再生成一次（Ubuntu、Debian：sudo apt install fonts-noto-cjk；"
            "Fedora：sudo dnf install google-noto-serif-cjk-vf-fonts）",
            severity=Severity.NOTICE,
        )


def _given(recipe: MakeShare) -> MakeShare:
    return recipe


def _words(card: Card, site: Site) -> Words:
    """A person by name, with the headline below, without the name it may begin with; anything else
    by its headline."""
    title = _pieces(card.title) if _EMOJI.search(card.title) else card.phrases
    label = card.label if site.kinds.is_section(card.kind) else ""
    if card.name != card.title:
        below = title[1:] if "".join(title[:1]).rstrip("：:，") == card.name else title
        return Words((card.name,), below, label, site.settings.name)
    return Words(title, (), label, site.settings.name)


def _pieces(text: str) -> tuple[str, ...]:
    """A text cut where its lines may end, without emoji: no font for text has them, and one would
    cost it all words."""
    plain = _EMOJI.sub("", text).strip()
    return phrases(plain) if plain else ()


def _colors(theme: ThemeFacts) -> ShareColors:
    named = {field: field.replace("_", "-") for field in ShareColors.__struct_fields__}
    return ShareColors(
        **{field: theme.colors[name] for field, name in named.items() if name in theme.colors}
    )


def _path(recipe: MakeShare) -> str:
    return f"{path_in_media(recipe)}-{SHARE_PART}"
