"""The staff's files that a file of the site is made of: stories, photos, settings, screens, the
theme."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import unquote

import msgspec

from builder.chinese import natural
from builder.digest import Digest
from builder.model.artifact import (
    Artifact,
    CopyFile,
    MakeTraditional,
    Recipe,
    RenderPage,
    page_of,
    source_of,
)
from builder.model.complete_addresses import inside_path
from builder.model.facets import WriteFacets
from builder.model.icon import MakeIcon
from builder.model.share import MakeShare
from builder.model.site import Site
from builder.model.story import Address, Story
from builder.model.subscription import WriteCalendar
from builder.model.traditional import simplified_path
from builder.model.views import ScreenView, View
from builder.plan.parts.facets import listed_in
from builder.plan.screens.folder import stories_on
from builder.read.files.folder import is_kinds_file
from builder.run.prepare import Prepared

RecipeAt = Callable[[str], Recipe | None]
"""The recipe of the file that is planned at a path."""


class Ingredients(msgspec.Struct, frozen=True, kw_only=True):
    """The files that one file of the site is made of, as paths below the site's folder.

    ``stories``: those whose page or picture it is; ``shown``: those that stand on it besides;
    ``pictures``: photos, films and documents; ``files``: all others.
    """

    stories: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def ingredients_of(
    artifact: Artifact, recipe: Recipe, prepared: Prepared, recipe_at: RecipeAt
) -> Ingredients:
    """The files that this artifact is made of."""
    screens = _of_screen(artifact.path, prepared)
    if page := page_of(recipe):
        return _of_page(page, prepared, screens, recipe_at)
    match recipe:
        case MakeTraditional(original=CopyFile() as script):
            return Ingredients(files=_of_theme(script, prepared))
        case CopyFile():
            return Ingredients(files=_of_theme(recipe, prepared))
        case WriteCalendar():
            return _of_calendar(recipe, prepared)
        case WriteFacets() | MakeTraditional(original=WriteFacets()):
            return _of_facets(artifact, prepared)
    return _of_source(recipe, prepared, screens)


def _of_source(recipe: Recipe, prepared: Prepared, screens: tuple[str, ...]) -> Ingredients:
    """What is made from one photo, film or document, or from the settings alone."""
    shows = (each for each in _stories_shown(prepared.plan.site) if _shows(each, recipe, prepared))
    return Ingredients(
        stories=_files(shows),
        pictures=_named(source_of(recipe), prepared),
        files=(*screens, *_of_settings(recipe, prepared)),
    )


def _of_calendar(recipe: WriteCalendar, prepared: Prepared) -> Ingredients:
    """The stories that it announces."""
    named = _stories_in((each.page for each in recipe.occasions), prepared.plan.site)
    return Ingredients(shown=_files(named), files=(prepared.library.settings.path,))


def _of_facets(artifact: Artifact, prepared: Prepared) -> Ingredients:
    """The stories that the lists of its folder have."""
    folder = simplified_path(artifact.path).partition("/")[0]
    listed = listed_in(folder, prepared.plan.catalogue)
    return Ingredients(shown=_files(listed), files=(prepared.library.settings.path,))


def _of_page(
    recipe: RenderPage, prepared: Prepared, screens: tuple[str, ...], recipe_at: RecipeAt
) -> Ingredients:
    view = recipe.view
    texts = tuple(dict.fromkeys(_texts(msgspec.to_builtins(view))))
    own = _own(view, prepared.plan.site)
    shown = (each for each in _named_on(view, texts, prepared) if each not in own)
    return Ingredients(
        stories=_files(own),
        shown=_files(shown),
        pictures=tuple(_media_in(texts, view.path, prepared, recipe_at)),
        files=(*screens, prepared.library.settings.path, *_declaring(prepared)),
    )


def _media_in(
    texts: Iterable[str], page: str, prepared: Prepared, recipe_at: RecipeAt
) -> Iterator[str]:
    """The photos, films and documents whose addresses stand among these texts."""
    for source in _sources_in(texts, page, recipe_at):
        yield from _named(source, prepared)


def _declaring(prepared: Prepared) -> Iterator[str]:
    """The file in which the site declares kinds of its own, of which every menu knows."""
    return filter(is_kinds_file, prepared.library.digests)


def _named_on(view: View, texts: Iterable[str], prepared: Prepared) -> tuple[Story, ...]:
    """The stories that a page names or a screen plays."""
    return _on_screen(view, prepared) or _stories_in(texts, prepared.plan.site)


def _own(view: View, site: Site) -> tuple[Story, ...]:
    """The story whose page this is, or leads to."""
    address = Address(getattr(view, "target", view.path))
    return (site.by_address[address],) if address in site.by_address else ()


def _on_screen(view: View, prepared: Prepared) -> tuple[Story, ...]:
    """The stories that a screen plays."""
    plan = prepared.plan
    playlists = plan.site.screens if isinstance(view, ScreenView) else ()
    mine = (each for each in playlists if view.path == f"screen/{each.slug}/index.html")
    return tuple(story for each in mine for story, _ in stories_on(each, plan.catalogue))


def _stories_in(texts: Iterable[str], site: Site) -> tuple[Story, ...]:
    """The published stories whose addresses stand among these texts."""
    home = site.settings.url
    inside = ((inside_path(each, home) if "://" in each else each) for each in texts)
    paths = (Address(each.lstrip("/").partition("#")[0]) for each in inside if each)
    found = dict.fromkeys(path for path in paths if path in site.by_address)
    return tuple(site.by_address[path] for path in found)


def _sources_in(texts: Iterable[str], page: str, recipe_at: RecipeAt) -> Iterator[Digest]:
    """What the pictures, films and documents are made from whose addresses stand among these texts."""
    beside = page.rpartition("/")[0] + "/" if page.startswith("screen/") else ""
    media = (beside + unquote(each) for each in texts if each.startswith("media/"))
    recipes = filter(None, map(recipe_at, media))
    yield from filter(None, dict.fromkeys(map(source_of, recipes)))


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value of lists and mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _stories_shown(site: Site) -> Iterator[Story]:
    """Every story that has a page, then those that screens alone show."""
    yield from site.stories
    yield from (each for each in site.screened.stories if each.address in site.screened.pageless)


def _shows(story: Story, recipe: Recipe, prepared: Prepared) -> bool:
    """Whether a picture, film or document is this story's."""
    site, has_page = prepared.plan.site, story.address in prepared.plan.site.pictures
    if isinstance(recipe, MakeShare):
        return has_page and prepared.plan.catalogue.own_share(story) == recipe
    source = source_of(recipe)
    pictures = (each.pictures.get(story.address) for each in (site, site.screened))
    beside = (site.attachments.get(story.address, ()), site.recordings.get(story.address))
    own = (*pictures, *beside)
    return bool(source) and source in _texts(msgspec.to_builtins(own))


