"""A few stories as values, laid out for planning: no folder, no build."""

from builder.model.pictures import StoryPictures
from builder.model.references import names_among
from builder.model.sequence import oldest_first
from builder.model.settings import Settings
from builder.model.site import Site
from builder.model.theme import ThemeFacts
from builder.plan.catalogue import Catalogue

TEMPLATES = (
    "404.html",
    "album.html",
    "calendar.html",
    "cards.html",
    "feed.xml",
    "figures.html",
    "home.html",
    "list.html",
    "redirect.html",
    "register.html",
    "robots.txt",
    "sitemap.xml",
    "story.html",
)
PAPER = ThemeFacts(
    name="paper", templates={name: name for name in TEMPLATES}, assets={}, asset_sources={}
)
"""A theme that has every template and prints nothing."""


def site_of(*stories, **settings) -> Site:
    """These stories, all published, on a site with these settings."""
    ordered = oldest_first(stories)
    return Site(
        settings=Settings(**{"name": "小站", **settings}),
        stories=ordered,
        names=names_among(ordered).known,
        pictures={story.address: StoryPictures() for story in ordered},
    )


def catalogue_of(*stories, **settings) -> Catalogue:
    """The same, laid out."""
    return Catalogue(site_of(*stories, **settings), PAPER)
