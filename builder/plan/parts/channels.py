"""Feeds to follow: the path and the name of the site's, each section's and each term's."""

from builder.model.frame import Feed
from builder.plan.catalogue import Catalogue
from builder.plan.parts.listings import Listing
from builder.plan.parts.news import is_told


def section_feed(folder: str, catalogue: Catalogue) -> Feed | None:
    """A kind's feed, named after what the site calls the kind; None where it has none."""
    path = catalogue.feeds.get(folder, "")
    return Feed(path, _called(catalogue, catalogue.label(folder))) if path else None


def feed_of(listing: Listing, catalogue: Catalogue) -> Feed | None:
    """A list's feed, for want of one its kind's; None where there is neither."""
    if (
        not listing.choice
        or not listing.has_own_feed
        or not is_told(listing.stories, catalogue.site)
    ):
        return section_feed(listing.kind, catalogue)
    title = _called(catalogue, listing.label, listing.heading)
    return Feed(f"{listing.folder}/feed.xml", title)


def _called(catalogue: Catalogue, *names: str) -> str:
    return " · ".join((catalogue.settings.name, *names))
