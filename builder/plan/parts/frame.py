"""The frame that all pages share: no counts, no latest items, no date of today."""

from builder.model.addresses import index_of
from builder.model.frame import Frame
from builder.model.kinds import BESIDE_KINDS, KINDS
from builder.model.parts import Link
from builder.model.site import Settings, Site
from builder.model.theme import ThemeFacts
from builder.plan.parts.images import image_of
from builder.plan.parts.news import feed_at, site_news

_SINGLE = tuple(kind.about.folder for kind in KINDS if not kind.about.is_section)
"""The kinds whose stories stand in menus by themselves, since no list has them."""

_AS_SET = ("name", "subtitle", "publisher", "address", "phone", "records", "downloads")
"""What stands in the frame as site.yaml has it."""


def frame_of(site: Site, theme: ThemeFacts) -> Frame:
    """Masthead, navigation and footer, from the settings and from which kinds have stories."""
    settings, filled = site.settings, _filled_sections(site)
    return Frame(
        **{name: getattr(settings, name) for name in _AS_SET},
        nav=_links(settings.nav or filled, filled, site),
        footer=_links(settings.footer, filled, site),
        emblem=image_of(site.emblem, theme.ladder) if site.emblem else None,
        assets=theme.page_assets,
        parameters=theme.parameters,
        feed=feed_at("", site_news(site), site),
        marked=site.marked,
        base=base_path(settings.url),
    )


def _filled_sections(site: Site) -> tuple[str, ...]:
    """The folders of the kinds that have a list and a story."""
    present = {type(story) for story in site.stories}
    return tuple(kind.about.folder for kind in site.kinds.sections if kind in present)


def _links(names: tuple[str, ...], filled: tuple[str, ...], site: Site) -> tuple[Link, ...]:
    found = (_link(name, filled, site) for name in names)
    return tuple(link for link in found if link)


def _link(name: str, filled: tuple[str, ...], site: Site) -> Link | None:
    """A kind's list (where it has stories), all tags, series or pictures, or a page: by folder,
    slug or title."""
    if site.kinds.of(name):
        return Link(section_label(site.settings, name), index_of(name)) if name in filled else None
    if name in BESIDE_KINDS:
        return (
            Link(section_label(site.settings, name), index_of(name))
            if _is_filled(name, site)
            else None
        )
    found = site.find(name, _SINGLE)
    return Link(found.title, found.address) if found else None


def _is_filled(name: str, site: Site) -> bool:
    if name == "figures":
        return bool(site.metrics) or any(story.figures for story in site.stories)
    if name == "albums":
        return any(pictures.album for pictures in site.pictures.values())
    if name == "calendar":
        return any(story.about.calendar and story.date for story in site.stories)
    return any(getattr(story, name) for story in site.stories)


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
