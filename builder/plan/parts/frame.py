"""The frame that all pages share: no counts, no latest items, no date of today."""

from collections.abc import Callable, Iterable
from typing import Any

from builder.model.addresses import index_of
from builder.model.frame import ColorPair, Feed, Frame, NavLink
from builder.model.kinds import BESIDE_KINDS, BESIDE_SHORT, KINDS
from builder.model.parts import Link
from builder.model.settings import Settings
from builder.model.site import Site
from builder.model.theme import ThemeFacts
from builder.plan.parts.doors import doors_of
from builder.plan.parts.icon import icons_of
from builder.plan.parts.images import image_of
from builder.plan.parts.news import feed_at, site_news
from builder.plan.parts.records import registered

_SINGLE = tuple(kind.about.folder for kind in KINDS if not kind.about.is_section)
"""The kinds whose stories stand in menus by themselves, since no list has them."""

_AS_SET = ("name", "subtitle", "publisher", "address", "phone", "footer_lines", "downloads")
"""What stands in the frame as site.yaml has it."""


def frame_of(site: Site, theme: ThemeFacts) -> Frame:
    """Masthead, navigation and footer, from the settings and from which kinds have stories."""
    settings, filled = site.settings, _filled_sections(site)
    return Frame(
        **_as_set(settings),
        **_from_theme(site, theme),
        nav=_nav(_once(settings.nav) or filled, filled, site),
        doors=doors_of(site),
        records=tuple(map(registered, settings.records)),
        footer=tuple(filter(None, _links(_once(settings.footer), filled, site))),
        feed=_feed(site),
        marked=site.marked,
        mourning=site.mourning,
        base=base_path(settings.url),
    )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """Each word where it stands first."""
    return tuple(dict.fromkeys(words))


def _from_theme(site: Site, theme: ThemeFacts) -> dict[str, Any]:
    """What the theme gives, and how it shows the site's own signs."""
    return {
        "emblem": image_of(site.emblem, theme.ladder) if site.emblem else None,
        "icons": icons_of(site, theme),
        "paper": _paper(theme),
        "assets": theme.page_assets,
        "parameters": theme.parameters,
    }


def _as_set(settings: Settings) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in _AS_SET}


def _paper(theme: ThemeFacts) -> ColorPair:
    """The colour of the page by day and by night."""
    return ColorPair(theme.colors.get("paper", ""), theme.dark_colors.get("paper", ""))


def _feed(site: Site) -> Feed | None:
    """The whole site's."""
    path = feed_at("", site_news(site), site)
    return Feed(path, site.settings.name) if path else None


def _filled_sections(site: Site) -> tuple[str, ...]:
    """The folders of the kinds that have a list and a story."""
    present = {type(story) for story in site.stories}
    return tuple(kind.about.folder for kind in site.kinds.sections if kind in present)


def _nav(names: tuple[str, ...], filled: tuple[str, ...], site: Site) -> tuple[NavLink, ...]:
    """The navigation, each place with the word that a phone has room for."""
    named = zip(names, _links(names, filled, site), strict=True)
    return tuple(
        NavLink(link.text, link.path, short_label(site.settings, name, link.text))
        for name, link in named
        if link
    )


def short_label(settings: Settings, folder: str, label: str) -> str:
    """The site's own short word for a section; else the kind's, where what the site calls it holds
    that word; else its whole name."""
    kind = settings.kinds.of(folder)
    usual = kind.about.short if kind else BESIDE_SHORT.get(folder, "")
    return settings.short_names.get(folder) or (usual if usual in label else "") or label


def _links(names: tuple[str, ...], filled: tuple[str, ...], site: Site) -> tuple[Link | None, ...]:
    return tuple(_link(name, filled, site) for name in names)


def _link(name: str, filled: tuple[str, ...], site: Site) -> Link | None:
    """A kind's list (where it has stories), all tags, series or pictures, or a page: by folder,
    slug or title."""
    if site.kinds.of(name):
        return Link(section_label(site.settings, name), index_of(name)) if name in filled else None
    if name in BESIDE_KINDS:
        return _gathered(name, site)
    found = site.find(name, _SINGLE)
    return Link(found.title, found.address) if found else None


def _gathered(name: str, site: Site) -> Link | None:
    """To what the site gathers from all kinds, where there is something."""
    if not _IS_FILLED[name](site):
        return None
    return Link(section_label(site.settings, name), index_of(name))


_IS_FILLED: dict[str, Callable[[Site], bool]] = {
    "tags": lambda site: any(story.tags for story in site.stories),
    "series": lambda site: any(story.series for story in site.stories),
    "albums": lambda site: any(pictures.album for pictures in site.pictures.values()),
    "calendar": lambda site: any(each.about.calendar and each.date for each in site.stories),
    "figures": lambda site: site.has_figures,
}
"""When the page of each of these has something to show, by its folder."""


def section_label(settings: Settings, folder: str) -> str:
    """What the site calls a kind, its tags, series or albums."""
    kind = settings.kinds.of(folder)
    return settings.section_names.get(folder) or (
        kind.about.label if kind else BESIDE_KINDS.get(folder, folder)
    )


def base_path(url: str) -> str:
    """The path part of the site's URL, ``/`` where it has none."""
    path = url.partition("://")[2].partition("/")[2].strip("/")
    return f"/{path}/" if path else "/"
