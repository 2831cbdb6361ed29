"""What else a site consists of: pictures, assets, redirects, 404, robots.txt and the sitemap."""

from collections.abc import Iterable, Iterator
from functools import partial

from builder.model.artifact import Artifact, CopyFile, Rank
from builder.model.parts import Card
from builder.model.story import Film, Photo, Picture, Story
from builder.model.views import PlainView, RobotsView, SitemapView
from builder.plan.albums import albums
from builder.plan.catalogue import Catalogue
from builder.plan.heads import absolute, page_head
from builder.plan.images import picture_artifacts
from builder.plan.listings import listings
from builder.plan.pages import page
from builder.plan.redirects import redirect
from builder.plan.share import share_artifacts
from builder.plan.videos import video_artifact


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """Everything that is neither a story's page nor a list."""
    yield from _pictures(catalogue)
    yield from share_artifacts(_covers(catalogue), catalogue.site, catalogue.theme)
    yield from map(video_artifact, _films(catalogue))
    for path in catalogue.theme.page_assets.values():
        yield Artifact(path, Rank.ASSET, partial(CopyFile, catalogue.theme.asset_sources[path]))
    for story in catalogue.site.stories:
        yield from _redirects(story, catalogue)
    yield page("404.html", Rank.PAGE, partial(_not_found, catalogue), catalogue, ("404.html",))
    yield from _for_robots(catalogue)


def _pictures(catalogue: Catalogue) -> Iterator[Artifact]:
    """The ladders of every picture a published story shows, each source once."""
    shown = (photo for story in catalogue.site.stories for photo in _photos(story, catalogue))
    emblem = (catalogue.site.emblem.photo,) if catalogue.site.emblem else ()
    for photo in {photo.source: photo for photo in (*shown, *emblem)}.values():
        yield from picture_artifacts(photo, catalogue.theme.ladder)


def _photos(story: Story, catalogue: Catalogue) -> Iterator[Photo]:
    pictures = catalogue.site.pictures[story.address]
    shown = (pictures.cover, *pictures.gallery, *pictures.body, *pictures.fields.values())
    yield from (picture.photo for picture in shown if picture)
    yield from (clip.poster for clip in pictures.clips if clip.poster)


def _covers(catalogue: Catalogue) -> Iterator[tuple[Card, Picture | None]]:
    """Every story's card with its cover."""
    for story in catalogue.site.stories:
        yield catalogue.cards[story.address], catalogue.site.pictures[story.address].cover


def _films(catalogue: Catalogue) -> Iterable[Film]:
    """Every film a published story shows, each source once."""
    clips = (clip for story in catalogue.site.stories for clip in catalogue.site.pictures[story.address].clips)
    return {clip.film.source: clip.film for clip in clips}.values()


def _redirects(story: Story, catalogue: Catalogue) -> Iterator[Artifact]:
    """A page at each old address that leads to the story's own."""
    for alias in story.aliases:
        path = alias_path(alias)
        if path and path != story.address:
            yield redirect(path, story.address, story.title, catalogue, Rank.PAGE)


def _not_found(catalogue: Catalogue) -> PlainView:
    return PlainView(path="404.html", head=page_head("没有找到这一页", "", "404.html", catalogue, None))


def alias_path(alias: str) -> str:
    """The file an old address names: ``/old/`` is ``old/index.html``, ``/old`` is ``old.html``, home is ""."""
    bare = alias.partition("://")[2].partition("/")[2] if "://" in alias else alias
    path = bare.partition("#")[0].partition("?")[0].lstrip("/")
    if path.endswith("/"):
        return f"{path}index.html"
    return path if not path or "." in path.rpartition("/")[2] else f"{path}.html"


def _for_robots(catalogue: Catalogue) -> Iterator[Artifact]:
    settings, closed = catalogue.settings, bool(catalogue.site.marked)
    if settings.url and not closed:
        yield page("sitemap.xml", Rank.LIST, partial(_sitemap, catalogue), catalogue, ("sitemap.xml",))
    view = RobotsView(path="robots.txt", sitemap="" if closed else absolute(settings, "sitemap.xml"), closed=closed)
    yield page(view.path, Rank.LIST, lambda: view, catalogue, ("robots.txt",))


def _sitemap(catalogue: Catalogue) -> SitemapView:
    return SitemapView(path="sitemap.xml", urls=tuple(_urls(catalogue)))


def _urls(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Home, the newest page of every list and album, every story; with the day of its last change."""
    settings = catalogue.settings
    yield absolute(settings, "index.html"), _latest(catalogue.site.stories)
    for listing in (*listings(catalogue), *albums(catalogue)):
        yield absolute(settings, listing.path), _latest(listing.stories)
    for story in catalogue.site.stories:
        yield absolute(settings, story.address), _latest((story,))


def _latest(stories: tuple[Story, ...]) -> str:
    return max((str(story.updated or story.date) for story in stories if story.updated or story.date), default="")