def _named(source: Digest, prepared: Prepared) -> tuple[str, ...]:
    """The photos, films, documents and recordings that have these bytes."""
    found = (path for path, digest in prepared.library.media if digest == source)
    return tuple(sorted(found, key=natural))


def _of_screen(path: str, prepared: Prepared) -> tuple[str, ...]:
    """The playlist of the screen in whose folder this lies."""
    screens = prepared.plan.site.screens
    return tuple(each.path for each in screens if path.startswith(f"screen/{each.slug}/"))


def _of_theme(recipe: CopyFile, prepared: Prepared) -> tuple[str, ...]:
    """The files of the theme that were joined to this one."""
    facts = prepared.plan.theme
    sources = ((name, facts.asset_sources[path]) for name, path in facts.assets.items())
    names = (name for name, source in sources if source == recipe.source)
    return tuple(file for name in names for file in prepared.theme.asset_files(name))


def _of_settings(recipe: Recipe, prepared: Prepared) -> tuple[str, ...]:
    """The settings, where they ask for this: the site's own share picture, its icon, its emblem."""
    emblem = prepared.plan.site.emblem
    is_own = isinstance(recipe, MakeShare | MakeIcon) and not source_of(recipe)
    is_emblem = emblem is not None and source_of(recipe) == emblem.photo.source
    return (prepared.library.settings.path,) if is_own or is_emblem else ()


def _files(stories: Iterable[Story]) -> tuple[str, ...]:
    """The files of stories, of each its text before its sidecar."""
    found = ((each.path, each.sidecar) for each in stories)
    return tuple(path for pair in found for path in pair if path)
