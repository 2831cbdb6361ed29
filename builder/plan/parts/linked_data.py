"""What search engines read of a page: JSON-LD documents, safe inside a ``<script>``."""

from collections.abc import Iterable, Sequence

from builder.model.parts import Card, Link
from builder.model.story import Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.public_address import absolute
from builder.plan.parts.schema_org import Data, document, publisher, without_empty
from builder.plan.parts.things import described


def page_data(story: Story, card: Card, crumbs: Sequence[Link], catalogue: Catalogue) -> str:
    """A story's page as JSON-LD: what it is about, and its breadcrumbs."""
    trail = breadcrumbs((*crumbs, Link(card.title, card.path)), catalogue)
    return document({"@graph": [described(story, card, catalogue), trail]})


def list_data(
    page: Link,
    description: str,
    crumbs: Sequence[Link],
    cards: Sequence[Card],
    catalogue: Catalogue,
) -> str:
    """A list's page as JSON-LD: what it lists, in its order, and its breadcrumbs."""
    listed = {
        "@type": "CollectionPage",
        "name": page.text,
        "description": description,
        "url": absolute(catalogue.settings, page.path),
        "inLanguage": "zh-Hans",
        "mainEntity": _items_of(cards, catalogue),
    }
    return document({"@graph": [without_empty(listed), breadcrumbs((*crumbs, page), catalogue)]})


def site_data(catalogue: Catalogue) -> str:
    """The site itself as JSON-LD, for its home page."""
    settings = catalogue.settings
    site = {
        "@type": "WebSite",
        "name": settings.name,
        "alternateName": settings.subtitle,
        "description": settings.description,
        "url": absolute(settings, "index.html"),
        "inLanguage": "zh-Hans",
        "publisher": {**publisher(catalogue), **_reached(catalogue)},
    }
    return document(without_empty(site))


def breadcrumbs(steps: Iterable[Link], catalogue: Catalogue) -> Data:
    """BreadcrumbList: from home to this page."""
    items = [
        without_empty({**_place_in_list(place, step, catalogue), "name": step.text})
        for place, step in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _reached(catalogue: Catalogue) -> Data:
    """Where, and by which number; as the foot of every page has it."""
    settings = catalogue.settings
    return without_empty({"address": settings.address, "telephone": settings.phone})


def _place_in_list(place: int, link: Link, catalogue: Catalogue) -> Data:
    url = absolute(catalogue.settings, link.path) if link.path else ""
    return {"@type": "ListItem", "position": place, "item": url}


def _items_of(cards: Sequence[Card], catalogue: Catalogue) -> Data:
    """ItemList: the pages of these cards."""
    settings = catalogue.settings
    items = [
        without_empty(
            {
                "@type": "ListItem",
                "position": place,
                "name": card.title,
                "url": absolute(settings, card.path),
            }
        )
        for place, card in enumerate(cards, 1)
    ]
    return {"@type": "ItemList", "itemListElement": items} if items else {}
